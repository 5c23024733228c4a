import { field, textField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { isPatch, writtenReplicas } from '../../reading/replicas.ts';

export const replicasTooFew: BundleCheck = {
  id: 'replicas-too-few',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet', 'ReplicaSet'],
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  title: { en: 'One Pod only', ko: '파드가 하나뿐입니다' },
  why: {
    en: 'While its node is drained, fails or is updated, nobody answers. One Pod can also not be spread over zones.',
    ko: '노드를 비우거나 장애가 나거나 업데이트하는 동안 응답할 파드가 없습니다. 하나로는 여러 영역에 나눌 수도 없습니다.',
  },
  todo: {
    en: 'Run two Pods at least, or let an autoscaler decide with minReplicas 2; programs that may exist only once use strategy Recreate.',
    ko: '파드를 둘 이상 실행하거나 minReplicas가 2인 오토스케일러를 쓰세요. 하나만 있어야 하는 프로그램이라면 strategy를 Recreate로 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas',
  find(object, bundle) {
    const replicas = writtenReplicas(object);
    if (replicas === null || replicas >= LEAST || isPatch(object) || isOwned(object.value)) return [];
    if (textField(object.value, 'spec', 'strategy', 'type') === 'Recreate') return [];
    const scalers = [...bundle.naming('HorizontalPodAutoscaler', object.summary), ...bundle.naming('ScaledObject', object.summary)];
    if (scalers.length > 0) return [];
    const path = [...object.path, 'spec', 'replicas'];
    const name = object.summary.name ?? object.summary.kind ?? '';
    if (replicas === 0) return [{ path, severity: 'info', message: { en: `${name} is scaled down to no Pods`, ko: `파드 수가 0으로 줄어 있습니다: ${name}` } }];
    return [
      {
        path,
        message: { en: `${name} runs as one Pod: nobody answers while it is replaced`, ko: `파드 하나로 실행되어 교체되는 동안 응답할 수 없습니다: ${name}` },
        fix: {
          label: { en: `Run ${LEAST} Pods`, ko: `파드 ${LEAST}개 실행` },
          // some programs may exist only once, and only the user knows
          safe: false,
          steps: [{ op: 'set', path, value: LEAST }],
        },
      },
    ];
  },
};

const LEAST = 2;

/** Made by a controller, which decides on the number. */
function isOwned(value: Parameters<typeof field>[0]): boolean {
  return (field(value, 'metadata', 'ownerReferences') ?? null) !== null;
}

export const cases: CheckCase[] = [
  {
    name: 'takes an absent number for 1',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  # one is enough, they said
  template: {spec: {containers: [{name: a}]}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: b}
spec:
  replicas: 1 # for now
  template: {spec: {containers: [{name: b}]}}
`,
    finds: ['/spec/replicas', '#1/spec/replicas'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  replicas: 2
  # one is enough, they said
  template: {spec: {containers: [{name: a}]}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: b}
spec:
  replicas: 2 # for now
  template: {spec: {containers: [{name: b}]}}
`,
  },
  {
    name: 'only tells it of none',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 0}
`,
    finds: ['/spec/replicas info'],
  },
  {
    name: 'is content with two, with an autoscaler, with Recreate, and with a patch',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 2}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 1}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: b}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: b}, maxReplicas: 3}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c}
spec: {replicas: 1, strategy: {type: Recreate}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {paused: true}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: e-5d8f, ownerReferences: [{kind: Deployment, name: e}]}
spec: {replicas: 1}
`,
    finds: [],
  },
];
