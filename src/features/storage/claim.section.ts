import type { ChoiceField, Field, Section, TokensField } from '../../ui/form/field.ts';

const MODES = [
  { value: 'ReadWriteOnce', note: { en: 'one node at a time', ko: '한 번에 한 노드' } },
  { value: 'ReadWriteOncePod', note: { en: 'one Pod at a time', ko: '한 번에 한 파드' } },
  { value: 'ReadOnlyMany', note: { en: 'many nodes, reading', ko: '여러 노드에서 읽기' } },
  { value: 'ReadWriteMany', note: { en: 'many nodes', ko: '여러 노드' } },
];
const MODE_VALUES = MODES.map(({ value }) => value);

const NO_MODE = {
  en: 'One of ReadWriteOnce, ReadWriteOncePod, ReadOnlyMany and ReadWriteMany.',
  ko: 'ReadWriteOnce, ReadWriteOncePod, ReadOnlyMany, ReadWriteMany 중 하나를 쓰세요.',
};

export function accessModes(path: string): TokensField {
  return {
    input: 'tokens',
    of: 'text',
    path,
    label: { en: 'Used by', ko: '접근 모드' },
    help: {
      en: 'ReadWriteOnce: all Pods of one node. ReadWriteMany needs storage that can do it (NFS, CephFS, EFS): most disks cannot.',
      ko: 'ReadWriteOnce는 한 노드의 파드만 사용합니다. ReadWriteMany는 NFS, CephFS, EFS처럼 지원하는 스토리지에서만 가능하며 대부분의 디스크는 지원하지 않습니다.',
    },
    item: { en: 'mode', ko: '모드' },
    add: { en: 'Add an access mode', ko: '접근 모드 추가' },
    width: 3,
    rule: (text) => (MODE_VALUES.includes(text) ? null : NO_MODE),
    suggestions: [{ values: MODES }],
  };
}

const VOLUME_MODE: Omit<ChoiceField, 'path'> = {
  input: 'choice',
  label: { en: 'Given as', ko: '볼륨 형태' },
  help: { en: 'Block: a raw device under volumeDevices instead of a directory.', ko: 'Block은 디렉터리 대신 volumeDevices에 원시 장치로 연결됩니다.' },
  width: 3,
  default: 'Filesystem',
  choices: [
    { value: 'Filesystem', label: { en: 'a directory (Filesystem)', ko: '디렉터리 (Filesystem)' } },
    { value: 'Block', label: { en: 'a raw device (Block)', ko: '원시 장치 (Block)' } },
  ],
};

export function volumeMode(path: string): ChoiceField {
  return { ...VOLUME_MODE, path };
}

/** What is asked of every claim. @param prefix leads to its spec: 'spec.' */
export function claimFields(prefix: string): Field[] {
  return [
    {
      input: 'quantity',
      resource: 'memory',
      path: `${prefix}resources.requests.storage`,
      label: { en: 'Size', ko: '크기' },
      help: { en: 'It can grow later, where the class allows it; never shrink.', ko: '클래스가 허용하면 나중에 늘릴 수 있지만 줄일 수는 없습니다.' },
      width: 3,
      required: true,
    },
    accessModes(`${prefix}accessModes`),
    {
      input: 'text',
      path: `${prefix}storageClassName`,
      label: { en: 'Storage class', ko: '스토리지 클래스' },
      help: {
        en: 'Left out: the default class of the cluster. Set to "" (in the YAML): no class, only volumes that are there.',
        ko: '비워 두면 클러스터의 기본 클래스를 씁니다. YAML에 ""로 쓰면 클래스 없이 이미 있는 볼륨만 씁니다.',
      },
      width: 3,
      mono: true,
      placeholder: { en: 'the default of the cluster', ko: '클러스터 기본값' },
      suggestions: ['work'],
    },
    volumeMode(`${prefix}volumeMode`),
  ];
}

export function claimMoreFields(prefix: string): Field[] {
  return [
    {
      input: 'text',
      path: `${prefix}volumeName`,
      label: { en: 'This very volume', ko: '볼륨 직접 지정' },
      help: { en: 'The name of a PersistentVolume. Usually Kubernetes fills it in.', ko: 'PersistentVolume의 이름입니다. 대개 Kubernetes가 채웁니다.' },
      width: 3,
      mono: true,
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: `${prefix}volumeAttributesClassName`,
      label: { en: 'Attributes class', ko: '속성 클래스' },
      help: { en: 'Speed and the like, that may change while it is in use (1.34).', ko: '사용 중에도 바꿀 수 있는 성능 같은 속성입니다(1.34).' },
      width: 3,
      mono: true,
      suggestions: ['work'],
    },
    {
      input: 'quantity',
      resource: 'memory',
      path: `${prefix}resources.limits.storage`,
      label: { en: 'At most', ko: '최대 크기' },
      help: { en: 'The size is what counts: most drivers do not look at this.', ko: '크기가 기준이며 대부분의 드라이버는 이 값을 보지 않습니다.' },
      width: 3,
    },
    {
      input: 'map',
      path: `${prefix}selector.matchLabels`,
      label: { en: 'Volumes with these labels', ko: '이 레이블을 가진 볼륨' },
      help: { en: 'Takes a volume that is there and has all of them; no disk is made for such a claim.', ko: '이 레이블을 모두 가진 기존 볼륨에만 연결되며, 디스크를 새로 만들지 않습니다.' },
      keyLabel: { en: 'Volume label', ko: '볼륨 레이블' },
      valueLabel: { en: 'Value of volume label', ko: '볼륨 레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
    },
    {
      input: 'choice',
      path: `${prefix}dataSource.kind`,
      label: { en: 'Filled from', ko: '원본 종류' },
      help: { en: 'A snapshot, or another claim to be copied.', ko: '스냅샷 또는 복제할 다른 클레임입니다.' },
      width: 3,
      default: { en: 'empty', ko: '빈 볼륨' },
      choices: [
        { value: 'PersistentVolumeClaim', label: { en: 'another claim', ko: '다른 클레임' }, unsets: [] },
        { value: 'VolumeSnapshot', label: { en: 'a snapshot', ko: '스냅샷' } },
      ],
    },
    {
      input: 'text',
      path: `${prefix}dataSource.name`,
      label: { en: 'Its name', ko: '원본 이름' },
      help: { en: 'In the namespace of the claim. It is copied once, when the disk is made.', ko: '클레임과 같은 네임스페이스에 있어야 하며, 디스크를 만들 때 한 번 복사합니다.' },
      width: 3,
      mono: true,
      suggestions: ['work'],
      shownWhen: { path: `${prefix}dataSource`, present: true },
    },
    {
      input: 'text',
      path: `${prefix}dataSource.apiGroup`,
      label: { en: 'Its API group', ko: '원본 API 그룹' },
      help: { en: 'Nothing for a claim, as it is in the core group; a snapshot must have it.', ko: '클레임은 코어 그룹이므로 비워 둡니다. 스냅샷이면 꼭 적어야 합니다.' },
      width: 3,
      mono: true,
      placeholder: { en: 'snapshot.storage.k8s.io for a snapshot', ko: '스냅샷이면 snapshot.storage.k8s.io' },
      shownWhen: { path: `${prefix}dataSource`, present: true },
    },
  ];
}

export const claimSection: Section = {
  id: 'storage.claim',
  title: { en: 'The claim', ko: '클레임' },
  about: { en: 'room on a disk that outlives the Pod', ko: '파드가 사라져도 남는 디스크 공간' },
  scope: 'object',
  path: '',
  fields: claimFields('spec.'),
};

export const claimMoreSection: Section = {
  id: 'storage.claim-more',
  title: { en: 'Which volume', ko: '볼륨 선택' },
  about: { en: 'an existing volume, a copy, a snapshot', ko: '기존 볼륨, 복제, 스냅샷' },
  scope: 'object',
  path: '',
  fields: claimMoreFields('spec.'),
};

/** Of a StatefulSet: a claim for each of its Pods. */
export const claimTemplatesSection: Section = {
  id: 'storage.claim-templates',
  title: { en: 'A claim for each Pod', ko: '파드별 클레임' },
  about: { en: 'volumeClaimTemplates: each Pod keeps its own disk', ko: 'volumeClaimTemplates: 파드마다 자기 디스크를 유지합니다' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'volumeClaimTemplates',
      label: { en: 'Templates', ko: '템플릿' },
      help: {
        en: 'Made once for each Pod and named after both: data-db-0. They cannot be changed later, but for labels. Mount them by their name.',
        ko: '파드마다 한 번 만들어지며 data-db-0처럼 이름이 붙습니다. 레이블 외에는 나중에 바꿀 수 없습니다. 이름으로 마운트하세요.',
      },
      item: { en: 'template', ko: '템플릿' },
      add: { en: 'Add a template', ko: '템플릿 추가' },
      newItem: { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } },
      card: true,
      fields: [
        {
          input: 'text',
          path: 'metadata.name',
          label: { en: 'Name', ko: '이름' },
          help: { en: 'Containers mount it by this name; the claim of each Pod begins with it.', ko: '컨테이너가 이 이름으로 마운트하며, 파드별 클레임 이름의 앞부분이 됩니다.' },
          width: 3,
          mono: true,
          required: true,
        },
        ...claimFields('spec.'),
      ],
    },
  ],
};
