import type { Kind } from './kind.ts';

export const persistentVolumeClaim = {
  kind: 'PersistentVolumeClaim',
  apiVersion: 'v1',
  label: { en: 'PersistentVolumeClaim', ko: '퍼시스턴트볼륨클레임' },
  badge: 'PVC',
  namespaced: true,
  podTemplate: null,
  ownSelector: null,
  references: [
    { by: 'name', path: 'spec.volumeName', to: 'PersistentVolume' },
    { by: 'name', path: 'spec.storageClassName', to: 'StorageClass' },
  ],
} as const satisfies Kind;
