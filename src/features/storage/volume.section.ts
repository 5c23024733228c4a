import type { VolumeSource } from '../../core/kinds/volumes.ts';
import type { Localized } from '../../core/localized.ts';
import type { Field, RowsField, Section, SwitchField, TextField } from '../../ui/form/field.ts';
import { claimFields } from './claim.section.ts';

function text(path: string, label: Localized, rest: Partial<TextField> = {}): TextField {
  return { input: 'text', path, label, width: 3, mono: true, ...rest };
}

function optional(path: string): SwitchField {
  return {
    input: 'switch',
    path,
    label: { en: 'May be missing', ko: '없어도 됨' },
    help: { en: 'Otherwise the Pod waits until it is there.', ko: '끄면 만들어질 때까지 파드가 시작되지 않습니다.' },
    width: 3,
    default: false,
  };
}

/** A number of permission bits: in YAML 0644 is octal, JSON and this field have it in decimal. */
function mode(path: string): Field {
  return {
    input: 'integer',
    path,
    label: { en: 'Permissions', ko: '파일 권한' },
    help: {
      en: 'As a decimal number: 420 is 0644, 256 is 0400, 493 is 0755. In YAML it may be written 0644.',
      ko: '십진수로 씁니다. 420은 0644, 256은 0400, 493은 0755입니다. YAML에는 0644로 쓸 수 있습니다.',
    },
    width: 3,
    min: 0,
    max: 511,
    default: 420,
  };
}

function keysToPaths(path: string): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'Only these keys', ko: '일부 키만' },
    help: { en: 'Left out: each key is a file of its name.', ko: '비워 두면 키마다 같은 이름의 파일이 됩니다.' },
    item: { en: 'key', ko: '키' },
    add: { en: 'Choose a key', ko: '키 선택' },
    newItem: { key: '', path: '' },
    fields: [
      { input: 'text', path: 'key', label: { en: 'Key', ko: '키' }, width: 2, mono: true, required: true, suggestions: ['work'] },
      { input: 'text', path: 'path', label: { en: 'As the file', ko: '파일 이름' }, width: 2, mono: true, required: true },
      { input: 'integer', path: 'mode', label: { en: 'Permissions', ko: '권한' }, width: 2, min: 0, max: 511 },
    ],
  };
}

const DOWNWARD_ITEMS: readonly Field[] = [
  { input: 'text', path: 'path', label: { en: 'File', ko: '파일' }, width: 2, mono: true, required: true },
  {
    input: 'text',
    path: 'fieldRef.fieldPath',
    label: { en: 'Field of the Pod', ko: '파드 필드' },
    width: 4,
    mono: true,
    suggestions: [{ values: ['metadata.labels', 'metadata.annotations', 'metadata.name', 'metadata.namespace', 'metadata.uid'].map((value) => ({ value })) }],
    shownWhen: { path: 'resourceFieldRef', present: false },
  },
  { input: 'text', path: 'resourceFieldRef.resource', label: { en: 'Resource', ko: '리소스' }, width: 2, mono: true, shownWhen: { path: 'resourceFieldRef', present: true } },
  { input: 'text', path: 'resourceFieldRef.containerName', label: { en: 'Of container', ko: '컨테이너' }, width: 2, mono: true, suggestions: ['work'], shownWhen: { path: 'resourceFieldRef', present: true } },
];

function downwardItems(path: string): RowsField {
  return {
    input: 'rows',
    path,
    label: { en: 'Files', ko: '파일' },
    item: { en: 'file', ko: '파일' },
    add: { en: 'Add a file', ko: '파일 추가' },
    newItem: { path: '', fieldRef: { fieldPath: 'metadata.labels' } },
    fields: DOWNWARD_ITEMS,
  };
}

const PROJECTED: RowsField = {
  input: 'rows',
  path: 'projected.sources',
  label: { en: 'Sources in one directory', ko: '한 디렉터리에 모을 원본' },
  item: { en: 'source', ko: '원본' },
  add: { en: 'Add a source', ko: '원본 추가' },
  newItem: { configMap: { name: '' } },
  card: true,
  fields: [
    text('configMap.name', { en: 'ConfigMap', ko: '컨피그맵' }, { suggestions: ['work'], shownWhen: { path: 'configMap', present: true } }),
    { ...optional('configMap.optional'), shownWhen: { path: 'configMap', present: true } },
    { ...keysToPaths('configMap.items'), shownWhen: { path: 'configMap', present: true } },
    text('secret.name', { en: 'Secret', ko: '시크릿' }, { suggestions: ['work'], shownWhen: { path: 'secret', present: true } }),
    { ...optional('secret.optional'), shownWhen: { path: 'secret', present: true } },
    { ...keysToPaths('secret.items'), shownWhen: { path: 'secret', present: true } },
    text('serviceAccountToken.path', { en: 'Token as the file', ko: '토큰 파일 이름' }, { width: 2, shownWhen: { path: 'serviceAccountToken', present: true } }),
    text('serviceAccountToken.audience', { en: 'For', ko: '대상(audience)' }, { width: 2, placeholder: { en: 'the API server', ko: 'API 서버' }, shownWhen: { path: 'serviceAccountToken', present: true } }),
    {
      input: 'integer',
      path: 'serviceAccountToken.expirationSeconds',
      label: { en: 'Valid for', ko: '유효 시간' },
      width: 2,
      min: 600,
      max: 4_294_967_296,
      default: 3600,
      unit: { en: 's', ko: '초' },
      shownWhen: { path: 'serviceAccountToken', present: true },
    },
    { ...downwardItems('downwardAPI.items'), shownWhen: { path: 'downwardAPI', present: true } },
    {
      input: 'fact',
      path: 'clusterTrustBundle',
      label: { en: 'Trust bundle', ko: '신뢰 번들' },
      width: 6,
      describe: () => ({ en: 'certificates of a ClusterTrustBundle: All fields has them', ko: 'ClusterTrustBundle의 인증서입니다. 모든 필드에서 편집하세요' }),
      shownWhen: { path: 'clusterTrustBundle', present: true },
    },
  ],
};

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
  configMap: [text('configMap.name', { en: 'ConfigMap', ko: '컨피그맵' }, { suggestions: ['work'], required: true }), optional('configMap.optional'), mode('configMap.defaultMode'), keysToPaths('configMap.items')],
  secret: [text('secret.secretName', { en: 'Secret', ko: '시크릿' }, { suggestions: ['work'], required: true }), optional('secret.optional'), mode('secret.defaultMode'), keysToPaths('secret.items')],
  persistentVolumeClaim: [
    text('persistentVolumeClaim.claimName', { en: 'Claim', ko: '클레임' }, { suggestions: ['work'], required: true }),
    { input: 'switch', path: 'persistentVolumeClaim.readOnly', label: { en: 'Read only', ko: '읽기 전용' }, width: 3, default: false },
  ],
  hostPath: [
    text('hostPath.path', { en: 'Directory of the node', ko: '노드 디렉터리' }, {
      required: true,
      help: { en: 'Whoever writes there writes to the node: for agents of the cluster only.', ko: '노드에 직접 쓰게 되므로 클러스터 에이전트에만 쓰세요.' },
    }),
    {
      input: 'choice',
      path: 'hostPath.type',
      label: { en: 'It must be', ko: '조건' },
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
    text('nfs.server', { en: 'Server', ko: '서버' }, { required: true }),
    text('nfs.path', { en: 'Directory', ko: '디렉터리' }, { required: true }),
    { input: 'switch', path: 'nfs.readOnly', label: { en: 'Read only', ko: '읽기 전용' }, width: 3, default: false },
  ],
  csi: [
    text('csi.driver', { en: 'Driver', ko: '드라이버' }, { required: true, suggestions: ['work', { values: [{ value: 'secrets-store.csi.k8s.io' }, { value: 'csi.cert-manager.io' }] }] }),
    text('csi.fsType', { en: 'File system', ko: '파일 시스템' }),
    text('csi.nodePublishSecretRef.name', { en: 'Secret for the driver', ko: '드라이버용 시크릿' }, { suggestions: ['work'] }),
    { input: 'switch', path: 'csi.readOnly', label: { en: 'Read only', ko: '읽기 전용' }, width: 3, default: false },
    {
      input: 'map',
      path: 'csi.volumeAttributes',
      label: { en: 'Attributes for the driver', ko: '드라이버 속성' },
      keyLabel: { en: 'Attribute', ko: '속성' },
      valueLabel: { en: 'Value of attribute', ko: '속성 값' },
      add: { en: 'Add an attribute', ko: '속성 추가' },
    },
  ],
  image: [
    text('image.reference', { en: 'Image', ko: '이미지' }, { help: { en: 'Its files are mounted read-only (1.31).', ko: '이미지의 파일을 읽기 전용으로 마운트합니다(1.31).' } }),
    {
      input: 'choice',
      path: 'image.pullPolicy',
      label: { en: 'Pull the image', ko: '이미지 받기' },
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
    text('flexVolume.driver', { en: 'Driver', ko: '드라이버' }, { required: true, help: { en: 'Deprecated since 1.23: CSI drivers do this today.', ko: '1.23부터 사용이 중단되었습니다. 지금은 CSI 드라이버를 씁니다.' } }),
    text('flexVolume.fsType', { en: 'File system', ko: '파일 시스템' }),
    { input: 'switch', path: 'flexVolume.readOnly', label: { en: 'Read only', ko: '읽기 전용' }, width: 3, default: false },
    {
      input: 'map',
      path: 'flexVolume.options',
      label: { en: 'Options for the driver', ko: '드라이버 옵션' },
      keyLabel: { en: 'Option', ko: '옵션' },
      valueLabel: { en: 'Value of option', ko: '옵션 값' },
      add: { en: 'Add an option', ko: '옵션 추가' },
    },
  ],
  glusterfs: [
    text('glusterfs.endpoints', { en: 'Endpoints', ko: '엔드포인트' }, { required: true, help: { en: 'Removed in 1.26: such a Pod does not start any more.', ko: '1.26에서 제거되어 이런 파드는 더 이상 시작되지 않습니다.' } }),
    text('glusterfs.path', { en: 'Volume', ko: '볼륨' }, { required: true }),
    { input: 'switch', path: 'glusterfs.readOnly', label: { en: 'Read only', ko: '읽기 전용' }, width: 3, default: false },
  ],
};

export const VOLUME_NAME: TextField = text('name', { en: 'Name', ko: '이름' }, { width: 3, required: true });

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
      item: { en: 'volume', ko: '볼륨' },
      add: { en: 'Add a volume', ko: '볼륨 추가' },
      newItem: { name: 'data' },
      fields: [VOLUME_NAME, ...Object.values(VOLUME_FIELDS).flat()],
    },
  ],
};

const VOLUME_OF_MOUNT = text('name', { en: 'Volume', ko: '볼륨' }, { width: 3, required: true, suggestions: ['work', { scope: 'object', path: 'spec.volumeClaimTemplates[].metadata.name' }] });

/** Where the chosen container finds its volumes. */
export const mountsSection: Section = {
  id: 'storage.mounts',
  title: { en: 'Mounts of this container', ko: '이 컨테이너의 마운트' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'volumeMounts',
      label: { en: 'Mounts', ko: '마운트' },
      item: { en: 'mount', ko: '마운트' },
      add: { en: 'Add a mount', ko: '마운트 추가' },
      newItem: { name: '', mountPath: '' },
      card: true,
      fields: [
        VOLUME_OF_MOUNT,
        text('mountPath', { en: 'At', ko: '경로' }, { width: 3, required: true, placeholder: { en: '/data', ko: '/data' } }),
        text('subPath', { en: 'Part of it', ko: '하위 경로' }, { width: 3, placeholder: { en: 'all of it', ko: '전체' }, shownWhen: { path: 'subPathExpr', present: false } }),
        text('subPathExpr', { en: 'Part by variable', ko: '변수 경로' }, { width: 3, shownWhen: { path: 'subPathExpr', present: true } }),
        { input: 'switch', path: 'readOnly', label: { en: 'Read only', ko: '읽기 전용' }, width: 3, default: false },
      ],
    },
  ],
};

export const mountsMoreSection: Section = {
  id: 'storage.mounts-more',
  title: { en: 'Mounts in detail', ko: '마운트 상세' },
  about: { en: 'paths by variable, propagation, raw devices', ko: '변수 경로, 전파, 원시 장치' },
  scope: 'container',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'volumeMounts',
      label: { en: 'Mounts', ko: '마운트' },
      item: { en: 'mount in detail', ko: '마운트 상세' },
      add: { en: 'Add a mount', ko: '마운트 추가' },
      newItem: { name: '', mountPath: '' },
      card: true,
      fields: [
        text('mountPath', { en: 'At', ko: '경로' }, { width: 3, required: true }),
        text('subPathExpr', { en: 'Part by variable', ko: '변수 경로' }, {
          help: { en: 'Such as $(POD_NAME): a directory for each Pod. Not together with subPath.', ko: '$(POD_NAME)처럼 쓰면 파드마다 다른 디렉터리를 씁니다. subPath와 함께 쓸 수 없습니다.' },
          shownWhen: { path: 'subPath', present: false },
        }),
        {
          input: 'choice',
          path: 'mountPropagation',
          label: { en: 'Mounts made inside', ko: '마운트 전파' },
          help: { en: 'Whether mounts made later are seen on the other side. Bidirectional needs a privileged container.', ko: '나중에 만든 마운트를 서로 볼지 정합니다. Bidirectional은 특권 컨테이너에서만 됩니다.' },
          width: 3,
          default: 'None',
          choices: [
            { value: 'None', label: { en: 'stay inside', ko: '전파하지 않음' } },
            { value: 'HostToContainer', label: { en: 'of the node are seen here', ko: '노드에서 컨테이너로' } },
            { value: 'Bidirectional', label: { en: 'both ways', ko: '양방향' } },
          ],
        },
        {
          input: 'choice',
          path: 'recursiveReadOnly',
          label: { en: 'Read only below too', ko: '하위까지 읽기 전용' },
          help: { en: 'Also for mounts below it (1.30). It needs readOnly.', ko: '그 아래 마운트까지 적용합니다(1.30). readOnly가 필요합니다.' },
          width: 3,
          default: 'Disabled',
          choices: [
            { value: 'Disabled', label: { en: 'no', ko: '아니요' } },
            { value: 'IfPossible', label: { en: 'if the node can', ko: '노드가 지원하면' } },
            { value: 'Enabled', label: { en: 'always', ko: '항상' } },
          ],
        },
      ],
    },
    {
      input: 'rows',
      path: 'volumeDevices',
      label: { en: 'Raw devices', ko: '원시 장치' },
      item: { en: 'device', ko: '장치' },
      add: { en: 'Add a device', ko: '장치 추가' },
      newItem: { name: '', devicePath: '' },
      fields: [VOLUME_OF_MOUNT, text('devicePath', { en: 'At', ko: '경로' }, { width: 3, required: true, placeholder: { en: '/dev/xvda', ko: '/dev/xvda' } })],
    },
  ],
};

