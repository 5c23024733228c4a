import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const hostPort = controlCheck({
  id: 'host-port',
  severity: 'warning',
  fragments: POD_FRAGMENTS,
  control: 'hostPorts',
  title: { en: 'Port of the node', ko: '노드 포트 사용' },
  why: {
    en: 'A hostPort opens the port on the node itself, past any Service. Only one such Pod fits on a node: a rolling update waits for a free one, and more replicas than nodes stay Pending.',
    ko: 'hostPort는 서비스를 거치지 않고 노드에 포트를 엽니다. 노드마다 파드가 하나만 들어가므로 롤링 업데이트가 빈 노드를 기다리고, 노드보다 많은 레플리카는 Pending에 머뭅니다.',
  },
  todo: {
    en: 'Remove hostPort and reach the Pods through a Service.',
    ko: 'hostPort를 지우고 서비스로 파드에 접근하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/overview/#services',
  message: (broken) => ({
    en: `${whose(broken).en} takes port ${String(broken.value)} of its node`,
    ko: `노드의 포트를 차지합니다. 포트: ${String(broken.value)}(${whose(broken).ko})`,
  }),
  // somebody may reach the Pods through it
  fix: { label: () => ({ en: 'Remove hostPort', ko: 'hostPort 삭제' }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'finds it in containers of every list',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      ports:
        - containerPort: 8080 # http
          hostPort: 80
        - containerPort: 9090
  initContainers:
    - {name: proxy, restartPolicy: Always, ports: [{containerPort: 53, hostPort: 53, protocol: UDP}]}
`,
    finds: ['/spec/containers/0/ports/0/hostPort', '/spec/initContainers/0/ports/0/hostPort'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      ports:
        - containerPort: 8080 # http
        - containerPort: 9090
  initContainers:
    - {name: proxy, restartPolicy: Always, ports: [{containerPort: 53, protocol: UDP}]}
`,
  },
  {
    name: 'takes 0 for none',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, ports: [{containerPort: 80, hostPort: 0}, {containerPort: 81}, 82]}]}
`,
    finds: [],
  },
];
