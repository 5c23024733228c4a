import { listField, textField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { containersOfOther } from '../../reading/containers.ts';
import { SCALED_KINDS, scaleTargetOf } from '../../reading/scale-target.ts';
import { containerPoliciesOf, onlyRecommends } from '../../reading/vertical-autoscaler.ts';

export const vpaContainerUnbounded: BundleCheck = {
  id: 'vpa-container-unbounded',
  severity: 'warning',
  area: 'scaling',
  scope: 'bundle',
  kinds: ['VerticalPodAutoscaler'],
  reads: SCALED_KINDS,
  title: { en: 'A container is resized without bounds', ko: '한계 없이 크기가 바뀌는 컨테이너' },
  why: {
    en: 'A container that no policy names is resized as well, from almost nothing to more than a node has: then the Pod cannot be placed any more.',
    ko: '정책에 없는 컨테이너도 크기가 바뀌며, 거의 없는 수준에서 노드보다 큰 값까지 갈 수 있습니다. 그러면 파드를 배치할 수 없습니다.',
  },
  todo: {
    en: 'Give every container minAllowed and maxAllowed, or leave the others alone with a policy for "*" and mode: "Off".',
    ko: '모든 컨테이너에 minAllowed와 maxAllowed를 주거나, "*" 정책에 mode: "Off"를 써서 나머지는 그대로 두세요.',
  },
  source: 'https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/api.md#containerresourcepolicy',
  find(object, bundle) {
    if (onlyRecommends(object.value)) return [];
    const path = [...object.path, 'spec', 'resourcePolicy', 'containerPolicies'];
    const policies = containerPoliciesOf(object.value);
    if (policies.length === 0) return [{ path, severity: 'info', message: NO_BOUNDS }];
    const target = scaleTargetOf(object.summary, bundle);
    if (target === null || policies.some(({ container }) => container === '*')) return [];
    const running = containersOfOther(target, bundle).filter(({ role }) => role === 'main' || role === 'sidecar');
    const named = new Set(policies.map(({ container }) => container));
    const others = running.flatMap(({ value }) => textField(value, 'name') ?? []).filter((name) => !named.has(name));
    if (others.length === 0) return [];
    const names = others.join(', ');
    return [
      {
        path,
        message: {
          en: `No policy bounds ${names}, so it is resized to any size`,
          ko: `정책이 없어 크기가 한계 없이 바뀝니다: ${names}`,
        },
        related: { key: target.key, path: target.summary.path },
        fix: {
          label: { en: 'Leave the other containers alone', ko: '다른 컨테이너는 그대로 두기' },
          safe: true,
          steps: [
            {
              op: 'set',
              path: [...path, listField(object.value, 'spec', 'resourcePolicy', 'containerPolicies').length],
              value: { containerName: '*', mode: 'Off' },
            },
          ],
        },
      },
    ];
  },
};

const NO_BOUNDS = {
  en: 'No container has bounds: each is resized to any size',
  ko: '한계를 정한 컨테이너가 없어 모두 어떤 크기로든 바뀔 수 있습니다',
};

export const cases: CheckCase[] = [
  {
    name: 'finds a container that no policy names, and leaves it alone',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  resourcePolicy:
    containerPolicies:
      - containerName: web # the main one
        maxAllowed: {memory: 2Gi}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}, {name: log}], initContainers: [{name: prepare}]}}}
`,
    finds: ['/spec/resourcePolicy/containerPolicies'],
    fixed: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  resourcePolicy:
    containerPolicies:
      - containerName: web # the main one
        maxAllowed: {memory: 2Gi}
      - containerName: '*'
        mode: 'Off'
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}, {name: log}], initContainers: [{name: prepare}]}}}
`,
  },
  {
    name: 'hints where nothing has bounds',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
`,
    finds: ['/spec/resourcePolicy/containerPolicies info'],
  },
  {
    name: 'is content when all are named, with a policy for the rest, and with recommendations',
    yaml: `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: all}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, resourcePolicy: {containerPolicies: [{containerName: web}, {containerName: log}]}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: rest}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, resourcePolicy: {containerPolicies: [{containerName: "*", maxAllowed: {cpu: 1}}]}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: recommends}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, updatePolicy: {updateMode: "Off"}}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: unknown-target}
spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: api}, resourcePolicy: {containerPolicies: [{containerName: api}]}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web}], initContainers: [{name: log, restartPolicy: Always}]}}}
`,
    finds: [],
  },
];
