import { printQuantity } from '../../../quantity/quantity.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { CheckCase, Fix, ObjectCheck } from '../../check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf, states } from '../../reading/resources.ts';

/** Asked for by those who bound the CPU of everything; most clusters run better without such limits. */
export const cpuLimitMissing: ObjectCheck = {
  id: 'cpu-limit-missing',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  optIn: true,
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'No CPU limit', ko: 'CPU 제한이 없습니다' },
  why: {
    en: 'Without a limit a container may use every idle core of its node. That is fast, but it runs differently from node to node, and some teams pay by what is used.',
    ko: '제한이 없으면 노드에서 쉬고 있는 CPU를 모두 쓸 수 있습니다. 빠르지만 노드마다 성능이 달라지고, 사용량으로 비용을 내는 팀에는 부담이 됩니다.',
  },
  todo: {
    en: 'Set resources.limits.cpu, well above the request, where your rules demand it.',
    ko: '규칙에서 요구한다면 요청량보다 넉넉하게 resources.limits.cpu를 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits',
  find(object) {
    if (states(podSpecOf(object), 'limits', 'cpu')) return [];
    return askingContainersOf(object)
      .filter(({ value }) => !states(value, 'limits', 'cpu'))
      .map((container) => {
        const fix = limitCpu(container);
        return {
          path: [...container.path, 'resources', 'limits', 'cpu'],
          message: { en: `Container ${nameOf(container)} has no CPU limit`, ko: `CPU 제한이 없는 컨테이너: ${nameOf(container)}` },
          ...(fix === null ? {} : { fix }),
        };
      });
  },
};

/** Room for twice of what is requested, so that bursts are not throttled at once. */
function limitCpu({ path, value }: Container): Fix | null {
  const request = amountIn(value, 'requests', 'cpu');
  if (request === null || request.nano <= 0n) return null;
  const limit = printQuantity({ nano: request.nano * 2n, format: 'decimal' });
  return {
    label: { en: `Limit CPU to ${limit}`, ko: `CPU 제한 추가: ${limit}` },
    safe: false,
    steps: [{ op: 'set', path: [...path, 'resources', 'limits', 'cpu'], value: limit }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'offers twice the request',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          resources:
            requests:
              cpu: 750m # measured
`,
    finds: ['/spec/template/spec/containers/0/resources/limits/cpu'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          resources:
            requests:
              cpu: 750m # measured
            limits:
              cpu: 1500m
`,
  },
  {
    name: 'offers nothing where nothing is requested; init containers count, ephemeral ones do not',
    yaml: `kind: Pod
apiVersion: v1
metadata: {name: web}
spec:
  initContainers: [{name: wait}]
  containers: [{name: web, resources: {limits: {cpu: 1}}}]
  ephemeralContainers: [{name: debug}]
`,
    finds: ['/spec/initContainers/0/resources/limits/cpu'],
  },
  {
    name: 'is content with limits of the containers or of the Pod',
    yaml: `kind: Pod
apiVersion: v1
metadata: {name: web}
spec: {containers: [{name: web, resources: {limits: {cpu: 500m}}}]}
---
kind: Pod
apiVersion: v1
metadata: {name: web2}
spec: {resources: {limits: {cpu: 2}}, containers: [{name: web}]}
`,
    finds: [],
  },
];
