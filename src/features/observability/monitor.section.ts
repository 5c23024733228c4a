import { durationFault } from '../../core/quantity/duration.ts';
import { isLabelKey, isLabelValue, notKey, notLabelValue } from '../../core/schema/server-rules/names.ts';
import type { Localized } from '../../core/localized.ts';
import type { Field, Section, TextRule } from '../../ui/form/field.ts';
import { labelConditions } from '../../ui/form/label-conditions.ts';
import { relabelings } from './relabel-fields.ts';

/** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor (0.86) */

export const MONITOR_KINDS = ['ServiceMonitor', 'PodMonitor'] as const;
export type MonitorKind = (typeof MONITOR_KINDS)[number];

/** Where each says what it reads. */
export const ENDPOINTS: Readonly<Record<MonitorKind, string>> = { ServiceMonitor: 'endpoints', PodMonitor: 'podMetricsEndpoints' };

const prometheusDuration: TextRule = (text) => durationFault(text, 'prometheus');

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
      labelConditions('selector.matchExpressions', { en: 'Add a condition', ko: '조건 추가' }),
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
        help: {
          en: 'Looks here instead of in its own. Prometheus needs the right to read Services and Pods there.',
          ko: '모니터의 네임스페이스 대신 여기에서 찾습니다. Prometheus에 그곳의 서비스와 파드를 읽을 권한이 있어야 합니다.',
        },
        item: { en: 'namespace', ko: '네임스페이스' },
        add: { en: 'Add a namespace', ko: '네임스페이스 추가' },
        placeholder: { en: 'its own', ko: '모니터와 같음' },
        shownWhen: { path: 'namespaceSelector.any', is: [false], whenAbsent: true },
        suggestions: ['work'],
      },
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
      help: { en: 'Where the program shows its metrics; Spring Boot does at /actuator/prometheus.', ko: '프로그램이 메트릭을 보여 주는 경로입니다. Spring Boot는 /actuator/prometheus입니다.' },
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
      help: { en: 'https where the port speaks TLS; Prometheus must then trust its certificate.', ko: '포트가 TLS를 쓰면 https를 고릅니다. Prometheus가 그 인증서를 신뢰해야 합니다.' },
      choices: ['http', 'https'].map((value) => ({ value, label: { en: value, ko: value } })),
    },
    {
      input: 'text',
      path: 'interval',
      width: 2,
      mono: true,
      label: { en: 'Every', ko: '수집 간격' },
      help: { en: 'Shorter shows more and fills the disk sooner: 15s keeps four times as much as 1m.', ko: '짧을수록 자세하지만 저장량이 늘어납니다. 15s는 1m의 네 배입니다.' },
      placeholder: { en: 'as Prometheus is set', ko: 'Prometheus 설정값' },
      rule: prometheusDuration,
    },
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
    {
      input: 'switch',
      path: 'tlsConfig.insecureSkipVerify',
      width: 3,
      default: false,
      label: { en: 'Any certificate will do', ko: '인증서 확인 안 함' },
      help: {
        en: 'Prometheus does not check whom it talks to: only for self-signed certificates on a network you trust.',
        ko: 'Prometheus가 상대를 확인하지 않습니다. 믿을 수 있는 네트워크의 자체 서명 인증서에만 쓰세요.',
      },
      shownWhen: { path: 'scheme', is: ['https', 'HTTPS'] },
    },
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
        help: { en: 'Each is a port that shows metrics, and how often they are read.', ko: '메트릭을 보여 주는 포트와 읽는 간격을 하나씩 적습니다.' },
        item: { en: 'endpoint', ko: '엔드포인트' },
        add: { en: 'Add an endpoint', ko: '엔드포인트 추가' },
        newItem: { port: 'http', path: '/metrics', interval: '30s' },
        fields: endpointFields(kind),
      },
    ],
  };
}

const limit = (path: string, label: Localized, help: Localized): Field => ({ input: 'integer', path, width: 2, min: 0, label, help, placeholder: { en: 'no limit', ko: '제한 없음' } });

function limitsSection(kind: MonitorKind): Section {
  return {
    id: `observability.${kind}.limits`,
    title: { en: 'Labels and limits', ko: '레이블과 한도' },
    about: { en: 'what every metric carries, how much is too much', ko: '메트릭에 붙는 레이블, 최대 수' },
    scope: 'object',
    path: 'spec',
    fields: [
      {
        input: 'text',
        path: 'jobLabel',
        width: 2,
        mono: true,
        label: { en: 'Label for the job’s name', ko: '작업 이름 레이블' },
        help:
          kind === 'ServiceMonitor'
            ? { en: 'What this label of the Service says becomes job. Left out, job is the name of the Service.', ko: '서비스의 이 레이블 값이 메트릭의 job이 됩니다. 비워 두면 서비스 이름을 씁니다.' }
            : { en: 'What this label of the Pod says becomes job. Left out, job is namespace and name of the monitor.', ko: '파드의 이 레이블 값이 메트릭의 job이 됩니다. 비워 두면 모니터의 네임스페이스와 이름을 씁니다.' },
        suggestions: [{ values: [{ value: 'app.kubernetes.io/name' }, { value: 'app' }] }],
      },
      ...(kind === 'ServiceMonitor'
        ? [{
          input: 'tokens',
          of: 'text',
          path: 'targetLabels',
          width: 2,
          label: { en: 'Labels of the Service', ko: '옮겨 올 서비스 레이블' },
          help: { en: 'Copied onto every metric, to ask by team or version, say.', ko: '모든 메트릭에 복사되어 팀이나 버전별로 조회할 수 있습니다.' },
          item: { en: 'label', ko: '레이블' },
          add: { en: 'Add a label of the Service', ko: '서비스 레이블 추가' },
        } satisfies Field]
        : []),
      {
        input: 'tokens',
        of: 'text',
        path: 'podTargetLabels',
        width: 2,
        label: { en: 'Labels of the Pods', ko: '옮겨 올 파드 레이블' },
        help: { en: 'Copied onto every metric. One that changes with each release makes many new series.', ko: '모든 메트릭에 복사됩니다. 릴리스마다 바뀌는 레이블은 시계열을 크게 늘립니다.' },
        item: { en: 'label', ko: '레이블' },
        add: { en: 'Add a label of the Pods', ko: '파드 레이블 추가' },
      },
      limit('sampleLimit', { en: 'Samples at most', ko: '최대 샘플 수' }, { en: 'A target that shows more is not read at all: against metrics with too many labels.', ko: '넘으면 그 대상의 수집 전체가 실패합니다. 레이블이 너무 많아진 메트릭을 막습니다.' }),
      limit('targetLimit', { en: 'Targets at most', ko: '최대 대상 수' }, { en: 'With more targets than this none of them is read.', ko: '대상이 이보다 많으면 하나도 수집하지 않습니다.' }),
      limit('labelLimit', { en: 'Labels at most', ko: '최대 레이블 수' }, { en: 'One metric with more labels, and nothing of that target is kept.', ko: '레이블이 더 많은 메트릭이 하나라도 있으면 그 대상의 수집 전체가 실패합니다.' }),
      {
        input: 'switch',
        path: 'attachMetadata.node',
        width: 3,
        default: false,
        label: { en: 'With labels of the node', ko: '노드 레이블 포함' },
        help: {
          en: 'Zone or machine type, for relabeling. Prometheus needs the right to list and watch nodes.',
          ko: '영역이나 머신 유형을 레이블 변경에 쓸 수 있습니다. Prometheus에 노드를 읽을 권한이 필요합니다.',
        },
      },
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
