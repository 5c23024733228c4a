import type { ChoiceField, Section } from '../../../ui/form/field.ts';
import { SECONDS } from '../kinds/amounts.ts';
import { labelKey } from '../names.ts';
import { conditions, LABEL_OPERATORS, WEIGHT } from './selector-fields.ts';

const NODE_LABELS = [
  {
    values: ['kubernetes.io/os', 'kubernetes.io/arch', 'kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/region', 'node.kubernetes.io/instance-type'].map(
      (value) => ({ value }),
    ),
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
