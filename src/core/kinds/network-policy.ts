import type { Kind } from './kind.ts';

export const networkPolicy = {
  kind: 'NetworkPolicy',
  apiVersion: 'networking.k8s.io/v1',
  formerGroups: ['extensions'],
  label: { en: 'NetworkPolicy', ko: '네트워크폴리시' },
  badge: 'NP',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'selector', path: 'spec.podSelector', form: 'selector', selects: 'pods' }],
} as const satisfies Kind;
