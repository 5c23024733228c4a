import { textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck } from '../../families/control-check.ts';

export const unsafeSysctl = controlCheck({
  id: 'unsafe-sysctl',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'sysctls',
  title: { en: 'Sysctl that is not safe', ko: '안전하지 않은 sysctl' },
  why: {
    en: 'Safe settings of the kernel count for one Pod alone. Any other needs a node that was started for it, or else the Pod is refused on arrival; it can also upset its neighbours.',
    ko: '안전한 커널 설정은 그 파드에만 적용됩니다. 그 밖의 것은 따로 허용한 노드가 아니면 파드가 거부되고, 이웃 파드에도 영향을 줄 수 있습니다.',
  },
  todo: {
    en: 'Remove the sysctl, or set it on the nodes and allow it there (kubelet --allowed-unsafe-sysctls).',
    ko: 'sysctl을 지우거나, 노드에서 설정하고 허용하세요(kubelet --allowed-unsafe-sysctls).',
  },
  source: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls',
  message: ({ value }) => {
    const name = textField(value, 'name') ?? '';
    return { en: `${name} is not among the safe sysctls`, ko: `안전한 sysctl 목록에 없습니다: ${name}` };
  },
  fix: {
    label: ({ value }) => {
      const name = textField(value, 'name') ?? '';
      return { en: `Remove ${name}`, ko: `${name} 삭제` };
    },
    safe: false,
  },
});

export const cases: CheckCase[] = [
  {
    name: 'takes out what is not safe',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    sysctls:
      - name: net.core.somaxconn
        value: "1024"
      # many short connections
      - name: net.ipv4.ip_local_port_range
        value: 1024 65535
      - name: kernel.msgmax
        value: "65536"
  containers: [{name: web}]
`,
    finds: ['/spec/securityContext/sysctls/0', '/spec/securityContext/sysctls/2'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    sysctls:
      # many short connections
      - name: net.ipv4.ip_local_port_range
        value: 1024 65535
  containers: [{name: web}]
`,
  },
  {
    name: 'knows those that became safe later: not yet those of 1.37',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    sysctls:
      - {name: net.ipv4.tcp_keepalive_time, value: "600"}
      - {name: net.ipv4.tcp_rmem, value: 4096 87380 16777216}
      - {name: net.ipv4.tcp_slow_start_after_idle, value: "0"}
  containers: [{name: web}]
`,
    finds: ['/spec/securityContext/sysctls/2'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    sysctls:
      - {name: net.ipv4.tcp_keepalive_time, value: "600"}
      - {name: net.ipv4.tcp_rmem, value: 4096 87380 16777216}
  containers: [{name: web}]
`,
  },
  {
    name: 'lets safe ones pass',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext: {sysctls: [{name: kernel.shm_rmid_forced, value: "1"}, {name: net.ipv4.tcp_syncookies, value: "1"}]}
      containers: [{name: web}]
`,
    finds: [],
  },
];
