import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import { PROBE_NAMES } from '../../../probes/timing.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { endsByItself, nameOf } from '../../reading/pods.ts';
import { probesOf } from '../../reading/probes.ts';

export const livenessProbeMissing: ObjectCheck = {
  id: 'liveness-probe-missing',
  severity: 'info',
  area: 'probes',
  scope: 'object',
  kinds: LONG_RUNNING,
  title: { en: 'No liveness probe', ko: '활성 프로브가 없습니다' },
  why: {
    en: 'A program that hangs without ending goes on as if it were well: nothing restarts it. A probe helps where it asks only what a restart would mend; one that asks a database restarts every Pod with it.',
    ko: '끝나지 않고 멈춘 프로그램은 정상으로 취급되어 다시 시작되지 않습니다. 재시작으로 나아질 것만 확인하는 프로브를 쓰세요. 데이터베이스까지 확인하면 그 장애에 모든 파드가 다시 시작됩니다.',
  },
  todo: {
    en: 'Add a livenessProbe that asks the program alone, and gives up later than the readiness probe does.',
    ko: '프로그램 자체만 확인하고 준비성 프로브보다 늦게 포기하는 livenessProbe를 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#liveness-probe',
  find(object) {
    if (endsByItself(object)) return [];
    const running = runningContainersOf(object);
    const [main] = running;
    return gathered(running, (container) => {
      if ((field(container.value, 'livenessProbe') ?? null) !== null) return [];
      const hasOthers = probesOf(container).length > 0;
      // helpers without any probe are told of by sidecar-probes-missing
      if (container !== main && !hasOthers) return [];
      const path = [...container.path, 'livenessProbe'];
      const name = nameOf(container);
      return [
        {
          path,
          ...(hasOthers ? {} : { severity: 'warning' as const }),
          message: hasOthers
            ? { en: `Container ${name} is not restarted when it hangs`, ko: `멈춰도 다시 시작되지 않는 컨테이너: ${name}` }
            : { en: `Container ${name} has none of the ${PROBE_NAMES.length} probes: whether it works is never asked`, ko: `프로브가 하나도 없어 동작하는지 확인하지 않는 컨테이너: ${name}` },
          open: { label: { en: 'Add a probe', ko: '프로브 추가' }, area: 'probes' as const, path },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'warns where there is no probe at all, and tells it where there is another',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      initContainers:
        - {name: init}
        - {name: proxy, restartPolicy: Always, readinessProbe: {tcpSocket: {port: 80}}}
      containers: [{name: a}, {name: log}]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: b}
spec: {template: {spec: {containers: [{name: b, readinessProbe: {tcpSocket: {port: 80}}}]}}}
`,
    finds: [
      '/spec/template/spec/containers/0/livenessProbe warning',
      '/spec/template/spec/initContainers/1/livenessProbe',
      '#1/spec/template/spec/containers/0/livenessProbe',
    ],
  },
  {
    name: 'is content with a probe, and with what runs to its end',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, livenessProbe: {exec: {command: [ok]}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {restartPolicy: Never, containers: [{name: b}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: c}
spec: {template: {spec: {restartPolicy: Never, containers: [{name: c}]}}}
`,
    finds: [],
  },
];
