import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const capabilityAdded = controlCheck({
  id: 'capability-added',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'capabilities_baseline',
  title: { en: 'Capability beyond the usual ones', ko: '기본 범위를 넘는 capability' },
  why: {
    en: 'Container runtimes give a small set of capabilities. Any other one opens a part of the kernel that all Pods of the node share, and Pod Security refuses the Pod at its baseline level.',
    ko: '컨테이너 런타임은 적은 수의 capability만 줍니다. 그 밖의 것은 노드의 모든 파드가 함께 쓰는 커널의 일부를 열어 주며, 파드 보안의 baseline 수준에서 파드가 거부됩니다.',
  },
  todo: {
    en: 'Remove the entry from capabilities.add, or run this program in a namespace kept for privileged work.',
    ko: 'capabilities.add에서 항목을 지우거나, 특권 작업용 네임스페이스에서 실행하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  message: (broken) => ({
    en: `${whose(broken).en} adds ${String(broken.value)}, which the baseline level does not allow`,
    ko: `baseline 수준이 허용하지 않는 capability: ${String(broken.value)}(${whose(broken).ko})`,
  }),
  fix: { label: ({ value }) => ({ en: `Remove ${String(value)}`, ko: `${String(value)} 삭제` }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'takes out only what is beyond the thirteen',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        capabilities:
          add:
            - NET_BIND_SERVICE # port 80
            - SYS_TIME
            - NET_RAW # ping
  initContainers:
    - name: tune
      securityContext:
        runAsUser: 0
        capabilities:
          add: [NET_ADMIN]
`,
    finds: [
      '/spec/containers/0/securityContext/capabilities/add/1',
      '/spec/containers/0/securityContext/capabilities/add/2',
      '/spec/initContainers/0/securityContext/capabilities/add/0',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        capabilities:
          add:
            - NET_BIND_SERVICE # port 80
  initContainers:
    - name: tune
      securityContext:
        runAsUser: 0
`,
  },
  {
    name: 'compares by the very letters, as admission does',
    yaml: `name: web
image: web:1.0.0
securityContext: {capabilities: {add: [chown]}}
`,
    finds: ['/securityContext/capabilities/add/0'],
    fixed: `name: web
image: web:1.0.0
`,
  },
  {
    name: 'allows the thirteen',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          securityContext:
            capabilities:
              add: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]
        - {name: log, securityContext: {capabilities: {drop: [ALL]}}}
`,
    finds: [],
  },
];
