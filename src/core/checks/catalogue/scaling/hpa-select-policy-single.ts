import { gathered } from '../../../gathered.ts';
import { field, listField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const hpaSelectPolicySingle: ObjectCheck = {
  id: 'hpa-select-policy-single',
  severity: 'info',
  area: 'scaling',
  scope: 'object',
  kinds: ['HorizontalPodAutoscaler'],
  title: { en: 'Nothing to select from for selectPolicy', ko: '고를 것이 없는 selectPolicy' },
  why: {
    en: 'Max and Min say which of several policies counts. With a single policy both mean the same, so the line suggests a choice that is not there.',
    ko: 'Max와 Min은 여러 정책 가운데 무엇을 따를지 정합니다. 정책이 하나뿐이면 둘의 뜻이 같아, 없는 선택지가 있는 것처럼 보입니다.',
  },
  todo: { en: 'Remove selectPolicy, or add the second policy it was meant for.', ko: 'selectPolicy를 지우거나 원래 두려던 두 번째 정책을 추가하세요.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
  find(object) {
    return gathered(['scaleUp', 'scaleDown'], (direction) => {
      const select = field(object.value, 'spec', 'behavior', direction, 'selectPolicy');
      const policies = listField(object.value, 'spec', 'behavior', direction, 'policies');
      if ((select !== 'Max' && select !== 'Min') || policies.length !== 1) return [];
      const path = [...object.path, 'spec', 'behavior', direction, 'selectPolicy'];
      return [
        {
          path,
          message: {
            en: `selectPolicy: ${select} has no effect: ${direction} has one policy`,
            ko: `${direction} 정책이 하나뿐이라 효과가 없습니다: selectPolicy: ${select}`,
          },
          fix: { label: { en: 'Remove selectPolicy', ko: 'selectPolicy 삭제' }, safe: true, steps: [{ op: 'remove' as const, path }] },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'removes it where there is one policy',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  behavior:
    scaleDown:
      policies:
        - {type: Percent, value: 10, periodSeconds: 60} # slowly
      selectPolicy: Min
`,
    finds: ['/spec/behavior/scaleDown/selectPolicy'],
    fixed: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  maxReplicas: 9
  behavior:
    scaleDown:
      policies:
        - {type: Percent, value: 10, periodSeconds: 60} # slowly
`,
  },
  {
    name: 'is content with two policies, with the defaults, and with Disabled',
    yaml: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  behavior:
    scaleUp:
      selectPolicy: Max
      policies: [{type: Percent, value: 10, periodSeconds: 60}, {type: Pods, value: 2, periodSeconds: 60}]
    scaleDown: {selectPolicy: Disabled, policies: [{type: Percent, value: 10, periodSeconds: 60}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: usual}
spec: {behavior: {scaleUp: {selectPolicy: Min}}}
`,
    finds: [],
  },
];
