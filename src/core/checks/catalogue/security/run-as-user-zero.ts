import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const runAsUserZero = controlCheck({
  id: 'run-as-user-zero',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'runAsUser',
  title: { en: 'User 0 set: runs as root', ko: 'runAsUser가 0입니다' },
  why: {
    en: 'User 0 is root, also towards the node: whoever leaves the container through a hole is root there. Images made for another user lose that protection by this line.',
    ko: '사용자 0은 노드에서도 루트입니다. 취약점으로 컨테이너를 벗어나면 노드에서도 루트가 됩니다. 다른 사용자로 만들어진 이미지도 이 줄 때문에 보호를 잃습니다.',
  },
  todo: {
    en: 'Remove runAsUser: 0, or name the user that the image was made for.',
    ko: 'runAsUser: 0을 지우거나 이미지에 맞는 사용자 ID를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
  message: (broken) => ({
    en: `${whose(broken).en} says that programs run as root`,
    ko: `프로그램을 루트로 실행하도록 정했습니다(${whose(broken).ko})`,
  }),
  // the program may write where only root may
  fix: { label: () => ({ en: 'Remove runAsUser: 0', ko: 'runAsUser: 0 삭제' }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'finds it at both levels, also where a container overrides it',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsUser: 0
    fsGroup: 2000 # volume
  containers:
    - {name: web, securityContext: {runAsUser: 1001}}
  initContainers:
    - name: own
      securityContext:
        runAsUser: 0 # chown
`,
    finds: ['/spec/securityContext/runAsUser', '/spec/initContainers/0/securityContext/runAsUser'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    fsGroup: 2000 # volume
  containers:
    - {name: web, securityContext: {runAsUser: 1001}}
  initContainers:
    - name: own
`,
  },
  {
    name: 'lets other users and absence pass',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {securityContext: {runAsUser: 1}, containers: [{name: web}, {name: log, securityContext: {runAsUser: null}}]}}}
`,
    finds: [],
  },
];
