import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Localized } from '../../../localized.ts';
import { metricTypeOf, NEW_METRIC, targetTypeOf } from '../../../scaling/metric.ts';
import { podRequest } from '../../../scaling/pod-requests.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, Fix } from '../../check.ts';
import { containersOfOther } from '../../reading/containers.ts';
import { bytesOf, INITIAL_HEAP, javaOptionsOf, lastOption, runsJava } from '../../reading/java.ts';
import { podSpecOfOther } from '../../reading/linked-pods.ts';
import { SCALED_KINDS, scaleTargetOf } from '../../reading/scale-target.ts';

export const hpaMemoryMetric: BundleCheck = {
  id: 'hpa-memory-metric',
  severity: 'info',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['HorizontalPodAutoscaler'],
  reads: SCALED_KINDS,
  title: { en: 'The autoscaler goes by memory', ko: '메모리를 기준으로 조절하는 오토스케일러' },
  why: {
    en: 'Many programs keep memory once they have had it, whether or not they still need it. More Pods then do not bring the share down, and the autoscaler climbs to its maximum and stays there.',
    ko: '많은 프로그램은 한번 받은 메모리를 더 필요하지 않아도 돌려주지 않습니다. 파드를 늘려도 사용률이 내려가지 않아 오토스케일러가 최댓값까지 올라가 머무릅니다.',
  },
  todo: {
    en: 'Scale by cpu or by requests, and give memory a limit that suffices.',
    ko: 'cpu나 요청 수로 스케일링하고 메모리에는 넉넉한 한도를 주세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work',
  find(object, bundle) {
    const metrics = listField(object.value, 'spec', 'metrics');
    return gathered(metrics, (metric, index) => {
      const percent = memoryShare(metric);
      if (percent === null) return [];
      const path = [...object.path, 'spec', 'metrics', index];
      const target = scaleTargetOf(object.summary, bundle);
      const java = target === null ? null : javaBehind(target, percent, bundle);
      const only = metrics.length === 1;
      return [
        {
          path,
          ...(only || java !== null ? { severity: 'warning' as const } : {}),
          message: java ?? (only ? ONLY : OTHERWISE),
          fix: only ? scaleOnCpu(path) : removeMetric(path),
        },
      ];
    });
  },
};

/** The share of the requested memory that a metric aims at; null for any other metric. */
function memoryShare(metric: YamlValue): number | null {
  if (metricTypeOf(metric) !== 'Resource' || textField(metric, 'resource', 'name') !== 'memory') return null;
  const target = field(metric, 'resource', 'target');
  const percent = field(target, 'averageUtilization');
  return targetTypeOf(target) === 'Utilization' && typeof percent === 'number' ? percent : null;
}

const MEBI = 1024n * 1024n;

/** What is to be said of a target that runs Java; null when it does not. */
function javaBehind(target: LinkedObject, percent: number, bundle: Bundle): Localized | null {
  const containers = containersOfOther(target, bundle);
  if (!containers.some(runsJava)) return null;
  const request = podRequest(podSpecOfOther(target, bundle), 'memory').nano;
  const heap = containers.reduce((sum, container) => sum + initialHeap(container), 0n);
  const aim = request === null ? null : ((request / 1_000_000_000n) * BigInt(Math.round(percent))) / 100n;
  return aim !== null && heap > aim ? beyond(heap, aim, percent) : JAVA;
}

function initialHeap(container: Container): bigint {
  if (container.role !== 'main' && container.role !== 'sidecar') return 0n;
  const option = lastOption(javaOptionsOf(container), INITIAL_HEAP);
  return option === null ? 0n : bytesOf(option);
}

function removeMetric(path: Path): Fix {
  return { label: { en: 'Remove the memory metric', ko: '메모리 메트릭 삭제' }, safe: false, steps: [{ op: 'remove', path }] };
}

function scaleOnCpu(path: Path): Fix {
  return { label: { en: 'Scale by cpu at 70 % instead', ko: 'cpu 70 % 기준으로 변경' }, safe: false, steps: [{ op: 'set', path, value: NEW_METRIC }] };
}

const OTHERWISE: Localized = {
  en: 'Memory makes sense as a measure only if the program gives it back when the load goes down',
  ko: '부하가 줄 때 프로그램이 메모리를 돌려주어야만 의미가 있는 기준입니다',
};
const ONLY: Localized = {
  en: 'Memory is all the autoscaler goes by: if the program never gives it back, the number of Pods only grows',
  ko: '메모리만 보고 조절합니다. 프로그램이 메모리를 돌려주지 않으면 파드 수는 늘기만 합니다',
};
const JAVA: Localized = {
  en: 'The target runs Java, whose heap seldom shrinks: the number of Pods climbs and stays',
  ko: '대상이 자바로 실행되고 자바의 힙은 잘 줄지 않습니다. 파드 수가 늘어난 채 머무릅니다',
};

function beyond(heap: bigint, aim: bigint, percent: number): Localized {
  const [size, limit] = [`${heap / MEBI}Mi`, `${aim / MEBI}Mi`];
  return {
    en: `Java starts with a heap of ${size}, more than the ${percent} % (${limit}) at which Pods are added: the autoscaler climbs to its maximum and stays`,
    ko: `자바의 시작 힙(${size})이 파드를 늘리는 기준 ${percent} %(${limit})보다 큽니다. 오토스케일러가 최댓값까지 올라가 머무릅니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'hints beside another metric, and removes it',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  metrics:
  - type: Resource # busy
    resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
  - type: Resource
    resource: {name: memory, target: {type: Utilization, averageUtilization: 80}}
`,
    finds: ['/spec/metrics/1'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  metrics:
  - type: Resource # busy
    resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
`,
  },
  {
    name: 'warns when it is the only one, and offers cpu in its place',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  metrics:
  - type: Resource
    resource:
      name: memory
      target: {type: Utilization, averageUtilization: 80}
`,
    finds: ['/spec/metrics/0 warning'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  metrics:
  - type: Resource
    resource:
      name: cpu
      target: {type: Utilization, averageUtilization: 70}
`,
  },
  {
    name: 'warns for Java, of whatever namespace when the autoscaler names none',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  metrics: [{type: Resource, resource: {name: memory, target: {averageUtilization: 80}}}, {type: Resource, resource: {name: cpu, target: {averageUtilization: 80}}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {spec: {containers: [{name: web, resources: {requests: {memory: 1Gi}}, env: [{name: JAVA_OPTS, value: -Xms900m}]}]}}}
`,
    finds: ['/spec/metrics/0 warning'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: 80}}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {spec: {containers: [{name: web, resources: {requests: {memory: 1Gi}}, env: [{name: JAVA_OPTS, value: -Xms900m}]}]}}}
`,
  },
  {
    name: 'is content with cpu, and with memory as an amount or of one container',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  metrics:
  - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
  - {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 400Mi}}}
  - {type: ContainerResource, containerResource: {name: memory, container: web, target: {type: Utilization, averageUtilization: 70}}}
`,
    finds: [],
  },
];
