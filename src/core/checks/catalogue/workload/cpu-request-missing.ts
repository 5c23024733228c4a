import { field, listField } from '../../../kinds/fields.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Container } from '../../../kinds/pods.ts';
import { METRIC_KEYS, metricTypeOf, targetTypeOf } from '../../../scaling/metric.ts';
import type { YamlMap } from '../../../yaml/nodes.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf, isGivenFromOutside, states } from '../../reading/resources.ts';

export const cpuRequestMissing: BundleCheck = {
  id: 'cpu-request-missing',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  reads: ['LimitRange', 'HorizontalPodAutoscaler'],
  title: { en: 'No CPU request', ko: 'CPU 요청량이 없습니다' },
  why: {
    en: 'Without a request the scheduler reserves no CPU for the container: on a busy node it gets the smallest share. An autoscaler by CPU percentage has nothing to take the percentage of.',
    ko: '요청량이 없으면 스케줄러가 CPU를 확보하지 않아, 바쁜 노드에서 가장 적은 몫을 받습니다. CPU 사용률로 조절하는 오토스케일러는 비율을 계산할 기준이 없습니다.',
  },
  todo: {
    en: 'Set resources.requests.cpu to what the program usually needs.',
    ko: '프로그램이 평소에 쓰는 양으로 resources.requests.cpu를 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled',
  find(object, bundle) {
    const lacking = askingContainersOf(object).filter(({ value }) => !states(value, 'requests', 'cpu'));
    if (lacking.length === 0 || isGivenFromOutside(object, bundle, 'requests', 'cpu')) return [];
    const scaler = utilizationScaler(object, bundle);
    return lacking.map((container) => report(container, scaler));
  },
};

/** The autoscaler that takes a percentage of what all containers request. */
function utilizationScaler(object: CheckedObject, bundle: Bundle): LinkedObject | null {
  const scalers = bundle.naming('HorizontalPodAutoscaler', object.summary);
  return scalers.find((scaler) => measuresCpuShare(bundle.look(scaler) ?? {})) ?? null;
}

function measuresCpuShare(autoscaler: YamlMap): boolean {
  const metrics = listField(autoscaler, 'spec', 'metrics');
  // autoscaling/v1 knows nothing else, and v2 measures 80 % of CPU when it is told nothing
  if (metrics.length === 0) return true;
  return metrics.some((metric) => {
    const resource = field(metric, METRIC_KEYS.Resource);
    return metricTypeOf(metric) === 'Resource' && field(resource, 'name') === 'cpu' && targetTypeOf(field(resource, 'target')) === 'Utilization';
  });
}

/** To be tuned by the user. */
const STARTING_AMOUNT = '100m';

function report(container: Container, scaler: LinkedObject | null): Report {
  const path = [...container.path, 'resources', 'requests', 'cpu'];
  const limit = amountIn(container.value, 'limits', 'cpu');
  const isCopied = limit !== null && limit.nano > 0n && (field(container.value, 'resources', 'requests', 'cpu') ?? null) === null;
  const amount = isCopied ? (field(container.value, 'resources', 'limits', 'cpu') ?? STARTING_AMOUNT) : STARTING_AMOUNT;
  const fix = {
    label: { en: `Request ${String(amount)} of CPU`, ko: `CPU 요청량 추가: ${String(amount)}` },
    safe: isCopied,
    steps: [{ op: 'set' as const, path, value: amount }],
  };
  const name = nameOf(container);
  if (isCopied) {
    const message = {
      en: `Container ${name} requests its whole limit of ${String(amount)} CPU, because no request is written`,
      ko: `요청량을 쓰지 않아 CPU 제한(${String(amount)}) 전체가 요청됩니다. 컨테이너: ${name}`,
    };
    return { path, severity: 'info', message, fix };
  }
  // init containers are over before the autoscaler measures
  if (scaler === null || container.role === 'init') {
    return { path, message: { en: `Container ${name} requests no CPU`, ko: `CPU를 요청하지 않는 컨테이너: ${name}` }, fix };
  }
  const by = scaler.summary.name ?? 'HorizontalPodAutoscaler';
  return {
    path,
    severity: 'error',
    message: {
      en: `Container ${name} requests no CPU, so the autoscaler ${by} cannot count a percentage and does nothing`,
      ko: `CPU 요청량이 없는 컨테이너(${name}) 때문에 오토스케일러(${by})가 사용률을 계산하지 못해 동작하지 않습니다`,
    },
    related: { key: scaler.key, path: [...scaler.summary.path, 'spec', 'metrics'] },
    fix,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'is an error where an autoscaler needs it, but not for init containers',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
        - name: wait
          image: wait:1.0.0
      containers:
        - name: web
          image: web:1.0.0
          resources:
            limits:
              memory: 1Gi # no cpu limit on purpose
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 4
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]
`,
    finds: [
      '/spec/template/spec/initContainers/0/resources/requests/cpu',
      '/spec/template/spec/containers/0/resources/requests/cpu error',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
        - name: wait
          image: wait:1.0.0
          resources:
            requests:
              cpu: 100m
      containers:
        - name: web
          image: web:1.0.0
          resources:
            requests:
              cpu: 100m
            limits:
              memory: 1Gi # no cpu limit on purpose
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 4
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]
`,
  },
  {
    name: 'is only a warning beside an autoscaler by memory or by an amount',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 4
  metrics:
    - {type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 70}}}
    - {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 500m}}}
`,
    finds: ['/spec/template/spec/containers/0/resources/requests/cpu'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web, resources: {requests: {cpu: 100m}}}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 4
  metrics:
    - {type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 70}}}
    - {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 500m}}}
`,
  },
  {
    name: 'is an error beside an autoscaler of the first version',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db}
    spec: {template: {spec: {containers: [{name: db, resources: {requests: {memory: 1Gi}}}]}}}
  - apiVersion: autoscaling/v1
    kind: HorizontalPodAutoscaler
    metadata: {name: db}
    spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, maxReplicas: 4, targetCPUUtilizationPercentage: 60}
`,
    finds: ['/items/0/spec/template/spec/containers/0/resources/requests/cpu error'],
    fixed: `apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db}
    spec: {template: {spec: {containers: [{name: db, resources: {requests: {cpu: 100m, memory: 1Gi}}}]}}}
  - apiVersion: autoscaling/v1
    kind: HorizontalPodAutoscaler
    metadata: {name: db}
    spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, maxReplicas: 4, targetCPUUtilizationPercentage: 60}
`,
  },
  {
    name: 'tells that the limit is the request',
    yaml: `name: web
image: web:1.0.0
resources:
  limits:
    cpu: 2
`,
    finds: ['/resources/requests/cpu info'],
    fixed: `name: web
image: web:1.0.0
resources:
  requests:
    cpu: 2
  limits:
    cpu: 2
`,
  },
  {
    name: 'is content with a request of the container, the Pod or a LimitRange',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: a}
spec: {template: {spec: {containers: [{name: a, resources: {requests: {cpu: 0.1}}}]}}}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {resources: {requests: {cpu: 1}}, containers: [{name: b}]}
---
apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: shop}
spec: {limits: [{type: Container, default: {cpu: 1}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: shop}
spec: {containers: [{name: c}]}
`,
    finds: [],
  },
];
