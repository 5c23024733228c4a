import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field } from '../../../kinds/fields.ts';
import { compareQuantities } from '../../../quantity/quantity.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf } from '../../reading/resources.ts';

/** A policy of those who never want a node to be short of memory. CPU is left out: it can be shared without harm. */
export const requestsEqualLimits: ObjectCheck = {
  id: 'requests-equal-limits',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  optIn: true,
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Memory request differs from the limit', ko: '메모리 요청량과 제한이 다릅니다' },
  why: {
    en: 'What lies between request and limit is promised to nobody: when several containers use it at once, the node runs out of memory and evicts Pods.',
    ko: '요청량과 제한 사이의 메모리는 확보되지 않습니다. 여러 컨테이너가 동시에 쓰면 노드의 메모리가 모자라 파드가 축출됩니다.',
  },
  todo: { en: 'Request as much memory as the limit allows.', ko: '제한만큼 메모리를 요청하세요.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#guaranteed',
  find(object) {
    return gathered(askingContainersOf(object), (container) => {
      const limit = amountIn(container.value, 'limits', 'memory');
      const request = amountIn(container.value, 'requests', 'memory');
      const isLess = limit !== null && request !== null && compareQuantities(request, limit) < 0;
      const isUnbound = limit === null && request !== null;
      if (!isLess && !isUnbound) return [];
      const path = [...container.path, 'resources', 'requests', 'memory'];
      const name = nameOf(container);
      const written = String(field(container.value, 'resources', 'requests', 'memory'));
      if (!isLess) return [{ path, message: { en: `Container ${name} requests ${written}, but has no limit`, ko: `요청량(${written})은 있지만 제한이 없는 컨테이너: ${name}` } }];
      const most = field(container.value, 'resources', 'limits', 'memory') ?? null;
      return [
        {
          path,
          message: {
            en: `Container ${name} requests ${written} and may use ${String(most)}`,
            ko: `요청량은 ${written}, 제한은 ${String(most)}입니다. 컨테이너: ${name}`,
          },
          fix: {
            label: { en: `Request ${String(most)}`, ko: `요청량 변경: ${String(most)}` },
            safe: true,
            steps: [{ op: 'set' as const, path, value: most }],
          },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'raises the request to the limit',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: a
      resources:
        requests:
          memory: 256Mi # usual
        limits:
          memory: 512Mi
`,
    finds: ['/spec/containers/0/resources/requests/memory'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: a
      resources:
        requests:
          memory: 512Mi # usual
        limits:
          memory: 512Mi
`,
  },
  {
    name: 'tells where the limit is missing',
    yaml: `name: a
image: a:1.0.0
resources: {requests: {memory: 1Gi}}
`,
    finds: ['/resources/requests/memory'],
  },
  {
    name: 'is content where they are the same, where the API copies the limit, and with CPU that differs',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, resources: {requests: {memory: 1024Mi, cpu: 100m}, limits: {memory: 1Gi, cpu: 1}}}
    - {name: b, resources: {limits: {memory: 1Gi}}}
    - {name: c}
`,
    finds: [],
  },
];
