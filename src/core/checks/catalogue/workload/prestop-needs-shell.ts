import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { compareVersions } from '../../../schema/target-version.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck } from '../../check.ts';
import type { Container } from '../../../kinds/pods.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { preStopCommand } from '../../reading/lifecycle.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const prestopNeedsShell: ObjectCheck = {
  id: 'prestop-needs-shell',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'The image must have a shell for preStop', ko: 'preStop에 이미지의 셸이 필요합니다' },
  why: {
    en: 'Small images (distroless, scratch) have neither a shell nor sleep. The hook then fails, only an event tells of it, and the program is stopped without the wait.',
    ko: '작은 이미지(distroless, scratch)에는 셸도 sleep도 없습니다. 그러면 훅이 실패하고 이벤트에만 남으며, 기다리지 않고 프로그램이 종료됩니다.',
  },
  todo: {
    en: 'Wait with lifecycle.preStop.sleep, which the kubelet does itself (Kubernetes 1.30).',
    ko: 'kubelet이 직접 기다리는 lifecycle.preStop.sleep을 쓰세요(Kubernetes 1.30).',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations',
  find(object) {
    return gathered(runningContainersOf(object), (container) => {
      const command = preStopCommand(container);
      const program = (command[0] ?? '').replace(/^.*\//, '');
      if (!NEEDED.has(program)) return [];
      const fix = kubeletSleep(object, container, command);
      return [
        {
          path: [...container.path, 'lifecycle', 'preStop', 'exec', 'command'],
          message: { en: `preStop of container ${nameOf(container)} works only if its image has ${program}`, ko: `이미지에 ${program} 명령이 있어야 preStop이 동작합니다. 컨테이너: ${nameOf(container)}` },
          ...(fix === null ? {} : { fix }),
        },
      ];
    });
  },
};

const NEEDED: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'sleep']);

/** null where the command does more than to wait. */
function kubeletSleep({ target }: CheckedObject, { path }: Container, command: readonly string[]): Fix | null {
  const line = command.join(' ').trim();
  const seconds = /^(?:\S*sh\s+-c\s+)?(?:\S*\/)?sleep\s+(\d{1,6})s?;?$/.exec(line)?.[1];
  if (seconds === undefined || compareVersions(target, '1.30') < 0) return null;
  const hook = [...path, 'lifecycle', 'preStop'];
  return {
    label: { en: 'Let the kubelet wait', ko: 'kubelet이 기다리게 하기' },
    safe: true,
    steps: [
      { op: 'set', path: [...hook, 'sleep', 'seconds'], value: Number(seconds) },
      { op: 'remove', path: [...hook, 'exec'] },
    ],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'waits without a shell where nothing else is done',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          lifecycle:
            preStop: # let endpoints settle
              exec:
                command: [/bin/sh, -c, sleep 15]
        - name: b
          lifecycle: {preStop: {exec: {command: [sleep, "5"]}}}
        - name: c
          lifecycle: {preStop: {exec: {command: [bash, -c, "nginx -s quit; sleep 5"]}}}
`,
    finds: [
      '/spec/template/spec/containers/0/lifecycle/preStop/exec/command',
      '/spec/template/spec/containers/1/lifecycle/preStop/exec/command',
      '/spec/template/spec/containers/2/lifecycle/preStop/exec/command',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          lifecycle:
            preStop: # let endpoints settle
              sleep:
                seconds: 15
        - name: b
          lifecycle: {preStop: {sleep: {seconds: 5}}}
        - name: c
          lifecycle: {preStop: {exec: {command: [bash, -c, "nginx -s quit; sleep 5"]}}}
`,
  },
  {
    name: 'is content with other programs and other hooks',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, lifecycle: {preStop: {exec: {command: [/app/drain]}}}}
    - {name: b, lifecycle: {preStop: {sleep: {seconds: 5}}}}
    - {name: c, lifecycle: {postStart: {exec: {command: [sh, -c, "true"]}}}}
`,
    finds: [],
  },
];
