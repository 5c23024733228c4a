import type { Kind } from './kind.ts';

export const endpointSlice = {
  kind: 'EndpointSlice',
  apiVersion: 'discovery.k8s.io/v1',
  label: { en: 'EndpointSlice', ko: '엔드포인트슬라이스' },
  badge: 'EPS',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'name', path: 'metadata.labels.kubernetes\\.io/service-name', to: 'Service' }],
} as const satisfies Kind;
