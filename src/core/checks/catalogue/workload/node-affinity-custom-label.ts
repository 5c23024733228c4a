import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';

export const nodeAffinityCustomLabel: ObjectCheck = {
  id: 'node-affinity-custom-label',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Needs a label that nodes may not have', ko: '노드에 없을 수 있는 레이블을 요구합니다' },
  why: {
    en: 'Only nodes that somebody gave this label qualify. In a cluster without such nodes, a new one say, all Pods stay Pending.',
    ko: '누군가 이 레이블을 붙인 노드에만 배치됩니다. 새 클러스터처럼 그런 노드가 없으면 모든 파드가 Pending 상태로 남습니다.',
  },
  todo: {
    en: 'See that the nodes carry the label, or prefer it only (preferredDuringSchedulingIgnoredDuringExecution).',
    ko: '노드에 레이블이 있는지 확인하거나 선호만 하게 하세요(preferredDuringSchedulingIgnoredDuringExecution).',
  },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity',
  find(object) {
    const spec = podSpecPath(object);
    if (spec === null) return [];
    const value = podSpecOf(object);
    const selected = Object.keys(mapField(value, 'nodeSelector') ?? {}).filter(isCustom).map((key) => needs(key, [...spec, 'nodeSelector', key]));
    return [...pinned(object.summary.known, value, spec), ...selected, ...required(value, spec)];
  },
};

/** Domains whose labels Kubernetes gives to every node. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'kubernetes.io', 'beta.kubernetes.io', 'node.kubernetes.io', 'node-role.kubernetes.io', 'topology.kubernetes.io',
  'failure-domain.beta.kubernetes.io', 'feature.node.kubernetes.io', 'k8s.io', 'node.k8s.io',
]);
/** Of clouds and operators that label the nodes they make, with what is below. */
const VENDORS = ['eks.amazonaws.com', 'k8s.aws', 'cloud.google.com', 'gke.io', 'kubernetes.azure.com', 'karpenter.sh', 'karpenter.k8s.aws', 'nvidia.com', 'openshift.io', 'digitalocean.com'];

function isCustom(key: string): boolean {
  const domain = key.includes('/') ? key.slice(0, key.indexOf('/')) : null;
  return domain === null || !(EVERYWHERE.has(domain) || VENDORS.some((vendor) => domain === vendor || domain.endsWith(`.${vendor}`)));
}

function required(spec: YamlValue | undefined, path: Report['path']): Report[] {
  const keys = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'];
  const terms = listField(spec, ...keys).map((term, index) =>
    gathered(listField(term, 'matchExpressions'), (expression, position): Report[] => {
      const key = textField(expression, 'key');
      const operator = field(expression, 'operator');
      // these two hold on nodes without the label
      if (key === null || operator === 'NotIn' || operator === 'DoesNotExist' || !isCustom(key)) return [];
      return [needs(key, [...path, ...keys, index, 'matchExpressions', position, 'key'])];
    }),
  );
  // one term is enough: where one asks for nothing special, there is a way out
  return terms.some((reports) => reports.length === 0) ? [] : terms.flat();
}

function needs(key: string, path: Report['path']): Report {
  return { path, message: { en: `Where no node has the label ${key}, all Pods stay Pending`, ko: `${key} 레이블이 있는 노드가 없으면 모든 파드가 Pending 상태로 남습니다` } };
}

/** A template with the name of one node puts all its Pods there, past the scheduler. */
function pinned(known: string | null, spec: YamlValue | undefined, path: Report['path']): Report[] {
  const node = textField(spec, 'nodeName');
  if (node === null || known === null || known === 'Pod') return [];
  return [
    {
      path: [...path, 'nodeName'],
      severity: 'error',
      message: { en: `All Pods go to node ${node}, without the scheduler; when it is gone, none starts`, ko: `스케줄러를 거치지 않고 모든 파드가 노드(${node})로 갑니다. 노드가 없어지면 시작되지 않습니다` },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'finds it in selectors and affinity, where every term asks for it',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      nodeSelector: {disk: ssd, kubernetes.io/os: linux, city.kubernetes.io/name: seoul}
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions: [{key: shop/tier, operator: In, values: [front]}, {key: topology.kubernetes.io/zone, operator: In, values: [a]}]
              - matchExpressions: [{key: pool, operator: Exists}]
`,
    finds: [
      '/spec/template/spec/nodeSelector/disk',
      '/spec/template/spec/nodeSelector/city.kubernetes.io~1name',
      '/spec/template/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/0/matchExpressions/0/key',
      '/spec/template/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/1/matchExpressions/0/key',
    ],
  },
  {
    name: 'is an error where a template names a node',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec: {template: {spec: {nodeName: worker-1}}}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {nodeName: worker-1}
`,
    finds: ['/spec/template/spec/nodeName error'],
  },
  {
    name: 'is content with well-known labels, preferences, a way out, and what must not be',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  nodeSelector: {node.kubernetes.io/instance-type: m5.large, eks.amazonaws.com/nodegroup: a}
  affinity:
    nodeAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - {weight: 1, preference: {matchExpressions: [{key: disk, operator: Exists}]}}
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions: [{key: disk, operator: Exists}]
          - matchExpressions: [{key: disk, operator: NotIn, values: [hdd]}]
`,
    finds: [],
  },
];
