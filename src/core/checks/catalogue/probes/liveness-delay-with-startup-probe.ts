import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { readTiming } from '../../../probes/timing.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { probeOf } from '../../reading/probes.ts';

export const livenessDelayWithStartupProbe: ObjectCheck = {
  id: 'liveness-delay-with-startup-probe',
  severity: 'info',
  area: 'probes',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Liveness delay beside a startup probe', ko: '시작 프로브가 있는데 활성 프로브를 지연합니다' },
  why: {
    en: 'The startup probe holds liveness back until the program is up. The delay counts from the start of the container, so all it does is to leave a program that started fast without watch.',
    ko: '시작 프로브가 성공할 때까지 활성 프로브는 시작되지 않습니다. 지연은 컨테이너가 시작된 때부터 세므로, 빨리 시작한 프로그램을 그동안 확인하지 않게 될 뿐입니다.',
  },
  todo: { en: 'Remove initialDelaySeconds from the liveness probe.', ko: '활성 프로브에서 initialDelaySeconds를 지우세요.' },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  find(object) {
    return gathered(runningContainersOf(object), (container) => {
      const delay = (name: 'livenessProbe' | 'readinessProbe'): number => readTiming(probeOf(container, name)?.value)?.initialDelaySeconds ?? 0;
      const seconds = delay('livenessProbe');
      if (seconds === 0 || probeOf(container, 'startupProbe') === null) return [];
      const path = [...container.path, 'livenessProbe', 'initialDelaySeconds'];
      const ready = delay('readinessProbe');
      return [
        {
          path,
          message: {
            en: `Container ${nameOf(container)} is not watched for ${seconds} s though its startup probe tells when it is up${ready > 0 ? `; the ${ready} s of readiness are as needless` : ''}`,
            ko: `시작 프로브가 준비를 알려 주는데도 ${seconds}초 동안 확인하지 않습니다${ready > 0 ? `. 준비성 프로브의 ${ready}초도 필요 없습니다` : ''}. 컨테이너: ${nameOf(container)}`,
          },
          fix: {
            label: { en: 'Remove the delay', ko: '지연 삭제' },
            safe: true,
            steps: [{ op: 'remove' as const, path }],
          },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'removes the delay of liveness',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          startupProbe: {tcpSocket: {port: 80}}
          livenessProbe:
            tcpSocket: {port: 80}
            initialDelaySeconds: 60 # to be sure
            periodSeconds: 20
          readinessProbe: {httpGet: {port: 80}, initialDelaySeconds: 5}
`,
    finds: ['/spec/template/spec/containers/0/livenessProbe/initialDelaySeconds'],
    fixed: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          startupProbe: {tcpSocket: {port: 80}}
          livenessProbe:
            tcpSocket: {port: 80}
            periodSeconds: 20
          readinessProbe: {httpGet: {port: 80}, initialDelaySeconds: 5}
`,
  },
  {
    name: 'is content without a delay, and without a startup probe',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, startupProbe: {tcpSocket: {port: 80}}, livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 0}}
    - {name: b, livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30}}
`,
    finds: [],
  },
  {
    name: 'speaks of probes alone',
    yaml: `startupProbe: {tcpSocket: {port: 80}}
livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30}
`,
    finds: ['/livenessProbe/initialDelaySeconds'],
    fixed: `startupProbe: {tcpSocket: {port: 80}}
livenessProbe: {tcpSocket: {port: 80}}
`,
  },
];
