import type { Kind } from './kind.ts';

export const ingress = {
  kind: 'Ingress',
  apiVersion: 'networking.k8s.io/v1',
  formerGroups: ['extensions'],
  label: { en: 'Ingress', ko: '인그레스' },
  badge: 'ING',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [
    { by: 'name', path: 'spec.defaultBackend.service.name', to: 'Service' },
    { by: 'name', path: 'spec.rules[].http.paths[].backend.service.name', to: 'Service' },
    { by: 'name', path: 'spec.tls[].secretName', to: 'Secret' },
  ],
} as const satisfies Kind;
