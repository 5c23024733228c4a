import { gathered } from '../../../gathered.ts';
import type { Container } from '../../../kinds/pods.ts';
import { listField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase, CheckedObject, Fix } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { askingContainersOf, isGivenFromOutside, states } from '../../reading/resources.ts';

export const resourcesMissing: BundleCheck = {
  id: 'resources-missing',
  severity: 'warning',
  area: 'workload',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  reads: ['LimitRange'],
  title: { en: 'No requests and no limits', ko: '요청량과 제한이 모두 없습니다' },
  why: {
    en: 'The scheduler places such a container blindly, nothing stops it from using up its node, and when the node is short it is the first to be evicted (QoS class BestEffort).',
    ko: '스케줄러가 필요한 양을 모른 채 배치하고, 노드의 자원을 다 써도 막을 수 없습니다. 노드에 자원이 모자라면 가장 먼저 축출됩니다(QoS 클래스 BestEffort).',
  },
  todo: {
    en: 'Request the CPU and memory it usually needs, and limit its memory.',
    ko: '평소에 필요한 CPU와 메모리를 요청하고 메모리 제한을 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
  find(object, bundle) {
    const all = askingContainersOf(object);
    const bare = all.filter(isBare);
    if (bare.length === 0 || SIDES.some((side) => RESOURCES.some((resource) => isGivenFromOutside(object, bundle, side, resource)))) return [];
    const names = bare.map(nameOf).join(', ');
    return [
      {
        path: placeOf(object, bare),
        message:
          bare.length === all.length
            ? { en: `No requests and no limits (${names}): the Pod is BestEffort, the first to be evicted`, ko: `요청량과 제한이 모두 없어 가장 먼저 축출되는 BestEffort 파드가 됩니다. 컨테이너: ${names}` }
            : { en: `No requests and no limits: ${names}`, ko: `요청량과 제한이 모두 없는 컨테이너: ${names}` },
        fix: startingAmounts(bare),
      },
    ];
  },
};

const SIDES = ['requests', 'limits'] as const;
const RESOURCES = ['cpu', 'memory'] as const;

function isBare({ value }: Container): boolean {
  return SIDES.every((side) => RESOURCES.every((resource) => !states(value, side, resource)));
}

/** The `resources` of the one container, or the list of all. */
function placeOf(object: CheckedObject, bare: readonly Container[]) {
  const spec = podSpecPath(object);
  const [first] = bare;
  const isList = listField(podSpecOf(object), 'containers').length > 0;
  if (bare.length > 1 && spec !== null && isList) return [...spec, 'containers'];
  return [...(first?.path ?? object.path), 'resources'];
}

/** To be tuned by the user. */
function startingAmounts(bare: readonly Container[]): Fix {
  return {
    label: { en: 'Add amounts to begin with', ko: '시작 값 추가' },
    safe: false,
    steps: gathered(bare, ({ path }) => [
      { op: 'set' as const, path: [...path, 'resources', 'requests', 'cpu'], value: '100m' },
      { op: 'set' as const, path: [...path, 'resources', 'requests', 'memory'], value: '128Mi' },
      { op: 'set' as const, path: [...path, 'resources', 'limits', 'memory'], value: '256Mi' },
    ]),
  };
}

export const cases: CheckCase[] = [
  {
    name: 'is one finding for all containers',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          image: web:1.0.0
        - name: proxy
          # to be measured
          resources: {}
`,
    finds: ['/spec/template/spec/containers'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          image: web:1.0.0
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
        - name: proxy
          # to be measured
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
`,
  },
  {
    name: 'names the one of several that has none; other resources do not count',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers: [{name: wait, resources: {limits: {ephemeral-storage: 1Gi}}}]
  containers: [{name: web, resources: {requests: {cpu: 1}}}]
`,
    finds: ['/spec/initContainers/0/resources'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers: [{name: wait, resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {memory: 256Mi, ephemeral-storage: 1Gi}}}]
  containers: [{name: web, resources: {requests: {cpu: 1}}}]
`,
  },
  {
    name: 'is content with any amount, with those of the Pod, and with a LimitRange',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, resources: {limits: {cpu: 1}}}], ephemeralContainers: [{name: debug}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {resources: {requests: {memory: 1Gi}}, containers: [{name: b}]}
---
apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: shop}
spec: {limits: [{type: Container, defaultRequest: {memory: 64Mi}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: shop}
spec: {containers: [{name: c}]}
`,
    finds: [],
  },
];
