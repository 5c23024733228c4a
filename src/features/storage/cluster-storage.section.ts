import type { Section } from '../../ui/form/field.ts';
import { metadataSection } from '../../ui/form/metadata.section.ts';
import { accessModes, volumeMode } from './claim.section.ts';
import { fileSystem, MOUNT_OPTIONS, NFS_HELPS, text } from './storage-fields.ts';

export const claimNameSection = metadataSection('storage');
export const clusterNameSection = metadataSection('storage.cluster', { namespaced: false });

export const persistentVolumeSection: Section = {
  id: 'storage.persistent-volume',
  title: { en: 'The volume', ko: '볼륨' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'quantity',
      resource: 'memory',
      path: 'capacity.storage',
      label: { en: 'Size', ko: '크기' },
      help: { en: 'Claims that ask for no more than this can have it; they get all of it.', ko: '이 크기 이하를 요청한 클레임에 연결되며, 클레임은 볼륨 전체를 씁니다.' },
      width: 3,
      required: true,
    },
    accessModes('accessModes'),
    text(
      'storageClassName',
      { en: 'Storage class', ko: '스토리지 클래스' },
      { en: 'Only claims of the same class take it.', ko: '같은 클래스를 요청한 클레임에만 연결됩니다.' },
      { suggestions: ['work'] },
    ),
    {
      input: 'choice',
      path: 'persistentVolumeReclaimPolicy',
      label: { en: 'When its claim is deleted', ko: '클레임을 지우면' },
      help: { en: 'Retain keeps the data for you to look after; Delete removes the disk with it.', ko: 'Retain은 데이터를 남겨 직접 처리하게 하고, Delete는 디스크까지 지웁니다.' },
      width: 3,
      default: 'Retain',
      choices: [
        { value: 'Retain', label: { en: 'keep the data', ko: '데이터 유지' } },
        { value: 'Delete', label: { en: 'delete the disk', ko: '디스크 삭제' } },
        { value: 'Recycle', label: { en: 'empty it (old)', ko: '비우기 (구식)' } },
      ],
    },
    volumeMode('volumeMode'),
    text(
      'csi.driver',
      { en: 'CSI driver', ko: 'CSI 드라이버' },
      { en: 'As it is called in the cluster, such as ebs.csi.aws.com; it must run there.', ko: 'ebs.csi.aws.com처럼 클러스터에 설치된 드라이버의 이름입니다.' },
      { suggestions: ['work'], shownWhen: { path: 'csi', present: true } },
    ),
    text(
      'csi.volumeHandle',
      { en: 'Its id at the driver', ko: '드라이버의 볼륨 ID' },
      { en: 'What the cloud calls the disk: at AWS it begins with vol-.', ko: '클라우드에서 이 디스크를 가리키는 ID입니다. AWS에서는 vol-로 시작합니다.' },
      { shownWhen: { path: 'csi', present: true } },
    ),
    { ...fileSystem('csi.fsType'), shownWhen: { path: 'csi', present: true } },
    text('nfs.server', { en: 'NFS server', ko: 'NFS 서버' }, NFS_HELPS.server, { shownWhen: { path: 'nfs', present: true } }),
    text('nfs.path', { en: 'Directory of the server', ko: '서버 디렉터리' }, NFS_HELPS.path, { shownWhen: { path: 'nfs', present: true } }),
    text(
      'hostPath.path',
      { en: 'Directory of the node', ko: '노드 디렉터리' },
      { en: 'For a cluster of one node: the data is on that node alone.', ko: '노드가 하나인 클러스터용입니다. 데이터가 그 노드에만 있습니다.' },
      { shownWhen: { path: 'hostPath', present: true } },
    ),
    text(
      'local.path',
      { en: 'Disk of the node', ko: '노드 디스크' },
      { en: 'Directory or device of one node, which the node affinity of the volume must name.', ko: '한 노드의 디렉터리나 장치입니다. 볼륨의 노드 어피니티에 그 노드를 적어야 합니다.' },
      { shownWhen: { path: 'local', present: true } },
    ),
    text(
      'claimRef.name',
      { en: 'Kept for the claim', ko: '예약된 클레임' },
      { en: 'No other claim gets it: for a volume whose data is already there.', ko: '다른 클레임에는 연결되지 않습니다. 이미 데이터가 있는 볼륨에 씁니다.' },
      { suggestions: ['work'] },
    ),
    text(
      'claimRef.namespace',
      { en: 'In the namespace', ko: '클레임의 네임스페이스' },
      { en: 'Where that claim is, or will be; the volume itself has none.', ko: '그 클레임이 있거나 생길 네임스페이스입니다. 볼륨 자체에는 네임스페이스가 없습니다.' },
      { suggestions: ['work'], shownWhen: { path: 'claimRef', present: true } },
    ),
    MOUNT_OPTIONS,
  ],
};

export const storageClassSection: Section = {
  id: 'storage.storage-class',
  title: { en: 'The class', ko: '클래스' },
  about: { en: 'how disks are made for claims', ko: '클레임에 디스크를 만들어 주는 방법' },
  scope: 'object',
  path: '',
  fields: [
    text('provisioner', { en: 'Made by', ko: '프로비저너' }, { en: 'The driver that makes the disks. It cannot be changed later.', ko: '디스크를 만드는 드라이버입니다. 나중에 바꿀 수 없습니다.' }, {
      required: true,
      suggestions: [{ values: ['ebs.csi.aws.com', 'efs.csi.aws.com', 'pd.csi.storage.gke.io', 'disk.csi.azure.com', 'nfs.csi.k8s.io', 'rancher.io/local-path', 'kubernetes.io/no-provisioner'].map((value) => ({ value })) }],
    }),
    {
      input: 'choice',
      path: 'volumeBindingMode',
      label: { en: 'A disk is made', ko: '디스크 생성 시점' },
      help: {
        en: 'WaitForFirstConsumer makes it in the zone where the Pod is to run; Immediate may make it in one where no node has room.',
        ko: 'WaitForFirstConsumer는 파드가 실행될 영역에 디스크를 만듭니다. Immediate는 노드에 자리가 없는 영역에 만들 수 있습니다.',
      },
      width: 3,
      default: 'Immediate',
      choices: [
        { value: 'Immediate', label: { en: 'at once', ko: '바로' } },
        { value: 'WaitForFirstConsumer', label: { en: 'when a Pod needs it', ko: '파드가 필요로 할 때' } },
      ],
    },
    {
      input: 'choice',
      path: 'reclaimPolicy',
      label: { en: 'When its claim is deleted', ko: '클레임을 지우면' },
      help: {
        en: 'Given to each disk when it is made; those that are there keep theirs. Keep data that cannot be made again.',
        ko: '디스크를 만들 때 정해지며 이미 있는 디스크에는 영향이 없습니다. 다시 만들 수 없는 데이터는 유지하세요.',
      },
      width: 3,
      default: 'Delete',
      choices: [
        { value: 'Delete', label: { en: 'delete the disk', ko: '디스크 삭제' } },
        { value: 'Retain', label: { en: 'keep the data', ko: '데이터 유지' } },
      ],
    },
    {
      input: 'switch',
      path: 'allowVolumeExpansion',
      label: { en: 'Claims may grow', ko: '크기 늘리기 허용' },
      help: { en: 'Claims may ask for more later, where the driver can do it; nothing ever shrinks.', ko: '드라이버가 지원하면 나중에 클레임의 크기를 늘릴 수 있습니다. 줄일 수는 없습니다.' },
      width: 3,
      default: false,
    },
    {
      input: 'map',
      path: 'parameters',
      label: { en: 'Parameters for the driver', ko: '드라이버 매개변수' },
      help: { en: 'Each driver has its own: type: gp3 for disks of AWS, say. They cannot be changed later.', ko: '드라이버마다 다릅니다(예: AWS 디스크의 type: gp3). 나중에 바꿀 수 없습니다.' },
      keyLabel: { en: 'Parameter', ko: '매개변수' },
      valueLabel: { en: 'Value of parameter', ko: '매개변수 값' },
      add: { en: 'Add a parameter', ko: '매개변수 추가' },
    },
    MOUNT_OPTIONS,
  ],
};
