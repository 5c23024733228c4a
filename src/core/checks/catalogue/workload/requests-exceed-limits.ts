import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field, mapField } from '../../../kinds/fields.ts';
import { compareQuantities, quantityOf, splitQuantity } from '../../../quantity/quantity.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { askingContainersOf } from '../../reading/resources.ts';

export const requestsExceedLimits: ObjectCheck = {
  id: 'requests-exceed-limits',
  severity: 'error',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Request above the limit', ko: '요청량이 제한보다 큽니다' },
  why: {
    en: 'The API server refuses such a Pod. The Deployment itself is accepted, so nothing tells but the missing Pods.',
    ko: 'API 서버가 이런 파드를 거부합니다. 디플로이먼트는 받아들여지므로 파드가 생기지 않는 것으로만 알 수 있습니다.',
  },
  todo: {
    en: 'Raise the limit to the request at least, or lower the request.',
    ko: '제한을 요청량 이상으로 올리거나 요청량을 낮추세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits',
  find(object) {
    const pod = podSpecPath(object);
    return [
      ...(pod === null ? [] : reportsIn(podSpecOf(object), pod)),
      ...gathered(askingContainersOf(object), ({ value, path }) => reportsIn(value, path)),
    ];
  },
};

function reportsIn(holder: YamlValue | undefined, path: Path): Report[] {
  return [...exceeding(holder, path), ...thousandths(holder, path)];
}

function exceeding(holder: YamlValue | undefined, path: Path): Report[] {
  return gathered(Object.entries(mapField(holder, 'resources', 'requests') ?? {}), ([resource, written]): Report[] => {
    const request = quantityOf(written);
    const other = field(holder, 'resources', 'limits', resource);
    const limit = quantityOf(other);
    if (request === null || limit === null || compareQuantities(request, limit) <= 0) return [];
    const at = [...path, 'resources', 'limits', resource];
    return [
      {
        path: [...path, 'resources', 'requests', resource],
        message: {
          en: `The request of ${String(written)} ${resource} is above the limit of ${String(other)}`,
          ko: `${resource}: 요청량(${String(written)})이 제한(${String(other)})보다 큽니다`,
        },
        related: { key: null, path: at },
        fix: {
          label: { en: `Raise the limit to ${String(written)}`, ko: `제한 올리기: ${String(written)}` },
          safe: false,
          steps: [{ op: 'set', path: at, value: written }],
        },
      },
    ];
  });
}

/** `128m` of memory is an eighth of a byte: m was meant as Mi. */
function thousandths(holder: YamlValue | undefined, path: Path): Report[] {
  return gathered(['requests', 'limits'], (side) =>
    gathered(['memory', 'ephemeral-storage'], (resource): Report[] => {
      const written = field(holder, 'resources', side, resource);
      const parts = typeof written === 'string' ? splitQuantity(written) : null;
      if (parts?.suffix !== 'm') return [];
      const meant = `${parts.number}Mi`;
      const at = [...path, 'resources', side, resource];
      return [
        {
          path: at,
          message: {
            en: `${String(written)} means thousandths of a byte; ${meant} is what was meant`,
            ko: `${String(written)}: 1,000분의 1바이트 단위입니다. ${meant} 형식으로 쓰세요`,
          },
          fix: { label: { en: `Write ${meant}`, ko: `${meant} 사용` }, safe: false, steps: [{ op: 'set', path: at, value: meant }] },
        },
      ];
    }),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'compares amounts, not texts',
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
              cpu: 1500m
              memory: 1Gi
            limits:
              cpu: 1 # one core
              memory: 1000M
        - name: fine
          resources:
            requests: {cpu: 0.5, memory: 1024Mi, nvidia.com/gpu: 1}
            limits: {cpu: 500m, memory: 1Gi, nvidia.com/gpu: 1}
`,
    finds: ['/spec/template/spec/containers/0/resources/requests/cpu', '/spec/template/spec/containers/0/resources/requests/memory'],
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
              cpu: 1500m
              memory: 1Gi
            limits:
              cpu: 1500m # one core
              memory: 1Gi
        - name: fine
          resources:
            requests: {cpu: 0.5, memory: 1024Mi, nvidia.com/gpu: 1}
            limits: {cpu: 500m, memory: 1Gi, nvidia.com/gpu: 1}
`,
  },
  {
    name: 'tells megabytes from thousandths, in init containers and for the Pod as a whole too',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  resources: {limits: {memory: 2Gi}, requests: {memory: 3Gi}}
  initContainers: [{name: b, resources: {limits: {memory: "128m"}}}]
`,
    finds: ['/spec/resources/requests/memory', '/spec/initContainers/0/resources/limits/memory'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  resources: {limits: {memory: 3Gi}, requests: {memory: 3Gi}}
  initContainers: [{name: b, resources: {limits: {memory: "128Mi"}}}]
`,
  },
  {
    name: 'leaves amounts that cannot be read to others',
    yaml: `name: a
image: a:1.0.0
resources: {requests: {memory: lots, cpu: 2}, limits: {memory: 1Gi}}
`,
    finds: [],
  },
];
