import { field, mapField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { readBounds } from '../../../scaling/read-autoscaler.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const hpaRangeInvalid: ObjectCheck = {
  id: 'hpa-range-invalid',
  severity: 'error',
  area: 'scaling',
  scope: 'object',
  kinds: ['HorizontalPodAutoscaler'],
  title: { en: 'The autoscaler has no room to scale', ko: '오토스케일러가 조절할 범위가 없습니다' },
  why: {
    en: 'The number of Pods moves between minReplicas and maxReplicas. A maximum that is absent or below the minimum is refused, and one that equals it fixes the number for good.',
    ko: '파드 수는 minReplicas와 maxReplicas 사이에서 바뀝니다. 최댓값이 없거나 최솟값보다 작으면 거부되고, 둘이 같으면 수가 고정됩니다.',
  },
  todo: { en: 'Set maxReplicas above minReplicas, as high as the cluster can carry.', ko: 'maxReplicas를 minReplicas보다 크게, 클러스터가 감당할 수 있는 만큼 설정하세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/#HorizontalPodAutoscalerSpec',
  find(object) {
    if (mapField(object.value, 'spec') === null) return [];
    const { min, max } = readBounds(object.value);
    const isAbsent = (field(object.value, 'spec', 'maxReplicas') ?? null) === null;
    if (isAbsent ? false : max === null || max > min) return [];
    const path = [...object.path, 'spec', 'maxReplicas'];
    const wanted = Math.max(min, 1) * ROOM;
    return [
      {
        path,
        ...(max !== null && max === min && max > 0 ? { severity: 'warning' as const } : {}),
        message: max === null ? ABSENT : max === min ? fixedAt(min) : inverted(min, max),
        fix: {
          label: { en: `Set maxReplicas to ${wanted}`, ko: `maxReplicas: ${wanted} 쓰기` },
          safe: false,
          steps: [{ op: 'set', path, value: wanted }],
        },
      },
    ];
  },
};

/** What a load several times the usual one needs. */
const ROOM = 3;

const ABSENT: Localized = {
  en: 'maxReplicas is needed: the API server refuses an autoscaler without it',
  ko: 'maxReplicas가 필요합니다. 없으면 API 서버가 오토스케일러를 거부합니다',
};

function fixedAt(count: number): Localized {
  return {
    en: `minReplicas and maxReplicas are both ${count}: the autoscaler never changes anything`,
    ko: `minReplicas와 maxReplicas가 같아(${count}) 오토스케일러가 아무것도 바꾸지 않습니다`,
  };
}

function inverted(min: number, max: number): Localized {
  return {
    en: `maxReplicas ${max} is below minReplicas ${min}: the API server refuses the autoscaler`,
    ko: `maxReplicas(${max})가 minReplicas(${min})보다 작아 API 서버가 오토스케일러를 거부합니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'finds a maximum below the minimum, equal to it, and none',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: inverted}
spec:
  minReplicas: 5
  maxReplicas: 3 # swapped
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: fixed}
spec: {minReplicas: 2, maxReplicas: 2}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: absent}
spec: {minReplicas: 2}
`,
    finds: ['/spec/maxReplicas', '#1/spec/maxReplicas warning', '#2/spec/maxReplicas'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: inverted}
spec:
  minReplicas: 5
  maxReplicas: 15 # swapped
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: fixed}
spec: {minReplicas: 2, maxReplicas: 6}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: absent}
spec: {minReplicas: 2, maxReplicas: 6}
`,
  },
  {
    name: 'takes an absent minimum for 1',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: one}
spec: {maxReplicas: 1}
`,
    finds: ['/spec/maxReplicas warning'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: one}
spec: {maxReplicas: 3}
`,
  },
  {
    name: 'is content with room, and with a number that is filled in later',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {minReplicas: 2, maxReplicas: 3}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: later}
spec: {minReplicas: 2, maxReplicas: "\${MAX}"}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: empty}
`,
    finds: [],
  },
];
