import { gathered } from '../../../gathered.ts';
import { field, textField } from '../../../kinds/fields.ts';
import { parseImage } from '../../../kinds/image-reference.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { containersOfOther, runningContainersOf } from '../../reading/containers.ts';
import { type DeclaredPort, declaredPortsOf, isMeant } from '../../reading/ports.ts';
import { probesOf } from '../../reading/probes.ts';
import { portsOfService, workloadsBehind } from '../../reading/services.ts';

export const servicePortAnsweredBySidecar: BundleCheck = {
  id: 'service-port-answered-by-sidecar',
  severity: 'info',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service', 'Pod', 'Deployment', 'StatefulSet'],
  fragments: ['pod', 'pod-spec'],
  reads: ['pods', 'Service'],
  title: { en: 'A sidecar answers on this port', ko: '사이드카가 응답하는 포트' },
  why: {
    en: 'The containers of a Pod share one address, so a port leads to whichever container opens it: here that is the sidecar. Requests, and probes on that port, tell about it and not about the program behind.',
    ko: '파드의 컨테이너는 주소 하나를 함께 쓰므로 포트는 그 포트를 연 컨테이너로 갑니다. 여기서는 사이드카입니다. 이 포트의 요청과 프로브는 뒤의 프로그램이 아니라 사이드카를 보여 줍니다.',
  },
  todo: { en: 'Leave it when the sidecar is a proxy that passes requests on; else lead to a port of the main container.', ko: '사이드카가 요청을 넘겨 주는 프록시라면 그대로 두고, 아니면 메인 컨테이너의 포트를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
  find(object, bundle) {
    if (object.summary.known === 'Service') return atService(object, bundle);
    return object.summary.fragment === null ? atProbes(object) : atFragment(object, bundle);
  },
};

function atService(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const workloads = workloadsBehind(bundle.self, bundle);
  return gathered(portsOfService(object.value, object.path), ({ path, target, targetIsWritten, protocol }): Report[] => {
    for (const workload of workloads) {
      const port = answeringSidecar(containersOfOther(workload, bundle).filter(isRunning), target, protocol);
      if (port === null) continue;
      return [{ path: targetIsWritten ? [...path, 'targetPort'] : path, message: answers(port), related: { key: workload.key, path: port.path } }];
    }
    return [];
  });
}

/** A main container's probe that asks the sidecar. */
function atProbes(object: CheckedObject): readonly Report[] {
  const running = runningContainersOf(object);
  const mains = running.filter((container) => !isSidecar(container, running));
  return gathered(mains, (container) =>
    gathered(probesOf(container), ({ handler, value, path }): Report[] => {
      const asked = handler === null || handler === 'exec' ? undefined : field(value, handler, 'port');
      const port = typeof asked === 'number' ? answeringSidecar(running, asked, 'TCP') : null;
      return port === null ? [] : [{ path: [...path, handler ?? '', 'port'], message: answers(port), related: { key: null, path: port.path } }];
    }),
  );
}

/** A part of a Pod has no labels to be selected by; a Service that targets the port is probably its own. */
function atFragment(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const running = runningContainersOf(object);
  const targets = gathered(bundle.ofKind('Service'), (service) => (service.summary.servicePorts ?? []).map((port) => ({ service, port })));
  return gathered(targets.slice(0, MOST), ({ service, port: { targetPort, protocol } }, index): Report[] => {
    const port = answeringSidecar(running, targetPort, protocol);
    const isSecond = targets.slice(0, index).some((other) => other.port.targetPort === targetPort);
    if (port === null || isSecond) return [];
    return [{ path: port.path, message: answers(port), related: { key: service.key, path: [...service.summary.path, 'spec', 'ports'] } }];
  });
}

/** Of many Services none is more likely to be meant than another. */
const MOST = 50;

/** The port of a sidecar that is meant, when no main container declares it. */
function answeringSidecar(running: readonly Container[], target: number | string, protocol: string): DeclaredPort | null {
  const meant = declaredPortsOf(running).filter((port) => isMeant(port, target, protocol));
  const [first] = meant;
  return first !== undefined && meant.every(({ container }) => isSidecar(container, running)) ? first : null;
}

function isRunning({ role }: Container): boolean {
  return role === 'main' || role === 'sidecar';
}

const PROXIES = /(^|[-_/])(envoy|istio-proxy|proxyv2|linkerd-proxy|haproxy|nginx|oauth2-proxy|kube-rbac-proxy|cloud-sql-proxy|cloudsql-proxy|traefik|daprd|consul-dataplane|pgbouncer)($|[-_])/;

/** A native one, or a well-known proxy beside other main containers. */
function isSidecar(container: Container, running: readonly Container[]): boolean {
  if (container.role === 'sidecar') return true;
  const others = running.filter((one) => one !== container && one.role === 'main');
  return isProxy(container) && others.some((other) => !isProxy(other));
}

function isProxy({ value }: Container): boolean {
  const image = textField(value, 'image');
  const repository = image === null ? '' : (parseImage(image)?.repository ?? image);
  return PROXIES.test(textField(value, 'name') ?? '') || PROXIES.test(repository);
}

function answers({ container, number, name }: DeclaredPort) {
  const [who, port] = [textField(container.value, 'name') ?? '', String(number ?? name ?? '')];
  return {
    en: `Port ${port} is answered by the sidecar ${who}, not by a main container`,
    ko: `이 포트(${port})에는 메인 컨테이너가 아니라 사이드카가 응답합니다: ${who}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'tells who answers a Service, and a probe',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: public}, {name: direct, port: 8080}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, ports: [{containerPort: 8080}], readinessProbe: {httpGet: {port: 8443}}}
      - {name: proxy, image: "envoyproxy/envoy:v1.30.1", ports: [{name: public, containerPort: 8443}]}
`,
    finds: ['/spec/ports/0/targetPort', '#1/spec/template/spec/containers/0/readinessProbe/httpGet/port'],
  },
  {
    name: 'knows native sidecars, and a Pod that is shown in part',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web}], initContainers: [{name: gate, restartPolicy: Always, ports: [{containerPort: 80}]}]}
---
spec:
  containers:
    - {name: web, image: "web:1.0.0", ports: [{containerPort: 8080}]}
    - {name: envoy, image: "envoyproxy/envoy:v1.30.1", ports: [{containerPort: 80}]}
`,
    finds: ['/spec/ports/0', '#2/spec/containers/1/ports/0'],
  },
  {
    name: 'is content with main containers, also a proxy that is the only one',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: nginx, image: "nginx:1.27", ports: [{containerPort: 80}], readinessProbe: {httpGet: {port: 80}}}]}
`,
    finds: [],
  },
];
