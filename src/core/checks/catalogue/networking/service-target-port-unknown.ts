import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { isFilledInLater } from '../../../graph/well-known.ts';
import type { BundleCheck, CheckCase, Fix, Report } from '../../check.ts';
import { containersOfOther } from '../../reading/containers.ts';
import { type DeclaredPort, declaredPortsOf, isMeant } from '../../reading/ports.ts';
import { portsOfService, serviceTypeOf, workloadsBehind, type WrittenPort } from '../../reading/services.ts';

export const serviceTargetPortUnknown: BundleCheck = {
  id: 'service-target-port-unknown',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service'],
  reads: ['pods'],
  title: { en: 'The Service leads to a port that the Pods do not have', ko: '파드에 없는 포트로 보내는 서비스' },
  why: {
    en: 'A targetPort is a port of the container. A name that no container declares gives the Service no endpoint, and behind a wrong number nobody listens: requests fail.',
    ko: 'targetPort는 컨테이너의 포트입니다. 어떤 컨테이너도 선언하지 않은 이름이면 엔드포인트가 없고, 틀린 번호 뒤에는 아무도 듣지 않아 요청이 실패합니다.',
  },
  todo: { en: 'Name a port that the container declares.', ko: '컨테이너가 선언한 포트를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  find(object, bundle) {
    if (serviceTypeOf(object.value) === 'ExternalName') return [];
    const workloads = workloadsBehind(bundle.self, bundle).map((workload) => ({
      workload,
      ports: declaredPortsOf(containersOfOther(workload, bundle).filter(({ role }) => role === 'main' || role === 'sidecar')),
      shown: containersOfOther(workload, bundle).length > 0,
    }));
    return gathered(portsOfService(object.value, object.path), (port): Report[] => {
      if (typeof port.target === 'string' && isFilledInLater(port.target)) return [];
      const lacking = workloads.find(({ ports, shown }) => shown && lacks(ports, port));
      return lacking === undefined ? [] : [report(port, lacking.workload, lacking.ports)];
    });
  },
};

/** Declaring ports is optional, so a number is only doubted where ports are declared. */
function lacks(ports: readonly DeclaredPort[], { target, protocol }: WrittenPort): boolean {
  if (typeof target === 'number' && ports.length === 0) return false;
  return !ports.some((port) => isMeant(port, target, protocol));
}

function report({ path, target, protocol, targetIsWritten }: WrittenPort, { key, summary }: LinkedObject, ports: readonly DeclaredPort[]): Report {
  const at = [...path, 'targetPort'];
  const name = [summary.kind, summary.name].filter((part) => part !== null).join(' ');
  const declared = ports.map((port) => port.name ?? String(port.number ?? '')).join(', ');
  const wanted = protocol === 'TCP' ? String(target) : `${target}/${protocol}`;
  const fix = onlyPort(at, ports);
  return {
    path: targetIsWritten ? at : path,
    ...(typeof target === 'number' ? { severity: 'warning' as const } : {}),
    message:
      declared === ''
        ? { en: `${name} declares no port ${wanted}`, ko: `선언되지 않은 포트입니다: ${wanted}. 대상: ${name}` }
        : { en: `${name} declares no port ${wanted}; it declares ${declared}`, ko: `선언되지 않은 포트입니다: ${wanted}. ${name} 포트: ${declared}` },
    related: { key, path: ports[0]?.path ?? summary.path },
    ...(fix === null ? {} : { fix }),
  };
}

/** The one port there is, by name where it has one. */
function onlyPort(path: Report['path'], ports: readonly DeclaredPort[]): Fix | null {
  const [only, ...more] = ports;
  const target = only?.name ?? only?.number ?? null;
  if (target === null || more.length > 0 || only?.protocol !== 'TCP') return null;
  return { label: { en: `Lead to ${target}`, ko: `대상 포트 변경: ${target}` }, safe: false, steps: [{ op: 'set', path, value: target }] };
}

export const cases: CheckCase[] = [
  {
    name: 'refuses an unknown name, doubts an unknown number, and offers the only port',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - {name: a, port: 80, targetPort: htp} # slip
    - name: b
      port: 81
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
`,
    finds: ['/spec/ports/0/targetPort', '/spec/ports/1 warning'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - {name: a, port: 80, targetPort: http} # slip
    - name: b
      port: 81
      targetPort: http
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
`,
  },
  {
    name: 'minds the protocol, init containers, and every workload behind it',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: dns}
spec: {selector: {tier: dns}, ports: [{port: 53, protocol: UDP, name: u, targetPort: 53}, {port: 54, name: i, targetPort: prepare}, {port: 55, name: t, targetPort: tcp}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: dns}
spec:
  template:
    metadata: {labels: {tier: dns}}
    spec:
      initContainers: [{name: i, ports: [{name: prepare, containerPort: 99}]}]
      containers: [{name: dns, ports: [{name: tcp, containerPort: 53}, {name: more, containerPort: 54}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: other, labels: {tier: dns}}
spec: {containers: [{name: other, ports: [{name: udp, containerPort: 53, protocol: UDP}]}]}
`,
    finds: ['/spec/ports/0/targetPort warning', '/spec/ports/1/targetPort', '/spec/ports/2/targetPort'],
  },
  {
    name: 'is content with declared ports, native sidecars, none declared, and external names',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http, name: a}, {port: 9090, name: b}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}], initContainers: [{name: m, restartPolicy: Always, ports: [{containerPort: 9090}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: silent}
spec: {selector: {app: silent}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: silent, labels: {app: silent}}
spec: {containers: [{name: silent}]}
---
apiVersion: v1
kind: Service
metadata: {name: ext}
spec: {type: ExternalName, selector: {app: web}, ports: [{port: 1}]}
`,
    finds: [],
  },
];
