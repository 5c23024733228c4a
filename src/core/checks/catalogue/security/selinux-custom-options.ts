import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const selinuxCustomOptions = controlCheck({
  id: 'selinux-custom-options',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'seLinuxOptions',
  title: { en: 'Own SELinux user, role or type', ko: '직접 정한 SELinux 사용자·역할·타입' },
  why: {
    en: 'The type says which files and processes of the node SELinux lets a container reach. One of your own, or another user or role, lifts that fence, and Pod Security refuses the Pod at its baseline level.',
    ko: '타입은 SELinux가 컨테이너에 허용하는 노드의 파일과 프로세스를 정합니다. 타입, 사용자, 역할을 바꾸면 이 울타리가 없어지고 파드 보안의 baseline 수준에서 파드가 거부됩니다.',
  },
  todo: {
    en: 'Remove user and role, and keep one of the container types; level may be set freely.',
    ko: 'user와 role을 지우고 컨테이너용 타입만 쓰세요. level은 자유롭게 정해도 됩니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  message: (broken) => ({
    en: `${whose(broken).en} sets the SELinux ${String(broken.path.at(-1))} to ${String(broken.value)}`,
    ko: `SELinux ${String(broken.path.at(-1))} 값: ${String(broken.value)}(${whose(broken).ko})`,
  }),
  fix: { label: ({ path }) => ({ en: `Remove the ${String(path.at(-1))}`, ko: `${String(path.at(-1))} 삭제` }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'removes user, role and type, and what they leave empty',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seLinuxOptions:
      user: system_u
      level: s0:c1,c2 # shared volume
  containers:
    - name: web
      securityContext:
        seLinuxOptions:
          type: spc_t
    - {name: log, securityContext: {seLinuxOptions: {role: sysadm_r}}}
`,
    finds: [
      '/spec/securityContext/seLinuxOptions/user',
      '/spec/containers/0/securityContext/seLinuxOptions/type',
      '/spec/containers/1/securityContext/seLinuxOptions/role',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seLinuxOptions:
      level: s0:c1,c2 # shared volume
  containers:
    - name: web
    - {name: log}
`,
  },
  {
    name: 'allows the types made for containers',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {seLinuxOptions: {type: container_t, level: "s0:c1"}}
  containers:
    - {name: web, securityContext: {seLinuxOptions: {type: container_init_t}}}
    - {name: vm, securityContext: {seLinuxOptions: {type: container_kvm_t}}}
    - {name: engine, securityContext: {seLinuxOptions: {type: container_engine_t, user: ""}}}
`,
    finds: [],
  },
];
