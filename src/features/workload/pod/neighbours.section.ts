import type { Localized } from '../../../core/localized.ts';
import type { Field, Section, TextField, TokensField } from '../../../ui/form/field.ts';
import { FROM_ONE } from '../kinds/amounts.ts';
import { conditions, LABEL_OPERATORS, podLabels, WEIGHT } from './selector-fields.ts';

const TOPOLOGIES = [
  {
    values: [
      { value: 'kubernetes.io/hostname', note: { en: 'nodes', ko: '노드' } },
      { value: 'topology.kubernetes.io/zone', note: { en: 'zones', ko: '영역(zone)' } },
      { value: 'topology.kubernetes.io/region', note: { en: 'regions', ko: '리전' } },
    ],
  },
];

function texts(path: string, label: Localized, help: Localized): TokensField {
  return {
    input: 'tokens',
    of: 'text',
    path,
    label,
    help,
    item: { en: 'name', ko: '이름' },
    add: { en: 'Add a name', ko: '이름 추가' },
    width: 3,
    suggestions: ['work'],
  };
}

function topology(path: string, help: Localized): TextField {
  return { input: 'text', path, label: { en: 'Within one', ko: '기준 범위' }, help, width: 3, mono: true, required: true, suggestions: TOPOLOGIES };
}

const KEYS_HELP = { en: 'The value of this label on the Pod itself is added to the selector: pod-template-hash tells versions apart.', ko: '이 파드의 해당 레이블 값을 셀렉터에 더합니다. pod-template-hash로 버전을 구분할 수 있습니다.' };

function term(prefix: string): Field[] {
  return [
    topology(`${prefix}topologyKey`, {
      en: 'A label of nodes: those with the same value count as one place, so hostname means each node and zone each zone.',
      ko: '노드의 레이블이며 값이 같은 노드를 한 곳으로 봅니다. hostname이면 노드마다, zone이면 영역마다입니다.',
    }),
    podLabels(`${prefix}labelSelector.matchLabels`, {
      en: 'The Pods that it is about, often those of the workload itself.',
      ko: '기준이 되는 파드이며, 자기 워크로드의 파드인 경우가 많습니다.',
    }),
    conditions(`${prefix}labelSelector.matchExpressions`, LABEL_OPERATORS, undefined, {
      en: 'Beside the labels, to choose the Pods more finely.',
      ko: '레이블과 함께 파드를 더 자세히 고르는 조건입니다.',
    }),
    texts(`${prefix}namespaces`, { en: 'In namespaces', ko: '네임스페이스' }, {
      en: 'Where those Pods are looked for. Left out: in the namespace of this Pod.',
      ko: '그 파드를 찾을 네임스페이스입니다. 비우면 이 파드의 네임스페이스에서만 찾습니다.',
    }),
    texts(`${prefix}matchLabelKeys`, { en: 'And the same', ko: '같아야 할 레이블 키' }, KEYS_HELP),
  ];
}

const AWAY = {
  must: {
    en: 'Not beside such Pods. With more replicas than nodes the last ones stay Pending: a wish, or a spread, is often better.',
    ko: '이런 파드 곁에는 배치하지 않습니다. 노드보다 복제본이 많으면 나머지가 Pending에 머물므로 선호나 분산이 나을 때가 많습니다.',
  },
  wish: { en: 'Elsewhere if there is room, else beside them after all.', ko: '되도록 다른 곳에 배치하고, 자리가 없으면 곁에라도 배치합니다.' },
} as const;

const NEAR = {
  must: {
    en: 'Only where such a Pod runs, such as a cache on the same node; without one the Pod stays Pending.',
    ko: '같은 노드의 캐시처럼 이런 파드가 있는 곳에만 배치합니다. 없으면 Pending에 머뭅니다.',
  },
  wish: { en: 'Near them if there is room, else elsewhere.', ko: '되도록 가까이 배치하고, 자리가 없으면 다른 곳에 배치합니다.' },
} as const;

function podAffinity(id: string, member: 'podAffinity' | 'podAntiAffinity', title: Section['title'], about: NonNullable<Section['about']>): Section {
  const away = member === 'podAntiAffinity';
  return {
    id,
    title,
    about,
    scope: 'pod',
    path: `affinity.${member}`,
    fields: [
      {
        input: 'rows',
        path: 'requiredDuringSchedulingIgnoredDuringExecution',
        label: { en: 'Must', ko: '필수' },
        help: away ? AWAY.must : NEAR.must,
        item: { en: 'rule', ko: '규칙' },
        add: { en: 'Add a rule', ko: '규칙 추가' },
        newItem: { labelSelector: { matchLabels: {} }, topologyKey: 'kubernetes.io/hostname' },
        card: true,
        fields: term(''),
      },
      {
        input: 'rows',
        path: 'preferredDuringSchedulingIgnoredDuringExecution',
        label: { en: 'Wish', ko: '선호' },
        help: away ? AWAY.wish : NEAR.wish,
        item: { en: 'wish', ko: '선호 조건' },
        add: { en: 'Add a wish', ko: '선호 조건 추가' },
        newItem: { weight: 100, podAffinityTerm: { labelSelector: { matchLabels: {} }, topologyKey: 'kubernetes.io/hostname' } },
        card: true,
        fields: [WEIGHT, ...term('podAffinityTerm.')],
      },
    ],
  };
}

export const podAntiAffinitySection = podAffinity(
  'workload.pod-anti-affinity',
  'podAntiAffinity',
  { en: 'Away from Pods', ko: '떨어져 배치' },
  { en: 'podAntiAffinity: not where such Pods run', ko: 'podAntiAffinity: 이런 파드가 없는 곳' },
);

export const podAffinitySection = podAffinity(
  'workload.pod-affinity',
  'podAffinity',
  { en: 'Near Pods', ko: '가까이 배치' },
  { en: 'podAffinity: where such Pods run', ko: 'podAffinity: 이런 파드가 있는 곳' },
);

/** Every constraint in full; the simple choices above it write the usual ones. */
export const topologySpreadSection: Section = {
  id: 'workload.topology-spread',
  title: { en: 'Spread in detail', ko: '분산 상세' },
  about: { en: 'topologySpreadConstraints', ko: 'topologySpreadConstraints' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'rows',
      path: 'topologySpreadConstraints',
      label: { en: 'Constraints', ko: '제약' },
      help: {
        en: 'Spreads the Pods evenly over nodes or zones, so that the loss of one takes only some of them. All must hold together.',
        ko: '파드를 노드나 영역에 고르게 나누어 한 곳이 멈춰도 일부만 잃게 합니다. 제약은 모두 함께 적용됩니다.',
      },
      item: { en: 'constraint', ko: '제약' },
      add: { en: 'Add a constraint', ko: '제약 추가' },
      newItem: { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: {} } },
      card: true,
      fields: [
        topology('topologyKey', {
          en: 'A label of nodes: those with the same value count as one place. Nodes without it are left out.',
          ko: '노드의 레이블이며 값이 같은 노드를 한 곳으로 셉니다. 이 레이블이 없는 노드는 빼고 봅니다.',
        }),
        { input: 'integer', path: 'maxSkew', label: { en: 'Differ by at most', ko: '최대 차이' }, help: { en: 'How many more Pods the fullest place may have than the emptiest.', ko: '가장 많은 곳과 가장 적은 곳의 파드 수 차이의 상한입니다.' }, width: 3, ...FROM_ONE, required: true },
        {
          input: 'choice',
          path: 'whenUnsatisfiable',
          label: { en: 'When it cannot be', ko: '지킬 수 없으면' },
          help: { en: 'Hard, the Pod stays Pending until there is room in the right place; soft, it goes where the difference is least.', ko: '강제면 맞는 자리가 날 때까지 Pending에 머물고, 권고면 차이가 가장 적은 곳에 배치합니다.' },
          width: 3,
          required: true,
          choices: [
            { value: 'ScheduleAnyway', label: { en: 'start it all the same (soft)', ko: '그래도 배치 (권고)' }, unsets: ['minDomains'] },
            { value: 'DoNotSchedule', label: { en: 'do not start it (hard)', ko: '배치하지 않음 (강제)' } },
          ],
        },
        { input: 'integer', path: 'minDomains', label: { en: 'Places at least', ko: '최소 장소 수' }, help: { en: 'While fewer places exist the emptiest counts as 0, so that the cluster adds nodes in new ones.', ko: '장소가 이보다 적으면 가장 빈 곳을 0으로 세어, 클러스터가 새 장소에 노드를 늘리게 합니다.' }, width: 3, ...FROM_ONE, shownWhen: { path: 'whenUnsatisfiable', is: ['DoNotSchedule'] } },
        podLabels('labelSelector.matchLabels', {
          en: 'The Pods that are counted: usually all of this workload.',
          ko: '셀 파드이며, 보통 이 워크로드의 모든 파드입니다.',
        }),
        texts('matchLabelKeys', { en: 'And the same', ko: '같아야 할 레이블 키' }, KEYS_HELP),
        {
          input: 'choice',
          path: 'nodeAffinityPolicy',
          label: { en: 'Nodes the Pod may not go to', ko: '갈 수 없는 노드' },
          help: { en: 'Whether nodes that nodeSelector and node affinity rule out count as empty places.', ko: 'nodeSelector와 노드 어피니티로 제외된 노드를 빈 곳으로 셀지 정합니다.' },
          width: 3,
          default: 'Honor',
          choices: [
            { value: 'Honor', label: { en: 'do not count', ko: '세지 않음' } },
            { value: 'Ignore', label: { en: 'count', ko: '셈' } },
          ],
        },
        {
          input: 'choice',
          path: 'nodeTaintsPolicy',
          label: { en: 'Tainted nodes', ko: '테인트가 있는 노드' },
          help: { en: 'Whether nodes with taints that the Pod does not tolerate count as empty places.', ko: '파드가 허용하지 않는 테인트가 있는 노드를 빈 곳으로 셀지 정합니다.' },
          width: 3,
          default: 'Ignore',
          choices: [
            { value: 'Honor', label: { en: 'do not count', ko: '세지 않음' } },
            { value: 'Ignore', label: { en: 'count', ko: '셈' } },
          ],
        },
      ],
    },
  ],
};
