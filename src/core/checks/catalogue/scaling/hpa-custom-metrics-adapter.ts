import { field, listField, textField } from '../../../kinds/fields.ts';
import { METRIC_KEYS, metricTypeOf } from '../../../scaling/metric.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const hpaCustomMetricsAdapter: ObjectCheck = {
  id: 'hpa-custom-metrics-adapter',
  severity: 'warning',
  area: 'scaling',
  scope: 'object',
  kinds: ['HorizontalPodAutoscaler'],
  title: { en: 'The metric needs an adapter in the cluster', ko: '클러스터에 어댑터가 있어야 하는 메트릭' },
  why: {
    en: 'A cluster by itself measures only cpu and memory. Metrics of the types Pods, Object and External come from an adapter; without one the autoscaler cannot read them, and then it does not scale down either.',
    ko: '클러스터가 스스로 재는 것은 cpu와 memory뿐입니다. Pods, Object, External 메트릭은 어댑터가 제공해야 하며, 어댑터가 없으면 오토스케일러가 값을 읽지 못해 스케일 다운도 하지 않습니다.',
  },
  todo: {
    en: 'See that an adapter serves this metric, for instance Prometheus Adapter or KEDA; kubectl get --raw /apis/custom.metrics.k8s.io shows what is there.',
    ko: 'Prometheus Adapter나 KEDA처럼 이 메트릭을 제공하는 어댑터가 있는지 확인하세요. kubectl get --raw /apis/custom.metrics.k8s.io 명령으로 볼 수 있습니다.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-metrics-apis',
  find(object) {
    const metrics = listField(object.value, 'spec', 'metrics').map((metric, index) => ({ metric, index, type: metricTypeOf(metric) }));
    const foreign = metrics.filter(({ type }) => type === 'Pods' || type === 'Object' || type === 'External');
    const [first] = foreign;
    if (first === undefined) return [];
    const names = foreign.map(({ metric, type }) => textField(field(metric, METRIC_KEYS[type ?? 'Pods'], 'metric'), 'name') ?? type ?? '').join(', ');
    return [
      {
        path: [...object.path, 'spec', 'metrics', first.index],
        message: {
          en: `Only an adapter that serves custom or external metrics can tell the autoscaler ${names}`,
          ko: `사용자 정의 또는 외부 메트릭을 제공하는 어댑터가 있어야 읽을 수 있습니다: ${names}`,
        },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'speaks once for each autoscaler, at the first such metric',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  metrics:
  - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
  - {type: Pods, pods: {metric: {name: requests_per_second}, target: {type: AverageValue, averageValue: "50"}}}
  - {type: External, external: {metric: {name: queue_length}, target: {type: Value, value: "9"}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: half}
spec: {metrics: [{type: Object}]}
`,
    finds: ['/spec/metrics/1', '#1/spec/metrics/0'],
  },
  {
    name: 'is content with what every cluster measures',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  metrics:
  - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
  - {type: ContainerResource, containerResource: {name: memory, container: web, target: {type: Utilization, averageUtilization: 70}}}
---
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: old}
spec: {targetCPUUtilizationPercentage: 70, metrics: [1, {}]}
`,
    finds: [],
  },
];
