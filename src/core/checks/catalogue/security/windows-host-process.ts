import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const windowsHostProcess = controlCheck({
  id: 'windows-host-process',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'windowsHostProcess',
  title: { en: 'Runs as a process of the Windows node', ko: 'Windows 노드의 프로세스로 실행됩니다' },
  why: {
    en: 'A HostProcess container is no container at all: it runs on the node with its network, its files and an account of the node, often the system itself.',
    ko: 'HostProcess 컨테이너는 격리되지 않습니다. 노드의 네트워크, 파일, 계정(대개 시스템 계정)으로 노드에서 바로 실행됩니다.',
  },
  todo: {
    en: 'Remove hostProcess, unless this is an agent that manages the node, in a namespace of its own.',
    ko: '전용 네임스페이스에서 노드를 관리하는 에이전트가 아니라면 hostProcess를 지우세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
  message: (broken) => ({
    en: `${whose(broken).en} runs on the Windows node itself, not in a container`,
    ko: `컨테이너가 아니라 Windows 노드에서 바로 실행됩니다(${whose(broken).ko})`,
  }),
  fix: {
    label: () => ({ en: 'Remove hostProcess', ko: 'hostProcess 삭제' }),
    safe: false,
    steps: ({ path }) => [{ op: 'remove', path, withEmpty: ['windowsOptions', 'securityContext'] }],
  },
});

export const cases: CheckCase[] = [
  {
    name: 'finds it at the Pod and at containers',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  os: {name: windows}
  securityContext:
    windowsOptions:
      hostProcess: true
      runAsUserName: NT AUTHORITY\\SYSTEM # as a service
  containers:
    - name: agent
      securityContext: {windowsOptions: {hostProcess: true}}
`,
    finds: ['/spec/securityContext/windowsOptions/hostProcess', '/spec/containers/0/securityContext/windowsOptions/hostProcess'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  os: {name: windows}
  securityContext:
    windowsOptions:
      runAsUserName: NT AUTHORITY\\SYSTEM # as a service
  containers:
    - name: agent
`,
  },
  {
    name: 'lets false pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: iis}
spec: {containers: [{name: iis, securityContext: {windowsOptions: {hostProcess: false}}}]}
`,
    finds: [],
  },
];
