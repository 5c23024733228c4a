import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck } from '../../families/control-check.ts';

export const hostPid = controlCheck({
  id: 'host-pid',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'hostNamespaces',
  title: { en: 'Processes of the node', ko: '노드 프로세스 공유' },
  why: {
    en: 'The Pod sees every process of the node, with its arguments and environment, and can send signals to those of the same user, other Pods included.',
    ko: '노드의 모든 프로세스와 그 인자, 환경 변수가 보이고, 같은 사용자의 프로세스라면 다른 파드의 것에도 시그널을 보낼 수 있습니다.',
  },
  todo: {
    en: 'Remove hostPID; containers of one Pod see each other with shareProcessNamespace: true.',
    ko: 'hostPID를 지우세요. 한 파드 안에서 서로 보려면 shareProcessNamespace: true를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  only: ({ path }) => path.at(-1) === 'hostPID',
  message: () => ({
    en: 'The Pod sees all processes of its node',
    ko: '파드가 노드의 모든 프로세스를 볼 수 있습니다',
  }),
  // an agent of the node may need it
  fix: { label: () => ({ en: 'Remove hostPID', ko: 'hostPID 삭제' }), safe: false, steps: ({ path }) => [{ op: 'remove', path }] },
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
      hostPID: true
      hostIPC: true # wanted
      containers: [{name: agent}]
`,
    finds: ['/spec/template/spec/hostPID'],
    fixed: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      hostIPC: true # wanted
      containers: [{name: agent}]
`,
  },
  {
    name: 'lets false and absence pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {hostPID: false, containers: [{name: web}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: web}]}}}}}
`,
    finds: [],
  },
];
