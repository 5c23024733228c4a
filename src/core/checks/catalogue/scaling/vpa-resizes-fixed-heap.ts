import { gathered } from '../../../gathered.ts';
import { field, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import { quantityOf } from '../../../quantity/quantity.ts';
import type { BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { containersOfOther } from '../../reading/containers.ts';
import { bytesOf, INITIAL_HEAP, javaOptionsOf, lastOption, MAXIMUM_HEAP } from '../../reading/java.ts';
import { SCALED_KINDS, scaleTargetOf } from '../../reading/scale-target.ts';
import { onlyRecommends, policyFor } from '../../reading/vertical-autoscaler.ts';

export const vpaResizesFixedHeap: BundleCheck = {
  id: 'vpa-resizes-fixed-heap',
  severity: 'info',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['VerticalPodAutoscaler'],
  reads: SCALED_KINDS,
  title: { en: 'Memory is resized around a fixed heap', ko: '고정된 힙과 상관없이 메모리 크기가 바뀝니다' },
  why: {
    en: 'A heap given in -Xms or -Xmx does not follow the memory that the VerticalPodAutoscaler sets: more memory is left unused, and less gets the container killed.',
    ko: '-Xms나 -Xmx로 정한 힙은 VerticalPodAutoscaler가 정하는 메모리를 따라가지 않습니다. 늘리면 쓰이지 않고, 줄이면 컨테이너가 강제 종료됩니다.',
  },
  todo: {
    en: 'Use -XX:MaxRAMPercentage in place of -Xmx, or keep minAllowed.memory above the heap.',
    ko: '-Xmx 대신 -XX:MaxRAMPercentage를 쓰거나 minAllowed.memory를 힙보다 크게 두세요.',
  },
  source: 'https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/known-limitations.md',
  find(object, bundle) {
    const target = onlyRecommends(object.value) ? null : scaleTargetOf(object.summary, bundle);
    return target === null ? [] : gathered(containersOfOther(target, bundle), (container) => atContainer(object, container));
  },
};

function atContainer(object: CheckedObject, container: Container): readonly Report[] {
  const name = textField(container.value, 'name') ?? '';
  const policy = policyFor(object.value, name);
  if (policy !== null && (policy.off || !policy.controls.includes('memory'))) return [];
  const options = javaOptionsOf(container);
  const heaps = [lastOption(options, INITIAL_HEAP), lastOption(options, MAXIMUM_HEAP)].filter((option) => option !== null);
  const largest = heaps.reduce<(typeof heaps)[number] | null>((best, heap) => (best === null || bytesOf(heap) > bytesOf(best) ? heap : best), null);
  if (largest === null) return [];
  const policies = [...object.path, 'spec', 'resourcePolicy', 'containerPolicies'];
  const path = policy === null ? policies : [...policies, policy.index];
  const written = field(policy?.value, 'minAllowed', 'memory');
  const least = quantityOf(written);
  const fixed: Report = { path, message: notFollowed(largest.option, name) };
  if (least === null || least.nano >= bytesOf(largest) * 1_000_000_000n) return [fixed];
  return [fixed, { path: [...path, 'minAllowed', 'memory'], severity: 'warning', message: tooLittle(String(written), largest.option, name) }];
}

function notFollowed(option: string, name: string) {
  return {
    en: `${option} of ${name} does not follow the memory that is set here`,
    ko: `${name} 컨테이너의 힙은 여기서 정하는 메모리를 따라가지 않습니다: ${option}`,
  };
}

function tooLittle(least: string, option: string, name: string) {
  return {
    en: `minAllowed is ${least}, less than ${option} of ${name} takes: the container would be killed`,
    ko: `minAllowed(${least})가 ${name} 컨테이너의 힙보다 작아 강제 종료될 수 있습니다: ${option}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'warns where the least memory is below the heap, and hints otherwise',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  resourcePolicy:
    containerPolicies:
    - containerName: web
      minAllowed: {memory: 256Mi}
    - containerName: "*"
      minAllowed: {memory: 1Gi}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - {name: web, env: [{name: JAVA_OPTS, value: -Xms512m -Xmx768m}]}
      - {name: job, command: [java, -Xmx512m, -jar, job.jar]}
`,
    finds: ['/spec/resourcePolicy/containerPolicies/0', '/spec/resourcePolicy/containerPolicies/0/minAllowed/memory warning', '/spec/resourcePolicy/containerPolicies/1'],
  },
  {
    name: 'hints where there are no policies',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web, command: [java, -Xmx512m, -jar, web.jar]}]}}}
`,
    finds: ['/spec/resourcePolicy/containerPolicies'],
  },
  {
    name: 'is content with a share of the memory, where only cpu is set, and with recommendations',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: share}
spec: {template: {spec: {containers: [{name: web, env: [{name: JAVA_OPTS, value: "-XX:MaxRAMPercentage=75"}]}]}}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: share}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: share}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: heap}
spec: {template: {spec: {containers: [{name: web, env: [{name: JAVA_OPTS, value: -Xmx1g}]}]}}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: cpu}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: heap}, resourcePolicy: {containerPolicies: [{containerName: web, controlledResources: [cpu]}]}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: off}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: heap}, resourcePolicy: {containerPolicies: [{containerName: web, mode: "Off"}]}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: recommends}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: heap}, updatePolicy: {updateMode: "Off"}}
`,
    finds: [],
  },
];
