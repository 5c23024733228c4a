import { field } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf, isGivenFromOutside, states } from '../../reading/resources.ts';

export const memoryRequestMissing: BundleCheck = {
  id: 'memory-request-missing',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  reads: ['LimitRange'],
  title: { en: 'No memory request', ko: '메모리 요청량이 없습니다' },
  why: {
    en: 'The scheduler counts a container without request as needing nothing: it is put on nodes that are full, and is evicted from them first.',
    ko: '요청량이 없는 컨테이너는 메모리가 필요 없는 것으로 계산됩니다. 가득 찬 노드에 배치되고, 메모리가 모자라면 먼저 축출됩니다.',
  },
  todo: {
    en: 'Set resources.requests.memory to what the program usually needs.',
    ko: '프로그램이 평소에 쓰는 양으로 resources.requests.memory를 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled',
  find(object, bundle) {
    const lacking = askingContainersOf(object).filter(({ value }) => !states(value, 'requests', 'memory'));
    if (lacking.length === 0 || isGivenFromOutside(object, bundle, 'requests', 'memory')) return [];
    return lacking.map(report);
  },
};

/** To be tuned by the user. */
const STARTING_AMOUNT = '128Mi';

function report(container: Container): Report {
  const path = [...container.path, 'resources', 'requests', 'memory'];
  const limit = amountIn(container.value, 'limits', 'memory');
  const name = nameOf(container);
  // a request of 0 is one, and no limit takes its place
  const isCopied = limit !== null && limit.nano > 0n && (field(container.value, 'resources', 'requests', 'memory') ?? null) === null;
  const amount = isCopied ? (field(container.value, 'resources', 'limits', 'memory') ?? STARTING_AMOUNT) : STARTING_AMOUNT;
  return {
    path,
    ...(isCopied ? { severity: 'info' as const } : {}),
    message: isCopied
      ? {
          en: `Container ${name} requests its whole limit of ${String(amount)}, because no request is written`,
          ko: `요청량을 쓰지 않아 제한(${String(amount)}) 전체가 요청됩니다. 컨테이너: ${name}`,
        }
      : { en: `Container ${name} requests no memory`, ko: `메모리를 요청하지 않는 컨테이너: ${name}` },
    fix: {
      label: { en: `Request ${String(amount)} of memory`, ko: `메모리 요청량 추가: ${String(amount)}` },
      safe: isCopied,
      steps: [{ op: 'set', path, value: amount }],
    },
  };
}

export const cases: CheckCase[] = [
  {
    name: 'copies the limit, as the API does, and offers an amount to begin with',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  template:
    spec:
      containers:
        - name: db
          resources:
            limits:
              memory: 1Gi # see the wiki
        - name: exporter
`,
    finds: [
      '/spec/template/spec/containers/0/resources/requests/memory info',
      '/spec/template/spec/containers/1/resources/requests/memory',
    ],
    fixed: `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  template:
    spec:
      containers:
        - name: db
          resources:
            requests:
              memory: 1Gi
            limits:
              memory: 1Gi # see the wiki
        - name: exporter
          resources:
            requests:
              memory: 128Mi
`,
  },
  {
    name: 'takes a request of 0 for none, whatever the limit',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - {name: a, restartPolicy: Always, resources: {requests: {memory: 0}, limits: {memory: 1Gi}}}
`,
    finds: ['/spec/initContainers/0/resources/requests/memory'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - {name: a, restartPolicy: Always, resources: {requests: {memory: 128Mi}, limits: {memory: 1Gi}}}
`,
  },
  {
    name: 'is content with requests of the container, the Pod or a LimitRange',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, resources: {requests: {memory: 64Mi}}}]}}}}}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {resources: {limits: {memory: 1Gi}}, containers: [{name: b}]}
---
apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: shop}
spec: {limits: [{type: Container, defaultRequest: {memory: 64Mi}}, {type: Pod, max: {cpu: 1}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: shop}
spec: {containers: [{name: c}]}
`,
    finds: [],
  },
  {
    name: 'speaks of a container alone',
    yaml: `name: web
image: web:1.0.0
resources: {requests: {cpu: 100m}}
`,
    finds: ['/resources/requests/memory'],
    fixed: `name: web
image: web:1.0.0
resources: {requests: {cpu: 100m, memory: 128Mi}}
`,
  },
];
