import type { Section } from '../../../ui/form/field.ts';
import { FROM_ZERO, SECONDS } from './amounts.ts';

/** What beside the schedule itself says when a CronJob runs. Defaults: batch/v1 CronJob, 1.34. */
export const cronJobSection: Section = {
  id: 'workload.cron-job',
  title: { en: 'Runs', ko: '실행' },
  scope: 'object',
  path: 'spec',
  fields: [
    {
      input: 'choice',
      path: 'concurrencyPolicy',
      label: { en: 'While the last one still runs', ko: '이전 실행이 안 끝났으면' },
      help: {
        en: 'Allow starts another beside it, Forbid leaves this run out, Replace ends the old one first.',
        ko: 'Allow는 함께 실행하고, Forbid는 이번 실행을 건너뛰며, Replace는 이전 실행을 끝내고 시작합니다.',
      },
      default: 'Allow',
      choices: [
        { value: 'Allow', label: { en: 'start beside it', ko: '함께 실행' } },
        { value: 'Forbid', label: { en: 'leave it out', ko: '건너뛰기' } },
        { value: 'Replace', label: { en: 'replace the old one', ko: '이전 실행 교체' } },
      ],
    },
    {
      input: 'integer',
      path: 'startingDeadlineSeconds',
      label: { en: 'At most late by', ko: '지연 허용' },
      help: {
        en: 'A run that is later than this is left out. Left out: runs are caught up as long as fewer than 100 were missed. Below 10 s a run may never start: the controller looks every 10 s.',
        ko: '이보다 늦으면 그 실행을 건너뜁니다. 비워 두면 놓친 횟수가 100보다 적을 때만 따라잡습니다. 컨트롤러가 10초마다 확인하므로 10초보다 짧으면 실행되지 않을 수 있습니다.',
      },
      ...FROM_ZERO,
      unit: SECONDS,
    },
    {
      input: 'switch',
      path: 'suspend',
      label: { en: 'Suspended', ko: '일시 중단' },
      help: { en: 'While suspended no new run starts; those that run go on.', ko: '중단하면 새 실행이 시작되지 않습니다. 실행 중인 것은 계속됩니다.' },
      default: false,
    },
    {
      input: 'integer',
      path: 'successfulJobsHistoryLimit',
      label: { en: 'Good runs kept', ko: '보관할 성공 기록' },
      help: { en: 'How many finished Jobs, with their logs, stay to be looked at.', ko: '확인할 수 있도록 남겨 둘 완료된 잡(로그 포함)의 수입니다.' },
      ...FROM_ZERO,
      default: 3,
    },
    {
      input: 'integer',
      path: 'failedJobsHistoryLimit',
      label: { en: 'Failed runs kept', ko: '보관할 실패 기록' },
      help: { en: 'How many failed Jobs, with their logs, stay to be looked at.', ko: '확인할 수 있도록 남겨 둘 실패한 잡(로그 포함)의 수입니다.' },
      ...FROM_ZERO,
      default: 1,
    },
  ],
};
