import { field, mapField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';

/** Seconds that a load peak may reasonably wait. */
const SLOWEST_UP = 60;
/** Below it the number of Pods follows every swing of the load. */
const SHORTEST_DOWN = 60;
const USUAL_DOWN = 300;
/** The API server refuses longer windows. */
const LONGEST = 3600;

export const hpaBehaviorRisky: ObjectCheck = {
  id: 'hpa-behavior-risky',
  severity: 'warning',
  area: 'scaling',
  scope: 'object',
  kinds: ['HorizontalPodAutoscaler'],
  title: { en: 'The autoscaler reacts too late or too nervously', ko: '오토스케일러가 너무 늦거나 너무 민감하게 반응합니다' },
  why: {
    en: 'Within a stabilization window the most cautious recommendation counts: a long window upwards meets a load peak late, and a short one downwards removes Pods that are needed again a moment later.',
    ko: '안정화 시간 안에서는 가장 보수적인 권고를 따릅니다. 스케일 업 쪽이 길면 갑자기 몰리는 부하에 늦게 대응하고, 스케일 다운 쪽이 짧으면 곧 다시 필요해질 파드를 없앱니다.',
  },
  todo: {
    en: 'Leave the window for scaling up at 0 s and the one for scaling down at 300 s unless you have measured better ones.',
    ko: '더 나은 값을 측정한 것이 아니라면 스케일 업은 0초, 스케일 다운은 300초로 두세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window',
  find(object) {
    return [...upwards(object), ...downwards(object)];
  },
};

function upwards(object: CheckedObject): Report[] {
  const rules = mapField(object.value, 'spec', 'behavior', 'scaleUp') ?? undefined;
  const path = [...object.path, 'spec', 'behavior', 'scaleUp'];
  const seconds = field(rules, 'stabilizationWindowSeconds');
  const reports: Report[] = [];
  if (typeof seconds === 'number' && seconds > SLOWEST_UP) {
    const window = [...path, 'stabilizationWindowSeconds'];
    // nothing but the window: the block goes with it
    const removed = Object.keys(rules ?? {}).length === 1 ? path : window;
    const fix: Fix = {
      label: { en: 'Scale up without waiting', ko: '기다리지 않고 스케일 업' },
      safe: true,
      steps: [{ op: 'remove', path: removed }],
    };
    reports.push({ path: window, fix, ...(seconds > LONGEST ? { severity: 'error', message: tooLong(seconds) } : { message: late(seconds) }) });
  }
  if (field(rules, 'selectPolicy') === 'Disabled') reports.push({ path: [...path, 'selectPolicy'], message: NEVER_UP });
  return reports;
}

function downwards(object: CheckedObject): Report[] {
  const path = [...object.path, 'spec', 'behavior', 'scaleDown', 'stabilizationWindowSeconds'];
  const seconds = field(object.value, 'spec', 'behavior', 'scaleDown', 'stabilizationWindowSeconds');
  if (typeof seconds !== 'number' || (seconds >= SHORTEST_DOWN && seconds <= LONGEST)) return [];
  // a direction that never acts does not flap
  if (seconds <= LONGEST && field(object.value, 'spec', 'behavior', 'scaleDown', 'selectPolicy') === 'Disabled') return [];
  const fix: Fix = {
    label: { en: `Wait ${USUAL_DOWN} s before scaling down`, ko: `스케일 다운 전 ${USUAL_DOWN}초 대기` },
    safe: true,
    steps: [{ op: 'set', path, value: USUAL_DOWN }],
  };
  return [{ path, fix, ...(seconds > LONGEST ? { severity: 'error', message: tooLong(seconds) } : { message: nervous(seconds) }) }];
}

const NEVER_UP: Localized = {
  en: 'Scaling up is disabled: whatever the load, the autoscaler adds no Pod',
  ko: '스케일 업이 꺼져 있어 부하가 아무리 커져도 파드를 늘리지 않습니다',
};

function late(seconds: number): Localized {
  return {
    en: `A load peak is met ${seconds} s late: the lowest recommendation of that time counts`,
    ko: `부하가 몰려도 ${seconds}초 뒤에야 늘어납니다. 그동안의 가장 낮은 권고를 따르기 때문입니다`,
  };
}

function nervous(seconds: number): Localized {
  return {
    en: `After only ${seconds} s of less load Pods go away: with a swinging load they come and go all the time`,
    ko: `부하가 ${seconds}초만 줄어도 파드를 없앱니다. 부하가 오르내리면 파드도 계속 늘었다 줄었다 합니다`,
  };
}

function tooLong(seconds: number): Localized {
  return {
    en: `${seconds} s is refused: a window may be at most ${LONGEST} s`,
    ko: `${seconds}초는 거부됩니다. 안정화 시간은 ${LONGEST}초까지 쓸 수 있습니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'takes away a long window upwards, and lengthens a short one downwards',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  behavior:
    scaleUp:
      stabilizationWindowSeconds: 300
      selectPolicy: Max # the faster one
    scaleDown:
      stabilizationWindowSeconds: 30 # quick
`,
    finds: ['/spec/behavior/scaleUp/stabilizationWindowSeconds', '/spec/behavior/scaleDown/stabilizationWindowSeconds'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  behavior:
    scaleUp:
      selectPolicy: Max # the faster one
    scaleDown:
      stabilizationWindowSeconds: 300 # quick
`,
  },
  {
    name: 'knows what is refused',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  behavior:
    scaleUp: {stabilizationWindowSeconds: 7200}
    scaleDown: {stabilizationWindowSeconds: 3601}
`,
    finds: ['/spec/behavior/scaleUp/stabilizationWindowSeconds error', '/spec/behavior/scaleDown/stabilizationWindowSeconds error'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  behavior:
    scaleDown: {stabilizationWindowSeconds: 300}
`,
  },
  {
    name: 'finds an autoscaler that never adds a Pod',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {behavior: {scaleUp: {selectPolicy: Disabled}}}
`,
    finds: ['/spec/behavior/scaleUp/selectPolicy'],
  },
  {
    name: 'is content with the defaults, at the limits, and where nothing is ever taken away',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: usual}
spec: {maxReplicas: 3}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: limits}
spec: {behavior: {scaleUp: {stabilizationWindowSeconds: 60}, scaleDown: {stabilizationWindowSeconds: 60}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: only-up}
spec: {behavior: {scaleUp: {stabilizationWindowSeconds: 0}, scaleDown: {selectPolicy: Disabled, stabilizationWindowSeconds: 0}}}
`,
    finds: [],
  },
];
