import type { CheckCase, ObjectCheck } from '../../check.ts';
import { clusterIpSteps, portsOfService, serviceTypeOf } from '../../reading/services.ts';

export const serviceTypeNodePort: ObjectCheck = {
  id: 'service-type-node-port',
  severity: 'info',
  area: 'networking',
  scope: 'object',
  kinds: ['Service'],
  fragments: ['service'],
  title: { en: 'A port is opened on every node', ko: '모든 노드에 포트가 열립니다' },
  why: {
    en: 'A NodePort is open on each node of the cluster, past the Ingress with its TLS and past most firewalls that were set up for it.',
    ko: 'NodePort는 클러스터의 모든 노드에서 열립니다. TLS를 맡은 인그레스와, 인그레스에 맞춰 둔 방화벽을 대부분 비켜 갑니다.',
  },
  todo: { en: 'Use a Service of type ClusterIP behind an Ingress or a Gateway, unless something outside needs this port.', ko: '외부에서 이 포트가 꼭 필요하지 않다면 인그레스나 게이트웨이 뒤에 ClusterIP 서비스를 두세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  find(object) {
    if (serviceTypeOf(object.value) !== 'NodePort') return [];
    const given = portsOfService(object.value, object.path).filter(({ nodePort }) => nodePort !== null);
    const [first] = given;
    return [
      {
        path: first === undefined ? [...object.path, 'spec', 'type'] : [...first.path, 'nodePort'],
        message: first === undefined ? CHOSEN : opens(given.map(({ nodePort }) => String(nodePort)).join(', ')),
        fix: {
          label: { en: 'Only inside the cluster (ClusterIP)', ko: '클러스터 안에서만 접근(ClusterIP)' },
          safe: false,
          steps: clusterIpSteps(object.value, object.path),
        },
      },
    ];
  },
};

const CHOSEN = {
  en: 'The cluster chooses a port from 30000 to 32767 and opens it on every node',
  ko: '클러스터가 30000~32767에서 고른 포트가 모든 노드에 열립니다',
};

function opens(ports: string) {
  return { en: `Every node opens port ${ports}`, ko: `모든 노드에 포트가 열립니다: ${ports}` };
}

export const cases: CheckCase[] = [
  {
    name: 'closes the port on the nodes',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort # for the demo
  externalTrafficPolicy: Local
  ports:
    - port: 80
      nodePort: 30080
`,
    finds: ['/spec/ports/0/nodePort'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ClusterIP # for the demo
  ports:
    - port: 80
`,
  },
  {
    name: 'sees a part of a Service, and a port that the cluster chooses',
    yaml: `spec:
  type: NodePort
  ports: [{port: 80}]
`,
    finds: ['/spec/type'],
    fixed: `spec:
  type: ClusterIP
  ports: [{port: 80}]
`,
  },
  {
    name: 'is content with other types',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: outside}
spec: {type: LoadBalancer, ports: [{port: 80, nodePort: 30001}]}
`,
    finds: [],
  },
];
