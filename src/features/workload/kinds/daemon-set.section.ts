import type { Section } from '../../../ui/form/field.ts';
import { FROM_ZERO, MIN_READY, REVISIONS } from './amounts.ts';

const ROLLING = { path: 'updateStrategy.type', is: ['RollingUpdate'], whenAbsent: true } as const;

/** Defaults: apps/v1 DaemonSet, 1.34. */
export const daemonSetSection: Section = {
  id: 'workload.daemon-set',
  title: { en: 'Updates', ko: '업데이트' },
  about: { en: 'one Pod on each node', ko: '노드마다 파드 하나' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'choice',
      path: 'updateStrategy.type',
      label: { en: 'Update', ko: '업데이트 방식' },
      help: {
        en: 'RollingUpdate replaces the Pods node by node. OnDelete waits until you delete a Pod yourself.',
        ko: 'RollingUpdate는 노드를 옮겨 가며 파드를 교체합니다. OnDelete는 파드를 직접 지울 때까지 기다립니다.',
      },
      default: 'RollingUpdate',
      choices: [
        { value: 'RollingUpdate', label: { en: 'Rolling update', ko: '롤링 업데이트' } },
        { value: 'OnDelete', label: { en: 'When a Pod is deleted', ko: '파드를 지울 때' }, unsets: ['updateStrategy.rollingUpdate'] },
      ],
    },
    {
      input: 'int-or-text',
      text: 'percentage',
      path: 'updateStrategy.rollingUpdate.maxUnavailable',
      label: { en: 'Nodes without a Pod', ko: '파드가 빠져도 되는 노드' },
      help: {
        en: 'On how many nodes the Pod may be missing during the update. A percentage is of all its nodes, rounded up.',
        ko: '업데이트 중에 파드가 빠져도 되는 노드 수입니다. 백분율은 대상 노드 전체를 기준으로 올림합니다.',
      },
      ...FROM_ZERO,
      default: '1',
      shownWhen: ROLLING,
    },
    {
      input: 'int-or-text',
      text: 'percentage',
      path: 'updateStrategy.rollingUpdate.maxSurge',
      label: { en: 'Nodes with two Pods', ko: '파드가 둘이어도 되는 노드' },
      help: {
        en: 'On how many nodes the new Pod may start before the old one stops. Impossible with host ports. Either this or the other must be more than 0.',
        ko: '이전 파드가 멈추기 전에 새 파드를 시작해도 되는 노드 수입니다. hostPort를 쓰면 불가능합니다. 둘 중 하나는 0보다 커야 합니다.',
      },
      ...FROM_ZERO,
      default: '0',
      shownWhen: ROLLING,
    },
    MIN_READY,
    REVISIONS,
  ],
};
