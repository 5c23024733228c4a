import type { Section } from '../../../ui/form/field.ts';
import { conditions, LABEL_OPERATORS, podLabels } from '../pod/selector-fields.ts';

/** How a Deployment, StatefulSet, DaemonSet or ReplicaSet tells its own Pods; its labels must be among those of the Pods. */
export const selectorSection: Section = {
  id: 'workload.selector',
  title: { en: 'Selector', ko: '셀렉터' },
  about: { en: 'which Pods are its own; it cannot be changed later', ko: '자신의 파드를 찾는 기준이며 나중에 바꿀 수 없습니다' },
  scope: 'object',
  path: 'spec.selector',
  fields: [
    podLabels('matchLabels', {
      en: 'They must be among the labels of its Pods, and of no other workload’s Pods: two with one selector fight over them.',
      ko: '자기 파드의 레이블에 모두 있어야 합니다. 다른 워크로드와 셀렉터가 겹치면 서로의 파드를 두고 다툽니다.',
    }),
    conditions('matchExpressions', LABEL_OPERATORS, ['work'], {
      en: 'Beside the labels; rarely needed, and not to be changed later either.',
      ko: '레이블과 함께 만족해야 하는 조건입니다. 쓸 일이 드물고 역시 나중에 바꿀 수 없습니다.',
    }),
  ],
};
