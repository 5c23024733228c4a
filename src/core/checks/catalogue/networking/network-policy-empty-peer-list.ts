import { gathered } from '../../../gathered.ts';
import { listField } from '../../../kinds/fields.ts';
import { type Direction, dnsRule } from '../../../network-policy/policy.ts';
import { valueIn } from '../../../yaml/locate.ts';
import { isList } from '../../../yaml/value.ts';
import type { CheckCase, Fix, ObjectCheck } from '../../check.ts';
import { type PolicyRule, rulesOf } from '../../reading/network-policy.ts';

export const networkPolicyEmptyPeerList: ObjectCheck = {
  id: 'network-policy-empty-peer-list',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['NetworkPolicy'],
  title: { en: 'A rule for everything', ko: '모든 곳에 적용되는 규칙' },
  why: {
    en: 'An empty from or to, or none at all, does not mean nobody: it means everything, every Pod of the cluster and every address outside.',
    ko: 'from이나 to가 비어 있거나 없으면 아무도 아니라 모두를 뜻합니다. 클러스터의 모든 파드와 외부의 모든 주소가 해당됩니다.',
  },
  todo: { en: 'Name who is meant: Pods, namespaces or addresses.', ko: '파드, 네임스페이스, 주소 가운데 누구인지 쓰세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
  find(object) {
    return gathered(['ingress', 'egress'] as const, (direction) =>
      gathered(rulesOf(object.value, object.path, direction), (rule) => {
        const written = isList(valueIn(object.document.value, rule.peersPath));
        // {} says everything on purpose
        if (rule.peers !== null || (!written && rule.ports === null)) return [];
        const fix = direction === 'egress' && isForDnsOnly(rule) ? toDns(rule) : null;
        return [{ path: rule.peersPath, message: everything(direction, rule), ...(fix === null ? {} : { fix }) }];
      }),
    );
  },
};

function isForDnsOnly({ ports }: PolicyRule): boolean {
  return ports !== null && ports.every(({ port, end }) => port === 53 && (end === null || end === port));
}

function toDns({ peersPath }: PolicyRule): Fix {
  return {
    label: { en: 'Only to the DNS of the cluster', ko: '클러스터의 DNS로만 허용' },
    safe: false,
    steps: [{ op: 'set', path: peersPath, value: listField(dnsRule(), 'to') }],
  };
}

function everything(direction: Direction, { ports }: PolicyRule) {
  const named = [...new Set((ports ?? []).map(({ port }) => String(port ?? '*')))].join(', ');
  const on = named === '' ? { en: 'on all ports', ko: '모든 포트' } : { en: `on port ${named}`, ko: `포트 ${named}` };
  return direction === 'ingress'
    ? { en: `Everything may connect ${on.en}, from inside the cluster and outside`, ko: `클러스터 안팎의 모든 곳에서 접속할 수 있습니다(${on.ko})` }
    : { en: `Everything may be reached ${on.en}, inside the cluster and outside`, ko: `클러스터 안팎의 모든 곳으로 접속할 수 있습니다(${on.ko})` };
}

export const cases: CheckCase[] = [
  {
    name: 'finds empty lists and none, and knows where DNS is',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
    - from: []
    - ports: [{port: 8080}]
  egress:
    - to: [] # names
      ports:
        - {protocol: UDP, port: 53}
        - {protocol: TCP, port: 53}
`,
    finds: ['/spec/ingress/0/from', '/spec/ingress/1/from', '/spec/egress/0/to'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
    - from: []
    - ports: [{port: 8080}]
  egress:
    - to: # names
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - {protocol: UDP, port: 53}
        - {protocol: TCP, port: 53}
`,
  },
  {
    name: 'is content with peers, and with a rule that says everything on purpose',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress: [{}, {from: [{podSelector: {}}]}, {from: [{namespaceSelector: {}}], ports: []}]
  egress: []
`,
    finds: [],
  },
];
