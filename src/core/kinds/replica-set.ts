import type { Kind } from './kind.ts';
import { podReferences } from './pod-template.ts';

const TEMPLATE = ['spec', 'template'] as const;

export const replicaSet = {
  kind: 'ReplicaSet',
  apiVersion: 'apps/v1',
  formerGroups: ['extensions'],
  label: { en: 'ReplicaSet', ko: '레플리카셋' },
  badge: 'RS',
  namespaced: true,
  podTemplate: TEMPLATE,
  ownSelector: { path: 'spec.selector', form: 'selector' },
  references: podReferences(TEMPLATE),
} as const satisfies Kind;
