import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { clusterIpSteps, ROUTES, serviceTypeOf } from '../../reading/services.ts';

export const serviceBypassesIngress: BundleCheck = {
  id: 'service-bypasses-ingress',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Service'],
  reads: ROUTES,
  title: { en: 'The Service can be reached past its Ingress', ko: '인그레스를 거치지 않고 접근할 수 있는 서비스' },
  why: {
    en: 'The Ingress brings TLS, limits and logs. Behind it a Service needs to be reachable from inside only; as LoadBalancer or NodePort it has a second, plain way in.',
    ko: 'TLS, 제한, 로그는 인그레스가 맡습니다. 그 뒤의 서비스는 안에서만 접근하면 되는데, LoadBalancer나 NodePort면 암호화되지 않은 두 번째 입구가 생깁니다.',
  },
  todo: { en: 'Set type: ClusterIP.', ko: 'type: ClusterIP를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#what-is-ingress',
  find(object, bundle) {
    const type = serviceTypeOf(object.value);
    if (type !== 'LoadBalancer' && type !== 'NodePort') return [];
    const routes = gathered(ROUTES, (kind) => bundle.usedBy(bundle.self, kind)).map(({ from }) => from);
    const route = routes.find((one) => !(type === 'NodePort' && goesByNodes(one)));
    if (route === undefined) return [];
    const by = [route.summary.kind, route.summary.name].filter((part) => part !== null).join(' ');
    return [
      {
        path: [...object.path, 'spec', 'type'],
        message: {
          en: `${by} leads here, and the type ${type} opens a second way in that goes round it`,
          ko: `${type} 타입이라 이 서비스로 보내는 ${by} 밖에도 입구가 하나 더 열립니다`,
        },
        related: { key: route.key, path: route.summary.path },
        fix: {
          label: { en: 'Only inside the cluster (ClusterIP)', ko: '클러스터 안에서만 접근(ClusterIP)' },
          safe: true,
          steps: clusterIpSteps(object.value, object.path),
        },
      },
    ];
  },
};

/** Load balancers of some clouds reach the Pods by the ports of the nodes: there a NodePort is what an Ingress needs. */
const BY_NODES: ReadonlySet<string> = new Set(['alb', 'gce', 'gce-internal']);

function goesByNodes({ summary }: LinkedObject): boolean {
  return summary.references.some((reference) => reference.by === 'name' && reference.kind === 'IngressClass' && BY_NODES.has(reference.name));
}

export const cases: CheckCase[] = [
  {
    name: 'closes the second way in',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  # behind the Ingress
  type: LoadBalancer
  externalTrafficPolicy: Local
  ports: [{port: 80, nodePort: 30080}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
`,
    finds: ['/spec/type'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  # behind the Ingress
  type: ClusterIP
  ports: [{port: 80}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
`,
  },
  {
    name: 'sees routes of a Gateway',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: NodePort, ports: [{port: 80}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}
`,
    finds: ['/spec/type'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: ClusterIP, ports: [{port: 80}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}
`,
  },
  {
    name: 'is content inside the cluster, with no Ingress, and where the Ingress goes by the nodes',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: inside}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: alone}
spec: {type: LoadBalancer, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: nodes}
spec: {type: NodePort, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: alb
  defaultBackend: {service: {name: inside, port: {number: 80}}}
  rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: nodes, port: {number: 80}}}}]}}]
`,
    finds: [],
  },
];
