import type { Kind } from './kind.ts';

export const podDisruptionBudget = {
  kind: 'PodDisruptionBudget',
  apiVersion: 'policy/v1',
  label: { en: 'Pod Disruption Budget', ko: '파드 중단 예산' },
  badge: 'PDB',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'selector', path: 'spec.selector', form: 'selector', selects: 'pods' }],
} as const satisfies Kind;
