import type { Kind } from './kind.ts';

export const serviceAccount = {
  kind: 'ServiceAccount',
  apiVersion: 'v1',
  label: { en: 'ServiceAccount', ko: '서비스어카운트' },
  badge: 'SA',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [
    { by: 'name', path: 'secrets[].name', to: 'Secret' },
    { by: 'name', path: 'imagePullSecrets[].name', to: 'Secret' },
  ],
} as const satisfies Kind;
