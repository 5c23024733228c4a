import { controlNamed, offencesAgainst } from '../../../pod-security/judge.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { judgedPodOf } from '../../reading/security-context.ts';

const CONTROL = controlNamed('hostProbesAndHostLifecycle');

export const probeHostSet: ObjectCheck = {
  id: 'probe-host-set',
  severity: 'error',
  area: 'probes',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Probe asks another host', ko: '프로브가 다른 호스트를 확인합니다' },
  why: {
    en: 'The kubelet asks from the node. With host set it asks whatever address is written there, past every network policy, and tells nothing of this container. The Pod Security Standards refuse it from 1.34 on.',
    ko: '프로브는 노드의 kubelet이 보냅니다. host를 쓰면 네트워크폴리시를 거치지 않고 그 주소로 요청하며, 이 컨테이너에 대해서는 알 수 없습니다. 1.34부터 파드 보안 표준에서 거부됩니다.',
  },
  todo: {
    en: 'Remove host: the Pod itself is asked then. For a virtual host send the header Host (httpHeaders).',
    ko: 'host를 지우면 파드 자체를 확인합니다. 가상 호스트라면 httpHeaders에 Host 헤더를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  find(object) {
    return offencesAgainst(CONTROL, judgedPodOf(object)).map(({ path }) => {
      const host = String(valueIn(object.document.value, path));
      return {
        path,
        message: { en: `${host} is asked instead of the container`, ko: `컨테이너 대신 확인하는 주소: ${host}` },
        fix: {
          label: { en: 'Remove host', ko: 'host 삭제' },
          safe: true,
          steps: [{ op: 'remove' as const, path }],
        },
      };
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds it in every probe and hook of every container',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - {name: b, restartPolicy: Always, startupProbe: {tcpSocket: {host: 127.0.0.1, port: 80}}}
  containers:
    - name: a
      livenessProbe:
        httpGet:
          host: shop.example.com # virtual
          port: 80
      lifecycle: {preStop: {httpGet: {host: "::1", port: 80}}}
`,
    finds: [
      '/spec/initContainers/0/startupProbe/tcpSocket/host',
      '/spec/containers/0/livenessProbe/httpGet/host',
      '/spec/containers/0/lifecycle/preStop/httpGet/host',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - {name: b, restartPolicy: Always, startupProbe: {tcpSocket: {port: 80}}}
  containers:
    - name: a
      livenessProbe:
        httpGet:
          port: 80
      lifecycle: {preStop: {httpGet: {port: 80}}}
`,
  },
  {
    name: 'is content without a host, or with an empty one',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, livenessProbe: {httpGet: {port: 80, host: ""}}, readinessProbe: {tcpSocket: {port: 80}}}]}
`,
    finds: [],
  },
];
