import { gathered } from '../../../gathered.ts';
import { ANY_NAMESPACE, sameNamespace } from '../../../graph/summary.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { listField, mapField } from '../../../kinds/fields.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { askingContainersOf, isGivenFromOutside, type ResourceName, type ResourceSide, states, statesRequest } from '../../reading/resources.ts';

export const namespaceQuotaMissing: BundleCheck = {
  id: 'namespace-quota-missing',
  severity: 'info',
  area: 'workload',
  scope: 'bundle',
  kinds: ['Namespace', ...POD_KINDS],
  reads: ['ResourceQuota', 'LimitRange'],
  title: { en: 'Namespace without bounds', ko: '네임스페이스에 리소스 한도가 없습니다' },
  why: {
    en: 'One team’s mistake, such as a replica count with a zero too many, can take all the room of a shared cluster. And once a quota is there, Pods that state no amounts are refused.',
    ko: '한 팀이 레플리카 수에 0을 하나 더 쓰는 실수만으로 공유 클러스터의 자원이 모두 쓰일 수 있습니다. 쿼터가 있으면 필요한 양을 쓰지 않은 파드는 거부됩니다.',
  },
  todo: {
    en: 'Add a ResourceQuota for the namespace, and a LimitRange that gives containers the amounts they do not state.',
    ko: '네임스페이스에 ResourceQuota를 추가하고, 양을 쓰지 않은 컨테이너에 기본값을 주는 LimitRange도 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  find(object, bundle) {
    return object.summary.known === 'Namespace' ? atNamespace(object, bundle) : atPods(object, bundle);
  },
};

function inNamespace(bundle: Bundle, kind: 'ResourceQuota' | 'LimitRange', namespace: string | null): readonly LinkedObject[] {
  return bundle.ofKind(kind).filter(({ summary }) => sameNamespace(summary.namespace, namespace));
}

function atNamespace({ summary, path }: CheckedObject, bundle: Bundle): Report[] {
  const { name } = summary;
  if (name === null || name === ANY_NAMESPACE) return [];
  const missing = (['ResourceQuota', 'LimitRange'] as const).filter((kind) => inNamespace(bundle, kind, name).length === 0);
  if (missing.length === 0) return [];
  const kinds = missing.join(', ');
  return [
    {
      path: [...path, 'metadata', 'name'],
      message: { en: `Nothing bounds what is used in namespace ${name}; missing: ${kinds}`, ko: `네임스페이스(${name})에 없는 한도: ${kinds}` },
    },
  ];
}

/** What must be stated where a quota counts it. */
const COUNTED: ReadonlyMap<string, readonly [side: ResourceSide, resource: ResourceName]> = new Map([
  ['cpu', ['requests', 'cpu']],
  ['requests.cpu', ['requests', 'cpu']],
  ['limits.cpu', ['limits', 'cpu']],
  ['memory', ['requests', 'memory']],
  ['requests.memory', ['requests', 'memory']],
  ['limits.memory', ['limits', 'memory']],
]);

function atPods(object: CheckedObject, bundle: Bundle): Report[] {
  return gathered(inNamespace(bundle, 'ResourceQuota', object.summary.namespace), (quota) => {
    const value = bundle.look(quota) ?? undefined;
    // one with scopes counts only some Pods
    if (listField(value, 'spec', 'scopes').length > 0 || mapField(value, 'spec', 'scopeSelector') !== null) return [];
    const demands = gathered(Object.keys(mapField(value, 'spec', 'hard') ?? {}), (key) => {
      const counted = COUNTED.get(key);
      return counted === undefined || isGivenFromOutside(object, bundle, ...counted) ? [] : [counted];
    });
    return demands.length === 0 ? [] : refusedBy(quota, demands, object);
  });
}

function refusedBy(quota: LinkedObject, demands: readonly (readonly [ResourceSide, ResourceName])[], object: CheckedObject): Report[] {
  return gathered(askingContainersOf(object), (container): Report[] => {
    const { value } = container;
    const missing = demands.filter(([side, resource]) => !(side === 'limits' ? states(value, side, resource) : statesRequest(value, resource)));
    const [first] = missing;
    if (first === undefined) return [];
    const path = [...container.path, 'resources', ...first];
    const fields = [...new Set(missing.map((keys) => keys.join('.')))].join(', ');
    const by = quota.summary.name ?? 'ResourceQuota';
    return [
      {
        path,
        severity: 'error',
        message: {
          en: `The quota ${by} refuses Pods whose container ${nameOf(container)} does not state ${fields}`,
          ko: `쿼터(${by}) 때문에 파드가 거부됩니다. 컨테이너(${nameOf(container)})에 없는 값: ${fields}`,
        },
        related: { key: quota.key, path: [...quota.summary.path, 'spec', 'hard'] },
        open: { label: { en: 'Edit resources', ko: '리소스 편집' }, area: 'workload', path },
      },
    ];
  });
}

export const cases: CheckCase[] = [
  {
    name: 'tells which bounds a namespace lacks',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Namespace
metadata: {name: half}
---
apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: half}
spec: {limits: []}
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: elsewhere}
spec: {hard: {pods: 5}}
`,
    finds: ['/metadata/name', '#1/metadata/name'],
  },
  {
    name: 'is an error at Pods that a quota refuses',
    yaml: `apiVersion: v1
kind: ResourceQuota
metadata: {name: team, namespace: shop}
spec: {hard: {requests.cpu: 10, limits.memory: 20Gi, pods: 50}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      initContainers: [{name: wait, resources: {limits: {cpu: 1, memory: 1Gi}}}]
      containers: [{name: web, resources: {requests: {cpu: 1}}}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: other}
spec: {containers: [{name: web}]}
`,
    finds: ['#1/spec/template/spec/containers/0/resources/limits/memory error'],
  },
  {
    name: 'is content with both bounds, defaults, and a quota of some Pods only',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: team, namespace: shop}
spec: {hard: {cpu: 10}}
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: batch, namespace: shop}
spec: {hard: {limits.cpu: 10}, scopes: [Terminating]}
---
apiVersion: v1
kind: LimitRange
metadata: {name: usual, namespace: shop}
spec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: web}]}
`,
    finds: [],
  },
];
