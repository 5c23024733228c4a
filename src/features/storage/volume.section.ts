import type { VolumeSource } from '../../core/kinds/volumes.ts';
import type { Field, Section, TextField } from '../../ui/form/field.ts';
import { claimFields } from './claim.section.ts';
import { fileSystem, NFS_HELPS, readOnly, text } from './storage-fields.ts';
import { downwardItems, keysToPaths, mode, optional, PROJECTED } from './volume-files.ts';

/** What each source of a volume needs, from the volume. */
export const VOLUME_FIELDS: Readonly<Record<VolumeSource, readonly Field[]>> = {
  emptyDir: [
    {
      input: 'quantity',
      resource: 'memory',
      path: 'emptyDir.sizeLimit',
      label: { en: 'At most', ko: '최대 크기' },
      help: { en: 'Beyond it the Pod is evicted. Without it the disk of the node can fill up.', ko: '넘으면 파드가 축출됩니다. 없으면 노드 디스크가 가득 찰 수 있습니다.' },
      width: 3,
    },
    {
      input: 'choice',
      path: 'emptyDir.medium',
      label: { en: 'Kept on', ko: '저장 위치' },
      help: { en: 'Memory is fast and counts as memory of the containers that write to it.', ko: '메모리는 빠르지만 쓴 컨테이너의 메모리 사용량에 포함됩니다.' },
      width: 3,
      default: { en: 'the disk of the node (default)', ko: '노드 디스크 (기본값)' },
      choices: [
        { value: 'Memory', label: { en: 'memory', ko: '메모리' } },
        { value: 'HugePages', label: { en: 'huge pages', ko: 'Huge Pages' } },
      ],
    },
  ],
  configMap: [
    text(
      'configMap.name',
      { en: 'ConfigMap', ko: '컨피그맵' },
      {
        en: 'Each key is a file. Changes arrive within a minute or two, but never in a mount with subPath.',
        ko: '키마다 파일이 됩니다. 바뀐 내용은 1~2분 안에 반영되지만 subPath 마운트에는 반영되지 않습니다.',
      },
      { suggestions: ['work'], required: true },
    ),
    optional('configMap.optional'),
    mode('configMap.defaultMode'),
    keysToPaths('configMap.items'),
  ],
  secret: [
    text(
      'secret.secretName',
      { en: 'Secret', ko: '시크릿' },
      { en: 'Each key is a file, decoded. The files lie in memory, not on the disk of the node.', ko: '키마다 디코딩된 파일이 됩니다. 파일은 노드 디스크가 아니라 메모리에 둡니다.' },
      { suggestions: ['work'], required: true },
    ),
    optional('secret.optional'),
    mode('secret.defaultMode'),
    keysToPaths('secret.items'),
  ],
  persistentVolumeClaim: [
    text(
      'persistentVolumeClaim.claimName',
      { en: 'Claim', ko: '클레임' },
      { en: 'In the namespace of the Pod, which waits until the claim has its disk.', ko: '파드와 같은 네임스페이스에 있어야 하며, 디스크가 연결될 때까지 파드가 기다립니다.' },
      { suggestions: ['work'], required: true },
    ),
    readOnly('persistentVolumeClaim.readOnly'),
  ],
  hostPath: [
    text(
      'hostPath.path',
      { en: 'Directory of the node', ko: '노드 디렉터리' },
      { en: 'Whoever writes there writes to the node: for agents of the cluster only.', ko: '노드에 직접 쓰게 되므로 클러스터 에이전트에만 쓰세요.' },
      { required: true },
    ),
    {
      input: 'choice',
      path: 'hostPath.type',
      label: { en: 'It must be', ko: '조건' },
      help: { en: 'Looked at before the container starts: where it does not hold, the Pod waits.', ko: '컨테이너가 시작되기 전에 확인합니다. 맞지 않으면 파드가 시작되지 않습니다.' },
      width: 3,
      default: { en: 'anything (no check)', ko: '확인하지 않음' },
      choices: [
        { value: 'Directory', label: { en: 'a directory that is there', ko: '이미 있는 디렉터리' } },
        { value: 'DirectoryOrCreate', label: { en: 'a directory, made if needed', ko: '디렉터리, 없으면 생성' } },
        { value: 'File', label: { en: 'a file that is there', ko: '이미 있는 파일' } },
        { value: 'FileOrCreate', label: { en: 'a file, made if needed', ko: '파일, 없으면 생성' } },
        { value: 'Socket', label: { en: 'a socket', ko: '소켓' } },
        { value: 'CharDevice', label: { en: 'a character device', ko: '문자 장치' } },
        { value: 'BlockDevice', label: { en: 'a block device', ko: '블록 장치' } },
      ],
    },
  ],
  projected: [mode('projected.defaultMode'), PROJECTED],
  downwardAPI: [mode('downwardAPI.defaultMode'), downwardItems('downwardAPI.items')],
  ephemeral: claimFields('ephemeral.volumeClaimTemplate.spec.'),
  nfs: [
    text('nfs.server', { en: 'Server', ko: '서버' }, NFS_HELPS.server, { required: true }),
    text('nfs.path', { en: 'Directory', ko: '디렉터리' }, NFS_HELPS.path, { required: true }),
    readOnly('nfs.readOnly'),
  ],
  csi: [
    text(
      'csi.driver',
      { en: 'Driver', ko: '드라이버' },
      { en: 'It must run on the nodes, and be one that serves volumes without a claim.', ko: '노드에 설치되어 있고 클레임 없이 쓰는 볼륨을 지원하는 드라이버여야 합니다.' },
      { required: true, suggestions: ['work', { values: [{ value: 'secrets-store.csi.k8s.io' }, { value: 'csi.cert-manager.io' }] }] },
    ),
    fileSystem('csi.fsType'),
    text(
      'csi.nodePublishSecretRef.name',
      { en: 'Secret for the driver', ko: '드라이버용 시크릿' },
      { en: 'Credentials that the driver needs for the storage, in the namespace of the Pod.', ko: '드라이버가 스토리지에 접속할 자격 증명으로, 파드와 같은 네임스페이스에 있어야 합니다.' },
      { suggestions: ['work'] },
    ),
    readOnly('csi.readOnly'),
    {
      input: 'map',
      path: 'csi.volumeAttributes',
      label: { en: 'Attributes for the driver', ko: '드라이버 속성' },
      help: { en: 'Each driver has its own: secretProviderClass for the secrets store, say.', ko: '드라이버마다 다릅니다(예: Secrets Store의 secretProviderClass).' },
      keyLabel: { en: 'Attribute', ko: '속성' },
      valueLabel: { en: 'Value of attribute', ko: '속성 값' },
      add: { en: 'Add an attribute', ko: '속성 추가' },
    },
  ],
  image: [
    text('image.reference', { en: 'Image', ko: '이미지' }, { en: 'Its files are mounted read-only (1.31).', ko: '이미지의 파일을 읽기 전용으로 마운트합니다(1.31).' }),
    {
      input: 'choice',
      path: 'image.pullPolicy',
      label: { en: 'Pull the image', ko: '이미지 받기' },
      help: {
        en: 'When the image is fetched anew. Unless said, always for :latest and else only where it is missing.',
        ko: '이미지를 다시 받을 때를 정합니다. 비워 두면 :latest는 항상, 다른 태그는 없을 때만 받습니다.',
      },
      width: 3,
      default: { en: 'by the tag (default)', ko: '태그에 따라 (기본값)' },
      choices: [
        { value: 'IfNotPresent', label: { en: 'If not present', ko: '없을 때만' } },
        { value: 'Always', label: { en: 'Always', ko: '항상' } },
        { value: 'Never', label: { en: 'Never', ko: '받지 않음' } },
      ],
    },
  ],
  flexVolume: [
    text(
      'flexVolume.driver',
      { en: 'Driver', ko: '드라이버' },
      { en: 'Deprecated since 1.23: CSI drivers do this today.', ko: '1.23부터 사용이 중단되었습니다. 지금은 CSI 드라이버를 씁니다.' },
      { required: true },
    ),
    fileSystem('flexVolume.fsType'),
    readOnly('flexVolume.readOnly'),
    {
      input: 'map',
      path: 'flexVolume.options',
      label: { en: 'Options for the driver', ko: '드라이버 옵션' },
      help: { en: 'Handed to the program of the driver as they are.', ko: '드라이버 프로그램에 그대로 전달합니다.' },
      keyLabel: { en: 'Option', ko: '옵션' },
      valueLabel: { en: 'Value of option', ko: '옵션 값' },
      add: { en: 'Add an option', ko: '옵션 추가' },
    },
  ],
  glusterfs: [
    text(
      'glusterfs.endpoints',
      { en: 'Endpoints', ko: '엔드포인트' },
      { en: 'Removed in 1.26: such a Pod does not start any more.', ko: '1.26에서 제거되어 이런 파드는 더 이상 시작되지 않습니다.' },
      { required: true },
    ),
    text('glusterfs.path', { en: 'Volume', ko: '볼륨' }, { en: 'The volume as Gluster calls it.', ko: 'Gluster에서 쓰는 볼륨 이름입니다.' }, { required: true }),
    readOnly('glusterfs.readOnly'),
  ],
};

export const VOLUME_NAME: TextField = text(
  'name',
  { en: 'Name', ko: '이름' },
  { en: 'Mounts of this Pod refer to it; nothing outside does.', ko: '이 파드의 마운트가 가리키는 이름이며 파드 밖에서는 쓰이지 않습니다.' },
  { required: true },
);

/** Every field of a volume, for what asks which places they are at. */
export const volumesSection: Section = {
  id: 'storage.volumes',
  title: { en: 'Volumes', ko: '볼륨' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'volumes',
      label: { en: 'Volumes', ko: '볼륨' },
      help: { en: 'Each is a directory that containers of the Pod can mount: a ConfigMap, a disk, an empty one.', ko: '파드의 컨테이너가 마운트할 수 있는 디렉터리로, 컨피그맵, 디스크, 빈 공간 등이 있습니다.' },
      item: { en: 'volume', ko: '볼륨' },
      add: { en: 'Add a volume', ko: '볼륨 추가' },
      newItem: { name: 'data' },
      fields: [VOLUME_NAME, ...Object.values(VOLUME_FIELDS).flat()],
    },
  ],
};
