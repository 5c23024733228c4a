import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { addedBy } from '../../reading/capabilities.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const capabilityDangerous: ObjectCheck = {
  id: 'capability-dangerous',
  severity: 'error',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Capability that opens the node', ko: '노드를 여는 capability' },
  why: {
    en: 'Some capabilities are as good as root on the node: they mount its disks, load code into its kernel, read the memory of other programs or reroute their traffic.',
    ko: '일부 capability는 노드의 루트나 다름없습니다. 디스크를 마운트하고, 커널에 코드를 넣고, 다른 프로그램의 메모리를 읽거나 통신 경로를 바꿀 수 있습니다.',
  },
  todo: {
    en: 'Remove it from capabilities.add; find the one right that the program misses instead.',
    ko: 'capabilities.add에서 지우고, 프로그램에 실제로 필요한 권한만 찾아 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/',
  find(object) {
    return gathered(containersOf(object), (container) =>
      gathered(addedBy(container), ({ name, path }) => {
        const does = DANGERS.get(name);
        if (does === undefined) return [];
        const owner = nameOf(container);
        return [
          {
            path,
            message: { en: `Container ${owner} adds ${name}: it ${does.en}`, ko: `${name}: ${does.ko}(컨테이너 ${owner})` },
            fix: { label: { en: `Remove ${name}`, ko: `${name} 삭제` }, safe: false, steps: [{ op: 'remove', path, withEmpty: ['add', 'capabilities', 'securityContext'] }] },
          },
        ];
      }),
    );
  },
};

/** What each is good for, https://man7.org/linux/man-pages/man7/capabilities.7.html */
const DANGERS: ReadonlyMap<string, { readonly en: string; readonly ko: string }> = new Map([
  ['ALL', { en: 'has every right of root', ko: '루트의 모든 권한을 줍니다' }],
  ['SYS_ADMIN', { en: 'may mount disks and leave the container', ko: '디스크를 마운트하고 컨테이너를 벗어날 수 있습니다' }],
  ['NET_ADMIN', { en: 'may change network devices, routes and firewalls', ko: '네트워크 장치, 경로, 방화벽을 바꿀 수 있습니다' }],
  ['SYS_PTRACE', { en: 'may read and change the memory of other processes', ko: '다른 프로세스의 메모리를 읽고 바꿀 수 있습니다' }],
  ['SYS_MODULE', { en: 'may load code into the kernel of the node', ko: '노드의 커널에 코드를 넣을 수 있습니다' }],
  ['SYS_RAWIO', { en: 'may write to devices past the file system', ko: '파일시스템을 거치지 않고 장치에 쓸 수 있습니다' }],
  ['SYS_BOOT', { en: 'may restart the node or load another kernel', ko: '노드를 다시 시작하거나 다른 커널을 올릴 수 있습니다' }],
  ['MAC_ADMIN', { en: 'may change the rules of SELinux and AppArmor', ko: 'SELinux와 AppArmor 규칙을 바꿀 수 있습니다' }],
  ['MAC_OVERRIDE', { en: 'may pass over the rules of SELinux and AppArmor', ko: 'SELinux와 AppArmor 규칙을 무시할 수 있습니다' }],
  ['BPF', { en: 'may run programs inside the kernel of the node', ko: '노드의 커널 안에서 프로그램을 실행할 수 있습니다' }],
  ['PERFMON', { en: 'may watch the kernel and other processes', ko: '커널과 다른 프로세스를 관찰할 수 있습니다' }],
  ['SETPCAP', { en: 'may hand rights to other processes', ko: '다른 프로세스에 권한을 넘길 수 있습니다' }],
  ['NET_RAW', { en: 'may forge network packets', ko: '네트워크 패킷을 위조할 수 있습니다' }],
]);

export const cases: CheckCase[] = [
  {
    name: 'compares without case and prefix, and removes the entry',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      containers:
        - name: agent
          securityContext:
            capabilities:
              add:
                - CHOWN # its files
                - cap_sys_admin
                - NET_ADMIN
      initContainers:
        - {name: tune, securityContext: {capabilities: {add: [ALL]}}}
`,
    finds: [
      '/spec/template/spec/containers/0/securityContext/capabilities/add/1',
      '/spec/template/spec/containers/0/securityContext/capabilities/add/2',
      '/spec/template/spec/initContainers/0/securityContext/capabilities/add/0',
    ],
    fixed: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      containers:
        - name: agent
          securityContext:
            capabilities:
              add:
                - CHOWN # its files
      initContainers:
        - {name: tune}
`,
  },
  {
    name: 'lets milder ones pass, and what is dropped',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, securityContext: {capabilities: {add: [NET_BIND_SERVICE, SYS_TIME, 1], drop: [SYS_ADMIN]}}}]}
`,
    finds: [],
  },
];
