import type { LinkedObject } from '../../../graph/object-index.ts';
import { namespaceOf, sameNamespace } from '../../../graph/summary.ts';
import { field, listField } from '../../../kinds/fields.ts';
import { restricts } from '../../../network-policy/policy.ts';
import type { Bundle, BundleCheck, CheckCase } from '../../check.ts';
import { isEmptySelector, podSelectorOf } from '../../reading/network-policy.ts';

export const defaultDenyNetworkPolicyMissing: BundleCheck = {
  id: 'default-deny-network-policy-missing',
  severity: 'info',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy', 'Namespace'],
  reads: ['NetworkPolicy', 'Namespace'],
  title: { en: 'The namespace has no policy that denies by default', ko: '네임스페이스에 기본 거부 정책이 없습니다' },
  why: {
    en: 'Policies add up, and Pods that none of them selects stay open to everything. One policy that selects all Pods and allows nothing closes that gap, for Pods of tomorrow too.',
    ko: '정책은 더해지며, 어떤 정책도 선택하지 않은 파드는 모두에게 열려 있습니다. 모든 파드를 선택하고 아무것도 허용하지 않는 정책 하나면 앞으로 생길 파드까지 막을 수 있습니다.',
  },
  todo: {
    en: 'Add a NetworkPolicy with an empty podSelector, the types Ingress and Egress and no rules; then allow DNS and what is needed.',
    ko: '빈 podSelector와 Ingress, Egress 타입을 가지고 규칙이 없는 NetworkPolicy를 추가하고, DNS와 필요한 것을 허용하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic',
  find(object, bundle) {
    const { summary } = object;
    const isNamespace = summary.known === 'Namespace';
    const namespace = isNamespace ? summary.name : summary.namespace;
    if (isNamespace && (namespace === null || namespace.startsWith('kube-'))) return [];
    const policies = bundle.ofKind('NetworkPolicy');
    const isHere = (policy: LinkedObject): boolean => sameNamespace(policy.summary.namespace, namespace);
    // once for a namespace: at itself, or else at its first policy
    if (!isNamespace && (policies.find(isHere)?.summary !== summary || bundle.named('Namespace', namespaceOf(namespace), null).length > 0)) return [];
    if (policies.some((policy) => isHere(policy) && deniesAll(policy, bundle))) return [];
    return [
      {
        path: isNamespace ? [...object.path, 'metadata', 'name'] : [...object.path, 'spec', 'podSelector'],
        message: {
          en: `Pods of namespace ${namespaceOf(namespace)} that no policy selects are open to everything`,
          ko: `정책이 선택하지 않은 파드는 모두에게 열려 있습니다. 네임스페이스: ${namespaceOf(namespace)}`,
        },
      },
    ];
  },
};

/** Selects every Pod and lets at least nothing in. */
function deniesAll(policy: LinkedObject, bundle: Bundle): boolean {
  const selector = podSelectorOf(policy.summary);
  if (selector === null || !isEmptySelector(selector)) return false;
  const spec = field(bundle.look(policy) ?? undefined, 'spec');
  return restricts(spec, 'ingress') && listField(spec, 'ingress').length === 0;
}

export const cases: CheckCase[] = [
  {
    name: 'speaks once for a namespace, at itself or at its first policy',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: first, namespace: other}
spec: {podSelector: {matchLabels: {app: a}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: second, namespace: other}
spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: out, namespace: outward}
spec: {podSelector: {}, policyTypes: [Egress]}
`,
    finds: ['/metadata/name', '#2/spec/podSelector', '#4/spec/podSelector'],
  },
  {
    name: 'is content with a policy that denies all, and with the namespaces of the cluster itself',
    yaml: `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
---
apiVersion: v1
kind: Namespace
metadata: {name: kube-system}
`,
    finds: [],
  },
];
