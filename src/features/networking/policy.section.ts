import type { Field, RowsField, Section } from '../../ui/form/field.ts';
import { labelConditions } from '../../ui/form/label-conditions.ts';
import { cidr } from './names.ts';
import type { Direction } from '../../core/network-policy/policy.ts';

/** https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ (1.34) */

/** Labels and conditions of a selector. @param of whose labels they are, said in the labels of the fields */
function selectorFields(path: string, of: 'pod' | 'namespace'): readonly Field[] {
  const pod = of === 'pod';
  return [
    {
      input: 'map',
      path: `${path}.matchLabels`,
      label: pod ? { en: 'Pods with all of these labels', ko: '이 레이블을 모두 가진 파드' } : { en: 'Namespaces with all of these labels', ko: '이 레이블을 모두 가진 네임스페이스' },
      help: pod
        ? { en: 'No labels and no conditions: every Pod.', ko: '레이블과 조건이 없으면 모든 파드입니다.' }
        : {
            en: 'Every namespace carries its name as kubernetes.io/metadata.name. No labels and no conditions: every namespace.',
            ko: '모든 네임스페이스에는 이름이 kubernetes.io/metadata.name 레이블로 붙어 있습니다. 레이블과 조건이 없으면 모든 네임스페이스입니다.',
          },
      keyLabel: pod ? { en: 'Pod label', ko: '파드 레이블' } : { en: 'Namespace label', ko: '네임스페이스 레이블' },
      valueLabel: pod ? { en: 'Value of Pod label', ko: '파드 레이블 값' } : { en: 'Value of namespace label', ko: '네임스페이스 레이블 값' },
      add: pod ? { en: 'Add a Pod label', ko: '파드 레이블 추가' } : { en: 'Add a namespace label', ko: '네임스페이스 레이블 추가' },
      suggestedKeys: pod ? ['work'] : ['work', { values: [{ value: 'kubernetes.io/metadata.name', note: { en: 'its name', ko: '이름' } }] }],
    },
    labelConditions(`${path}.matchExpressions`, pod ? { en: 'Add a condition for Pods', ko: '파드 조건 추가' } : { en: 'Add a condition for namespaces', ko: '네임스페이스 조건 추가' }),
  ];
}

export const policySelectorSection: Section = {
  id: 'networking.policy-selector',
  title: { en: 'Which Pods it protects', ko: '보호할 파드' },
  scope: 'object',
  path: 'spec',
  fields: selectorFields('podSelector', 'pod'),
};

/** A peer of each sort: the fields of the two selectors, and of a block of addresses. */
export const PEER_FIELDS = {
  podSelector: selectorFields('podSelector', 'pod'),
  namespaceSelector: selectorFields('namespaceSelector', 'namespace'),
  ipBlock: [
    {
      input: 'text',
      path: 'ipBlock.cidr',
      width: 3,
      mono: true,
      required: true,
      label: { en: 'Addresses', ko: '주소' },
      help: { en: 'For addresses outside the cluster: those of Pods come and go.', ko: '클러스터 밖의 주소에 쓰세요. 파드 주소는 계속 바뀝니다.' },
      rule: cidr,
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'ipBlock.except',
      width: 3,
      label: { en: 'But not', ko: '제외' },
      help: { en: 'Part of that block that stays closed, and lies inside it.', ko: '위 주소 블록에서 허용하지 않을 부분입니다. 블록 안에 있어야 합니다.' },
      item: { en: 'block of addresses', ko: '주소 블록' },
      add: { en: 'Add a block', ko: '블록 추가' },
      rule: cidr,
    },
  ],
} as const satisfies Record<string, readonly Field[]>;

export const policyPortsField: RowsField = {
  input: 'rows',
  path: 'ports',
  label: { en: 'On these ports', ko: '포트' },
  help: { en: 'With none, every port is open to those that may connect.', ko: '비워 두면 모든 포트를 허용합니다.' },
  item: { en: 'port', ko: '포트' },
  add: { en: 'Add a port', ko: '포트 추가' },
  newItem: { protocol: 'TCP', port: 80 },
  fields: [
    {
      input: 'choice',
      path: 'protocol',
      width: 2,
      label: { en: 'Protocol', ko: '프로토콜' },
      help: { en: 'The port is open for this protocol alone: DNS needs UDP and TCP.', ko: '포트는 이 프로토콜에만 열립니다. DNS에는 UDP와 TCP가 모두 필요합니다.' },
      default: 'TCP',
      choices: ['TCP', 'UDP', 'SCTP'].map((value) => ({ value, label: { en: value, ko: value } })),
    },
    {
      input: 'int-or-text',
      path: 'port',
      width: 2,
      text: 'port-name',
      min: 1,
      max: 65_535,
      label: { en: 'Port of the Pods', ko: '파드의 포트' },
      help: { en: 'Of the container, not of the Service. Left out: every port of the protocol.', ko: '서비스가 아니라 컨테이너의 포트입니다. 비워 두면 해당 프로토콜의 모든 포트입니다.' },
      suggestions: ['work'],
    },
    {
      input: 'integer',
      path: 'endPort',
      width: 2,
      min: 1,
      max: 65_535,
      label: { en: 'Up to', ko: '마지막 포트' },
      help: { en: 'Makes a range; the port before it must be a number.', ko: '범위가 됩니다. 앞의 포트는 번호여야 합니다.' },
      placeholder: { en: 'this port alone', ko: '이 포트만' },
    },
  ],
};

function peersField(direction: Direction): RowsField {
  const from = direction === 'ingress';
  return {
    input: 'rows',
    path: from ? 'from' : 'to',
    card: true,
    label: from ? { en: 'From', ko: '출발지' } : { en: 'To', ko: '목적지' },
    help: from
      ? { en: 'One of them is enough. With none, anybody may come in on the ports of the rule.', ko: '하나만 맞으면 됩니다. 비워 두면 어디서든 이 규칙의 포트로 들어올 수 있습니다.' }
      : { en: 'One of them is enough. With none, the Pods may go anywhere on the ports of the rule.', ko: '하나만 맞으면 됩니다. 비워 두면 이 규칙의 포트로 어디든 나갈 수 있습니다.' },
    item: from ? { en: 'source', ko: '출발지' } : { en: 'destination', ko: '목적지' },
    add: from ? { en: 'Or from…', ko: '출발지 추가(OR)' } : { en: 'Or to…', ko: '목적지 추가(OR)' },
    newItem: { podSelector: {} },
    fields: [...PEER_FIELDS.podSelector, ...PEER_FIELDS.namespaceSelector, ...PEER_FIELDS.ipBlock],
  };
}

export const RULES: Readonly<Record<Direction, RowsField>> = {
  ingress: {
    input: 'rows',
    path: 'ingress',
    card: true,
    label: { en: 'Allowed to come in', ko: '허용하는 인그레스' },
    help: {
      en: 'What one rule allows is allowed. No rules let nothing in; a rule without peers and ports lets everything in.',
      ko: '규칙 하나만 맞아도 허용합니다. 규칙이 없으면 모두 막고, 출발지와 포트가 없는 규칙은 모두 허용합니다.',
    },
    item: { en: 'incoming rule', ko: '인그레스 규칙' },
    add: { en: 'Allow more to come in', ko: '인그레스 규칙 추가' },
    newItem: { from: [{ podSelector: {} }] },
    fields: [peersField('ingress'), policyPortsField],
  },
  egress: {
    input: 'rows',
    path: 'egress',
    card: true,
    label: { en: 'Allowed to go out', ko: '허용하는 이그레스' },
    help: { en: 'What one rule allows is allowed. No rules let nothing out, not even questions to DNS.', ko: '규칙 하나만 맞아도 허용합니다. 규칙이 없으면 DNS 조회까지 모두 막힙니다.' },
    item: { en: 'outgoing rule', ko: '이그레스 규칙' },
    add: { en: 'Allow more to go out', ko: '이그레스 규칙 추가' },
    newItem: { to: [{ podSelector: {} }] },
    fields: [peersField('egress'), policyPortsField],
  },
};

function directionSection(direction: Direction): Section {
  return {
    id: `networking.${direction}`,
    title: direction === 'ingress' ? { en: 'Incoming traffic', ko: '들어오는 트래픽' } : { en: 'Outgoing traffic', ko: '나가는 트래픽' },
    scope: 'object',
    path: 'spec',
    fields: [RULES[direction]],
  };
}

export const DIRECTION_SECTIONS: Readonly<Record<Direction, Section>> = { ingress: directionSection('ingress'), egress: directionSection('egress') };

export const policyTypesSection: Section = {
  id: 'networking.policy-types',
  title: { en: 'What it restricts', ko: '제한하는 방향' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'tokens',
      of: 'text',
      path: 'policyTypes',
      label: { en: 'Directions', ko: '방향' },
      help: {
        en: 'A direction named here is closed but for what the rules allow. Left out: Ingress, and Egress if there are egress rules.',
        ko: '여기에 적은 방향은 규칙이 허용하는 것 외에는 막힙니다. 비워 두면 Ingress이고, 이그레스 규칙이 있으면 Egress도 막힙니다.',
      },
      item: { en: 'direction', ko: '방향' },
      add: { en: 'Add a direction', ko: '방향 추가' },
    },
  ],
};

export const POLICY_SECTIONS: readonly Section[] = [policySelectorSection, policyTypesSection, DIRECTION_SECTIONS.ingress, DIRECTION_SECTIONS.egress];
