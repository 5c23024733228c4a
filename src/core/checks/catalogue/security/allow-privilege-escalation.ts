import { field, listField } from '../../../kinds/fields.ts';
import { isWithin } from '../../../yaml/path.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';
import { capabilityName } from '../../reading/capabilities.ts';

export const allowPrivilegeEscalation = controlCheck({
  id: 'allow-privilege-escalation',
  severity: 'warning',
  control: 'allowPrivilegeEscalation',
  title: { en: 'Privilege escalation not switched off', ko: '권한 상승을 막지 않습니다' },
  why: {
    en: 'A program may gain more rights than the one that started it, through a setuid file such as sudo, unless the container says allowPrivilegeEscalation: false. The Pod level has no such field.',
    ko: '컨테이너에 allowPrivilegeEscalation: false가 없으면 sudo 같은 setuid 파일로 처음보다 많은 권한을 얻을 수 있습니다. 파드 수준에는 이 필드가 없습니다.',
  },
  todo: {
    en: 'Write allowPrivilegeEscalation: false into the securityContext of each container.',
    ko: '각 컨테이너의 securityContext에 allowPrivilegeEscalation: false를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  // beside these the API server refuses false: they have checks of their own
  only: ({ path }, { contexts }) => {
    const context = contexts.find((owner) => isWithin(path, owner.path))?.context ?? undefined;
    const added = listField(context, 'capabilities', 'add').map(capabilityName);
    return field(context, 'privileged') !== true && !added.includes('SYS_ADMIN');
  },
  message: (broken) => ({
    en: `${whose(broken).en} may gain more rights than it was started with`,
    ko: `시작할 때보다 많은 권한을 얻을 수 있습니다(${whose(broken).ko})`,
  }),
  fix: { label: () => ({ en: 'Set allowPrivilegeEscalation: false', ko: 'allowPrivilegeEscalation: false 추가' }), safe: true },
});

export const cases: CheckCase[] = [
  {
    name: 'wants it written in each container, whatever the Pod says',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext: {runAsNonRoot: true}
      containers:
        - name: web # serves
          image: web:1.0.0
        - name: log
          securityContext:
            allowPrivilegeEscalation: true # sudo
      initContainers:
        - {name: wait, securityContext: {allowPrivilegeEscalation: false}}
`,
    finds: [
      '/spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation',
      '/spec/template/spec/containers/1/securityContext/allowPrivilegeEscalation',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext: {runAsNonRoot: true}
      containers:
        - name: web # serves
          image: web:1.0.0
          securityContext:
            allowPrivilegeEscalation: false
        - name: log
          securityContext:
            allowPrivilegeEscalation: false # sudo
      initContainers:
        - {name: wait, securityContext: {allowPrivilegeEscalation: false}}
`,
  },
  {
    name: 'leaves those to others that the API server would refuse with false',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  containers:
    - {name: a, securityContext: {privileged: true}}
    - {name: b, securityContext: {capabilities: {add: [SYS_ADMIN]}}}
    - {name: c, securityContext: {allowPrivilegeEscalation: false}}
`,
    finds: [],
  },
  {
    name: 'asks nothing of Windows',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: iis}
spec: {os: {name: windows}, containers: [{name: iis}]}
`,
    finds: [],
  },
];
