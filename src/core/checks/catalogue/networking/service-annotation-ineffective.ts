import type { CheckCase, ObjectCheck } from '../../check.ts';
import { annotationPath, annotationsOf, withoutAnnotations } from '../../reading/annotations.ts';
import { serviceTypeOf } from '../../reading/services.ts';

export const serviceAnnotationIneffective: ObjectCheck = {
  id: 'service-annotation-ineffective',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['Service'],
  title: { en: 'Settings of a load balancer that is not made', ko: '만들어지지 않는 로드 밸런서의 설정' },
  why: {
    en: 'A cloud reads these annotations when it makes a load balancer, and it makes one only for the type LoadBalancer. Here they do nothing, and look as if the Service were reachable in a way it is not.',
    ko: '클라우드는 로드 밸런서를 만들 때 이 어노테이션을 읽고, 로드 밸런서는 LoadBalancer 타입에만 만들어집니다. 여기서는 효과가 없으면서 다른 방식으로 접근할 수 있는 것처럼 보입니다.',
  },
  todo: { en: 'Remove the annotations, or set type: LoadBalancer if one is wanted.', ko: '어노테이션을 지우거나, 로드 밸런서가 필요하면 type: LoadBalancer를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  find(object) {
    const type = serviceTypeOf(object.value);
    if (type === null || type === 'LoadBalancer') return [];
    const keys = Object.keys(annotationsOf(object)).filter(isForLoadBalancer);
    const [first] = keys;
    if (first === undefined) return [];
    return [
      {
        path: annotationPath(object, first),
        message: {
          en: `A Service of type ${type} has no load balancer for ${keys.length === 1 ? first : `${keys.length} annotations`}`,
          ko: `${type} 서비스에는 로드 밸런서가 없어 효과가 없습니다: ${keys.join(', ')}`,
        },
        fix: { label: { en: 'Remove the annotations', ko: '어노테이션 삭제' }, safe: true, steps: withoutAnnotations(object, keys) },
      },
    ];
  },
};

/** Prefixes under which nothing but load balancers of Services is set up. */
const PREFIXES = ['service.beta.kubernetes.io/', 'loadbalancer.openstack.org/', 'load-balancer.hetzner.cloud/', 'metallb.io/', 'metallb.universe.tf/', 'oci.oraclecloud.com/load-balancer-type', 'oci-network-load-balancer.oraclecloud.com/'];
const EXACT: ReadonlySet<string> = new Set(['cloud.google.com/load-balancer-type', 'cloud.google.com/l4-rbs', 'networking.gke.io/load-balancer-type', 'networking.gke.io/load-balancer-ip-addresses']);

function isForLoadBalancer(key: string): boolean {
  return EXACT.has(key) || PREFIXES.some((prefix) => key.startsWith(prefix));
}

export const cases: CheckCase[] = [
  {
    name: 'removes what does nothing, and the map when nothing is left',
    yaml: `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    service.beta.kubernetes.io/aws-load-balancer-type: nlb # new
    example.com/owner: shop
    networking.gke.io/load-balancer-type: Internal
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata:
  name: api
  annotations: {metallb.io/address-pool: front}
spec: {type: NodePort, ports: [{port: 80}]}
`,
    finds: ['/metadata/annotations/service.beta.kubernetes.io~1aws-load-balancer-type', '#1/metadata/annotations/metallb.io~1address-pool'],
    fixed: `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    example.com/owner: shop
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata:
  name: api
spec: {type: NodePort, ports: [{port: 80}]}
`,
  },
  {
    name: 'is content with a load balancer, and with annotations for other things',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.beta.kubernetes.io/aws-load-balancer-type: nlb}}
spec: {type: LoadBalancer}
---
apiVersion: v1
kind: Service
metadata: {name: api, annotations: {cloud.google.com/neg: '{"ingress": true}', external-dns.alpha.kubernetes.io/hostname: api.example.com}}
spec: {ports: [{port: 80}]}
`,
    finds: [],
  },
];
