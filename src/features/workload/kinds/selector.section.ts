import type { Section } from '../../../ui/form/field.ts';
import { conditions, LABEL_OPERATORS, podLabels } from '../pod/selector-fields.ts';

/** How a Deployment, StatefulSet, DaemonSet or ReplicaSet tells its own Pods; its labels must be among those of the Pods. */
export const selectorSection: Section = {
  id: 'workload.selector',
  title: { en: 'Selector', ko: '셀렉터' },
  about: { en: 'which Pods are its own; it cannot be changed later', ko: '자신의 파드를 찾는 기준이며 나중에 바꿀 수 없습니다' },
  scope: 'object',
  path: 'spec.selector',
  fields: [podLabels('matchLabels'), conditions('matchExpressions', LABEL_OPERATORS, ['work'])],
};
