import { gathered } from '../../../gathered.ts';
import type { Localized } from '../../../localized.ts';
import type { Bundle, BundleCheck, CheckCase, Related, Report } from '../../check.ts';
import { portsOfService, serviceTypeOf, type WrittenPort } from '../../reading/services.ts';

/** `--service-node-port-range`, unless the cluster says otherwise. */
const FIRST = 30000;
const LAST = 32767;

export const serviceNodePortInvalid: BundleCheck = {
  id: 'service-node-port-invalid',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service'],
  reads: ['Service'],
  title: { en: 'A nodePort that the API server refuses', ko: 'API 서버가 거부하는 nodePort' },
  why: {
    en: 'Ports of nodes come from one range (30000 to 32767 unless the cluster was set up otherwise), each can be given once for a protocol, and a ClusterIP Service has none.',
    ko: '노드의 포트는 정해진 범위(따로 설정하지 않았다면 30000~32767)에서 프로토콜마다 한 번만 쓸 수 있고, ClusterIP 서비스에는 쓸 수 없습니다.',
  },
  todo: { en: 'Remove nodePort and let the cluster choose one, or write a free one of the range.', ko: 'nodePort를 지워 클러스터가 고르게 하거나 범위 안에서 비어 있는 번호를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  find(object, bundle) {
    const type = serviceTypeOf(object.value);
    return gathered(portsOfService(object.value, object.path), (port): Report[] => {
      if (port.nodePort === null) return [];
      const path = [...port.path, 'nodePort'];
      const fix = { label: { en: 'Remove nodePort', ko: 'nodePort 삭제' }, safe: true, steps: [{ op: 'remove' as const, path }] };
      if (type === 'ClusterIP') return [{ path, message: NOT_HERE, fix }];
      if (port.nodePort < FIRST || port.nodePort > LAST) return [{ path, message: outside(port.nodePort), fix }];
      const twin = twinOf(port, bundle);
      if (twin === null) return [];
      // the first one keeps it
      return [{ path, message: twice(port, twin.name), related: twin.related, ...(twin.isEarlier ? { fix } : {}) }];
    });
  },
};

interface Twin {
  readonly name: string;
  readonly related: Related;
  readonly isEarlier: boolean;
}

/** Another port of the bundle with the same number and protocol. */
function twinOf(port: WrittenPort, bundle: Bundle): Twin | null {
  const services = bundle.ofKind('Service');
  const own = services.indexOf(bundle.self);
  for (const [position, service] of services.entries()) {
    const value = bundle.look(service);
    const isOpen = serviceTypeOf(value) === 'NodePort' || serviceTypeOf(value) === 'LoadBalancer';
    const twin = portsOfService(isOpen ? value : null, service.summary.path).find(
      (other) => other.nodePort === port.nodePort && other.protocol === port.protocol && !(position === own && other.path.at(-1) === port.path.at(-1)),
    );
    if (twin === undefined) continue;
    const isEarlier = position < own || (position === own && Number(twin.path.at(-1)) < Number(port.path.at(-1)));
    return { name: service.summary.name ?? 'Service', related: { key: service.key, path: [...twin.path, 'nodePort'] }, isEarlier };
  }
  return null;
}

const NOT_HERE: Localized = {
  en: 'A Service of type ClusterIP has no port on the nodes',
  ko: 'ClusterIP 서비스에는 노드 포트를 쓸 수 없습니다',
};

function outside(port: number): Localized {
  return { en: `${port} is outside the range ${FIRST} to ${LAST}`, ko: `범위(${FIRST}~${LAST})를 벗어난 포트입니다: ${port}` };
}

function twice({ nodePort, protocol }: WrittenPort, other: string): Localized {
  return { en: `${other} has nodePort ${nodePort}/${protocol} too`, ko: `같은 nodePort(${nodePort}/${protocol})를 쓰는 서비스가 있습니다: ${other}` };
}

export const cases: CheckCase[] = [
  {
    name: 'removes what is out of range, and what a ClusterIP Service cannot have',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  ports:
    - port: 80
      nodePort: 8080 # as on the old host
---
apiVersion: v1
kind: Service
metadata: {name: inside}
spec: {ports: [{port: 80, nodePort: 30080}]}
`,
    finds: ['/spec/ports/0/nodePort', '#1/spec/ports/0/nodePort'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata: {name: inside}
spec: {ports: [{port: 80}]}
`,
  },
  {
    name: 'finds a number that is given twice, and lets the first keep it',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: a, namespace: a}
spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]}
---
apiVersion: v1
kind: Service
metadata: {name: b, namespace: b}
spec: {type: LoadBalancer, ports: [{port: 80, nodePort: 30080}]}
`,
    finds: ['/spec/ports/0/nodePort', '#1/spec/ports/0/nodePort'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: a, namespace: a}
spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]}
---
apiVersion: v1
kind: Service
metadata: {name: b, namespace: b}
spec: {type: LoadBalancer, ports: [{port: 80}]}
`,
  },
  {
    name: 'is content with free numbers of the range, with one for each protocol, and with 0',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: a}
spec: {type: NodePort, ports: [{name: t, port: 53, nodePort: 30053}, {name: u, port: 53, protocol: UDP, nodePort: 30053}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {ports: [{port: 80, nodePort: 0}]}
`,
    finds: [],
  },
];
