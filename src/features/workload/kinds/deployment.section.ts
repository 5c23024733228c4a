import type { Section } from '../../../ui/form/field.ts';
import { FROM_ONE, SECONDS } from './amounts.ts';

/** What is seldom set of a Deployment; the rest is in rollout.section.ts, which is drawn first. */
export const deploymentMoreSection: Section = {
  id: 'workload.deployment-more',
  title: { en: 'Progress of an update', ko: '업데이트 진행' },
  about: { en: 'deadline, pause', ko: '기한과 일시 중지' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'integer',
      path: 'progressDeadlineSeconds',
      label: { en: 'Progress deadline', ko: '진행 기한' },
      help: {
        en: 'An update that makes no progress for this long is reported as failed; kubectl rollout status then ends with an error. Nothing is rolled back. It must be longer than minReadySeconds.',
        ko: '이 시간 동안 진행이 없으면 실패로 보고되고 kubectl rollout status가 오류로 끝납니다. 자동으로 롤백되지는 않습니다. minReadySeconds보다 길어야 합니다.',
      },
      width: 3,
      ...FROM_ONE,
      default: 600,
      unit: SECONDS,
    },
    {
      input: 'switch',
      path: 'paused',
      label: { en: 'Paused', ko: '일시 중지' },
      help: {
        en: 'While paused, changes of the Pod template start no update.',
        ko: '일시 중지하면 파드 템플릿을 바꿔도 업데이트가 시작되지 않습니다.',
      },
      width: 3,
      default: false,
    },
  ],
};
