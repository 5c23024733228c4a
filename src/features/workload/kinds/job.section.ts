import type { Section } from '../../../ui/form/field.ts';
import { FROM_ZERO, PODS, SECONDS, TIMES } from './amounts.ts';

/** Counts from where the Job is described: a Job's own spec, or the template of a CronJob. Defaults: batch/v1, 1.34. */
export const jobSection: Section = {
  id: 'workload.job',
  title: { en: 'The Job', ko: '잡' },
  about: { en: 'how often, and how long, it is tried', ko: '몇 번, 얼마 동안 시도할지' },
  scope: 'job',
  path: '',
  fields: [
    {
      input: 'integer',
      path: 'completions',
      label: { en: 'Successes needed', ko: '필요한 성공 횟수' },
      help: {
        en: 'How many Pods must end well. Left out: one success of any Pod ends the Job.',
        ko: '성공해야 하는 파드 수입니다. 비워 두면 한 파드만 성공해도 끝납니다.',
      },
      ...FROM_ZERO,
      unit: PODS,
    },
    {
      input: 'integer',
      path: 'parallelism',
      label: { en: 'At the same time', ko: '동시에 실행' },
      help: { en: 'How many Pods run at once, at most.', ko: '동시에 실행하는 파드 수의 상한입니다.' },
      ...FROM_ZERO,
      default: 1,
      unit: PODS,
    },
    {
      input: 'integer',
      path: 'backoffLimit',
      label: { en: 'Retries', ko: '재시도' },
      help: {
        en: 'After this many failures the Job has failed. The wait between tries doubles, from 10 seconds to 6 minutes. 0 for work that must never run twice.',
        ko: '이 횟수를 넘게 실패하면 잡이 실패합니다. 재시도 간격은 10초에서 두 배씩 최대 6분까지 늘어납니다. 두 번 실행되면 안 되는 작업은 0으로 둡니다.',
      },
      ...FROM_ZERO,
      default: 6,
      unit: TIMES,
    },
    {
      input: 'integer',
      path: 'activeDeadlineSeconds',
      label: { en: 'Time limit', ko: '제한 시간' },
      help: {
        en: 'Beyond it all its Pods are ended and the Job has failed, whatever the retries.',
        ko: '넘으면 남은 재시도와 관계없이 파드를 모두 종료하고 잡이 실패합니다.',
      },
      ...FROM_ZERO,
      unit: SECONDS,
    },
    {
      input: 'integer',
      path: 'ttlSecondsAfterFinished',
      label: { en: 'Deleted after', ko: '끝난 뒤 보관' },
      help: {
        en: 'How long a finished Job and its Pods (with their logs) stay. Left out: until somebody deletes them.',
        ko: '끝난 잡과 파드(로그 포함)를 남겨 두는 시간입니다. 비워 두면 지울 때까지 남습니다.',
      },
      ...FROM_ZERO,
      unit: SECONDS,
    },
    {
      input: 'choice',
      path: 'completionMode',
      label: { en: 'Pods are', ko: '파드 구분' },
      help: {
        en: 'Indexed gives each Pod a number from 0 (JOB_COMPLETION_INDEX), to share out the work. It needs completions.',
        ko: 'Indexed는 파드마다 0부터 번호(JOB_COMPLETION_INDEX)를 주어 일을 나누게 합니다. completions가 필요합니다.',
      },
      default: 'NonIndexed',
      choices: [
        { value: 'NonIndexed', label: { en: 'all alike', ko: '구분 없음' }, unsets: ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'] },
        { value: 'Indexed', label: { en: 'numbered', ko: '번호 부여' } },
      ],
    },
  ],
};

const INDEXED = { path: 'completionMode', is: ['Indexed'] } as const;

export const jobMoreSection: Section = {
  id: 'workload.job-more',
  title: { en: 'Failures in detail', ko: '실패 처리 상세' },
  about: { en: 'suspension, per-index retries, what counts as a failure', ko: '일시 중단, 번호별 재시도, 실패로 볼 조건' },
  scope: 'job',
  path: '',
  fields: [
    {
      input: 'switch',
      path: 'suspend',
      label: { en: 'Suspended', ko: '일시 중단' },
      help: { en: 'While suspended no Pod runs; those that run are ended.', ko: '중단하면 실행 중인 파드가 종료되고 새 파드가 시작되지 않습니다.' },
      default: false,
    },
    {
      input: 'choice',
      path: 'podReplacementPolicy',
      label: { en: 'Replace a Pod', ko: '파드 교체 시점' },
      help: {
        en: 'When a Pod that is going gets its successor (1.34): as soon as it begins to end, or only when it has failed. With a podFailurePolicy only Failed is allowed.',
        ko: '끝나는 파드의 후속 파드를 언제 만들지 정합니다(1.34). podFailurePolicy가 있으면 Failed만 쓸 수 있습니다.',
      },
      default: { en: 'as soon as it ends (default)', ko: '종료를 시작하면 (기본값)' },
      choices: [
        { value: 'TerminatingOrFailed', label: { en: 'as soon as it ends', ko: '종료를 시작하면' } },
        { value: 'Failed', label: { en: 'when it has failed', ko: '실패한 뒤에' } },
      ],
    },
    {
      input: 'integer',
      path: 'backoffLimitPerIndex',
      label: { en: 'Retries of each number', ko: '번호별 재시도' },
      help: { en: 'For numbered Pods: each index has retries of its own (1.33).', ko: '번호를 받은 파드마다 재시도 횟수를 따로 셉니다(1.33).' },
      ...FROM_ZERO,
      unit: TIMES,
      shownWhen: INDEXED,
    },
    {
      input: 'integer',
      path: 'maxFailedIndexes',
      label: { en: 'Failed numbers allowed', ko: '실패해도 되는 번호 수' },
      help: { en: 'Beyond it the whole Job is ended. It needs backoffLimitPerIndex.', ko: '넘으면 잡 전체가 끝납니다. backoffLimitPerIndex가 필요합니다.' },
      ...FROM_ZERO,
      shownWhen: INDEXED,
    },
    {
      input: 'rows',
      path: 'podFailurePolicy.rules',
      label: { en: 'What a failure means', ko: '실패의 의미' },
      help: {
        en: 'The first rule that fits a failed Pod decides. It needs restartPolicy: Never.',
        ko: '실패한 파드에 처음으로 맞는 규칙이 적용됩니다. restartPolicy: Never가 필요합니다.',
      },
      item: { en: 'rule', ko: '규칙' },
      add: { en: 'Add a rule', ko: '규칙 추가' },
      newItem: { action: 'FailJob', onExitCodes: { operator: 'In', values: [1] } },
      card: true,
      fields: [
        {
          input: 'choice',
          path: 'action',
          label: { en: 'Then', ko: '처리' },
          width: 3,
          required: true,
          choices: [
            { value: 'FailJob', label: { en: 'end the Job', ko: '잡을 실패로 끝내기' } },
            { value: 'Ignore', label: { en: 'do not count it', ko: '횟수에 넣지 않기' } },
            { value: 'Count', label: { en: 'count it as usual', ko: '평소처럼 세기' } },
            { value: 'FailIndex', label: { en: 'give up this number', ko: '이 번호 포기' } },
          ],
        },
        {
          input: 'choice',
          path: 'onExitCodes.operator',
          label: { en: 'Exit code', ko: '종료 코드' },
          width: 3,
          choices: [
            { value: 'In', label: { en: 'is one of', ko: '다음 중 하나' } },
            { value: 'NotIn', label: { en: 'is none of', ko: '다음에 없음' } },
          ],
          shownWhen: { path: 'onExitCodes', present: true },
        },
        {
          input: 'tokens',
          of: 'integer',
          path: 'onExitCodes.values',
          label: { en: 'Codes', ko: '코드' },
          item: { en: 'code', ko: '코드' },
          add: { en: 'Add a code', ko: '코드 추가' },
          width: 3,
          shownWhen: { path: 'onExitCodes', present: true },
        },
        {
          input: 'text',
          path: 'onExitCodes.containerName',
          label: { en: 'Of container', ko: '컨테이너' },
          width: 3,
          mono: true,
          placeholder: { en: 'any', ko: '모두' },
          shownWhen: { path: 'onExitCodes', present: true },
        },
        {
          input: 'rows',
          path: 'onPodConditions',
          label: { en: 'Condition of the Pod', ko: '파드 조건' },
          item: { en: 'condition', ko: '조건' },
          add: { en: 'Add a condition', ko: '조건 추가' },
          newItem: { type: 'DisruptionTarget', status: 'True' },
          shownWhen: { path: 'onExitCodes', present: false },
          fields: [
            { input: 'text', path: 'type', label: { en: 'Type', ko: '종류' }, width: 4, mono: true, required: true, suggestions: [{ values: [{ value: 'DisruptionTarget' }, { value: 'ConfigIssue' }] }] },
            {
              input: 'choice',
              path: 'status',
              label: { en: 'Status', ko: '상태' },
              width: 2,
              choices: ['True', 'False', 'Unknown'].map((value) => ({ value, label: { en: value, ko: value } })),
            },
          ],
        },
      ],
    },
    {
      input: 'rows',
      path: 'successPolicy.rules',
      label: { en: 'Enough of a success', ko: '성공으로 볼 조건' },
      help: { en: 'Numbered Jobs (1.33): the Job has succeeded as soon as one rule holds.', ko: '번호를 쓰는 잡에서(1.33) 규칙 하나만 맞아도 성공으로 끝납니다.' },
      item: { en: 'rule', ko: '규칙' },
      add: { en: 'Add a rule', ko: '규칙 추가' },
      newItem: { succeededIndexes: '0' },
      shownWhen: INDEXED,
      fields: [
        { input: 'text', path: 'succeededIndexes', label: { en: 'These numbers', ko: '이 번호들' }, width: 3, mono: true, placeholder: { en: 'such as 0,2-4', ko: '예: 0,2-4' } },
        { input: 'integer', path: 'succeededCount', label: { en: 'At least', ko: '최소 개수' }, width: 3, ...FROM_ZERO, unit: PODS },
      ],
    },
  ],
};
