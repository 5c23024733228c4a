import type { Section, TextField } from '../../ui/form/field.ts';
import { metadataSection } from '../../ui/form/metadata.section.ts';
import { accessModes, volumeMode } from './claim.section.ts';

export const claimNameSection = metadataSection('storage');
export const clusterNameSection = metadataSection('storage.cluster', { namespaced: false });

function text(path: string, label: TextField['label'], rest: Partial<TextField> = {}): TextField {
  return { input: 'text', path, label, width: 3, mono: true, ...rest };
}

export const persistentVolumeSection: Section = {
  id: 'storage.persistent-volume',
  title: { en: 'The volume', ko: '볼륨' },
  scope: 'object',
  path: 'spec',
  fields: [
    { input: 'quantity', resource: 'memory', path: 'capacity.storage', label: { en: 'Size', ko: '크기' }, width: 3, required: true },
    accessModes('accessModes'),
    text('storageClassName', { en: 'Storage class', ko: '스토리지 클래스' }, {
      suggestions: ['work'],
      help: { en: 'Only claims of the same class take it.', ko: '같은 클래스를 요청한 클레임에만 연결됩니다.' },
    }),
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
    text('csi.driver', { en: 'CSI driver', ko: 'CSI 드라이버' }, { suggestions: ['work'], shownWhen: { path: 'csi', present: true } }),
    text('csi.volumeHandle', { en: 'Its id at the driver', ko: '드라이버의 볼륨 ID' }, { shownWhen: { path: 'csi', present: true } }),
    text('csi.fsType', { en: 'File system', ko: '파일 시스템' }, { shownWhen: { path: 'csi', present: true } }),
    text('nfs.server', { en: 'NFS server', ko: 'NFS 서버' }, { shownWhen: { path: 'nfs', present: true } }),
    text('nfs.path', { en: 'Directory of the server', ko: '서버 디렉터리' }, { shownWhen: { path: 'nfs', present: true } }),
    text('hostPath.path', { en: 'Directory of the node', ko: '노드 디렉터리' }, {
      help: { en: 'For a cluster of one node: the data is on that node alone.', ko: '노드가 하나인 클러스터용입니다. 데이터가 그 노드에만 있습니다.' },
      shownWhen: { path: 'hostPath', present: true },
    }),
    text('local.path', { en: 'Disk of the node', ko: '노드 디스크' }, { shownWhen: { path: 'local', present: true } }),
    text('claimRef.name', { en: 'Kept for the claim', ko: '예약된 클레임' }, { suggestions: ['work'] }),
    text('claimRef.namespace', { en: 'In the namespace', ko: '클레임의 네임스페이스' }, { suggestions: ['work'], shownWhen: { path: 'claimRef', present: true } }),
    {
      input: 'tokens',
      of: 'text',
      path: 'mountOptions',
      label: { en: 'Mount options', ko: '마운트 옵션' },
      item: { en: 'option', ko: '옵션' },
      add: { en: 'Add an option', ko: '옵션 추가' },
      width: 6,
    },
  ],
};

export const storageClassSection: Section = {
  id: 'storage.storage-class',
  title: { en: 'The class', ko: '클래스' },
  about: { en: 'how disks are made for claims', ko: '클레임에 디스크를 만들어 주는 방법' },
  scope: 'object',
  path: '',
  fields: [
    text('provisioner', { en: 'Made by', ko: '프로비저너' }, {
      required: true,
      help: { en: 'The driver that makes the disks. It cannot be changed later.', ko: '디스크를 만드는 드라이버입니다. 나중에 바꿀 수 없습니다.' },
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
      width: 3,
      default: 'Delete',
      choices: [
        { value: 'Delete', label: { en: 'delete the disk', ko: '디스크 삭제' } },
        { value: 'Retain', label: { en: 'keep the data', ko: '데이터 유지' } },
      ],
    },
    { input: 'switch', path: 'allowVolumeExpansion', label: { en: 'Claims may grow', ko: '크기 늘리기 허용' }, width: 3, default: false },
    {
      input: 'map',
      path: 'parameters',
      label: { en: 'Parameters for the driver', ko: '드라이버 매개변수' },
      keyLabel: { en: 'Parameter', ko: '매개변수' },
      valueLabel: { en: 'Value of parameter', ko: '매개변수 값' },
      add: { en: 'Add a parameter', ko: '매개변수 추가' },
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'mountOptions',
      label: { en: 'Mount options', ko: '마운트 옵션' },
      item: { en: 'option', ko: '옵션' },
      add: { en: 'Add an option', ko: '옵션 추가' },
      width: 6,
    },
  ],
};
