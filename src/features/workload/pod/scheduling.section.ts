import type { Localized } from '../../../core/localized.ts';
import type { ChoiceField, Field, IntegerField, Section, TextField, TokensField } from '../../../ui/form/field.ts';
import { FROM_ONE, SECONDS } from '../kinds/amounts.ts';
import { labelKey } from '../names.ts';
import { conditions, LABEL_OPERATORS, podLabels } from './selector-fields.ts';

const NODE_LABELS = [
  {
    values: ['kubernetes.io/os', 'kubernetes.io/arch', 'kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/region', 'node.kubernetes.io/instance-type'].map(
      (value) => ({ value }),
    ),
  },
];

const TOPOLOGIES = [
  {
    values: [
      { value: 'kubernetes.io/hostname', note: { en: 'nodes', ko: '노드' } },
      { value: 'topology.kubernetes.io/zone', note: { en: 'zones', ko: '영역(zone)' } },
      { value: 'topology.kubernetes.io/region', note: { en: 'regions', ko: '리전' } },
    ],
  },
];

export const nodesSection: Section = {
  id: 'workload.nodes',
  title: { en: 'Which nodes', ko: '노드 선택' },
  about: { en: 'labels the node must have, taints the Pod bears', ko: '노드가 가져야 할 레이블과 허용할 테인트' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'map',
      path: 'nodeSelector',
      label: { en: 'Labels of the node', ko: '노드 레이블' },
      help: { en: 'Only nodes with all of these labels are taken.', ko: '이 레이블을 모두 가진 노드에만 배치됩니다.' },
      keyLabel: { en: 'Node label', ko: '노드 레이블' },
      valueLabel: { en: 'Value of node label', ko: '노드 레이블 값' },
      add: { en: 'Add a label', ko: '레이블 추가' },
      keyRule: labelKey,
      suggestedKeys: NODE_LABELS,
    },
    {
      input: 'rows',
      path: 'tolerations',
      label: { en: 'Taints it tolerates', ko: '허용할 테인트(toleration)' },
      help: {
        en: 'A taint keeps Pods off a node, unless they tolerate it. Without key and with Exists, every taint is tolerated.',
        ko: '테인트는 허용하지 않는 파드를 노드에서 막습니다. 키 없이 Exists를 쓰면 모든 테인트를 허용합니다.',
      },
      item: { en: 'toleration', ko: '톨러레이션' },
      add: { en: 'Add a toleration', ko: '톨러레이션 추가' },
      newItem: { key: '', operator: 'Exists' },
      card: true,
      fields: [
        {
          input: 'text',
          path: 'key',
          label: { en: 'Key', ko: '키' },
          help: { en: 'Of the taint, as kubectl describe node shows it.', ko: 'kubectl describe node에 나오는 테인트의 키입니다.' },
          width: 2,
          mono: true,
          placeholder: { en: 'any', ko: '모두' },
          suggestions: [{ values: ['node-role.kubernetes.io/control-plane', 'node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable', 'nvidia.com/gpu'].map((value) => ({ value })) }],
        },
        {
          input: 'choice',
          path: 'operator',
          label: { en: 'Operator', ko: '연산자' },
          help: { en: 'Equal compares the value of the taint too; Exists takes any.', ko: 'Equal은 테인트의 값까지 비교하고 Exists는 값을 보지 않습니다.' },
          width: 2,
          default: 'Equal',
          choices: [
            { value: 'Equal', label: { en: 'equals', ko: '값이 같음' } },
            { value: 'Exists', label: { en: 'exists', ko: '존재함' }, unsets: ['value'] },
          ],
        },
        {
          input: 'text',
          path: 'value',
          label: { en: 'Value', ko: '값' },
          help: { en: 'Must be that of the taint, which may have none.', ko: '테인트의 값과 같아야 합니다. 테인트에 값이 없으면 비워 둡니다.' },
          width: 2,
          mono: true,
          shownWhen: { path: 'operator', is: ['Equal'], whenAbsent: true },
        },
        {
          input: 'choice',
          path: 'effect',
          label: { en: 'Effect', ko: '효과' },
          help: {
            en: 'Which effect of the taint is tolerated: kept off, rather kept off, or put off the node while running.',
            ko: '허용할 테인트의 효과입니다. 배치 금지, 되도록 배치 안 함, 실행 중인 파드 축출이 있습니다.',
          },
          width: 2,
          default: { en: 'all', ko: '모두' },
          choices: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'].map((value) => ({ value, label: { en: value, ko: value } })),
        },
        {
          input: 'integer',
          path: 'tolerationSeconds',
          label: { en: 'For', ko: '허용 시간' },
          help: {
            en: 'How long the Pod stays once the node has the taint. Left out: for good. Kubernetes adds 300 s for nodes that are lost.',
            ko: '노드에 테인트가 생긴 뒤 남아 있는 시간이며 비우면 계속 남습니다. 응답 없는 노드에 대해서는 Kubernetes가 300초를 넣습니다.',
          },
          width: 2,
          min: 0,
          max: Number.MAX_SAFE_INTEGER,
          unit: SECONDS,
          shownWhen: { path: 'effect', is: ['NoExecute'] },
        },
      ],
    },
    { input: 'text', path: 'nodeName', label: { en: 'This very node', ko: '노드 직접 지정' }, help: { en: 'Goes past the scheduler: no check whether there is room. For tests.', ko: '스케줄러를 거치지 않아 자리가 있는지 확인하지 않습니다. 시험용입니다.' }, width: 3, mono: true },
    {
      input: 'text',
      path: 'schedulerName',
      label: { en: 'Scheduler', ko: '스케줄러' },
      help: { en: 'Another program of the cluster that chooses the node. If it does not run, the Pod waits for ever.', ko: '노드를 고를 다른 스케줄러의 이름입니다. 실행 중이 아니면 파드가 계속 대기합니다.' },
      width: 3,
      mono: true,
      placeholder: { en: 'default-scheduler', ko: 'default-scheduler' },
    },
  ],
};

export const prioritySection: Section = {
  id: 'workload.priority',
  title: { en: 'Priority and gates', ko: '우선순위와 게이트' },
  about: { en: 'who goes first when nodes are full', ko: '노드가 가득 찼을 때의 순서' },
  scope: 'pod',
  path: '',
  fields: [
    {
      input: 'text',
      path: 'priorityClassName',
      label: { en: 'Priority class', ko: '우선순위 클래스' },
      help: { en: 'Pods of a higher class go first and may push others off a node.', ko: '높은 클래스의 파드가 먼저 배치되고 다른 파드를 밀어낼 수 있습니다.' },
      width: 3,
      mono: true,
      suggestions: ['work', { values: [{ value: 'system-cluster-critical' }, { value: 'system-node-critical' }] }],
    },
    {
      input: 'choice',
      path: 'preemptionPolicy',
      label: { en: 'Pushes others off', ko: '다른 파드 밀어내기' },
      help: {
        en: 'Never: it waits for room, though still ahead of lower classes. Usually set in the class; a Pod may not say otherwise.',
        ko: '하지 않음이면 먼저 배치되지만 자리가 날 때까지 기다립니다. 보통 클래스에서 정하며 파드에서 다르게 쓸 수 없습니다.',
      },
      width: 3,
      default: { en: 'as its class says', ko: '클래스 설정대로' },
      choices: [
        { value: 'PreemptLowerPriority', label: { en: 'those of lower priority', ko: '우선순위가 낮은 파드' } },
        { value: 'Never', label: { en: 'never', ko: '하지 않음' } },
      ],
    },
    {
      input: 'rows',
      path: 'readinessGates',
      label: { en: 'Further conditions of being ready', ko: '추가 준비 조건' },
      help: { en: 'Conditions that a controller outside sets, such as a load balancer that has taken the Pod in.', ko: '로드밸런서 등록처럼 외부 컨트롤러가 설정하는 조건입니다.' },
      item: { en: 'condition', ko: '조건' },
      add: { en: 'Add a condition', ko: '조건 추가' },
      width: 3,
      fields: [
        {
          input: 'text',
          path: 'conditionType',
          label: { en: 'Condition', ko: '조건' },
          help: { en: 'The type of the condition; until it is True the Pod gets no requests.', ko: '조건의 type이며 True가 될 때까지 요청을 받지 않습니다.' },
          width: 6,
          mono: true,
          required: true,
        },
      ],
    },
    {
      input: 'rows',
      path: 'schedulingGates',
      label: { en: 'Gates before scheduling', ko: '스케줄링 게이트' },
      help: { en: 'The Pod waits until somebody has removed all of them (1.30).', ko: '모두 제거될 때까지 파드가 배치를 기다립니다(1.30).' },
      item: { en: 'gate', ko: '게이트' },
      add: { en: 'Add a gate', ko: '게이트 추가' },
      width: 3,
      fields: [
        {
          input: 'text',
          path: 'name',
          label: { en: 'Name', ko: '이름' },
          help: { en: 'By which its controller finds and removes it, such as example.com/quota.', ko: '컨트롤러가 찾아 제거할 때 쓰는 이름입니다(예: example.com/quota).' },
          width: 6,
          mono: true,
          required: true,
        },
      ],
    },
  ],
};

const NODE_OPERATORS: ChoiceField['choices'] = [...LABEL_OPERATORS, ...['Gt', 'Lt'].map((value) => ({ value, label: { en: value, ko: value } }))];

const WEIGHT: IntegerField = {
  input: 'integer',
  path: 'weight',
  label: { en: 'Weight', ko: '가중치' },
  help: { en: 'From 1 to 100: the wishes that a node fulfils are added up, and the highest sum is preferred.', ko: '1~100이며, 노드가 만족하는 선호 조건의 합이 클수록 먼저 고릅니다.' },
  width: 2,
  min: 1,
  max: 100,
  required: true,
};

const NODE_CONDITIONS_HELP = { en: 'Conditions on the labels of the node.', ko: '노드 레이블에 대한 조건입니다.' };

export const nodeAffinitySection: Section = {
  id: 'workload.node-affinity',
  title: { en: 'Node affinity', ko: '노드 어피니티' },
  about: { en: 'nodes by conditions, as a must or as a wish', ko: '조건으로 고르는 노드, 필수 또는 선호' },
  scope: 'pod',
  path: 'affinity.nodeAffinity',
  fields: [
    {
      input: 'rows',
      path: 'requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
      label: { en: 'Must: one of these', ko: '필수: 이 중 하나' },
      help: {
        en: 'Without a node that fits one of them the Pod stays Pending. Pods that run already are left where they are.',
        ko: '하나라도 만족하는 노드가 없으면 파드가 Pending에 머뭅니다. 이미 실행 중인 파드는 그대로 둡니다.',
      },
      item: { en: 'alternative', ko: '대안' },
      add: { en: 'Add an alternative', ko: '대안 추가' },
      newItem: { matchExpressions: [{ key: '', operator: 'In', values: [] }] },
      card: true,
      fields: [conditions('matchExpressions', NODE_OPERATORS, NODE_LABELS, NODE_CONDITIONS_HELP)],
    },
    {
      input: 'rows',
      path: 'preferredDuringSchedulingIgnoredDuringExecution',
      label: { en: 'Wish', ko: '선호' },
      help: { en: 'Such nodes are preferred; when they are full, the Pod goes elsewhere.', ko: '이런 노드를 먼저 고르고, 자리가 없으면 다른 노드에 배치합니다.' },
      item: { en: 'wish', ko: '선호 조건' },
      add: { en: 'Add a wish', ko: '선호 조건 추가' },
      newItem: { weight: 100, preference: { matchExpressions: [{ key: '', operator: 'In', values: [] }] } },
      card: true,
      fields: [WEIGHT, conditions('preference.matchExpressions', NODE_OPERATORS, NODE_LABELS, NODE_CONDITIONS_HELP)],
    },
  ],
};

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
