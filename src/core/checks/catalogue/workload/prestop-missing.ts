import { listField } from '../../../kinds/fields.ts';
import { compareVersions } from '../../../schema/target-version.ts';
import type { BundleCheck, CheckCase, CheckedObject, Fix } from '../../check.ts';
import type { Container } from '../../../kinds/pods.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { preStopOf } from '../../reading/lifecycle.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { endsByItself, graceSecondsOf, nameOf } from '../../reading/pods.ts';
import { servicesOf } from '../../reading/served-containers.ts';

export const prestopMissing: BundleCheck = {
  id: 'prestop-missing',
  severity: 'info',
  area: 'workload',
  scope: 'bundle',
  kinds: LONG_RUNNING,
  reads: ['Service'],
  title: { en: 'No preStop behind a Service', ko: '서비스 뒤의 파드에 preStop이 없습니다' },
  why: {
    en: 'When a Pod ends, the program is told to stop at the same moment in which the nodes are told to send it no more. Requests that are still sent in those seconds fail.',
    ko: '파드가 끝날 때 프로그램은 노드들이 요청을 끊으라는 소식을 받는 바로 그 순간에 종료 신호를 받습니다. 그 몇 초 동안 오는 요청은 실패합니다.',
  },
  todo: {
    en: 'Let a preStop hook wait some seconds (lifecycle.preStop.sleep), so that the program goes on while the news spreads.',
    ko: 'preStop 훅으로 몇 초 기다려(lifecycle.preStop.sleep) 소식이 퍼지는 동안 프로그램이 계속 응답하게 하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-flow',
  find(object, bundle) {
    if (endsByItself(object)) return [];
    const [service] = servicesOf(object, bundle);
    if (service === undefined && bundle.ofKind('Service').length > 0) return [];
    const grace = graceSecondsOf(object);
    return runningContainersOf(object)
      .filter((container) => listField(container.value, 'ports').length > 0 && preStopOf(container) === null)
      .map((container) => ({
        path: [...container.path, 'lifecycle', 'preStop'],
        message: {
          en: `Container ${nameOf(container)} stops while requests still arrive${grace === null ? '' : `; it has ${grace} s to end`}`,
          ko: `요청이 아직 오는 동안 종료되는 컨테이너: ${nameOf(container)}${grace === null ? '' : ` (종료 유예 ${grace}초)`}`,
        },
        ...(service === undefined ? {} : { related: { key: service.key, path: [...service.summary.path, 'spec', 'selector'] } }),
        fix: waitBeforeStop(object, container),
      }));
  },
};

const SECONDS = 5;

/** The kubelet itself waits from 1.30 on; before, the image must have a program for it, which only the user knows. */
function waitBeforeStop({ target }: CheckedObject, { path }: Container): Fix {
  const hook = [...path, 'lifecycle', 'preStop'];
  return {
    label: { en: `Wait ${SECONDS} s before the stop`, ko: `종료 전 ${SECONDS}초 기다리기` },
    safe: false,
    steps:
      compareVersions(target, '1.30') >= 0
        ? [{ op: 'set', path: [...hook, 'sleep', 'seconds'], value: SECONDS }]
        : [{ op: 'set', path: [...hook, 'exec', 'command'], value: ['sleep', String(SECONDS)] }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'waits with what the kubelet offers',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    metadata: {labels: {app: a}}
    spec:
      containers:
        - name: a
          ports: [{containerPort: 80}]
          lifecycle:
            postStart: {exec: {command: [warm]}} # caches
        - name: b
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80}]}
`,
    finds: ['/spec/template/spec/containers/0/lifecycle/preStop'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    metadata: {labels: {app: a}}
    spec:
      containers:
        - name: a
          ports: [{containerPort: 80}]
          lifecycle:
            postStart: {exec: {command: [warm]}} # caches
            preStop:
              sleep:
                seconds: 5
        - name: b
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80}]}
`,
  },
  {
    name: 'takes ports for a Service where the bundle has none',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {terminationGracePeriodSeconds: 60, containers: [{name: a, ports: [{containerPort: 80}]}]}
`,
    finds: ['/spec/containers/0/lifecycle/preStop'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {terminationGracePeriodSeconds: 60, containers: [{name: a, ports: [{containerPort: 80}], lifecycle: {preStop: {sleep: {seconds: 5}}}}]}
`,
  },
  {
    name: 'is content with any preStop, and where no Service leads',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: a}}
spec: {containers: [{name: a, ports: [{containerPort: 80}], lifecycle: {preStop: {httpGet: {port: 80}}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, labels: {app: b}}
spec: {containers: [{name: b, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80}]}
`,
    finds: [],
  },
];
