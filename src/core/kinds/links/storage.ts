import { claimReferences } from './pod-spec.ts';
import type { KindReference } from './link.ts';
import { links, name, parts, selector } from './write.ts';

/** A Secret named by a PersistentVolume, which has no namespace of its own to look in. */
function volumeSecret(reference: string): KindReference {
  return name(`${reference}.name`, 'Secret', { namespace: 'namespace' });
}

const CSI_SECRETS = [
  'controllerExpandSecretRef',
  'controllerPublishSecretRef',
  'nodeExpandSecretRef',
  'nodePublishSecretRef',
  'nodeStageSecretRef',
];

/** Of the spec of a PersistentVolume. */
function volumeReferences(spec: string): KindReference[] {
  return [
    name(`${spec}.storageClassName`, 'StorageClass', { loose: true }),
    name(`${spec}.volumeAttributesClassName`, 'VolumeAttributesClass', { loose: true }),
    name(`${spec}.claimRef.name`, 'PersistentVolumeClaim', { namespace: 'namespace' }),
    name(`${spec}.csi.driver`, 'CSIDriver', { loose: true }),
    ...CSI_SECRETS.map((secret) => volumeSecret(`${spec}.csi.${secret}`)),
    ...['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'].map((source) => volumeSecret(`${spec}.${source}.secretRef`)),
    name(`${spec}.azureFile.secretName`, 'Secret', { namespace: 'secretNamespace' }),
    name(`${spec}.glusterfs.endpoints`, 'Endpoints', { namespace: 'endpointsNamespace' }),
    selector(`${spec}.nodeAffinity.required.nodeSelectorTerms[]`, 'Node', { loose: true }),
  ];
}

export const STORAGE = {
  ConfigMap: links({ parts: [parts('key', 'data'), parts('key', 'binaryData')] }),
  Secret: links({
    references: [name('metadata.annotations.kubernetes\\.io/service-account\\.name', 'ServiceAccount')],
    parts: [parts('key', 'data'), parts('key', 'stringData')],
  }),
  PersistentVolumeClaim: links({ references: claimReferences('spec') }),
  PersistentVolume: links({ references: volumeReferences('spec') }),
  StorageClass: links({
    references: [
      name('provisioner', 'CSIDriver', { loose: true }),
      ...['provisioner', 'node-stage', 'node-publish', 'controller-expand', 'node-expand'].map((step) =>
        name(`parameters.csi\\.storage\\.k8s\\.io/${step}-secret-name`, 'Secret', {
          namespace: `csi.storage.k8s.io/${step}-secret-namespace`,
        }),
      ),
    ],
  }),
  VolumeAttributesClass: links({ references: [name('driverName', 'CSIDriver', { loose: true })] }),
  VolumeAttachment: links({
    references: [
      name('spec.attacher', 'CSIDriver', { loose: true }),
      name('spec.nodeName', 'Node', { loose: true }),
      name('spec.source.persistentVolumeName', 'PersistentVolume'),
      ...volumeReferences('spec.source.inlineVolumeSpec'),
    ],
  }),
  CSIDriver: links({}),
  CSINode: links({ references: [name('spec.drivers[].name', 'CSIDriver', { loose: true })] }),
  CSIStorageCapacity: links({ references: [name('storageClassName', 'StorageClass', { loose: true })] }),
} as const;
