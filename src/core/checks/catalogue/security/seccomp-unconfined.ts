import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const seccompUnconfined = controlCheck({
  id: 'seccomp-unconfined',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'seccompProfile_baseline',
  title: { en: 'Seccomp turned off', ko: 'seccomp를 껐습니다' },
  why: {
    en: 'Unconfined opens every system call, even on nodes whose kubelet would set a profile by itself, and Pod Security refuses the Pod at its baseline level already.',
    ko: 'Unconfined는 kubelet이 기본 프로파일을 주는 노드에서도 모든 시스템 호출을 엽니다. 파드 보안의 baseline 수준부터 파드가 거부됩니다.',
  },
  todo: {
    en: 'Use RuntimeDefault; where the program needs more system calls, write a profile of its own and name it as Localhost.',
    ko: 'RuntimeDefault를 쓰세요. 더 많은 시스템 호출이 필요하면 전용 프로파일을 만들어 Localhost로 지정하세요.',
  },
  source: 'https://kubernetes.io/docs/tutorials/security/seccomp/',
  message: (broken) => ({
    en: `${whose(broken).en} turns seccomp off: every system call is open`,
    ko: `seccomp를 꺼서 모든 시스템 호출이 열려 있습니다(${whose(broken).ko})`,
  }),
  fix: { label: () => ({ en: 'Use RuntimeDefault', ko: 'RuntimeDefault로 변경' }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'finds it at the Pod and at a container',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    spec:
      securityContext:
        seccompProfile:
          type: Unconfined # old kernel
      containers:
        - {name: db}
        - {name: log, securityContext: {seccompProfile: {type: Unconfined}}}
`,
    finds: ['/spec/template/spec/securityContext/seccompProfile/type', '/spec/template/spec/containers/1/securityContext/seccompProfile/type'],
    fixed: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    spec:
      securityContext:
        seccompProfile:
          type: RuntimeDefault # old kernel
      containers:
        - {name: db}
        - {name: log, securityContext: {seccompProfile: {type: RuntimeDefault}}}
`,
  },
  {
    name: 'lets absent profiles, and those of the runtime and the node, pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web}
    - {name: log, securityContext: {seccompProfile: {type: RuntimeDefault}}}
    - {name: job, securityContext: {seccompProfile: {type: Localhost, localhostProfile: job.json}}}
`,
    finds: [],
  },
];
