import { field } from '../../../kinds/fields.ts';
import { readBounds } from '../../../scaling/read-autoscaler.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { SCALED_KINDS, scaleTargetOf } from '../../reading/scale-target.ts';

export const hpaMinBelowReplicas: BundleCheck = {
  id: 'hpa-min-below-replicas',
  severity: 'info',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['HorizontalPodAutoscaler'],
  reads: SCALED_KINDS,
  title: { en: 'The autoscaler may go below the written number of Pods', ko: '적힌 파드 수보다 적게 줄어들 수 있습니다' },
  why: {
    en: 'Somebody planned the workload with a number of Pods, and the autoscaler may leave fewer: capacity, disruption budgets and spreading were perhaps thought out for more.',
    ko: '워크로드는 적힌 파드 수로 계획되었지만 오토스케일러가 그보다 줄일 수 있습니다. 용량, 중단 예산, 분산을 더 많은 수로 계산했을 수 있습니다.',
  },
  todo: { en: 'Raise minReplicas to the number that was planned, or accept the lower one and remove replicas.', ko: 'minReplicas를 계획한 수로 올리거나, 낮은 수를 받아들이고 replicas를 지우세요.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  find(object, bundle) {
    const target = scaleTargetOf(object.summary, bundle);
    if (target === null) return [];
    const replicas = field(bundle.look(target) ?? undefined, 'spec', 'replicas');
    const { min, max } = readBounds(object.value);
    if (typeof replicas !== 'number' || !Number.isInteger(replicas) || min >= replicas) return [];
    const path = [...object.path, 'spec', 'minReplicas'];
    const name = target.summary.name ?? '';
    return [
      {
        path,
        message: {
          en: `The autoscaler may leave ${min} of the ${replicas} Pods that ${name} asks for`,
          ko: `replicas는 ${replicas}개인데 오토스케일러가 ${min}개까지 줄일 수 있습니다. 대상: ${name}`,
        },
        related: { key: target.key, path: [...target.summary.path, 'spec', 'replicas'] },
        ...(max !== null && replicas > max
          ? {}
          : {
              fix: {
                label: { en: `Set minReplicas to ${replicas}`, ko: `minReplicas: ${replicas} 쓰기` },
                safe: false,
                steps: [{ op: 'set' as const, path, value: replicas }],
              },
            }),
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'compares with the workload, wherever a scaler without a namespace is applied to',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2 # nights
  maxReplicas: 9
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 3}
`,
    finds: ['/spec/minReplicas'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 3 # nights
  maxReplicas: 9
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 3}
`,
  },
  {
    name: 'offers no minimum above the maximum',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: a}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 4}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: a}
spec: {replicas: 5}
`,
    finds: ['/spec/minReplicas'],
  },
  {
    name: 'is content with as many, with none written, and with another namespace',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: a}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 3, maxReplicas: 4}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: a}
spec: {replicas: 3}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: b}
spec: {replicas: 9}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: api}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, maxReplicas: 4}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec: {paused: false}
`,
    finds: [],
  },
];
