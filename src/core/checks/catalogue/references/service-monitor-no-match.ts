import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { type LabelSelector, partsOfSort } from '../../../graph/summary.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, FixStep, Report } from '../../check.ts';
import { listField, textField } from '../../../kinds/fields.ts';

export const serviceMonitorNoMatch: BundleCheck = {
  id: 'service-monitor-no-match',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Service'],
  reads: ['ServiceMonitor', 'Service', 'pods', 'Namespace'],
  title: { en: 'The monitor selects nothing', ko: '모니터가 선택하는 대상이 없습니다' },
  why: {
    en: 'A ServiceMonitor finds Services by the labels of their own metadata, not by their selector, and asks a port by its name. Where labels or name do not fit, Prometheus has no target, and no error says so.',
    ko: 'ServiceMonitor는 서비스의 셀렉터가 아니라 metadata의 레이블로 서비스를 찾고, 포트는 이름으로 찾습니다. 레이블이나 이름이 맞지 않으면 프로메테우스에 대상이 생기지 않고 오류도 나오지 않습니다.',
  },
  todo: {
    en: 'Give the Service the labels of the selector (metadata.labels), and name its port as the endpoint does.',
    ko: '서비스의 metadata.labels에 셀렉터의 레이블을 쓰고, 포트 이름을 endpoints에 적힌 이름과 같게 하세요.',
  },
  source: 'https://prometheus-operator.dev/docs/developer/getting-started/',
  find(object, bundle) {
    const { known } = object.summary;
    if (known === 'Service') return atService(object, bundle);
    return known === 'ServiceMonitor' ? atServiceMonitor(object, bundle) : atPodMonitor(object, bundle);
  },
};

function selectorOf({ summary }: LinkedObject): LabelSelector | null {
  const reference = summary.references.find((one) => one.by === 'selector' && one.path.at(-1) === 'selector');
  return reference?.by === 'selector' ? reference.selector : null;
}

function selectsNothing(bundle: Bundle, of: 'Service' | 'pods'): boolean {
  return bundle.uses(bundle.self, of).some(({ reference, missing }) => reference.by === 'selector' && missing?.what === 'selection');
}

/** The Services whose Pods carry the labels that a monitor asks of Services: the usual mistake. */
function meantBy(monitor: LinkedObject, bundle: Bundle): readonly LinkedObject[] {
  const wanted = Object.entries(selectorOf(monitor)?.matchLabels ?? {});
  if (wanted.length === 0) return [];
  return bundle.ofKind('Service').filter((service) => {
    const selector = service.summary.references.find((one) => one.by === 'selector');
    const labels = selector?.by === 'selector' ? selector.selector.matchLabels : {};
    return wanted.every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value) || service.summary.name === monitor.summary.name;
  });
}

function atServiceMonitor(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (selectsNothing(bundle, 'Service')) {
    const path = [...object.path, 'spec', 'selector'];
    const [meant] = meantBy(bundle.self, bundle);
    if (meant === undefined) {
      const none = bundle.ofKind('Service').length === 0;
      return [{ path, severity: 'info', message: none ? NO_SERVICE : NO_LABELS }];
    }
    const name = meant.summary.name ?? '';
    return [
      {
        path,
        message: {
          en: `The Service ${name} does not carry these labels in its own metadata, so nothing is scraped`,
          ko: `서비스(${name})의 metadata에 이 레이블이 없어 지표를 수집하지 못합니다`,
        },
        related: { key: meant.key, path: [...meant.summary.path, 'metadata'] },
      },
      ...gathered(endpointPorts(object), ({ port, path: at }): Report[] =>
        partsOfSort(meant.summary, 'port').some((one) => one.name === port) ? [] : [{ path: at, message: noPort(`Service ${name}`, `서비스(${name})`, port) }],
      ),
    ];
  }
  return gathered(bundle.uses(bundle.self, 'Service'), ({ reference, missing }): Report[] =>
    reference.by === 'part' && missing?.what === 'part'
      ? [
          {
            path: reference.path,
            message: noPort(`Service ${missing.of.summary.name ?? ''}`, `서비스(${missing.of.summary.name ?? ''})`, String(reference.name)),
            related: { key: missing.of.key, path: [...missing.of.summary.path, 'spec', 'ports'] },
          },
        ]
      : [],
  );
}

function endpointPorts({ value, path }: CheckedObject): readonly { readonly port: string; readonly path: Report['path'] }[] {
  return gathered(listField(value, 'spec', 'endpoints'), (endpoint, index) => {
    const port = textField(endpoint, 'port');
    return port === null ? [] : [{ port, path: [...path, 'spec', 'endpoints', index, 'port'] }];
  });
}

function atPodMonitor(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (selectsNothing(bundle, 'pods')) {
    const none = bundle.podMakers().length === 0;
    return [{ path: [...object.path, 'spec', 'selector'], ...(none ? { severity: 'info' as const, message: NO_POD } : { message: NO_LABELLED_POD }) }];
  }
  return gathered(bundle.uses(bundle.self, 'pods'), ({ reference, missing }): Report[] =>
    reference.by === 'part' && missing?.what === 'part'
      ? [{ path: reference.path, message: noPort(missing.of.summary.name ?? '', missing.of.summary.name ?? '', String(reference.name)), related: { key: missing.of.key, path: missing.of.summary.path } }]
      : [],
  );
}

/** The same finding at the Service that a monitor was evidently meant for, where it can be mended. */
function atService(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const monitor = bundle.ofKind('ServiceMonitor').find((one) => meantBy(one, bundle).some(({ summary }) => summary === object.summary) && !isSelected(one, object, bundle));
  if (monitor === undefined) return [];
  const wanted = Object.entries(selectorOf(monitor)?.matchLabels ?? {}).filter(([key, value]) => object.summary.labels[key] !== value);
  if (wanted.length === 0) return [];
  const labels = [...object.path, 'metadata', 'labels'];
  const name = monitor.summary.name ?? '';
  const written = wanted.map(([key, value]) => `${key}=${value}`).join(', ');
  const steps = wanted.map(([key, value]): FixStep => ({ op: 'set', path: [...labels, key], value }));
  return [
    {
      path: Object.keys(object.summary.labels).length > 0 ? labels : [...object.path, 'metadata', 'name'],
      message: {
        en: `ServiceMonitor ${name} looks for ${written} in the labels of the Service, which has ${Object.keys(object.summary.labels).length === 0 ? 'none' : 'others'}`,
        ko: `ServiceMonitor(${name})가 찾는 레이블이 서비스에 없습니다: ${written}`,
      },
      related: { key: monitor.key, path: [...monitor.summary.path, 'spec', 'selector'] },
      fix: { label: { en: `Add ${written}`, ko: `레이블 추가: ${written}` }, safe: false, steps },
    },
  ];
}

function isSelected(monitor: LinkedObject, { summary }: CheckedObject, bundle: Bundle): boolean {
  return bundle.uses(monitor, 'Service').some(({ targets }) => targets.some(({ object }) => object.summary === summary));
}

function noPort(en: string, ko: string, port: string) {
  return { en: `${en} has no port named ${port}`, ko: `${ko}에 이런 이름의 포트가 없습니다: ${port}` };
}

const NO_SERVICE = { en: 'There is no Service in this bundle that it could select', ko: '이 묶음에는 선택할 서비스가 없습니다' };
const NO_LABELS = { en: 'No Service of this bundle carries these labels in its metadata', ko: '이 묶음에는 metadata에 이 레이블을 가진 서비스가 없습니다' };
const NO_POD = { en: 'There is no workload in this bundle that it could select', ko: '이 묶음에는 선택할 워크로드가 없습니다' };
const NO_LABELLED_POD = { en: 'No Pod of these namespaces carries these labels', ko: '이 네임스페이스에 이 레이블을 가진 파드가 없습니다' };

export const cases: CheckCase[] = [
  {
    name: 'speaks at both ends of labels that are not on the Service itself',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  endpoints: [{port: http}]
---
apiVersion: v1
kind: Service
metadata:
  name: web-service # no labels
spec:
  selector: {app: web}
  ports: [{port: 80}]
`,
    finds: ['/spec/selector', '/spec/endpoints/0/port', '#1/metadata/name'],
    fixed: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  endpoints: [{port: http}]
---
apiVersion: v1
kind: Service
metadata:
  name: web-service # no labels
  labels:
    app: web
spec:
  selector: {app: web}
  ports: [{port: 80}]
`,
  },
  {
    name: 'wants the name of a port, and knows other namespaces',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, namespace: monitoring}
spec:
  selector: {matchLabels: {app: web}}
  namespaceSelector: {matchNames: [shop]}
  endpoints: [{port: metrics}, {port: http}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
`,
    finds: ['/spec/endpoints/0/port'],
  },
  {
    name: 'only hints where no Service is meant, or none is there',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, endpoints: [{port: http}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: job}
spec: {selector: {matchLabels: {app: job}}, podMetricsEndpoints: [{port: http}]}
`,
    finds: ['/spec/selector info', '#1/spec/selector info'],
  },
  {
    name: 'looks at Pods and the ports of their containers',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: a}
spec: {selector: {matchLabels: {app: other}}, podMetricsEndpoints: [{port: http}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: b}
spec: {selector: {matchLabels: {app: job}}, podMetricsEndpoints: [{port: metrics}, {port: http}]}
---
apiVersion: v1
kind: Pod
metadata: {name: job, labels: {app: job}}
spec: {containers: [{name: job, ports: [{name: http, containerPort: 80}]}]}
`,
    finds: ['/spec/selector', '#1/spec/podMetricsEndpoints/0/port'],
  },
  {
    name: 'is content with a match',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {selector: {matchExpressions: [{key: app, operator: In, values: [web]}]}, endpoints: [{port: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {selector: {app: db}, ports: [{port: 5432}]}
`,
    finds: [],
  },
];
