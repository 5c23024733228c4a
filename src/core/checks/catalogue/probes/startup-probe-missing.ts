import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { mapField } from '../../../kinds/fields.ts';
import { failureThresholdFor, startBudgetSeconds } from '../../../probes/budget.ts';
import { PROBE_DEFAULTS, type ProbeTiming, readTiming } from '../../../probes/timing.ts';
import type { YamlMap } from '../../../yaml/nodes.ts';
import type { CheckCase, Fix, FixStep, ObjectCheck } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { type Probe, probeOf } from '../../reading/probes.ts';

export const startupProbeMissing: ObjectCheck = {
  id: 'startup-probe-missing',
  severity: 'info',
  area: 'probes',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Liveness without a startup probe', ko: '시작 프로브 없는 활성 프로브' },
  why: {
    en: 'The liveness probe asks from the start. A start that takes longer than usual, on a busy node or after a migration, ends in a restart, and the next one too. A delay only guesses the time.',
    ko: '활성 프로브는 시작부터 확인합니다. 바쁜 노드나 마이그레이션 때문에 시작이 늦어지면 재시작되고, 다음에도 마찬가지입니다. 지연 시간은 어림짐작일 뿐입니다.',
  },
  todo: {
    en: 'Let a startupProbe ask the same for as long as the slowest start may take; liveness begins when it has succeeded.',
    ko: '가장 느린 시작까지 기다리는 startupProbe로 같은 것을 확인하세요. 성공한 뒤에 활성 프로브가 시작됩니다.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  find(object) {
    return gathered(runningContainersOf(object), (container) => {
      const liveness = probeOf(container, 'livenessProbe');
      const timing = readTiming(liveness?.value);
      if (liveness === null || timing === null || probeOf(container, 'startupProbe') !== null) return [];
      const seconds = startBudgetSeconds(timing);
      const isSlow = timing.initialDelaySeconds >= SLOW_START_SECONDS;
      const fix = startupFix(liveness, timing);
      return [
        {
          path: [...container.path, 'startupProbe'],
          message: {
            en: `Container ${nameOf(container)} is killed when it does not answer within ${seconds} s of its start${isSlow ? '; a program that needs a delay needs a startup probe instead' : ''}`,
            ko: `시작하고 ${seconds}초 안에 응답하지 않으면 컨테이너(${nameOf(container)})가 종료됩니다${isSlow ? '. 지연이 필요한 프로그램에는 대신 시작 프로브를 쓰세요' : ''}`,
          },
          ...(fix === null ? {} : { fix }),
        },
      ];
    });
  },
};

/** A delay from which on a start is a slow one. */
const SLOW_START_SECONDS = 30;

/** Asks what liveness asks, and allows the start at least the time it has now. */
function startupFix({ value, path, handler }: Probe, timing: ProbeTiming): Fix | null {
  const asked = handler === null ? null : mapField(value, handler);
  if (handler === null || asked === null || Object.keys(asked).length === 0) return null;
  // another host is asked: probe-host-set comes first
  if (Object.hasOwn(asked, 'host')) return null;
  const periodic: ProbeTiming = { ...PROBE_DEFAULTS };
  const enough = failureThresholdFor(startBudgetSeconds(timing), periodic);
  const roomy = Math.ceil(timing.initialDelaySeconds / periodic.periodSeconds) + 2;
  const timeout: YamlMap = timing.timeoutSeconds === PROBE_DEFAULTS.timeoutSeconds ? {} : { timeoutSeconds: timing.timeoutSeconds };
  const probe: YamlMap = { [handler]: asked, periodSeconds: periodic.periodSeconds, ...timeout, failureThreshold: Math.max(enough, roomy) };
  const steps: FixStep[] = [{ op: 'set', path: [...path.slice(0, -1), 'startupProbe'], value: probe }];
  if (Object.hasOwn(value, 'initialDelaySeconds')) steps.push({ op: 'remove', path: [...path, 'initialDelaySeconds'] });
  return { label: { en: 'Add a startup probe', ko: '시작 프로브 추가' }, safe: true, steps };
}

export const cases: CheckCase[] = [
  {
    name: 'asks what liveness asks, no shorter than before, and takes its delay',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          livenessProbe:
            httpGet:
              path: /alive # of the program alone
              port: http
            initialDelaySeconds: 60 # slow
            timeoutSeconds: 5
`,
    finds: ['/spec/template/spec/containers/0/startupProbe'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          startupProbe:
            httpGet:
              path: /alive
              port: http
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 9
          livenessProbe:
            httpGet:
              path: /alive # of the program alone
              port: http
            timeoutSeconds: 5
`,
  },
  {
    name: 'offers nothing where liveness asks nothing',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, livenessProbe: {periodSeconds: 3}}]}
`,
    finds: ['/spec/containers/0/startupProbe'],
  },
  {
    name: 'is content with a startup probe, and without liveness',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, livenessProbe: {tcpSocket: {port: 80}}, startupProbe: {tcpSocket: {port: 80}}}
    - {name: b, readinessProbe: {tcpSocket: {port: 80}}}
  initContainers: [{name: c, livenessProbe: {tcpSocket: {port: 80}}}]
`,
    finds: [],
  },
  {
    name: 'speaks of probes alone',
    yaml: `livenessProbe: {exec: {command: [ok]}, failureThreshold: 6}
`,
    finds: ['/startupProbe'],
    fixed: `livenessProbe: {exec: {command: [ok]}, failureThreshold: 6}
startupProbe:
  exec:
    command:
    - ok
  periodSeconds: 10
  failureThreshold: 6
`,
  },
];
