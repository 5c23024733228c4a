import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'template'] as const;

export const job = {
  kind: 'Job',
  apiVersion: 'batch/v1',
  label: { en: 'Job', ko: '잡' },
  badge: 'JOB',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: { path: 'spec.selector', form: 'selector' },
  references: podReferences(TEMPLATE),
} as const satisfies Kind;
