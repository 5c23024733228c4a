import { durationFault } from '../../core/quantity/duration.ts';
import type { Field, RowsField, Section, TextRule } from '../../ui/form/field.ts';
import { FILTERS_FIELD } from './http-route-filters.ts';
import { MATCHES_FIELD } from './http-route-matches.ts';
import { ingressHost } from './names.ts';

/** https://gateway-api.sigs.k8s.io/reference/spec/#httproute (v1) */

const gatewayDuration: TextRule = (text) => durationFault(text, 'gateway');

/** The same Gateway may be named twice, by another listener. */
const parentFields: readonly Field[] = [
  {
    input: 'text',
    path: 'name',
    width: 3,
    mono: true,
    required: true,
    label: { en: 'Gateway', ko: '게이트웨이' },
    help: { en: 'Many routes can share one Gateway, and with it one address.', ko: '여러 라우트가 게이트웨이 하나의 주소를 함께 쓸 수 있습니다.' },
    suggestions: ['work'],
  },
  {
    input: 'text',
    path: 'namespace',
    width: 3,
    mono: true,
    label: { en: 'In namespace', ko: '네임스페이스' },
    help: { en: 'Of another team, often: its Gateway must allow routes from this namespace.', ko: '다른 팀의 게이트웨이인 경우가 많습니다. 그 게이트웨이가 이 네임스페이스의 라우트를 허용해야 합니다.' },
    placeholder: { en: 'that of the route', ko: '라우트와 같음' },
    suggestions: ['work'],
  },
  {
    input: 'text',
    path: 'sectionName',
    width: 3,
    mono: true,
    label: { en: 'Listener', ko: '리스너' },
    help: { en: 'By its name. Left out, the route joins every listener of the Gateway that takes it.', ko: '리스너 이름입니다. 비워 두면 받아 주는 모든 리스너에 연결됩니다.' },
    placeholder: { en: 'every one that takes it', ko: '받아 주는 모든 리스너' },
    suggestions: ['work'],
  },
  {
    input: 'integer',
    path: 'port',
    width: 3,
    min: 1,
    max: 65_535,
    label: { en: 'Port of the Gateway', ko: '게이트웨이 포트' },
    help: { en: 'Joins only listeners on this port. Naming the listener is better: ports change.', ko: '이 포트의 리스너에만 연결합니다. 포트는 바뀔 수 있으니 리스너 이름을 쓰는 편이 낫습니다.' },
    placeholder: { en: 'any', ko: '모두' },
  },
];

export const routeParentsSection: Section = {
  id: 'networking.route-parents',
  title: { en: 'Comes in by', ko: '들어오는 곳' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'rows',
      path: 'parentRefs',
      card: true,
      nameless: true,
      label: { en: 'Gateways', ko: '게이트웨이' },
      help: { en: 'Where its requests come in. A Gateway counts only if one of its listeners lets the route join.', ko: '요청이 들어오는 게이트웨이입니다. 리스너가 이 라우트를 허용해야 연결됩니다.' },
      item: { en: 'Gateway', ko: '게이트웨이' },
      add: { en: 'Add a Gateway', ko: '게이트웨이 추가' },
      newItem: { name: '' },
      fields: parentFields,
    },
    {
      input: 'tokens',
      of: 'text',
      path: 'hostnames',
      width: 6,
      label: { en: 'Hosts', ko: '호스트' },
      help: {
        en: 'Left out, every host that the listener takes. * stands for what is before the rest: *.example.com is shop.example.com and a.b.example.com.',
        ko: '비워 두면 리스너가 받는 모든 호스트입니다. *.example.com은 shop.example.com과 a.b.example.com을 모두 뜻합니다.',
      },
      item: { en: 'host', ko: '호스트' },
      add: { en: 'Add a host', ko: '호스트 추가' },
      placeholder: { en: 'every host of the listener', ko: '리스너의 모든 호스트' },
      rule: ingressHost,
    },
  ],
};

const backendsField: RowsField = {
  input: 'rows',
  path: 'backendRefs',
  nameless: true,
  label: { en: 'Go to', ko: '보낼 서비스' },
  help: {
    en: 'Weights are shares of their sum: 90 and 10 send one request in ten to the second. 0 sends nothing there.',
    ko: '가중치는 합계에 대한 비율입니다. 90과 10이면 열 번에 한 번은 두 번째로 갑니다. 0이면 보내지 않습니다.',
  },
  item: { en: 'Service', ko: '서비스' },
  add: { en: 'Add a Service', ko: '서비스 추가' },
  newItem: { name: '', port: 80 },
  fields: [
    {
      input: 'text',
      path: 'name',
      width: 2,
      mono: true,
      required: true,
      label: { en: 'Service', ko: '서비스' },
      help: { en: 'Requests meant for one that is not there get 500.', ko: '없는 서비스면 그쪽으로 갈 요청이 500을 받습니다.' },
      suggestions: ['work'],
    },
    {
      input: 'integer',
      path: 'port',
      width: 1,
      min: 1,
      max: 65_535,
      label: { en: 'Port', ko: '포트' },
      help: { en: 'Port of the Service; that of the container may be another.', ko: '서비스의 포트입니다. 컨테이너 포트와 다를 수 있습니다.' },
      suggestions: ['work'],
    },
    {
      input: 'integer',
      path: 'weight',
      width: 1,
      min: 0,
      max: 1_000_000,
      default: 1,
      label: { en: 'Weight', ko: '가중치' },
      help: { en: 'Its part of the sum of all: 1 unless said, 0 for nothing.', ko: '전체 합계에서 차지하는 몫입니다. 기본은 1이고 0이면 보내지 않습니다.' },
    },
    {
      input: 'text',
      path: 'namespace',
      width: 2,
      mono: true,
      label: { en: 'In namespace', ko: '네임스페이스' },
      help: { en: 'Another one needs a ReferenceGrant there.', ko: '다른 네임스페이스라면 그곳에 ReferenceGrant가 있어야 합니다.' },
      placeholder: { en: 'that of the route', ko: '라우트와 같음' },
      suggestions: ['work'],
    },
  ],
};

/** One rule. */
export const RULE_FIELDS: readonly Field[] = [
  MATCHES_FIELD,
  backendsField,
  FILTERS_FIELD,
  {
    input: 'text',
    path: 'timeouts.request',
    width: 2,
    mono: true,
    label: { en: 'Answer within', ko: '응답 제한 시간' },
    help: { en: 'The whole answer, retries included; later the client gets 504.', ko: '재시도를 포함한 전체 응답 시간입니다. 넘으면 504로 응답합니다.' },
    placeholder: { en: 'the Gateway’s own', ko: '게이트웨이 기본값' },
    rule: gatewayDuration,
  },
  {
    input: 'text',
    path: 'timeouts.backendRequest',
    width: 2,
    mono: true,
    label: { en: 'Each try within', ko: '시도별 제한 시간' },
    help: { en: 'One request to the Service. No longer than the whole.', ko: '서비스로 보내는 요청 하나의 시간입니다. 전체보다 길 수 없습니다.' },
    placeholder: { en: 'the Gateway’s own', ko: '게이트웨이 기본값' },
    rule: gatewayDuration,
  },
  {
    input: 'text',
    path: 'name',
    width: 2,
    mono: true,
    label: { en: 'Name of the rule', ko: '규칙 이름' },
    help: { en: 'For policies and metrics that mean this rule alone; once in the route.', ko: '정책이나 메트릭에서 이 규칙만 가리킬 때 쓰며 라우트 안에서 유일해야 합니다.' },
    placeholder: { en: 'none', ko: '없음' },
  },
  {
    input: 'integer',
    path: 'retry.attempts',
    width: 2,
    min: 0,
    max: 100,
    label: { en: 'Retries', ko: '재시도 횟수' },
    help: {
      en: 'How often a failed request is sent again: only for what may happen twice. In the experimental channel of the API.',
      ko: '실패한 요청을 다시 보내는 횟수로, 두 번 실행되어도 되는 요청에만 쓰세요. API의 실험(experimental) 채널에 있습니다.',
    },
    placeholder: { en: 'the Gateway’s own', ko: '게이트웨이 기본값' },
  },
  {
    input: 'text',
    path: 'retry.backoff',
    width: 2,
    mono: true,
    label: { en: 'Pause between', ko: '재시도 간격' },
    help: { en: 'The shortest wait before the next try, such as 100ms. Controllers may wait longer each time.', ko: '다음 시도까지 기다리는 최소 시간입니다(예: 100ms). 컨트롤러에 따라 점점 길어질 수 있습니다.' },
    rule: gatewayDuration,
  },
  {
    input: 'tokens',
    of: 'integer',
    path: 'retry.codes',
    width: 2,
    label: { en: 'Retry after', ko: '재시도할 상태 코드' },
    help: {
      en: 'Answers that count as failed: mostly 502, 503 and 504. Lost connections are tried again anyway.',
      ko: '실패로 볼 응답 코드이며 대개 502, 503, 504를 씁니다. 연결이 끊긴 요청은 적지 않아도 재시도합니다.',
    },
    item: { en: 'status code', ko: '상태 코드' },
    add: { en: 'Add a status code', ko: '상태 코드 추가' },
    suggestions: [{ values: ['500', '502', '503', '504'].map((value) => ({ value })) }],
  },
];

export const routeRulesField: RowsField = {
  input: 'rows',
  path: 'rules',
  card: true,
  nameless: true,
  label: { en: 'Rules', ko: '규칙' },
  help: {
    en: 'Each says which requests it takes, what is done to them and which Services answer. What no rule takes gets 404.',
    ko: '어떤 요청을 받아 어떻게 처리하고 어느 서비스로 보낼지 정합니다. 맞는 규칙이 없는 요청은 404를 받습니다.',
  },
  item: { en: 'rule', ko: '규칙' },
  add: { en: 'Add a rule', ko: '규칙 추가' },
  newItem: { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: '', port: 80 }] },
  fields: RULE_FIELDS,
};

export const routeRulesSection: Section = {
  id: 'networking.route-rules',
  title: { en: 'Where requests go', ko: '요청이 가는 곳' },
  about: { en: 'the most exact match wins, whatever the order', ko: '순서와 관계없이 가장 구체적인 조건이 적용됩니다' },
  scope: 'object',
  path: 'spec',
  fields: [routeRulesField],
};

export const HTTP_ROUTE_SECTIONS: readonly Section[] = [routeParentsSection, routeRulesSection];
