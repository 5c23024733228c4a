import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

export const pod = {
  kind: 'Pod',
  apiVersion: 'v1',
  label: { en: 'Pod', ko: '파드' },
  badge: 'POD',
  namespaced: true,
  podTemplate: [],
  ownSelector: null,
  references: podReferences([]),
} as const satisfies Kind;
