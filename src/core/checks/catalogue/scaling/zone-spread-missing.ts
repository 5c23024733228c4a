import type { BundleCheck, CheckCase } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { replicasOf } from '../../reading/replicas.ts';
import { addConstraint, HOST_KEY, spreadsOwn, spreadTermsOf, ZONE_KEY } from '../../reading/spreading.ts';

/** Fewer Pods cannot be in three zones. */
const ENOUGH_FOR_ZONES = 3;

export const zoneSpreadMissing: BundleCheck = {
  id: 'zone-spread-missing',
  severity: 'info',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet'],
  reads: ['HorizontalPodAutoscaler'],
  title: { en: 'All Pods may stand in one zone', ko: '모든 파드가 한 가용 영역에 놓일 수 있습니다' },
  why: {
    en: 'Different nodes can stand in the same zone. When that zone fails, Pods that are spread over nodes alone go down together.',
    ko: '서로 다른 노드도 같은 가용 영역에 있을 수 있습니다. 그 영역에 장애가 나면 노드에만 분산된 파드는 함께 멈춥니다.',
  },
  todo: {
    en: 'Add a topology spread constraint over topology.kubernetes.io/zone; in a cluster with one zone it does no harm.',
    ko: 'topology.kubernetes.io/zone에 대한 토폴로지 분배 제약 조건을 추가하세요. 가용 영역이 하나인 클러스터에서도 문제가 없습니다.',
  },
  source: 'https://kubernetes.io/docs/setup/best-practices/multiple-zones/',
  find(object, bundle) {
    const replicas = replicasOf(object, bundle);
    const path = podSpecPath(object);
    if (replicas === null || replicas.count < ENOUGH_FOR_ZONES || path === null) return [];
    const own = spreadTermsOf(object).filter((term) => spreadsOwn(term, object));
    if (own.some(({ topologyKey }) => topologyKey === ZONE_KEY)) return [];
    const overNodes = own.find(({ topologyKey }) => topologyKey === HOST_KEY);
    const steps = addConstraint(object, ZONE_KEY);
    return [
      {
        path: overNodes === undefined ? [...path, 'topologySpreadConstraints'] : overNodes.selectorPath.slice(0, -1),
        ...(overNodes === undefined ? {} : { severity: 'warning' as const }),
        message: overNodes === undefined ? NEITHER : ONLY_NODES,
        ...(steps === null ? {} : { fix: { label: { en: 'Spread over zones', ko: '가용 영역에 분산' }, safe: true, steps } }),
      },
    ];
  },
};

const NEITHER = {
  en: 'Nothing spreads these Pods over zones',
  ko: '파드를 가용 영역에 분산하는 조건이 없습니다',
};
const ONLY_NODES = {
  en: 'These Pods are spread over nodes, but the nodes may all be in one zone',
  ko: '파드가 노드에는 분산되지만 그 노드가 모두 한 가용 영역에 있을 수 있습니다',
};

export const cases: CheckCase[] = [
  {
    name: 'warns where only nodes are thought of, and adds zones behind them',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      topologySpreadConstraints:
        - maxSkew: 1 # even
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: {matchLabels: {app: web}}
      containers: [{name: web}]
`,
    finds: ['/spec/template/spec/topologySpreadConstraints/0 warning'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      topologySpreadConstraints:
        - maxSkew: 1 # even
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: {matchLabels: {app: web}}
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app: web
      containers: [{name: web}]
`,
  },
  {
    name: 'hints where nothing is spread, and goes by the autoscaler',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: db}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, minReplicas: 3, maxReplicas: 5}
`,
    finds: ['/spec/template/spec/topologySpreadConstraints'],
  },
  {
    name: 'is content with zones in either form, and with two Pods',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 3, template: {metadata: {labels: {app: a}}, spec: {topologySpreadConstraints: [{topologyKey: topology.kubernetes.io/zone, labelSelector: {matchLabels: {app: a}}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 3, template: {metadata: {labels: {app: b}}, spec: {affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: topology.kubernetes.io/zone, labelSelector: {}}]}}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 2, template: {metadata: {labels: {app: c}}, spec: {containers: [{name: c}]}}}
`,
    finds: [],
  },
];
