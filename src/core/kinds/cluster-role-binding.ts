import type { Kind } from './kind.ts';

export const clusterRoleBinding = {
  kind: 'ClusterRoleBinding',
  apiVersion: 'rbac.authorization.k8s.io/v1',
  label: { en: 'ClusterRoleBinding', ko: '클러스터롤바인딩' },
  badge: 'CRB',
  namespaced: false,
  podTemplate: null,
  ownSelector: null,
  references: [
    { by: 'object', path: 'roleRef' },
    { by: 'object', path: 'subjects[]' },
  ],
} as const satisfies Kind;
