import type { Section } from '../../ui/form/field.ts';
import { helpOn } from './first-form-help.ts';

const SECONDS = { en: 's', ko: '초' };
const ROLLING = { path: 'strategy.type', is: ['RollingUpdate'], whenAbsent: true } as const;

/** Defaults: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/ (apps/v1, 1.34) */
export const rolloutSection: Section = {
  id: 'workload.rollout',
  title: { en: 'Replicas and updates', ko: '복제본과 업데이트' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'integer',
      path: 'replicas',
      label: { en: 'Replicas', ko: '복제본 수' },
      help: helpOn('replicas'),
      min: 0,
      max: 2_147_483_647,
      default: 1,
      unit: { en: 'Pods', ko: '개' },
    },
    {
      input: 'choice',
      path: 'strategy.type',
      label: { en: 'Update', ko: '업데이트 방식' },
      help: helpOn('strategy'),
      default: 'RollingUpdate',
      choices: [
        { value: 'RollingUpdate', label: { en: 'Rolling update', ko: '롤링 업데이트' } },
        { value: 'Recreate', label: { en: 'Stop all, then start', ko: '모두 멈춘 뒤 시작' }, unsets: ['strategy.rollingUpdate'] },
      ],
    },
    {
      input: 'integer',
      path: 'minReadySeconds',
      label: { en: 'Ready for', ko: '준비 유지 시간' },
      help: helpOn('minReady'),
      min: 0,
      max: 2_147_483_647,
      default: 0,
      unit: SECONDS,
    },
    {
      input: 'int-or-text',
      text: 'percentage',
      path: 'strategy.rollingUpdate.maxSurge',
      label: { en: 'Extra Pods', ko: '추가 파드' },
      help: helpOn('maxSurge'),
      min: 0,
      max: 2_147_483_647,
      default: '25%',
      shownWhen: ROLLING,
    },
    {
      input: 'int-or-text',
      text: 'percentage',
      path: 'strategy.rollingUpdate.maxUnavailable',
      label: { en: 'Missing Pods', ko: '빠져도 되는 파드' },
      help: helpOn('maxUnavailable'),
      min: 0,
      max: 2_147_483_647,
      default: '25%',
      shownWhen: ROLLING,
    },
    {
      input: 'integer',
      path: 'revisionHistoryLimit',
      label: { en: 'Old revisions kept', ko: '보관할 리비전 수' },
      help: helpOn('history'),
      min: 0,
      max: 2_147_483_647,
      default: 10,
    },
  ],
};
