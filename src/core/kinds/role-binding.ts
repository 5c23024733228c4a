import type { Kind } from './kind.ts';

export const roleBinding = {
  kind: 'RoleBinding',
  apiVersion: 'rbac.authorization.k8s.io/v1',
  label: { en: 'RoleBinding', ko: '롤바인딩' },
  badge: 'RB',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [
    { by: 'object', path: 'roleRef' },
    { by: 'object', path: 'subjects[]' },
  ],
} as const satisfies Kind;
