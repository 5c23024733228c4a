import { field } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const cronjobStartingDeadlineMissing: ObjectCheck = {
  id: 'cronjob-starting-deadline-missing',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: ['CronJob'],
  title: { en: 'CronJob may start at any later time', ko: '크론잡이 아무 때나 늦게 시작될 수 있습니다' },
  why: {
    en: 'A run that was missed, while the control plane was down say, is made up for whenever it is back, however late. And when more than 100 were missed, none is started at all.',
    ko: '컨트롤 플레인이 멈춘 동안 놓친 실행은 복구된 뒤 아무리 늦어도 시작됩니다. 100번 넘게 놓치면 아예 시작되지 않습니다.',
  },
  todo: {
    en: 'Set startingDeadlineSeconds to how late a run still makes sense, 10 at least: the controller looks every 10 s.',
    ko: '얼마나 늦어도 괜찮은지 startingDeadlineSeconds에 쓰세요. 컨트롤러가 10초마다 확인하므로 10 이상이어야 합니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline',
  find({ path: object, value }) {
    const written = field(value, 'spec', 'startingDeadlineSeconds') ?? null;
    const isShort = typeof written === 'number' && written >= 0 && written < POLL_SECONDS;
    if (written !== null && !isShort) return [];
    const path = [...object, 'spec', 'startingDeadlineSeconds'];
    return [
      {
        path,
        ...(isShort ? { severity: 'warning' as const } : {}),
        message: isShort
          ? { en: `Within ${String(written)} s the controller may not look once, and then the run is left out`, ko: `컨트롤러가 ${String(written)}초 안에 한 번도 확인하지 못하면 실행되지 않습니다` }
          : { en: 'A run that was missed starts however late it is', ko: '놓친 실행이 아무리 늦어도 시작됩니다' },
        fix: {
          label: { en: `Allow ${USUAL_SECONDS} s`, ko: `${USUAL_SECONDS}초까지 허용` },
          safe: true,
          steps: [{ op: 'set', path, value: USUAL_SECONDS }],
        },
      },
    ];
  },
};

const POLL_SECONDS = 10;
const USUAL_SECONDS = 200;

export const cases: CheckCase[] = [
  {
    name: 'adds a deadline, and warns of one that is too short',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec:
  schedule: "0 3 * * *" # at night
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: b}
spec: {schedule: "0 3 * * *", startingDeadlineSeconds: 5}
`,
    finds: ['/spec/startingDeadlineSeconds', '#1/spec/startingDeadlineSeconds warning'],
    fixed: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec:
  schedule: "0 3 * * *" # at night
  startingDeadlineSeconds: 200
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: b}
spec: {schedule: "0 3 * * *", startingDeadlineSeconds: 200}
`,
  },
  {
    name: 'is content with ten seconds',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec: {startingDeadlineSeconds: 10}
`,
    finds: [],
  },
];
