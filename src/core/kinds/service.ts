import type { Kind } from './kind.ts';

export const service = {
  kind: 'Service',
  apiVersion: 'v1',
  label: { en: 'Service', ko: '서비스' },
  badge: 'SVC',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'selector', path: 'spec.selector', form: 'labels', selects: 'pods' }],
} as const satisfies Kind;
