import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'template'] as const;

export const daemonSet = {
  kind: 'DaemonSet',
  apiVersion: 'apps/v1',
  formerGroups: ['extensions'],
  label: { en: 'DaemonSet', ko: '데몬셋' },
  badge: 'DS',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: { path: 'spec.selector', form: 'selector' },
  references: podReferences(TEMPLATE),
} as const satisfies Kind;
