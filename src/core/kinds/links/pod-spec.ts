import type { KindLinks, KindPart, KindReference } from './link.ts';
import { below, keyOf, labels, name, object, part, parts, selector } from './write.ts';

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** What a Pod points at and what of it can be named, from the place where the Pods of a kind are described. */
export function podLinks(template: readonly string[]): Pick<KindLinks, 'references' | 'parts'> {
  const spec = [...template, 'spec'].join('.');
  const containers = CONTAINER_LISTS.map((list) => `${spec}.${list}[]`);
  return {
    references: [
      part([...template, 'metadata', 'annotations', 'kubectl\\.kubernetes\\.io/default-container'].join('.'), 'container', { own: template.join('.') }),
      ...inPod(spec),
      ...below([`${spec}.volumes[]`], inVolume),
      ...below(containers, (container) => inContainer(container, spec)),
    ],
    parts: [
      parts('volume', `${spec}.volumes`, { name: 'name' }),
      parts('claim', `${spec}.resourceClaims`, { name: 'name' }),
      ...CONTAINER_LISTS.flatMap((list): KindPart[] => [
        parts('container', `${spec}.${list}`, { name: 'name' }),
        parts('port', `${spec}.${list}[].ports`, { name: 'name', number: 'containerPort' }),
      ]),
    ],
  };
}

function inPod(spec: string): KindReference[] {
  return [
    name(`${spec}.serviceAccountName`, 'ServiceAccount'),
    name(`${spec}.serviceAccount`, 'ServiceAccount'),
    name(`${spec}.imagePullSecrets[].name`, 'Secret'),
    name(`${spec}.priorityClassName`, 'PriorityClass', { loose: true }),
    name(`${spec}.runtimeClassName`, 'RuntimeClass', { loose: true }),
    name(`${spec}.nodeName`, 'Node', { loose: true }),
    name(`${spec}.resourceClaims[].resourceClaimName`, 'ResourceClaim'),
    name(`${spec}.resourceClaims[].resourceClaimTemplateName`, 'ResourceClaimTemplate'),
    labels(`${spec}.nodeSelector`, 'Node', { loose: true }),
    selector(`${spec}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[]`, 'Node', { loose: true }),
    selector(`${spec}.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference`, 'Node', { loose: true }),
    ...below([`${spec}.affinity.podAffinity`, `${spec}.affinity.podAntiAffinity`], (affinity) => [
      ...podAffinityTerm(`${affinity}.requiredDuringSchedulingIgnoredDuringExecution[]`),
      ...podAffinityTerm(`${affinity}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`),
    ]),
    part(`${spec}.resources.claims[].name`, 'claim', { own: spec }),
    selector(`${spec}.topologySpreadConstraints[].labelSelector`, 'pods', { loose: true }),
  ];
}

function podAffinityTerm(term: string): KindReference[] {
  return [
    selector(`${term}.labelSelector`, 'pods', { where: { in: 'selected' }, loose: true }),
    selector(`${term}.namespaceSelector`, 'Namespace', { loose: true }),
    name(`${term}.namespaces[]`, 'Namespace', { loose: true }),
  ];
}

function inContainer(container: string, spec: string): KindReference[] {
  return [
    ...keyOf(`${container}.env[].valueFrom.configMapKeyRef`, 'ConfigMap'),
    ...keyOf(`${container}.env[].valueFrom.secretKeyRef`, 'Secret'),
    part(`${container}.env[].valueFrom.resourceFieldRef.containerName`, 'container', { own: spec }),
    part(`${container}.env[].valueFrom.fileKeyRef.volumeName`, 'volume', { own: '' }),
    name(`${container}.envFrom[].configMapRef.name`, 'ConfigMap'),
    name(`${container}.envFrom[].secretRef.name`, 'Secret'),
    part(`${container}.volumeMounts[].name`, 'volume', { own: '' }),
    part(`${container}.volumeDevices[].name`, 'volume', { own: '' }),
    part(`${container}.resources.claims[].name`, 'claim', { own: spec }),
    ...below(['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'], (handler) =>
      // the kubelet dials any number: only a name has to be declared
      [`${container}.${handler}.httpGet.port`, `${container}.${handler}.tcpSocket.port`].map((path) => part(path, 'port', { own: container })),
    ),
    ...below(['livenessProbe', 'readinessProbe', 'startupProbe'], (probe) => [
      part(`${container}.${probe}.grpc.port`, 'port', { own: container }),
    ]),
    ...(container.includes('.ephemeralContainers[]') ? [part(`${container}.targetContainerName`, 'container', { own: spec })] : []),
  ];
}

function inVolume(volume: string): KindReference[] {
  return [
    name(`${volume}.configMap.name`, 'ConfigMap'),
    part(`${volume}.configMap.items[].key`, 'key', `${volume}.configMap.name`),
    name(`${volume}.secret.secretName`, 'Secret'),
    part(`${volume}.secret.items[].key`, 'key', `${volume}.secret.secretName`),
    name(`${volume}.persistentVolumeClaim.claimName`, 'PersistentVolumeClaim'),
    ...below([`${volume}.projected.sources[].configMap`], (source) => [
      name(`${source}.name`, 'ConfigMap'),
      part(`${source}.items[].key`, 'key', `${source}.name`),
    ]),
    ...below([`${volume}.projected.sources[].secret`], (source) => [
      name(`${source}.name`, 'Secret'),
      part(`${source}.items[].key`, 'key', `${source}.name`),
    ]),
    part(`${volume}.downwardAPI.items[].resourceFieldRef.containerName`, 'container', { own: '' }),
    part(`${volume}.projected.sources[].downwardAPI.items[].resourceFieldRef.containerName`, 'container', { own: '' }),
    ...claimReferences(`${volume}.ephemeral.volumeClaimTemplate.spec`),
    name(`${volume}.csi.nodePublishSecretRef.name`, 'Secret'),
    name(`${volume}.csi.driver`, 'CSIDriver', { loose: true }),
    name(`${volume}.azureFile.secretName`, 'Secret'),
    name(`${volume}.glusterfs.endpoints`, 'Endpoints'),
    ...below(['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'], (source) => [
      name(`${volume}.${source}.secretRef.name`, 'Secret'),
    ]),
  ];
}

/** Of the spec of a PersistentVolumeClaim. */
export function claimReferences(spec: string): KindReference[] {
  return [
    name(`${spec}.storageClassName`, 'StorageClass', { loose: true }),
    name(`${spec}.volumeAttributesClassName`, 'VolumeAttributesClass', { loose: true }),
    name(`${spec}.volumeName`, 'PersistentVolume', { loose: true }),
    selector(`${spec}.selector`, 'PersistentVolume', { loose: true }),
    object(`${spec}.dataSource`, ['PersistentVolumeClaim']),
    object(`${spec}.dataSourceRef`, ['PersistentVolumeClaim']),
  ];
}
