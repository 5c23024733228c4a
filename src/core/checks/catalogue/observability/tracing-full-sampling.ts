import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { type LiteralVariable, literalVariablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const tracingFullSampling: ObjectCheck = {
  id: 'tracing-full-sampling',
  severity: 'info',
  area: 'config',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Every request is traced', ko: '모든 요청을 추적합니다' },
  why: {
    en: 'With a rate of 1 every request makes a trace. Under load that costs CPU and network in the program, and storage in the backend that grows with the traffic.',
    ko: '비율이 1이면 요청마다 추적 데이터를 만듭니다. 부하가 클 때 프로그램의 CPU와 네트워크를 쓰고, 저장소 비용도 트래픽만큼 늘어납니다.',
  },
  todo: { en: 'Sample a part (0.1 is usual), or let the collector choose what to keep (tail sampling).', ko: '일부만 추적하세요(보통 0.1). 또는 수집기가 남길 것을 고르게 하세요(tail sampling).' },
  source: 'https://opentelemetry.io/docs/concepts/sampling/',
  find(object) {
    return gathered(containersOf(object), (container) => {
      const variables = literalVariablesOf(container);
      return gathered(variables, (variable): Report[] => (tracesAll(variable, variables) ? [report(variable)] : []));
    });
  },
};

/** Names of the agents' own settings: a rate from 0 to 1. */
const RATE = /^(?:ELASTIC_APM_(?:TRANSACTION_)?SAMPLE_RATE|DD_TRACE_SAMPLE_RATE|SENTRY_TRACES_SAMPLE_RATE|JAEGER_SAMPLER_PARAM|\w+_SAMPLING_(?:PROBABILITY|RATE|RATIO))$/;

function tracesAll({ name, value }: LiteralVariable, all: readonly LiteralVariable[]): boolean {
  const text = value.trim();
  if (name === 'OTEL_TRACES_SAMPLER') return text === 'always_on' || text === 'parentbased_always_on';
  const isOne = /^1(?:\.0*)?$/.test(text);
  if (name === 'OTEL_TRACES_SAMPLER_ARG') return isOne && all.some((one) => one.name === 'OTEL_TRACES_SAMPLER' && one.value.endsWith('traceidratio'));
  return isOne && RATE.test(name);
}

function report({ name, value, path: item }: LiteralVariable): Report {
  const path = [...item, 'value'];
  const base = { path, message: { en: `${name} ${value} traces every request`, ko: `모든 요청을 추적하는 값입니다: ${name}=${value}` } };
  if (name === 'OTEL_TRACES_SAMPLER') return base;
  return { ...base, fix: { label: { en: 'Trace one request in ten', ko: '요청의 10%만 추적' }, safe: false, steps: [{ op: 'set', path, value: '0.1' }] } };
}

export const cases: CheckCase[] = [
  {
    name: 'knows rates and samplers',
    yaml: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    env:
    - name: ELASTIC_APM_TRANSACTION_SAMPLE_RATE
      value: "1.0" # all
    - {name: OTEL_TRACES_SAMPLER, value: parentbased_traceidratio}
    - {name: OTEL_TRACES_SAMPLER_ARG, value: "1"}
    - {name: MANAGEMENT_TRACING_SAMPLING_PROBABILITY, value: "1"}
`,
    finds: ['/spec/containers/0/env/0/value', '/spec/containers/0/env/2/value', '/spec/containers/0/env/3/value'],
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    env:
    - name: ELASTIC_APM_TRANSACTION_SAMPLE_RATE
      value: "0.1" # all
    - {name: OTEL_TRACES_SAMPLER, value: parentbased_traceidratio}
    - {name: OTEL_TRACES_SAMPLER_ARG, value: "0.1"}
    - {name: MANAGEMENT_TRACING_SAMPLING_PROBABILITY, value: "0.1"}
`,
  },
  {
    name: 'cannot choose another sampler',
    yaml: 'env:\n- {name: OTEL_TRACES_SAMPLER, value: always_on}\n',
    finds: ['/env/0/value'],
  },
  {
    name: 'is content with a part, and with other settings that are 1',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, env: [{name: ELASTIC_APM_SAMPLE_RATE, value: "0.2"}, {name: OTEL_TRACES_SAMPLER_ARG, value: "1"}, {name: WORKERS, value: "1"}]}]}
`,
    finds: [],
  },
];
