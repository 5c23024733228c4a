import type { BundleCheck, CheckCase, CheckedObject, Fix } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { replicasOf } from '../../reading/replicas.ts';
import { addConstraint, HOST_KEY, spreadsOwn, spreadTermsOf, ZONE_KEY } from '../../reading/spreading.ts';

/** Up to so many Pods the scheduler's own preference for empty nodes mostly suffices. */
const FEW = 3;

export const podSpreadMissing: BundleCheck = {
  id: 'pod-spread-missing',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet', 'ReplicaSet'],
  reads: ['HorizontalPodAutoscaler'],
  title: { en: 'All Pods may stand on one node', ko: '모든 파드가 한 노드에 놓일 수 있습니다' },
  why: {
    en: 'Without a wish to spread, the scheduler may place the Pods of a workload side by side, and one node that fails takes them all.',
    ko: '분산하라는 조건이 없으면 스케줄러가 워크로드의 파드를 한 노드에 모아 놓을 수 있고, 그 노드 하나가 멈추면 모두 사라집니다.',
  },
  todo: {
    en: 'Add a topology spread constraint over kubernetes.io/hostname with the labels of the workload.',
    ko: '워크로드의 레이블로 kubernetes.io/hostname에 대한 토폴로지 분배 제약 조건을 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  find(object, bundle) {
    const replicas = replicasOf(object, bundle);
    if (replicas === null || replicas.count < 2 || podSpecPath(object) === null) return [];
    const spread = spreadTermsOf(object).some((term) => isOverPlaces(term.topologyKey, term.form) && spreadsOwn(term, object));
    if (spread) return [];
    const many = replicas.count > FEW || (replicas.most ?? 0) > FEW;
    const fix = spreadOver(object);
    return [
      {
        path: [...object.path, 'spec', 'replicas'],
        ...(many ? {} : { severity: 'info' as const }),
        message: {
          en: `Nothing keeps the ${replicas.count} Pods from standing on one node`,
          ko: `파드 ${replicas.count}개가 한 노드에 모이지 않게 하는 조건이 없습니다`,
        },
        ...(fix === null ? {} : { fix }),
      },
    ];
  },
};

/** Constraints may name any label of nodes, racks for instance; anti-affinity counts over hosts and zones. */
function isOverPlaces(key: string | null, form: 'constraint' | 'anti-affinity'): boolean {
  return form === 'constraint' ? key !== null : key === HOST_KEY || key === ZONE_KEY;
}

function spreadOver(object: CheckedObject): Fix | null {
  const steps = addConstraint(object, HOST_KEY);
  return steps === null ? null : { label: { en: 'Spread over nodes', ko: '노드에 분산' }, safe: true, steps };
}

export const cases: CheckCase[] = [
  {
    name: 'spreads over nodes by the labels of the workload',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 4
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      # one process
      containers:
        - name: web
`,
    finds: ['/spec/replicas'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 4
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app: web
      # one process
      containers:
        - name: web
`,
  },
  {
    name: 'only hints at two or three Pods, unless an autoscaler makes more, and mends no Pods that are not shown',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: few}
spec: {replicas: 3, template: {metadata: {labels: {app: few}}, spec: {containers: [{name: a}]}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: grows}
spec: {template: {metadata: {labels: {app: grows}}, spec: {containers: [{name: a}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: grows}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: grows}, minReplicas: 2, maxReplicas: 8}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: part}
spec: {replicas: 4, selector: {matchLabels: {app: part}}}
`,
    finds: ['/spec/replicas info', '#1/spec/replicas', '#3/spec/replicas'],
  },
  {
    name: 'counts only terms that match its own Pods, in its own namespace',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 4
  template:
    metadata: {labels: {app: web}}
    spec:
      topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule}]
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}, namespaces: [other]}
          - {topologyKey: example.com/rack, labelSelector: {matchLabels: {app: web}}}
          preferredDuringSchedulingIgnoredDuringExecution:
          - {weight: 1, podAffinityTerm: {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: copied}}}}
`,
    finds: ['/spec/replicas'],
  },
  {
    name: 'is content with either form, with one Pod, and with a DaemonSet',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: constraint}
spec: {replicas: 4, template: {metadata: {labels: {app: a}}, spec: {topologySpreadConstraints: [{topologyKey: topology.kubernetes.io/zone, labelSelector: {matchLabels: {app: a}}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: affinity}
spec: {replicas: 4, template: {metadata: {labels: {app: b}}, spec: {affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{podAffinityTerm: {topologyKey: kubernetes.io/hostname, labelSelector: {matchExpressions: [{key: app, operator: In, values: [b]}]}}}]}}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: one}
spec: {template: {metadata: {labels: {app: c}}, spec: {containers: [{name: a}]}}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {template: {metadata: {labels: {app: d}}, spec: {containers: [{name: a}]}}}
`,
    finds: [],
  },
];
