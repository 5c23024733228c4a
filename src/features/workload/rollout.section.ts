import type { Section } from '../../ui/form/field.ts';

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
      help: {
        en: 'How many Pods run at once. Leave it out when an autoscaler decides: otherwise every apply sets the number back.',
        ko: '동시에 실행할 파드 수입니다. 오토스케일러가 정한다면 비워 두세요. 그렇지 않으면 apply할 때마다 이 값으로 돌아갑니다.',
      },
      min: 0,
      max: 2_147_483_647,
      default: 1,
      unit: { en: 'Pods', ko: '개' },
    },
    {
      input: 'choice',
      path: 'strategy.type',
      label: { en: 'Update', ko: '업데이트 방식' },
      help: {
        en: 'RollingUpdate replaces Pods a few at a time. Recreate stops all of them first: there is a gap, but never two versions at once.',
        ko: 'RollingUpdate는 파드를 조금씩 교체합니다. Recreate는 모두 멈춘 뒤 새로 시작하므로 중단이 생기지만 두 버전이 함께 돌지 않습니다.',
      },
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
      help: {
        en: 'How long a new Pod must stay ready before the update goes on. Catches programs that die shortly after their start.',
        ko: '업데이트를 계속하기 전에 새 파드가 준비 상태를 유지해야 하는 시간입니다. 시작 직후 죽는 프로그램을 걸러 냅니다.',
      },
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
      help: {
        en: 'How many Pods more than wanted may run during the update. A percentage is rounded up.',
        ko: '업데이트 중에 원하는 수보다 더 띄울 수 있는 파드 수입니다. 백분율은 올림합니다.',
      },
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
      help: {
        en: 'How many Pods may be missing during the update. A percentage is rounded down. 0 keeps the full capacity.',
        ko: '업데이트 중에 빠져도 되는 파드 수입니다. 백분율은 내림합니다. 0이면 용량이 줄지 않습니다.',
      },
      min: 0,
      max: 2_147_483_647,
      default: '25%',
      shownWhen: ROLLING,
    },
    {
      input: 'integer',
      path: 'revisionHistoryLimit',
      label: { en: 'Old revisions kept', ko: '보관할 리비전 수' },
      help: {
        en: 'How many earlier versions stay for a rollback. 0 makes a rollback impossible.',
        ko: '롤백을 위해 남겨 둘 이전 버전 수입니다. 0이면 롤백할 수 없습니다.',
      },
      min: 0,
      max: 2_147_483_647,
      default: 10,
    },
  ],
};
