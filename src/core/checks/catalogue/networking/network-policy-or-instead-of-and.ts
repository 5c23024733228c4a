import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { type PolicyPeer, rulesOf } from '../../reading/network-policy.ts';

export const networkPolicyOrInsteadOfAnd: BundleCheck = {
  id: 'network-policy-or-instead-of-and',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['pods'],
  title: { en: 'Two peers where one was meant', ko: '하나여야 할 대상이 둘로 나뉘었습니다' },
  why: {
    en: 'Items of a list are alternatives: all Pods of the namespace are let through, and besides them the named Pods of the own namespace. Only selectors inside one item have to hold together.',
    ko: '목록의 항목은 서로 대안입니다. 네임스페이스의 모든 파드가 허용되고, 거기에 자기 네임스페이스의 해당 파드가 더해집니다. 한 항목 안의 셀렉터만 함께 만족해야 합니다.',
  },
  todo: {
    en: 'Put podSelector beside namespaceSelector in the same item, without a dash of its own.',
    ko: 'podSelector를 namespaceSelector와 같은 항목에, 앞에 -를 붙이지 않고 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  find(object, bundle) {
    return gathered(['ingress', 'egress'] as const, (direction) =>
      gathered(rulesOf(object.value, object.path, direction), ({ peers }) => pairsIn(peers ?? [], object, bundle)),
    );
  },
};

function pairsIn(peers: readonly PolicyPeer[], object: CheckedObject, bundle: Bundle): Report[] {
  return gathered(peers, (first, index): Report[] => {
    const second = peers[index + 1];
    if (second === undefined || !isOnly(first, 'namespaces') || !isOnly(second, 'pods') || second.pods === null) return [];
    const inOwn = bundle.selectedBy(second.pods, object.summary.namespace).length > 0;
    const pods: YamlValue = field(valueIn(object.document.value, second.path), 'podSelector') ?? {};
    return [
      {
        path: second.path,
        ...(inOwn ? { severity: 'warning' as const } : {}),
        message: inOwn ? PERHAPS : SURELY,
        related: { key: null, path: first.path },
        fix: {
          label: { en: 'Demand both in one peer', ko: '두 조건을 한 항목으로 합치기' },
          safe: false,
          steps: [
            { op: 'set', path: [...first.path, 'podSelector'], value: pods },
            { op: 'remove', path: second.path },
          ],
        },
      },
    ];
  });
}

function isOnly({ pods, namespaces, cidr }: PolicyPeer, what: 'pods' | 'namespaces'): boolean {
  return cidr === null && (what === 'pods' ? pods !== null && namespaces === null : namespaces !== null && pods === null);
}

const SURELY = {
  en: 'Not these Pods of the namespace above are let through, but all of its Pods; the own namespace, which this item means, does not even have such Pods',
  ko: '위 네임스페이스의 이 파드만이 아니라 모든 파드가 허용됩니다. 이 항목이 뜻하는 자기 네임스페이스에는 이런 파드가 없습니다',
};
const PERHAPS = {
  en: 'All Pods of the namespace above are let through, and besides them these Pods of the own namespace',
  ko: '위 네임스페이스의 모든 파드가 허용되고, 자기 네임스페이스에서는 이 파드도 허용됩니다',
};

export const cases: CheckCase[] = [
  {
    name: 'joins the two, in both directions, and keeps comments',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
    - from:
        - namespaceSelector: # the other team
            matchLabels: {team: front}
        - podSelector:
            matchLabels: {app: gateway}
  egress:
    - to:
        - ipBlock: {cidr: 10.0.0.0/8}
        - namespaceSelector: {matchLabels: {team: data}}
        - podSelector: {matchLabels: {app: db}}
`,
    finds: ['/spec/ingress/0/from/1', '/spec/egress/0/to/2'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
    - from:
        - namespaceSelector: # the other team
            matchLabels: {team: front}
          podSelector:
            matchLabels:
              app: gateway
  egress:
    - to:
        - ipBlock: {cidr: 10.0.0.0/8}
        - namespaceSelector: {matchLabels: {team: data}}
          podSelector:
            matchLabels:
              app: db
`,
  },
  {
    name: 'only warns when the own namespace has such Pods',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  ingress: [{from: [{namespaceSelector: {}}, {podSelector: {matchLabels: {app: gateway}}}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: gateway, namespace: shop, labels: {app: gateway}}
`,
    finds: ['/spec/ingress/0/from/1 warning'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: gateway}}}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: gateway, namespace: shop, labels: {app: gateway}}
`,
  },
  {
    name: 'is content with one item, and with items of one sort',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress:
  - from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: gateway}}}, {podSelector: {}}]
  - from: [{podSelector: {}}, {podSelector: {matchLabels: {app: a}}}]
  - from: [{namespaceSelector: {}}, {ipBlock: {cidr: 10.0.0.0/8}}]
  - {}
`,
    finds: [],
  },
];
