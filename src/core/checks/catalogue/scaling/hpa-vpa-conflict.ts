import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { METRIC_KEYS, metricTypeOf } from '../../../scaling/metric.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { targetReferenceOf } from '../../reading/scale-target.ts';
import { controlledResources, isActive, updateModePath } from '../../reading/vertical-autoscaler.ts';

export const hpaVpaConflict: BundleCheck = {
  id: 'hpa-vpa-conflict',
  severity: 'error',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['HorizontalPodAutoscaler', 'VerticalPodAutoscaler'],
  reads: ['HorizontalPodAutoscaler', 'VerticalPodAutoscaler'],
  title: { en: 'Two autoscalers act on the same measure', ko: '두 오토스케일러가 같은 값을 두고 충돌합니다' },
  why: {
    en: 'The horizontal one counts usage as a share of the requests that the vertical one keeps changing: each answer of one is a new cause for the other, and the number and size of the Pods never settle.',
    ko: '수평 오토스케일러는 사용량을 요청에 대한 비율로 계산하는데, 수직 오토스케일러가 그 요청을 계속 바꿉니다. 서로가 서로의 원인이 되어 파드의 수와 크기가 안정되지 않습니다.',
  },
  todo: {
    en: 'Let the VerticalPodAutoscaler only recommend (updateMode: "Off"), or scale horizontally by another metric.',
    ko: 'VerticalPodAutoscaler가 권고만 하게 하거나(updateMode: "Off") 다른 메트릭으로 수평 스케일링을 하세요.',
  },
  source: 'https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/known-limitations.md',
  find(object, bundle) {
    const others = bundle
      .ofKind(object.summary.known === 'HorizontalPodAutoscaler' ? 'VerticalPodAutoscaler' : 'HorizontalPodAutoscaler')
      .filter((other) => haveSameTarget(bundle.self, other));
    return object.summary.known === 'HorizontalPodAutoscaler' ? atHorizontal(object, others, bundle) : atVertical(object, others, bundle);
  },
};

function haveSameTarget(left: LinkedObject, right: LinkedObject): boolean {
  const [one, other] = [targetReferenceOf(left.summary), targetReferenceOf(right.summary)];
  return (
    one !== null &&
    other !== null &&
    one.kind === other.kind &&
    one.name === other.name &&
    (one.group === null || other.group === null || one.group === other.group) &&
    sameNamespace(left.summary.namespace, right.summary.namespace)
  );
}

function atHorizontal(object: CheckedObject, verticals: readonly LinkedObject[], bundle: Bundle): readonly Report[] {
  return gathered(verticals, (vertical) => {
    const value = bundle.look(vertical) ?? undefined;
    const shared = sharedResources(object.value, value);
    if (!isActive(value) || shared.length === 0) return [];
    return [
      {
        path: [...object.path, 'spec', 'scaleTargetRef'],
        message: both(vertical.summary.name ?? 'VerticalPodAutoscaler', shared),
        related: { key: vertical.key, path: updateModePath(vertical.summary.path) },
      },
    ];
  });
}

function atVertical(object: CheckedObject, horizontals: readonly LinkedObject[], bundle: Bundle): readonly Report[] {
  if (!isActive(object.value)) return [];
  return gathered(horizontals, (horizontal) => {
    const shared = sharedResources(bundle.look(horizontal) ?? undefined, object.value);
    if (shared.length === 0) return [];
    const path: Path = updateModePath(object.path);
    return [
      {
        path,
        message: both(horizontal.summary.name ?? 'HorizontalPodAutoscaler', shared),
        related: { key: horizontal.key, path: [...horizontal.summary.path, 'spec', 'scaleTargetRef'] },
        fix: {
          label: { en: 'Only recommend (updateMode: "Off")', ko: '권고만 하기(updateMode: "Off")' },
          safe: true,
          steps: [{ op: 'set' as const, path, value: 'Off' }],
        },
      },
    ];
  });
}

function sharedResources(horizontal: YamlValue | undefined, vertical: YamlValue | undefined): readonly string[] {
  const controlled = controlledResources(vertical);
  const measured = measuredResources(horizontal);
  return controlled.filter((resource) => measured.has(resource));
}

/** Without metrics it goes by cpu: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
function measuredResources(autoscaler: YamlValue | undefined): ReadonlySet<string> {
  const metrics = listField(autoscaler, 'spec', 'metrics');
  if (metrics.length === 0) return new Set(['cpu']);
  return new Set(
    metrics.flatMap((metric) => {
      const type = metricTypeOf(metric);
      if (type !== 'Resource' && type !== 'ContainerResource') return [];
      return textField(field(metric, METRIC_KEYS[type]), 'name') ?? [];
    }),
  );
}

function both(other: string, resources: readonly string[]) {
  return {
    en: `${other} acts on the same target by ${resources.join(' and ')} as well: the two drive each other`,
    ko: `같은 대상을 두 오토스케일러가 조절해 서로 간섭합니다. 상대: ${other}, 겹치는 값: ${resources.join(', ')}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at both, and lets the vertical one only recommend',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 9
  metrics: [{type: ContainerResource, containerResource: {name: memory, container: web, target: {type: Utilization, averageUtilization: 70}}}]
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  updatePolicy:
    updateMode: Auto # all of it
`,
    finds: ['/spec/scaleTargetRef', '#1/spec/updatePolicy/updateMode'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 9
  metrics: [{type: ContainerResource, containerResource: {name: memory, container: web, target: {type: Utilization, averageUtilization: 70}}}]
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  updatePolicy:
    updateMode: 'Off' # all of it
`,
  },
  {
    name: 'takes an absent mode for an active one, and absent metrics for cpu',
    yaml: `apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: db}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, maxReplicas: 3}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: db}
spec:
  targetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}
`,
    finds: ['/spec/scaleTargetRef', '#1/spec/updatePolicy/updateMode'],
    fixed: `apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: db}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}, maxReplicas: 3}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: db}
spec:
  targetRef: {apiVersion: apps/v1, kind: StatefulSet, name: db}
  updatePolicy:
    updateMode: 'Off'
`,
  },
  {
    name: 'is content when they measure differently, when one only recommends, and with other targets',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: memory}
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  resourcePolicy: {containerPolicies: [{containerName: "*", controlledResources: [memory]}]}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: at-the-start}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, updatePolicy: {updateMode: Initial}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: other-kind}
spec: {targetRef: {apiVersion: apps/v1, kind: StatefulSet, name: web}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: elsewhere, namespace: shop}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
`,
    finds: [],
  },
];
