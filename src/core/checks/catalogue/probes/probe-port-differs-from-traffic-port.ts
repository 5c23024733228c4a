import { gathered } from '../../../gathered.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { askedPort, portNumber, probesOf } from '../../reading/probes.ts';
import { type ServedContainer, servedContainersOf } from '../../reading/served-containers.ts';
import type { Container } from '../../../kinds/pods.ts';

export const probePortDiffersFromTrafficPort: BundleCheck = {
  id: 'probe-port-differs-from-traffic-port',
  severity: 'warning',
  area: 'probes',
  scope: 'bundle',
  kinds: LONG_RUNNING,
  reads: ['Service'],
  title: { en: 'Probes ask another port than the traffic', ko: '프로브가 서비스 포트와 다른 포트를 확인합니다' },
  why: {
    en: 'A management port often has threads of its own. It answers that all is well while the server that takes the requests has none left.',
    ko: '관리용 포트는 스레드를 따로 쓰는 경우가 많습니다. 실제 요청을 받는 서버가 멈춰도 관리용 포트는 정상이라고 응답합니다.',
  },
  todo: {
    en: 'Let the readiness probe ask the port that takes the requests.',
    ko: '준비성 프로브는 요청을 받는 포트를 확인하게 하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#readiness-probe',
  find(object: CheckedObject, bundle) {
    const served = servedContainersOf(object, bundle);
    return gathered(runningContainersOf(object), (container) => {
      const traffic = trafficPorts(container, served.find((one) => one.container.path.join() === container.path.join()));
      return traffic.length === 0 ? [] : reportsOf(container, traffic);
    });
  },
};

const TRAFFIC_NAMES = ['http', 'https', 'web', 'grpc', 'http2', 'h2c'];

/** The ports that are named for it, or else those a Service targets. */
function trafficPorts(container: Container, served: ServedContainer | undefined): readonly number[] {
  const declared = listField(container.value, 'ports');
  const named = declared.filter((port) => TRAFFIC_NAMES.includes(textField(port, 'name') ?? '')).map((port) => field(port, 'containerPort'));
  const targeted = (served?.ports ?? []).map(({ targetPort }) => portNumber(container, targetPort));
  return (named.length > 0 ? named : targeted).filter((port) => typeof port === 'number');
}

function reportsOf(container: Container, traffic: readonly number[]): Report[] {
  const probes = probesOf(container).map((probe) => ({ probe, port: askedPort(container, probe) }));
  const [port, ...others] = [...new Set(probes.map((one) => one.port))];
  // a command asks whatever it likes, and two ports are a choice that somebody made
  if (port === undefined || port === null || others.length > 0 || traffic.includes(port)) return [];
  const watching = probes.filter(({ probe }) => probe.name !== 'startupProbe');
  const at = (watching.find(({ probe }) => probe.name === 'readinessProbe') ?? watching[0])?.probe;
  if (at === undefined || at.handler === null) return [];
  const path = [...at.path, at.handler, 'port'];
  return [
    {
      path,
      ...(watching.length === 2 ? {} : { severity: 'info' as const }),
      message: {
        en: `Probes of container ${nameOf(container)} ask port ${port}, the requests arrive at ${traffic.join(', ')}`,
        ko: `프로브는 포트 ${port}, 요청은 포트 ${traffic.join(', ')}입니다. 컨테이너: ${nameOf(container)}`,
      },
      open: { label: { en: 'Edit probes', ko: '프로브 편집' }, area: 'probes', path },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'warns where readiness and liveness ask a management port',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      containers:
        - name: a
          ports: [{name: http, containerPort: 8080}, {name: manage, containerPort: 8081}]
          startupProbe: {httpGet: {port: 8081}}
          livenessProbe: {httpGet: {port: manage}}
          readinessProbe: {httpGet: {port: manage}}
`,
    finds: ['/spec/template/spec/containers/0/readinessProbe/httpGet/port'],
  },
  {
    name: 'asks the Service where no port has such a name, and only tells it of one probe',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: a}}
spec:
  containers:
    - name: a
      ports: [{name: main, containerPort: 3000}, {containerPort: 9000}]
      livenessProbe: {tcpSocket: {port: 9000}}
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80, targetPort: main}]}
`,
    finds: ['/spec/containers/0/livenessProbe/tcpSocket/port info'],
  },
  {
    name: 'is content with the same port, with two ports, with commands, and where nobody knows the traffic',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, ports: [{name: http, containerPort: 80}], readinessProbe: {httpGet: {port: 80}}}
    - {name: b, ports: [{name: web, containerPort: 80}], readinessProbe: {httpGet: {port: web}}, livenessProbe: {httpGet: {port: 81}}}
    - {name: c, ports: [{name: web, containerPort: 80}], readinessProbe: {exec: {command: [ok]}}}
    - {name: d, ports: [{containerPort: 80}], readinessProbe: {httpGet: {port: 81}}}
`,
    finds: [],
  },
];
