import { durationFault } from '../../core/quantity/duration.ts';
import { isLabelKey, isLabelValue, notKey, notLabelValue } from '../../core/schema/server-rules/names.ts';
import type { Localized } from '../../core/localized.ts';
import type { Field, RowsField, Section, TextRule } from '../../ui/form/field.ts';

/** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor (0.86) */

export const MONITOR_KINDS = ['ServiceMonitor', 'PodMonitor'] as const;
export type MonitorKind = (typeof MONITOR_KINDS)[number];

/** Where each says what it reads. */
export const ENDPOINTS: Readonly<Record<MonitorKind, string>> = { ServiceMonitor: 'endpoints', PodMonitor: 'podMetricsEndpoints' };

const prometheusDuration: TextRule = (text) => durationFault(text, 'prometheus');

const OPERATORS = [
  { value: 'In', label: { en: 'is one of', ko: '다음 중 하나' } },
  { value: 'NotIn', label: { en: 'is none of', ko: '다음이 아님' } },
  { value: 'Exists', label: { en: 'is there', ko: '있음' }, unsets: ['values'] },
  { value: 'DoesNotExist', label: { en: 'is not there', ko: '없음' }, unsets: ['values'] },
];

function selectorSection(kind: MonitorKind): Section {
  const services = kind === 'ServiceMonitor';
  return {
    id: `observability.${kind}.selector`,
    title: services ? { en: 'Services that it reads', ko: '수집할 서비스' } : { en: 'Pods that it reads', ko: '수집할 파드' },
    scope: 'object',
    path: 'spec',
    fields: [
      {
        input: 'map',
        path: 'selector.matchLabels',
        label: services ? { en: 'Labels that the Services carry', ko: '서비스가 가진 레이블' } : { en: 'Labels that the Pods carry', ko: '파드가 가진 레이블' },
        help: services
          ? { en: 'Labels of the Service itself, under metadata; not its selector.', ko: '서비스 자신의 레이블(metadata.labels)입니다. 서비스의 셀렉터가 아닙니다.' }
          : { en: 'Labels of the Pods, as their template has them.', ko: '파드 템플릿에 있는 레이블입니다.' },
        keyLabel: { en: 'Selector label', ko: '셀렉터 레이블' },
        valueLabel: { en: 'Value of selector label', ko: '셀렉터 레이블 값' },
        add: { en: 'Add a label', ko: '레이블 추가' },
        keyRule: (text) => (isLabelKey(text) ? null : notKey(text)),
        valueRule: (text) => (isLabelValue(text) ? null : notLabelValue(text)),
        suggestedKeys: ['work'],
      },
      {
        input: 'rows',
        path: 'selector.matchExpressions',
        label: { en: 'And by these conditions', ko: '그리고 다음 조건' },
        item: { en: 'condition', ko: '조건' },
        add: { en: 'Add a condition', ko: '조건 추가' },
        newItem: { key: '', operator: 'Exists' },
        fields: [
          { input: 'text', path: 'key', width: 2, mono: true, required: true, label: { en: 'Label', ko: '레이블' }, suggestions: ['work'] },
          { input: 'choice', path: 'operator', width: 2, required: true, label: { en: 'Condition', ko: '조건' }, choices: OPERATORS },
          {
            input: 'tokens',
            of: 'text',
            path: 'values',
            width: 2,
            label: { en: 'Values', ko: '값' },
            item: { en: 'value', ko: '값' },
            add: { en: 'Add a value', ko: '값 추가' },
            shownWhen: { path: 'operator', is: ['In', 'NotIn'] },
            suggestions: ['work'],
          },
        ],
      },
      {
        input: 'switch',
        path: 'namespaceSelector.any',
        width: 3,
        default: false,
        label: { en: 'In every namespace', ko: '모든 네임스페이스에서' },
        help: { en: 'Else in the monitor’s own, or in those named beside it.', ko: '끄면 모니터와 같은 네임스페이스나 옆에 적은 네임스페이스에서만 찾습니다.' },
      },
      {
        input: 'tokens',
        of: 'text',
        path: 'namespaceSelector.matchNames',
        width: 3,
        label: { en: 'In these namespaces', ko: '찾을 네임스페이스' },
        item: { en: 'namespace', ko: '네임스페이스' },
        add: { en: 'Add a namespace', ko: '네임스페이스 추가' },
        placeholder: { en: 'its own', ko: '모니터와 같음' },
        shownWhen: { path: 'namespaceSelector.any', is: [false], whenAbsent: true },
        suggestions: ['work'],
      },
    ],
  };
}

const RELABEL_ACTIONS = ['replace', 'keep', 'drop', 'labelmap', 'labeldrop', 'labelkeep', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];

function relabelings(path: 'relabelings' | 'metricRelabelings', label: Localized, help: Localized): RowsField {
  return {
    input: 'rows',
    path,
    card: true,
    label,
    help,
    item: { en: 'step', ko: '단계' },
    add: path === 'relabelings' ? { en: 'Relabel targets', ko: '대상 레이블 변경 추가' } : { en: 'Relabel or drop metrics', ko: '메트릭 레이블 변경 추가' },
    newItem: { action: path === 'relabelings' ? 'replace' : 'drop' },
    fields: [
      { input: 'choice', path: 'action', width: 2, default: 'replace', label: { en: 'Action', ko: '동작' }, choices: RELABEL_ACTIONS.map((value) => ({ value, label: { en: value, ko: value } })) },
      { input: 'tokens', of: 'text', path: 'sourceLabels', width: 4, label: { en: 'Of these labels', ko: '원본 레이블' }, item: { en: 'label', ko: '레이블' }, add: { en: 'Add a label', ko: '레이블 추가' } },
      { input: 'text', path: 'regex', width: 2, mono: true, label: { en: 'Pattern', ko: '정규식' }, placeholder: { en: '(.*)', ko: '(.*)' } },
      { input: 'text', path: 'targetLabel', width: 2, mono: true, label: { en: 'Into label', ko: '대상 레이블' } },
      { input: 'text', path: 'replacement', width: 2, mono: true, label: { en: 'Value', ko: '값' }, placeholder: { en: '$1', ko: '$1' } },
    ],
  };
}

/** One endpoint. */
export function endpointFields(kind: MonitorKind): readonly Field[] {
  const services = kind === 'ServiceMonitor';
  return [
    {
      input: 'text',
      path: 'port',
      width: 2,
      mono: true,
      label: { en: 'Port', ko: '포트' },
      help: services
        ? { en: 'The name of the Service’s port; a number does not do.', ko: '서비스 포트의 이름입니다. 번호는 쓸 수 없습니다.' }
        : { en: 'The name of the container’s port.', ko: '컨테이너 포트의 이름입니다.' },
      suggestions: ['work'],
    },
    {
      input: 'text',
      path: 'path',
      width: 2,
      mono: true,
      label: { en: 'Path', ko: '경로' },
      placeholder: { en: '/metrics', ko: '/metrics' },
      suggestions: [
        {
          values: [
            { value: '/metrics' },
            { value: '/actuator/prometheus', note: { en: 'Spring Boot', ko: 'Spring Boot' } },
            { value: '/q/metrics', note: { en: 'Quarkus', ko: 'Quarkus' } },
          ],
        },
      ],
    },
    {
      input: 'choice',
      path: 'scheme',
      width: 2,
      default: 'http',
      label: { en: 'Scheme', ko: '프로토콜' },
      choices: ['http', 'https'].map((value) => ({ value, label: { en: value, ko: value } })),
    },
    { input: 'text', path: 'interval', width: 2, mono: true, label: { en: 'Every', ko: '수집 간격' }, placeholder: { en: 'as Prometheus is set', ko: 'Prometheus 설정값' }, rule: prometheusDuration },
    {
      input: 'text',
      path: 'scrapeTimeout',
      width: 2,
      mono: true,
      label: { en: 'Give up after', ko: '제한 시간' },
      help: { en: 'No longer than the interval: the operator refuses the monitor otherwise.', ko: '수집 간격보다 길면 오퍼레이터가 모니터를 거부합니다.' },
      placeholder: { en: 'as Prometheus is set', ko: 'Prometheus 설정값' },
      rule: prometheusDuration,
    },
    {
      input: 'int-or-text',
      path: 'targetPort',
      text: 'port-name',
      min: 1,
      max: 65_535,
      width: 2,
      label: { en: 'Port of the container', ko: '컨테이너 포트' },
      help: { en: 'For a port that has no name at the Service. Of the two, one is enough.', ko: '서비스 포트에 이름이 없을 때 씁니다. 둘 중 하나만 쓰면 됩니다.' },
      suggestions: ['work'],
      shownWhen: { path: 'port', present: false },
    },
    {
      input: 'switch',
      path: 'honorLabels',
      width: 3,
      default: false,
      label: { en: 'Keep labels that the target sets', ko: '대상이 붙인 레이블 유지' },
      help: { en: 'For exporters that speak for others, as the Pushgateway.', ko: 'Pushgateway처럼 다른 대상의 메트릭을 내보낼 때 켭니다.' },
    },
    { input: 'switch', path: 'tlsConfig.insecureSkipVerify', width: 3, default: false, label: { en: 'Any certificate will do', ko: '인증서 확인 안 함' }, shownWhen: { path: 'scheme', is: ['https', 'HTTPS'] } },
    relabelings('relabelings', { en: 'Before it is read', ko: '수집 전 레이블 변경' }, { en: 'Changes or drops targets by their labels.', ko: '대상의 레이블을 바꾸거나 대상을 뺍니다.' }),
    relabelings('metricRelabelings', { en: 'Before it is kept', ko: '저장 전 메트릭 변경' }, { en: 'Changes or drops metrics: those with too many series, say.', ko: '시계열이 너무 많은 메트릭을 빼는 등 메트릭을 바꿉니다.' }),
  ];
}

function endpointsSection(kind: MonitorKind): Section {
  return {
    id: `observability.${kind}.endpoints`,
    title: { en: 'What it reads', ko: '수집 대상' },
    scope: 'object',
    path: 'spec',
    fields: [
      {
        input: 'rows',
        path: ENDPOINTS[kind],
        card: true,
        nameless: true,
        label: { en: 'Endpoints', ko: '엔드포인트' },
        item: { en: 'endpoint', ko: '엔드포인트' },
        add: { en: 'Add an endpoint', ko: '엔드포인트 추가' },
        newItem: { port: 'http', path: '/metrics', interval: '30s' },
        fields: endpointFields(kind),
      },
    ],
  };
}

const limit = (path: string, label: Localized): Field => ({ input: 'integer', path, width: 2, min: 0, label, placeholder: { en: 'no limit', ko: '제한 없음' } });

function limitsSection(kind: MonitorKind): Section {
  return {
    id: `observability.${kind}.limits`,
    title: { en: 'Labels and limits', ko: '레이블과 한도' },
    about: { en: 'what every metric carries, how much is too much', ko: '메트릭에 붙는 레이블, 최대 수' },
    scope: 'object',
    path: 'spec',
    fields: [
      { input: 'text', path: 'jobLabel', width: 2, mono: true, label: { en: 'Label for the job’s name', ko: '작업 이름 레이블' }, suggestions: [{ values: [{ value: 'app.kubernetes.io/name' }, { value: 'app' }] }] },
      ...(kind === 'ServiceMonitor'
        ? [{ input: 'tokens', of: 'text', path: 'targetLabels', width: 2, label: { en: 'Labels of the Service', ko: '옮겨 올 서비스 레이블' }, item: { en: 'label', ko: '레이블' }, add: { en: 'Add a label of the Service', ko: '서비스 레이블 추가' } } satisfies Field]
        : []),
      { input: 'tokens', of: 'text', path: 'podTargetLabels', width: 2, label: { en: 'Labels of the Pods', ko: '옮겨 올 파드 레이블' }, item: { en: 'label', ko: '레이블' }, add: { en: 'Add a label of the Pods', ko: '파드 레이블 추가' } },
      limit('sampleLimit', { en: 'Samples at most', ko: '최대 샘플 수' }),
      limit('targetLimit', { en: 'Targets at most', ko: '최대 대상 수' }),
      limit('labelLimit', { en: 'Labels at most', ko: '최대 레이블 수' }),
      { input: 'switch', path: 'attachMetadata.node', width: 3, default: false, label: { en: 'With labels of the node', ko: '노드 레이블 포함' } },
    ],
  };
}

export const MONITOR_SECTIONS: Readonly<Record<MonitorKind, { readonly selector: Section; readonly endpoints: Section; readonly limits: Section }>> = {
  ServiceMonitor: { selector: selectorSection('ServiceMonitor'), endpoints: endpointsSection('ServiceMonitor'), limits: limitsSection('ServiceMonitor') },
  PodMonitor: { selector: selectorSection('PodMonitor'), endpoints: endpointsSection('PodMonitor'), limits: limitsSection('PodMonitor') },
};

/** For who looks for all of them. */
export const SERVICE_MONITOR_SECTIONS: readonly Section[] = Object.values(MONITOR_SECTIONS.ServiceMonitor);
export const POD_MONITOR_SECTIONS: readonly Section[] = Object.values(MONITOR_SECTIONS.PodMonitor);
