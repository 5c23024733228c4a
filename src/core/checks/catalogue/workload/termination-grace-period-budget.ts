import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { podSpecPath, runningContainersOf } from '../../reading/containers.ts';
import { preStopSeconds } from '../../reading/lifecycle.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { graceSecondsOf, nameOf } from '../../reading/pods.ts';

export const terminationGracePeriodBudget: ObjectCheck = {
  id: 'termination-grace-period-budget',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Time to end', ko: '종료에 쓸 수 있는 시간' },
  why: {
    en: 'The time of terminationGracePeriodSeconds counts from the first moment, preStop included. What is left after preStop is all the program has to finish its requests before it is killed.',
    ko: 'terminationGracePeriodSeconds는 preStop까지 포함해 처음부터 셉니다. preStop이 끝나고 남은 시간 안에 요청을 마치지 못하면 강제로 종료됩니다.',
  },
  todo: {
    en: 'Make terminationGracePeriodSeconds longer than preStop and the longest request together.',
    ko: 'terminationGracePeriodSeconds를 preStop과 가장 긴 요청을 더한 것보다 길게 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-execution',
  find(object) {
    const spec = podSpecPath(object);
    const grace = graceSecondsOf(object);
    return spec === null || grace === null ? [] : reportsOf(object, [...spec, 'terminationGracePeriodSeconds'], grace);
  },
};

/** What a program needs at least for its last requests. */
const MARGIN_SECONDS = 10;

function reportsOf(object: CheckedObject, path: Report['path'], grace: number): readonly Report[] {
  if (grace === 0) return [{ path, severity: 'warning', message: AT_ONCE }];
  const waits = gathered(runningContainersOf(object), (container) => {
    const seconds = preStopSeconds(container);
    return seconds === null ? [] : [{ seconds, container }];
  });
  const [longest] = waits.sort((left, right) => right.seconds - left.seconds);
  if (longest === undefined) return [];
  const { seconds, container } = longest;
  const left = grace - seconds;
  const name = nameOf(container);
  const message =
    left > 0
      ? { en: `${grace} s - ${seconds} s of preStop: ${left} s are left for container ${name} to end`, ko: `${grace}초 - preStop ${seconds}초 = ${left}초 안에 끝나야 하는 컨테이너: ${name}` }
      : { en: `preStop of container ${name} takes the whole ${grace} s: the program is killed without being asked to end`, ko: `preStop이 ${grace}초를 모두 써서 종료 신호를 받지 못하고 강제로 종료되는 컨테이너: ${name}` };
  const related = { key: null, path: [...container.path, 'lifecycle', 'preStop'] };
  if (left >= MARGIN_SECONDS) return [{ path, message, related }];
  const enough = Math.ceil(seconds) + MARGIN_SECONDS;
  return [
    {
      path,
      severity: left > 0 ? 'warning' : 'error',
      message,
      related,
      fix: {
        label: { en: `Allow ${enough} s`, ko: `${enough}초 허용` },
        safe: true,
        steps: [{ op: 'set', path, value: Math.max(enough, grace) }],
      },
    },
  ];
}

const AT_ONCE = {
  en: '0 kills the program at once; the object can be gone while it still runs',
  ko: '0이면 즉시 강제로 종료됩니다. 프로그램이 아직 실행 중일 때 오브젝트가 사라질 수 있습니다',
};

export const cases: CheckCase[] = [
  {
    name: 'tells what is left of the default, and of what is written',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {template: {spec: {containers: [{name: a, lifecycle: {preStop: {sleep: {seconds: 5}}}}]}}}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {terminationGracePeriodSeconds: 60, containers: [{name: b, lifecycle: {preStop: {exec: {command: [sh, -c, "echo bye; sleep 10 && sleep 5"]}}}}]}
`,
    finds: ['/spec/template/spec/terminationGracePeriodSeconds', '#1/spec/terminationGracePeriodSeconds'],
  },
  {
    name: 'warns of little time and is an error for none; the longest hook counts',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - {name: a, lifecycle: {preStop: {exec: {command: [/bin/sleep, "20"]}}}}
        - {name: b, lifecycle: {preStop: {exec: {command: [bash, -c, sleep 30s]}}}}
      terminationGracePeriodSeconds: 30 # the default
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec:
  containers: [{name: b, lifecycle: {preStop: {sleep: {seconds: 25}}}}]
`,
    finds: ['/spec/template/spec/terminationGracePeriodSeconds error', '#1/spec/terminationGracePeriodSeconds warning'],
    fixed: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - {name: a, lifecycle: {preStop: {exec: {command: [/bin/sleep, "20"]}}}}
        - {name: b, lifecycle: {preStop: {exec: {command: [bash, -c, sleep 30s]}}}}
      terminationGracePeriodSeconds: 40 # the default
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec:
  terminationGracePeriodSeconds: 35
  containers: [{name: b, lifecycle: {preStop: {sleep: {seconds: 25}}}}]
`,
  },
  {
    name: 'warns of no time at all',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {terminationGracePeriodSeconds: 0, containers: [{name: a}]}
`,
    finds: ['/spec/terminationGracePeriodSeconds warning'],
  },
  {
    name: 'has nothing to tell where no hook tells its time',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {terminationGracePeriodSeconds: 20, containers: [{name: a, lifecycle: {preStop: {httpGet: {port: 80}}}}, {name: b}]}
`,
    finds: [],
  },
];
