import type { Kind } from './kind.ts';

export const persistentVolume = {
  kind: 'PersistentVolume',
  apiVersion: 'v1',
  label: { en: 'PersistentVolume', ko: '퍼시스턴트볼륨' },
  badge: 'PV',
  namespaced: false,
  podTemplate: null,
  ownSelector: null,
  references: [{ by: 'name', path: 'spec.storageClassName', to: 'StorageClass' }],
} as const satisfies Kind;
