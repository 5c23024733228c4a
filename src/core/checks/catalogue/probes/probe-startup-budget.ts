import { gathered } from '../../../gathered.ts';
import type { Localized } from '../../../localized.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { failureThresholdFor, formatClock, startBudgetSeconds } from '../../../probes/budget.ts';
import { readTiming } from '../../../probes/timing.ts';
import { commentsWithin } from '../../../yaml/comments.ts';
import type { YamlDocument } from '../../../yaml/document.ts';
import { rangeOf } from '../../../yaml/locate.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { probeOf } from '../../reading/probes.ts';

export const probeStartupBudget: ObjectCheck = {
  id: 'probe-startup-budget',
  severity: 'info',
  area: 'probes',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Time allowed for the start', ko: '시작에 허용된 시간' },
  why: {
    en: 'A startup probe allows initialDelaySeconds and then failureThreshold times periodSeconds. What is not up by then is killed and starts from the beginning, for ever if it always takes that long.',
    ko: '시작 프로브는 initialDelaySeconds에 periodSeconds × failureThreshold를 더한 시간을 허용합니다. 그때까지 준비되지 않으면 종료되어 처음부터 다시 시작하며, 늘 그만큼 걸린다면 끝없이 반복됩니다.',
  },
  todo: {
    en: 'Make the time longer than the slowest start that you have seen.',
    ko: '지금까지 본 가장 느린 시작보다 길게 정하세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  find(object) {
    return gathered(runningContainersOf(object), (container) => {
      const probe = probeOf(container, 'startupProbe');
      const timing = readTiming(probe?.value);
      if (probe === null || timing === null) return [];
      const seconds = startBudgetSeconds(timing);
      const path = [...probe.path, 'failureThreshold'];
      const told = statedSeconds(object.document, probe.path);
      const { initialDelaySeconds: delay, periodSeconds: period, failureThreshold: times } = timing;
      const sum = `${delay > 0 ? `${delay} + ` : ''}${period} × ${times} = ${seconds}`;
      if (seconds >= LEAST_SECONDS) return [{ path, message: told === null || told === seconds ? allows(sum, seconds) : differs(sum, told) }];
      const threshold = failureThresholdFor(LEAST_SECONDS, timing);
      return [
        {
          path,
          severity: 'warning' as const,
          message: { en: `The start may take ${sum} s; a busy node alone can cost more`, ko: `시작에 허용된 시간은 ${sum}초입니다. 노드가 바쁘면 더 걸릴 수 있습니다` },
          fix: {
            label: { en: `Allow ${LEAST_SECONDS} s`, ko: `${LEAST_SECONDS}초 허용` },
            safe: true,
            steps: [{ op: 'set' as const, path, value: threshold }],
          },
        },
      ];
    });
  },
};

/** What every start may take. */
const LEAST_SECONDS = 30;

function allows(sum: string, seconds: number): Localized {
  const minutes = seconds >= 60 ? ` (${formatClock(seconds)})` : '';
  return { en: `The start may take ${sum} s${minutes}`, ko: `시작에 허용된 시간: ${sum}초${minutes}` };
}

function differs(sum: string, told: number): Localized {
  return {
    en: `The start may take ${sum} s, while the comment says ${told} s`,
    ko: `시작에 허용된 시간은 ${sum}초인데 주석에는 ${told}초라고 되어 있습니다`,
  };
}

/** The one duration that a comment at the probe names. */
function statedSeconds(document: YamlDocument, path: Path): number | null {
  const { start, end } = rangeOf(document, path);
  const lineEnd = document.text.indexOf('\n', end);
  const last = lineEnd < 0 ? document.text.length : lineEnd;
  if (!document.text.slice(start, last).includes('#')) return null;
  const comments = commentsWithin(document, { start, end: last });
  const durations = gathered(comments, (comment) => [...document.text.slice(comment.start, comment.end).matchAll(DURATION)].map(([, amount = '', unit = '']) => Number(amount) * (/^(?:m|분)/i.test(unit) ? 60 : 1)));
  const [only, ...more] = durations;
  return only === undefined || more.length > 0 ? null : only;
}

const DURATION = /(\d{1,4})\s*(분|초|m(?:in(?:ute)?s?)?(?![\w])|s(?:ec(?:ond)?s?)?(?![\w]))/gi;

export const cases: CheckCase[] = [
  {
    name: 'tells the time, also where a comment says another',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          startupProbe:
            httpGet: {port: 80}
            initialDelaySeconds: 20
            failureThreshold: 12 # 2 minutes
        - name: b
          startupProbe: {tcpSocket: {port: 81}}
`,
    finds: ['/spec/template/spec/containers/0/startupProbe/failureThreshold', '/spec/template/spec/containers/1/startupProbe/failureThreshold'],
  },
  {
    name: 'warns of less than half a minute',
    yaml: `startupProbe:
  exec: {command: [ok]}
  periodSeconds: 5 # quick
  failureThreshold: 2
`,
    finds: ['/startupProbe/failureThreshold warning'],
    fixed: `startupProbe:
  exec: {command: [ok]}
  periodSeconds: 5 # quick
  failureThreshold: 6
`,
  },
  {
    name: 'has nothing to tell of other probes and containers',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers: [{name: b, startupProbe: {tcpSocket: {port: 80}}}]
  containers: [{name: a, livenessProbe: {tcpSocket: {port: 80}}}]
`,
    finds: [],
  },
];
