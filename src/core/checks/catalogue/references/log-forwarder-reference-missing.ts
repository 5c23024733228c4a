import { gathered } from '../../../gathered.ts';
import { partsNamed, partsOfSort } from '../../../graph/summary.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';

const LISTS = { 'log-input': 'inputs', 'log-filter': 'filters', 'log-output': 'outputs' } as const;

export const logForwarderReferenceMissing: ObjectCheck = {
  id: 'log-forwarder-reference-missing',
  severity: 'error',
  area: 'document',
  scope: 'object',
  kinds: ['ClusterLogForwarder'],
  title: { en: 'The pipeline names what is not there', ko: '파이프라인이 없는 항목을 참조합니다' },
  why: {
    en: 'The operator takes a forwarder whose pipeline names an unknown input, filter or output for invalid, and forwards nothing at all.',
    ko: '파이프라인에 없는 입력, 필터, 출력이 적혀 있으면 오퍼레이터는 전달자를 잘못된 것으로 보고 로그를 전혀 전달하지 않습니다.',
  },
  todo: {
    en: 'Add an entry of that name to spec.inputs, spec.filters or spec.outputs, or remove the reference.',
    ko: 'spec.inputs, spec.filters, spec.outputs에 그 이름의 항목을 추가하거나 참조를 지우세요.',
  },
  source: 'https://docs.openshift.com/container-platform/latest/observability/logging/log_collection_forwarding/configuring-log-forwarding.html',
  find({ summary }) {
    return gathered(summary.references, (reference): Report[] => {
      if (reference.by !== 'part' || !reference.needed) return [];
      const { part, name, path } = reference;
      if (part !== 'log-input' && part !== 'log-filter' && part !== 'log-output') return [];
      if (partsNamed(summary, part, name).length > 0) return [];
      const near = nearestOf(String(name), partsOfSort(summary, part).flatMap((one) => one.name ?? []))?.name;
      return [
        {
          path,
          message: { en: `spec.${LISTS[part]} has no entry ${name}`, ko: `spec.${LISTS[part]}에 이 항목이 없습니다: ${name}` },
          ...(near === undefined ? {} : { fix: { label: { en: `Use ${near}`, ko: `이름 바꾸기: ${near}` }, safe: false, steps: [{ op: 'set', path, value: near }] } }),
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'looks at inputs, filters and outputs',
    yaml: `apiVersion: observability.openshift.io/v1
kind: ClusterLogForwarder
metadata: {name: logs}
spec:
  outputs: [{name: es, type: elasticsearch}]
  pipelines:
  - {name: a, inputRefs: [application, shop], filterRefs: [drop-debug], outputRefs: [es, loki]}
`,
    finds: ['/spec/pipelines/0/inputRefs/1', '/spec/pipelines/0/filterRefs/0', '/spec/pipelines/0/outputRefs/1'],
  },
  {
    name: 'offers the name that is nearly written',
    yaml: `apiVersion: logging.openshift.io/v1
kind: ClusterLogForwarder
metadata: {name: logs}
spec:
  outputs: [{name: elastic}]
  pipelines:
  - name: a
    inputRefs: [audit]
    outputRefs:
    - elastik # the cluster
`,
    finds: ['/spec/pipelines/0/outputRefs/0'],
    fixed: `apiVersion: logging.openshift.io/v1
kind: ClusterLogForwarder
metadata: {name: logs}
spec:
  outputs: [{name: elastic}]
  pipelines:
  - name: a
    inputRefs: [audit]
    outputRefs:
    - elastic # the cluster
`,
  },
  {
    name: 'knows the inputs and the output that are always there',
    yaml: `apiVersion: observability.openshift.io/v1
kind: ClusterLogForwarder
metadata: {name: logs}
spec:
  inputs: [{name: shop}]
  filters: [{name: json}]
  pipelines: [{inputRefs: [application, infrastructure, audit, shop], filterRefs: [json], outputRefs: [default]}]
`,
    finds: [],
  },
];
