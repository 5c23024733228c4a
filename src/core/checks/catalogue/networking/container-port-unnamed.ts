import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { isPortName } from '../../../schema/server-rules/names.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { monitoredPortsOf } from '../../reading/pod-monitors.ts';
import { declaredPortsOf, nameForPort } from '../../reading/ports.ts';
import { probesOf } from '../../reading/probes.ts';
import { servicesOf } from '../../reading/served-containers.ts';
import { ASKING_KINDS, namesAskedOf } from '../../reading/services.ts';

export const containerPortUnnamed: BundleCheck = {
  id: 'container-port-unnamed',
  severity: 'info',
  area: 'networking',
  scope: 'bundle',
  kinds: POD_KINDS,
  reads: [...ASKING_KINDS, 'PodMonitor', 'pods'],
  title: { en: 'The port of the container has no name', ko: '이름 없는 컨테이너 포트' },
  why: {
    en: 'Services, probes and monitors can then mean the port by its number only, which has to be changed in each of them when the program listens on another one.',
    ko: '서비스, 프로브, 모니터가 번호로만 가리킬 수 있어 프로그램의 포트가 바뀌면 모두 고쳐야 합니다.',
  },
  todo: { en: 'Give the port a name, for instance http.', ko: 'http처럼 포트에 이름을 쓰세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  find(object, bundle) {
    const ports = declaredPortsOf(runningContainersOf(object));
    const taken = new Set(ports.flatMap(({ name }) => name ?? []));
    const unnamed = ports.filter(({ name, number }) => name === null && number !== null);
    if (unnamed.length === 0) return [];
    const [wanted] = namesWanted(object, bundle).filter((name) => !taken.has(name));
    return unnamed.map(({ path, number }) => {
      const only = unnamed.length === 1 && wanted !== undefined && isPortName(wanted) ? wanted : null;
      const name = only ?? nameForPort(number ?? 0, taken);
      const isFree = !taken.has(name);
      taken.add(name);
      const at = [...path, 'name'];
      return {
        path: at,
        ...(wanted === undefined ? {} : { severity: 'warning' as const }),
        message: wanted === undefined ? nameless(number ?? 0) : askedFor(wanted, number ?? 0),
        ...(isFree ? { fix: { label: { en: `Name it ${name}`, ko: `이름 쓰기: ${name}` }, safe: true, steps: [{ op: 'set' as const, path: at, value: name }] } } : {}),
      };
    });
  },
};

/** Names by which Services, what asks those Services, PodMonitors and its own probes ask for a port. */
function namesWanted(object: CheckedObject, bundle: Bundle): readonly string[] {
  const services = servicesOf(object, bundle);
  const targets = gathered(services, ({ summary }) => (summary.servicePorts ?? []).map(({ targetPort }) => targetPort));
  const asked = gathered(services, (service) => {
    const own = new Set((service.summary.servicePorts ?? []).map(({ name }) => name));
    return namesAskedOf(service, bundle).map(({ name }) => name).filter((name) => !own.has(name));
  });
  const monitored = monitoredPortsOf(bundle.self, bundle).map(({ port }) => port);
  const probed = gathered(runningContainersOf(object), (container) =>
    probesOf(container).map(({ handler, value }) => (handler === null ? 0 : field(value, handler, 'port'))),
  );
  return [...targets, ...asked, ...monitored, ...probed].filter((name) => typeof name === 'string');
}

function nameless(number: number): Localized {
  return { en: `Port ${number} has no name`, ko: `이름 없는 포트입니다: ${number}` };
}

function askedFor(name: string, number: number): Localized {
  return {
    en: `A port named ${name} is asked for, and none has that name; port ${number} has no name at all`,
    ko: `이름이 ${name}인 포트를 찾는 곳이 있지만 없습니다. 이 포트(${number})에는 이름이 없습니다`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'names ports by what is usual, each once',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          ports:
            - containerPort: 8080 # shop
            - containerPort: 3000
            - containerPort: 9090
`,
    finds: [
      '/spec/template/spec/containers/0/ports/0/name',
      '/spec/template/spec/containers/0/ports/1/name',
      '/spec/template/spec/containers/0/ports/2/name',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          ports:
            - name: http
              containerPort: 8080 # shop
            - name: port-3000
              containerPort: 3000
            - name: metrics
              containerPort: 9090
`,
  },
  {
    name: 'warns when a Service, a probe or a monitor asks for a name',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: shop}]}
---
apiVersion: v1
kind: Pod
metadata: {name: probed, labels: {app: probed}}
spec: {containers: [{name: web, ports: [{containerPort: 8080}], readinessProbe: {httpGet: {port: health}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: monitored, labels: {app: monitored}}
spec: {containers: [{name: web, ports: [{containerPort: 8080}]}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: monitored}
spec: {selector: {matchLabels: {app: monitored}}, podMetricsEndpoints: [{port: numbers}]}
`,
    finds: ['/spec/containers/0/ports/0/name warning', '#2/spec/containers/0/ports/0/name warning', '#3/spec/containers/0/ports/0/name warning'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: shop, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: shop}]}
---
apiVersion: v1
kind: Pod
metadata: {name: probed, labels: {app: probed}}
spec: {containers: [{name: web, ports: [{name: health, containerPort: 8080}], readinessProbe: {httpGet: {port: health}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: monitored, labels: {app: monitored}}
spec: {containers: [{name: web, ports: [{name: numbers, containerPort: 8080}]}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: monitored}
spec: {selector: {matchLabels: {app: monitored}}, podMetricsEndpoints: [{port: numbers}]}
`,
  },
  {
    name: 'is content with names, with no ports, and with init containers',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}, {name: log}], initContainers: [{name: i, ports: [{containerPort: 1}]}]}
`,
    finds: [],
  },
];
