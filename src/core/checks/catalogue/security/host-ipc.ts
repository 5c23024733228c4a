import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck } from '../../families/control-check.ts';

export const hostIpc = controlCheck({
  id: 'host-ipc',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'hostNamespaces',
  title: { en: 'Shared memory of the node', ko: '노드 IPC 공유' },
  why: {
    en: 'The Pod reads and writes shared memory and message queues of every program on the node, so it can spy on them or break them.',
    ko: '노드에 있는 모든 프로그램의 공유 메모리와 메시지 큐를 읽고 쓸 수 있어, 다른 프로그램을 엿보거나 망가뜨릴 수 있습니다.',
  },
  todo: {
    en: 'Remove hostIPC; containers of one Pod share memory without it.',
    ko: 'hostIPC를 지우세요. 한 파드의 컨테이너끼리는 이 설정 없이도 메모리를 공유합니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  only: ({ path }) => path.at(-1) === 'hostIPC',
  message: () => ({
    en: 'The Pod shares memory with the programs of its node',
    ko: '파드가 노드의 프로그램과 공유 메모리를 함께 씁니다',
  }),
  // an agent of the node may need it
  fix: { label: () => ({ en: 'Remove hostIPC', ko: 'hostIPC 삭제' }), safe: false, steps: ({ path }) => [{ op: 'remove', path }] },
});

export const cases: CheckCase[] = [
  {
    name: 'removes it and leaves the other namespaces to their checks',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      hostIPC: true
      hostNetwork: true # wanted
      containers: [{name: agent}]
`,
    finds: ['/spec/template/spec/hostIPC'],
    fixed: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      hostNetwork: true # wanted
      containers: [{name: agent}]
`,
  },
  {
    name: 'lets false and absence pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {hostIPC: false, containers: [{name: web}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: web}]}}}}}
`,
    finds: [],
  },
];
