import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import { sameValue } from '../../../yaml/value.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { portNumber, type Probe, probeOf } from '../../reading/probes.ts';

export const probesIdentical: ObjectCheck = {
  id: 'probes-identical',
  severity: 'warning',
  area: 'probes',
  scope: 'object',
  kinds: LONG_RUNNING,
  fragments: POD_FRAGMENTS,
  title: { en: 'Liveness and readiness ask the same', ko: '활성 프로브와 준비성 프로브가 같은 것을 확인합니다' },
  why: {
    en: 'A Pod that is only busy or waits for a database should be spared requests (readiness), not be killed (liveness). When both ask the same, every pause ends in restarts that make it longer.',
    ko: '바쁘거나 데이터베이스를 기다리는 파드는 요청을 피하게 해야지(준비성) 종료시키면(활성) 안 됩니다. 둘이 같은 것을 확인하면 잠시 느려질 때마다 재시작되어 더 느려집니다.',
  },
  todo: {
    en: 'Let liveness ask only whether the program itself still runs, or remove it.',
    ko: '활성 프로브는 프로그램 자체가 살아 있는지만 확인하게 하거나 지우세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  find(object) {
    return gathered(runningContainersOf(object), (container) => {
      const liveness = probeOf(container, 'livenessProbe');
      const readiness = probeOf(container, 'readinessProbe');
      if (liveness === null || readiness === null) return [];
      const [left, right] = [questionOf(container, liveness), questionOf(container, readiness)];
      if (left === null || right === null || !sameValue(left, right)) return [];
      return [
        {
          path: liveness.path,
          message: {
            en: `Container ${nameOf(container)} is restarted by the very question that decides on its requests`,
            ko: `요청을 받을지 정하는 확인으로 재시작도 정하는 컨테이너: ${nameOf(container)}`,
          },
          related: { key: null, path: readiness.path },
          open: { label: { en: 'Edit probes', ko: '프로브 편집' }, area: 'probes' as const, path: liveness.path },
        },
      ];
    });
  },
};

/** What a probe asks, in one form whatever is left to defaults and names; null when it asks nothing. */
function questionOf(container: Container, { handler, value }: Probe): YamlValue {
  const asked = field(value, handler ?? '') ?? null;
  const port = field(asked, 'port') ?? null;
  const number = portNumber(container, port) ?? port;
  const host = textField(asked, 'host');
  switch (handler) {
    case null:
      return null;
    case 'exec':
      return [handler, ...listField(asked, 'command')];
    case 'tcpSocket':
      return [handler, number, host];
    case 'grpc':
      return [handler, number, textField(asked, 'service')];
    case 'httpGet':
      return [handler, number, host, textField(asked, 'path') ?? '/', textField(asked, 'scheme') ?? 'HTTP', ...listField(asked, 'httpHeaders')];
  }
}

export const cases: CheckCase[] = [
  {
    name: 'compares what is asked, not how it is written or how often',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers:
    - name: proxy
      restartPolicy: Always
      livenessProbe: {grpc: {port: 9000}}
      readinessProbe: {grpc: {port: 9000, service: ""}}
  containers:
    - name: a
      ports: [{name: http, containerPort: 80}]
      livenessProbe: {httpGet: {port: http}, periodSeconds: 30}
      readinessProbe: {httpGet: {path: /, port: 80, scheme: HTTP}}
    - name: b
      livenessProbe: {exec: {command: [cat, /tmp/ok]}}
      readinessProbe: {exec: {command: [cat, /tmp/ok]}}
`,
    finds: ['/spec/containers/0/livenessProbe', '/spec/containers/1/livenessProbe', '/spec/initContainers/0/livenessProbe'],
  },
  {
    name: 'is content with other paths, ports, ways and commands, and with one probe',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, livenessProbe: {httpGet: {path: /live, port: 80}}, readinessProbe: {httpGet: {path: /ready, port: 80}}}
    - {name: b, livenessProbe: {tcpSocket: {port: one}}, readinessProbe: {tcpSocket: {port: two}}}
    - {name: c, livenessProbe: {tcpSocket: {port: 80}}, readinessProbe: {httpGet: {port: 80}}}
    - {name: d, livenessProbe: {tcpSocket: {port: 80}}}
    - {name: e, livenessProbe: {periodSeconds: 1}, readinessProbe: {periodSeconds: 1}}
`,
    finds: [],
  },
  {
    name: 'speaks of probes alone',
    yaml: `livenessProbe: {tcpSocket: {port: 80}}
readinessProbe: {tcpSocket: {port: 80}}
`,
    finds: ['/livenessProbe'],
  },
];
