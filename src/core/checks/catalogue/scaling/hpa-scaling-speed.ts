import { gathered } from '../../../gathered.ts';
import { mapField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { readBounds, readRules } from '../../../scaling/read-autoscaler.ts';
import { waySentence } from '../../../scaling/way-sentence.ts';
import type { CheckCase, Open, ObjectCheck } from '../../check.ts';

export const hpaScalingSpeed: ObjectCheck = {
  id: 'hpa-scaling-speed',
  severity: 'info',
  area: 'scaling',
  scope: 'object',
  kinds: ['HorizontalPodAutoscaler'],
  title: { en: 'How fast the autoscaler goes', ko: '오토스케일러가 움직이는 속도' },
  why: {
    en: 'Policies limit how many Pods come or go within a period, and windows make it wait. What they come to from the fewest to the most Pods and back decides whether a load peak is met in time and what idle Pods cost.',
    ko: '정책은 일정 시간 동안 늘리거나 줄이는 파드 수를 제한하고, 안정화 시간은 기다리게 합니다. 최소에서 최대까지, 다시 최소까지 걸리는 시간이 몰리는 부하를 제때 처리하는지, 노는 파드가 얼마나 오래 남는지를 정합니다.',
  },
  todo: { en: 'Compare the steps with how fast your load grows, and change the policies or windows if they do not fit.', ko: '부하가 늘어나는 속도와 비교해 보고, 맞지 않으면 정책이나 안정화 시간을 바꾸세요.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior',
  find(object) {
    const { min, max } = readBounds(object.value);
    if (max === null || max <= min) return [];
    const path = [...object.path, 'spec', 'behavior'];
    const open: Open = { label: { en: 'Open the speed of scaling', ko: '스케일링 속도 열기' }, area: 'scaling', path };
    const up = waySentence(min, max, readRules(object.value, 'up'));
    const down = waySentence(max, min, readRules(object.value, 'down'));
    if (mapField(object.value, 'spec', 'behavior') === null) return [{ path, open, message: byDefault(up, down) }];
    return gathered([
      { direction: 'scaleUp', said: up },
      { direction: 'scaleDown', said: down },
    ], ({ direction, said }) =>
      mapField(object.value, 'spec', 'behavior', direction) === null ? [] : [{ path: [...path, direction], open, message: asTitle(said) }],
    );
  },
};

/** Messages end without a full stop. */
function asTitle({ en, ko }: Localized): Localized {
  return { en: en.replace(/\.$/, ''), ko: ko.replace(/\.$/, '') };
}

function byDefault(up: Localized, down: Localized): Localized {
  return asTitle({ en: `No behavior is set, so the defaults count. ${up.en} ${down.en}`, ko: `behavior가 없어 기본값을 따릅니다. ${up.ko} ${down.ko}` });
}

export const cases: CheckCase[] = [
  {
    name: 'tells the way up and down where they are set, and both where nothing is',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  minReplicas: 3
  maxReplicas: 20
  behavior:
    scaleUp: {policies: [{type: Percent, value: 100, periodSeconds: 15}]}
    scaleDown: {selectPolicy: Disabled}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: usual}
spec: {maxReplicas: 4}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: one-direction}
spec: {maxReplicas: 4, behavior: {scaleDown: {stabilizationWindowSeconds: 60}}}
`,
    finds: ['/spec/behavior/scaleUp', '/spec/behavior/scaleDown', '#1/spec/behavior', '#2/spec/behavior/scaleDown'],
  },
  {
    name: 'says nothing where nothing moves',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: fixed}
spec: {minReplicas: 2, maxReplicas: 2}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: half}
spec: {minReplicas: 2}
`,
    finds: [],
  },
];
