import { field } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase, Fix } from '../../check.ts';
import type { Container } from '../../../kinds/pods.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf, isGivenFromOutside, states } from '../../reading/resources.ts';

export const memoryLimitMissing: BundleCheck = {
  id: 'memory-limit-missing',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  reads: ['LimitRange'],
  title: { en: 'No memory limit', ko: '메모리 제한이 없습니다' },
  why: {
    en: 'A leak in a container without limit takes the memory of its whole node; the kernel then kills processes there, other people’s too.',
    ko: '제한이 없는 컨테이너에서 메모리가 새면 노드의 메모리를 모두 씁니다. 그러면 커널이 그 노드의 다른 서비스까지 종료시킵니다.',
  },
  todo: {
    en: 'Set resources.limits.memory to what the program needs at its peak, with some room.',
    ko: '프로그램이 가장 바쁠 때 쓰는 양에 여유를 더해 resources.limits.memory를 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits',
  find(object, bundle) {
    if (isGivenFromOutside(object, bundle, 'limits', 'memory')) return [];
    return askingContainersOf(object)
      .filter(({ value }) => !states(value, 'limits', 'memory'))
      .map((container) => ({
        path: [...container.path, 'resources', 'limits', 'memory'],
        message: {
          en: `Container ${nameOf(container)} may use all the memory of its node`,
          ko: `노드의 메모리를 모두 쓸 수 있는 컨테이너: ${nameOf(container)}`,
        },
        fix: limitMemory(container),
      }));
  },
};

/** To be tuned by the user: the one amount that is at hand, or one to begin with. */
const STARTING_AMOUNT = '256Mi';

function limitMemory({ path, value }: Container): Fix {
  const request = amountIn(value, 'requests', 'memory') === null ? undefined : field(value, 'resources', 'requests', 'memory');
  const amount = request ?? STARTING_AMOUNT;
  return {
    label: { en: `Limit memory to ${String(amount)}`, ko: `메모리 제한 추가: ${String(amount)}` },
    safe: false,
    steps: [{ op: 'set', path: [...path, 'resources', 'limits', 'memory'], value: amount }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'takes the request as limit, and a starting amount where there is none',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
        - name: migrate
          image: web:1.4.2
      containers:
        - name: web
          image: web:1.4.2
          resources:
            requests:
              memory: 512Mi # measured
`,
    finds: [
      '/spec/template/spec/containers/0/resources/limits/memory',
      '/spec/template/spec/initContainers/0/resources/limits/memory',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
        - name: migrate
          image: web:1.4.2
          resources:
            limits:
              memory: 256Mi
      containers:
        - name: web
          image: web:1.4.2
          resources:
            requests:
              memory: 512Mi # measured
            limits:
              memory: 512Mi
`,
  },
  {
    name: 'takes 0 for none, and leaves an ephemeral container alone',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, resources: {limits: {memory: 0}}}
  ephemeralContainers:
    - {name: debug}
`,
    finds: ['/spec/containers/0/resources/limits/memory'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, resources: {limits: {memory: 256Mi}}}
  ephemeralContainers:
    - {name: debug}
`,
  },
  {
    name: 'is content with a limit of the Pod, or one that is wrong in another way',
    yaml: `apiVersion: batch/v1
kind: Job
metadata: {name: a}
spec: {template: {spec: {resources: {limits: {memory: 1Gi}}, containers: [{name: a}]}}}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {containers: [{name: b, resources: {limits: {memory: lots}}}]}
`,
    finds: [],
  },
  {
    name: 'knows the defaults of a LimitRange, of its own namespace only',
    yaml: `apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: shop}
spec: {limits: [{type: Container, default: {memory: 256Mi}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: web}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: other}
spec: {containers: [{name: web}]}
`,
    finds: ['#2/spec/containers/0/resources/limits/memory'],
    fixed: `apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: shop}
spec: {limits: [{type: Container, default: {memory: 256Mi}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: web}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: other}
spec: {containers: [{name: web, resources: {limits: {memory: 256Mi}}}]}
`,
  },
];
