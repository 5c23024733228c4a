import { gathered } from '../../../gathered.ts';
import { listField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, FixStep, ObjectCheck, Report } from '../../check.ts';

export const serviceMonitorInterval: ObjectCheck = {
  id: 'service-monitor-interval',
  severity: 'info',
  area: 'networking',
  scope: 'object',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: { en: 'Interval and timeout of the scrape', ko: '지표 수집 주기와 시간 제한입니다' },
  why: {
    en: 'Without them the global values of that Prometheus apply, so rates and alerts behave differently in each cluster. A timeout above the interval is refused, and the whole endpoint is dropped.',
    ko: '적지 않으면 프로메테우스의 전역 값이 적용되어 클러스터마다 증가율과 알림이 다르게 동작합니다. 시간 제한이 주기보다 길면 거부되어 엔드포인트 전체가 빠집니다.',
  },
  todo: { en: 'Write interval and a scrapeTimeout that is not longer.', ko: 'interval과 그보다 길지 않은 scrapeTimeout을 쓰세요.' },
  source: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
  find(object) {
    const list = object.summary.known === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    return gathered(listField(object.value, 'spec', list), (endpoint, index) => atEndpoint(endpoint, [...object.path, 'spec', list, index]));
  },
};

const USUAL = { interval: '30s', scrapeTimeout: '10s' } as const;

function atEndpoint(endpoint: YamlValue, path: Path): readonly Report[] {
  const interval = textField(endpoint, 'interval');
  const timeout = textField(endpoint, 'scrapeTimeout');
  const every = secondsOf(interval);
  const within = secondsOf(timeout);
  if (interval !== null && timeout !== null && every !== null && within !== null && within > every) {
    const at = [...path, 'scrapeTimeout'];
    return [
      {
        path: at,
        severity: 'error',
        message: { en: `The timeout of ${timeout} is longer than the interval of ${interval}: Prometheus refuses the endpoint`, ko: `시간 제한(${timeout})이 주기(${interval})보다 길어 프로메테우스가 거부합니다` },
        fix: { label: { en: `Set scrapeTimeout ${interval}`, ko: `scrapeTimeout 값을 ${interval}로 변경` }, safe: true, steps: [{ op: 'set', path: at, value: interval }] },
      },
    ];
  }
  // written but unreadable is another fault
  if ((interval !== null && every === null) || (timeout !== null && within === null)) return [];
  // never a timeout above the interval
  const values = [
    ...(interval === null ? [['interval', within !== null && within > 30 ? (timeout ?? USUAL.interval) : USUAL.interval] as const] : []),
    ...(timeout === null ? [['scrapeTimeout', every !== null && every < 10 ? (interval ?? USUAL.scrapeTimeout) : USUAL.scrapeTimeout] as const] : []),
  ];
  if (values.length === 0) return [];
  const absent = values.map(([key]) => key);
  const steps = values.map(([key, value]): FixStep => ({ op: 'set', path: [...path, key], value }));
  return [
    {
      path: [...path, absent[0] ?? ''],
      message: { en: `Not written: ${absent.join(' and ')}. The global values of Prometheus apply`, ko: `적혀 있지 않아 프로메테우스의 전역 값이 적용됩니다: ${absent.join(', ')}` },
      fix: { label: { en: `Write ${absent.join(' and ')}`, ko: `${absent.join(', ')} 쓰기` }, safe: true, steps },
    },
  ];
}

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** A duration as Prometheus writes it (`1m30s`), in seconds; null for anything else. */
function secondsOf(text: string | null): number | null {
  if (text === null || !/^(?:\d+(?:ms|[smhdwy]))+$/.test(text)) return null;
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}

export const cases: CheckCase[] = [
  {
    name: 'writes what is absent, never a timeout above the interval',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
spec:
  endpoints:
  - port: http # the only one
  - port: fast
    interval: 5s
  - port: slow
    interval: 1m
    scrapeTimeout: 20s
`,
    finds: ['/spec/endpoints/0/interval', '/spec/endpoints/1/scrapeTimeout'],
    fixed: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
spec:
  endpoints:
  - port: http # the only one
    interval: 30s
    scrapeTimeout: 10s
  - port: fast
    interval: 5s
    scrapeTimeout: 5s
  - port: slow
    interval: 1m
    scrapeTimeout: 20s
`,
  },
  {
    name: 'is an error where the timeout is longer',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: web
spec:
  podMetricsEndpoints:
  - port: http
    interval: 30s
    scrapeTimeout: 1m30s
`,
    finds: ['/spec/podMetricsEndpoints/0/scrapeTimeout error'],
    fixed: `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: web
spec:
  podMetricsEndpoints:
  - port: http
    interval: 30s
    scrapeTimeout: 30s
`,
  },
  {
    name: 'is content with both, and leaves what cannot be read to others',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {endpoints: [{port: a, interval: 30s, scrapeTimeout: 30s}, {port: b, interval: often}]}
`,
    finds: [],
  },
];
