import type { BundleCheck, CheckCase } from '../../check.ts';
import { replicasOf } from '../../reading/replicas.ts';

export const pdbMissing: BundleCheck = {
  id: 'pdb-missing',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet'],
  reads: ['HorizontalPodAutoscaler', 'PodDisruptionBudget'],
  title: { en: 'No PodDisruptionBudget for several Pods', ko: '여러 파드를 지키는 PodDisruptionBudget이 없습니다' },
  why: {
    en: 'When nodes are drained for an upgrade, Pods are evicted from several of them at once. Only a PodDisruptionBudget makes the drain wait until replacements are ready.',
    ko: '업그레이드를 위해 노드를 비우면 여러 노드에서 파드가 한꺼번에 축출됩니다. 새 파드가 준비될 때까지 기다리게 하는 것은 PodDisruptionBudget뿐입니다.',
  },
  todo: {
    en: 'Add a PodDisruptionBudget with the selector of the workload and maxUnavailable: 1.',
    ko: '워크로드와 같은 셀렉터와 maxUnavailable: 1을 가진 PodDisruptionBudget을 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  find(object, bundle) {
    const { podLabels, namespace } = object.summary;
    if (podLabels === null || bundle.selecting('PodDisruptionBudget', podLabels, namespace).length > 0) return [];
    const replicas = replicasOf(object, bundle);
    if (replicas === null || replicas.count < 2) return [];
    return [
      {
        path: [...object.path, 'spec', 'replicas'],
        message: {
          en: `All ${replicas.count} Pods may be evicted at once when nodes are drained: no PodDisruptionBudget selects them`,
          ko: `파드를 선택하는 PodDisruptionBudget이 없어 노드를 비울 때 파드 ${replicas.count}개가 한꺼번에 축출될 수 있습니다`,
        },
        open: {
          label: { en: 'Add a disruption budget', ko: '중단 예산 추가' },
          area: 'scaling',
          path: object.path,
        },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds workloads with several Pods, by their own number or by that of an autoscaler',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 3, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec: {selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: db, namespace: shop}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, minReplicas: 2, maxReplicas: 4}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: elsewhere}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: half, namespace: shop}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: web, tier: front}}}
`,
    finds: ['/spec/replicas', '#1/spec/replicas'],
  },
  {
    name: 'is content with a budget, by labels, by conditions or for the whole namespace, and with one Pod',
    yaml: `apiVersion: v1
kind: List
items:
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: a}
  spec: {replicas: 3, template: {metadata: {labels: {app: web}}}}
- apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: {name: web, namespace: a}
  spec: {maxUnavailable: 1, selector: {matchExpressions: [{key: app, operator: In, values: [web, api]}]}}
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: b}
  spec: {replicas: 3, template: {metadata: {labels: {app: web}}}}
- apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: {name: all, namespace: b}
  spec: {maxUnavailable: 1, selector: {}}
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: one}
  spec: {template: {metadata: {labels: {app: one}}}}
- apiVersion: apps/v1
  kind: DaemonSet
  metadata: {name: agent}
  spec: {template: {metadata: {labels: {app: agent}}}}
`,
    finds: [],
  },
];
