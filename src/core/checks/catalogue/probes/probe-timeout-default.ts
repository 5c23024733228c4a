import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { type Probe, probesOf } from '../../reading/probes.ts';

export const probeTimeoutDefault: ObjectCheck = {
  id: 'probe-timeout-default',
  severity: 'info',
  area: 'probes',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Probe waits one second for an answer', ko: '프로브가 1초만 기다립니다' },
  why: {
    en: 'Nothing written means timeoutSeconds: 1. A garbage collection or a busy node takes longer, and the answer counts as a failure although the program is well.',
    ko: 'timeoutSeconds를 쓰지 않으면 1초입니다. 가비지 컬렉션이나 바쁜 노드에서는 더 걸리므로 프로그램이 정상이어도 실패로 셉니다.',
  },
  todo: {
    en: 'Write timeoutSeconds, a few seconds and less than the period.',
    ko: 'timeoutSeconds를 주기보다 짧은 몇 초로 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  find(object) {
    return gathered(runningContainersOf(object), (container) => {
      const probes = probesOf(container).filter(waitsOneSecond);
      const [first] = probes;
      if (first === undefined) return [];
      const names = probes.map(({ name }) => name).join(', ');
      return [
        {
          path: [...first.path, 'timeoutSeconds'],
          ...(probes.length === 3 ? { severity: 'warning' as const } : {}),
          message: {
            en: `An answer that takes more than 1 s is a failure in container ${nameOf(container)}: ${names}`,
            ko: `응답이 1초를 넘으면 실패로 세는 프로브: ${names}. 컨테이너: ${nameOf(container)}`,
          },
          fix: {
            label: { en: `Wait ${RECOMMENDED_SECONDS} s`, ko: `${RECOMMENDED_SECONDS}초 기다리기` },
            safe: true,
            steps: probes.map(({ path }) => ({ op: 'set' as const, path: [...path, 'timeoutSeconds'], value: RECOMMENDED_SECONDS })),
          },
        },
      ];
    });
  },
};

const RECOMMENDED_SECONDS = 3;

/** A TCP connection is made by the kernel, which is never late. */
function waitsOneSecond({ handler, value }: Probe): boolean {
  return handler !== null && handler !== 'tcpSocket' && (field(value, 'timeoutSeconds') ?? null) === null;
}

export const cases: CheckCase[] = [
  {
    name: 'is one finding for each container, a warning where all three rely on it',
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
          livenessProbe:
            exec: {command: [ok]} # cheap
            failureThreshold: 5
          readinessProbe:
            grpc: {port: 9000}
        - name: b
          livenessProbe: {httpGet: {port: 81}, timeoutSeconds: 2}
          readinessProbe: {httpGet: {port: 81}}
`,
    finds: [
      '/spec/template/spec/containers/0/startupProbe/timeoutSeconds warning',
      '/spec/template/spec/containers/1/readinessProbe/timeoutSeconds',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          startupProbe:
            httpGet: {port: 80}
            timeoutSeconds: 3
          livenessProbe:
            exec: {command: [ok]} # cheap
            timeoutSeconds: 3
            failureThreshold: 5
          readinessProbe:
            grpc: {port: 9000}
            timeoutSeconds: 3
        - name: b
          livenessProbe: {httpGet: {port: 81}, timeoutSeconds: 2}
          readinessProbe: {httpGet: {port: 81}, timeoutSeconds: 3}
`,
  },
  {
    name: 'is content with a timeout, with TCP, and with no probe',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, livenessProbe: {httpGet: {port: 80}, timeoutSeconds: 1}}
    - {name: b, livenessProbe: {tcpSocket: {port: 80}}}
    - {name: c}
  initContainers: [{name: d, livenessProbe: {httpGet: {port: 80}}}]
`,
    finds: [],
  },
  {
    name: 'speaks of probes alone',
    yaml: `livenessProbe: {httpGet: {port: 80}}
`,
    finds: ['/livenessProbe/timeoutSeconds'],
    fixed: `livenessProbe: {httpGet: {port: 80}, timeoutSeconds: 3}
`,
  },
];
