import { field, mapField } from '../../../kinds/fields.ts';
import { readBounds } from '../../../scaling/read-autoscaler.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

/** Below it the loss of one node is an outage. */
const ENOUGH = 2;

export const hpaMinReplicasTooLow: ObjectCheck = {
  id: 'hpa-min-replicas-too-low',
  severity: 'warning',
  area: 'scaling',
  scope: 'object',
  kinds: ['HorizontalPodAutoscaler'],
  title: { en: 'The autoscaler may go down to a single Pod', ko: '오토스케일러가 파드를 하나까지 줄일 수 있습니다' },
  why: {
    en: 'In quiet hours the workload then consists of one Pod, and while that one is evicted, restarted or moved, nobody answers.',
    ko: '한가할 때 파드가 하나만 남고, 그 파드가 축출되거나 다시 시작되거나 옮겨지는 동안에는 아무도 응답하지 않습니다.',
  },
  todo: { en: 'Set minReplicas to 2 or more.', ko: 'minReplicas를 2 이상으로 설정하세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/#HorizontalPodAutoscalerSpec',
  find(object) {
    if (mapField(object.value, 'spec') === null) return [];
    const written = field(object.value, 'spec', 'minReplicas') ?? null;
    if (written !== null && (typeof written !== 'number' || written >= ENOUGH || written < 0)) return [];
    const path = [...object.path, 'spec', 'minReplicas'];
    const { max } = readBounds(object.value);
    return [
      {
        path,
        message: written === null ? ABSENT : written === 0 ? ZERO : ONE,
        // more than maxReplicas would be refused
        ...(max !== null && max < ENOUGH
          ? {}
          : { fix: { label: { en: `Set minReplicas to ${ENOUGH}`, ko: `minReplicas: ${ENOUGH} 쓰기` }, safe: true, steps: [{ op: 'set', path, value: ENOUGH }] } }),
      },
    ];
  },
};

const ABSENT = {
  en: 'minReplicas is not set, which means 1: a single Pod is left when there is little to do',
  ko: 'minReplicas가 없으면 1입니다. 할 일이 적을 때 파드가 하나만 남습니다',
};
const ONE = {
  en: 'minReplicas: 1 leaves a single Pod when there is little to do',
  ko: 'minReplicas: 1이면 할 일이 적을 때 파드가 하나만 남습니다',
};
const ZERO = {
  en: 'minReplicas: 0 leaves no Pod at all, and is accepted only where the feature HPAScaleToZero is on',
  ko: 'minReplicas: 0이면 파드가 하나도 남지 않으며, HPAScaleToZero 기능을 켠 클러스터에서만 받아들입니다',
};

export const cases: CheckCase[] = [
  {
    name: 'sets a minimum that is absent, and raises one that is low',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  # by the load of the last weeks
  maxReplicas: 6
---
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: api}
spec:
  minReplicas: 1 # nights
  maxReplicas: 4
`,
    finds: ['/spec/minReplicas', '#1/spec/minReplicas'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  minReplicas: 2
  # by the load of the last weeks
  maxReplicas: 6
---
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: api}
spec:
  minReplicas: 2 # nights
  maxReplicas: 4
`,
  },
  {
    name: 'offers no minimum above the maximum',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {minReplicas: 0, maxReplicas: 1}
`,
    finds: ['/spec/minReplicas'],
  },
  {
    name: 'is content with two, and with what is not written yet',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {minReplicas: 2, maxReplicas: 4}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: later}
spec: {minReplicas: "\${MIN}", maxReplicas: 4}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: empty}
`,
    finds: [],
  },
];
