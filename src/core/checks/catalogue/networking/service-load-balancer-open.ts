import { field, listField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { CheckCase, CheckedObject, ObjectCheck } from '../../check.ts';
import { annotationsOf } from '../../reading/annotations.ts';
import { clusterIpSteps, serviceTypeOf } from '../../reading/services.ts';

export const serviceLoadBalancerOpen: ObjectCheck = {
  id: 'service-load-balancer-open',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['Service'],
  fragments: ['service'],
  title: { en: 'A load balancer that is open to everybody', ko: '누구에게나 열린 로드 밸런서' },
  why: {
    en: 'On most clouds a Service of type LoadBalancer gets a public address, and without a list of sources the whole internet may connect, without TLS unless the program brings its own.',
    ko: '대부분의 클라우드에서 LoadBalancer 서비스는 공인 주소를 받습니다. 출발지 목록이 없으면 인터넷 전체에서 접속할 수 있고, 프로그램이 직접 하지 않는 한 TLS도 없습니다.',
  },
  todo: {
    en: 'List who may connect in loadBalancerSourceRanges, make the load balancer internal, or put the Service behind an Ingress.',
    ko: 'loadBalancerSourceRanges에 접속할 수 있는 주소를 쓰거나, 내부용 로드 밸런서로 만들거나, 인그레스 뒤에 두세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  find(object) {
    if (serviceTypeOf(object.value) !== 'LoadBalancer' || isInternal(object)) return [];
    const ranges = listField(object.value, 'spec', 'loadBalancerSourceRanges');
    const open = ranges.findIndex((range) => typeof range === 'string' && EVERYBODY.has(range.trim()));
    const annotated = textField(annotationsOf(object), RANGES_ANNOTATION);
    if (ranges.length > 0 ? open < 0 : annotated !== null && !annotated.split(',').some((range) => EVERYBODY.has(range.trim()))) return [];
    return [
      {
        path: ranges.length > 0 ? [...object.path, 'spec', 'loadBalancerSourceRanges', open] : [...object.path, 'spec', 'type'],
        message: ranges.length > 0 ? LISTED : UNLIMITED,
        fix: {
          label: { en: 'Only inside the cluster (ClusterIP)', ko: '클러스터 안에서만 접근(ClusterIP)' },
          safe: false,
          steps: clusterIpSteps(object.value, object.path),
        },
      },
    ];
  },
};

const EVERYBODY: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0']);
/** What clouds read where the field is absent. */
const RANGES_ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Clouds say it in annotations of their own: https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer */
function isInternal(object: CheckedObject): boolean {
  return Object.entries(annotationsOf(object)).some(([key, value]) => saysInternal(key, value)) || field(object.value, 'spec', 'loadBalancerClass') === 'tailscale';
}

function saysInternal(key: string, value: YamlValue): boolean {
  const text = String(value).toLowerCase();
  if (/load-balancer-(type|scheme)$|scheme$|ip-type$/.test(key)) return text === 'internal' || text === 'intranet' || text === 'private';
  return /internal/.test(key) && /load-?balancer/.test(key) && text !== 'false' && text !== '';
}

const UNLIMITED = {
  en: 'No loadBalancerSourceRanges: on most clouds the whole internet may connect',
  ko: 'loadBalancerSourceRanges가 없어 대부분의 클라우드에서 인터넷 전체가 접속할 수 있습니다',
};
const LISTED = {
  en: 'This range is every address there is',
  ko: '이 범위는 모든 주소를 뜻합니다',
};

export const cases: CheckCase[] = [
  {
    name: 'finds a balancer without sources, and can close it',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer # public
  ports: [{port: 80, nodePort: 30080}]
`,
    finds: ['/spec/type'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ClusterIP # public
  ports: [{port: 80}]
`,
  },
  {
    name: 'finds the range that means everybody',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.beta.kubernetes.io/aws-load-balancer-internal: "false"}}
spec:
  type: LoadBalancer
  loadBalancerSourceRanges: [10.0.0.0/8, 0.0.0.0/0]
`,
    finds: ['/spec/loadBalancerSourceRanges/1'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.beta.kubernetes.io/aws-load-balancer-internal: "false"}}
spec:
  type: ClusterIP
`,
  },
  {
    name: 'is content with sources, with internal balancers of several clouds, and with other types',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: ranges}
spec: {type: LoadBalancer, loadBalancerSourceRanges: [203.0.113.0/24]}
---
apiVersion: v1
kind: Service
metadata: {name: annotated, annotations: {service.beta.kubernetes.io/load-balancer-source-ranges: 203.0.113.0/24}}
spec: {type: LoadBalancer}
---
apiVersion: v1
kind: Service
metadata: {name: azure, annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: "true"}}
spec: {type: LoadBalancer}
---
apiVersion: v1
kind: Service
metadata: {name: gke, annotations: {networking.gke.io/load-balancer-type: Internal}}
spec: {type: LoadBalancer}
---
apiVersion: v1
kind: Service
metadata: {name: aws, annotations: {service.beta.kubernetes.io/aws-load-balancer-scheme: internal}}
spec: {type: LoadBalancer}
---
apiVersion: v1
kind: Service
metadata: {name: inside}
spec: {ports: [{port: 80}]}
`,
    finds: [],
  },
];
