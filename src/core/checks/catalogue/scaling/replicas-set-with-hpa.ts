import { field } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';

export const replicasSetWithHpa: BundleCheck = {
  id: 'replicas-set-with-hpa',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet', 'ReplicaSet'],
  reads: ['HorizontalPodAutoscaler'],
  title: { en: 'replicas overrides the autoscaler', ko: 'replicas가 오토스케일러를 덮어씁니다' },
  why: {
    en: 'An autoscaler writes the number of Pods into replicas. Every apply of this file puts the written number back, in the middle of a peak too.',
    ko: '오토스케일러는 파드 수를 replicas에 기록합니다. 이 파일을 apply할 때마다, 트래픽이 몰리는 중에도 파일에 적힌 수로 돌아갑니다.',
  },
  todo: {
    en: 'Remove replicas. On the first rollout Kubernetes begins with 1 Pod until the autoscaler acts; on a running workload, take replicas out of the applied state first (kubectl apply edit-last-applied).',
    ko: 'replicas를 지우세요. 첫 배포에서는 오토스케일러가 동작할 때까지 파드 1개로 시작합니다. 이미 실행 중이라면 먼저 적용 상태에서 replicas를 빼세요(kubectl apply edit-last-applied).',
  },
  source:
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  find(object, bundle) {
    const replicas = field(object.value, 'spec', 'replicas');
    const [scaler] = bundle.naming('HorizontalPodAutoscaler', object.summary);
    if (replicas === undefined || replicas === null || scaler === undefined) return [];
    const path = [...object.path, 'spec', 'replicas'];
    const name = scaler.summary.name ?? 'HorizontalPodAutoscaler';
    return [
      {
        path,
        message: {
          en: `replicas overrides what the autoscaler ${name} decided: every apply goes back to ${String(replicas)}`,
          ko: `오토스케일러(${name})가 정한 수를 replicas가 덮어씁니다. apply할 때마다 ${String(replicas)}개로 돌아갑니다`,
        },
        related: { key: scaler.key, path: [...scaler.summary.path, 'spec', 'scaleTargetRef'] },
        fix: {
          label: { en: 'Remove replicas', ko: 'replicas 삭제' },
          safe: true,
          steps: [{ op: 'remove', path }],
        },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'removes replicas and nothing else',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  replicas: 3 # three zones
  # keep some history
  revisionHistoryLimit: 5
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web-hpa
  namespace: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  maxReplicas: 10
`,
    finds: ['/spec/replicas'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  # keep some history
  revisionHistoryLimit: 5
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web-hpa
  namespace: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  maxReplicas: 10
`,
  },
  {
    name: 'finds both ends inside one List',
    yaml: `apiVersion: v1
kind: List
items:
- apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata: {name: db}
  spec:
    scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}
    maxReplicas: 5
- apiVersion: apps/v1
  kind: StatefulSet
  metadata: {name: db}
  spec: {replicas: 2, serviceName: db}
`,
    finds: ['/items/1/spec/replicas'],
    fixed: `apiVersion: v1
kind: List
items:
- apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata: {name: db}
  spec:
    scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}
    maxReplicas: 5
- apiVersion: apps/v1
  kind: StatefulSet
  metadata: {name: db}
  spec: {serviceName: db}
`,
  },
  {
    name: 'minds group, kind, name and namespace',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 2}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: elsewhere}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: other-kind, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: web}, maxReplicas: 3}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: other-group, namespace: shop}
spec: {scaleTargetRef: {apiVersion: argoproj.io/v1alpha1, kind: Deployment, name: web}, maxReplicas: 3}
`,
    finds: [],
  },
  {
    name: 'is content when replicas is absent',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {paused: false}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
`,
    finds: [],
  },
];
