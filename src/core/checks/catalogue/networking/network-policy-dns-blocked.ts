import type { LinkedObject } from '../../../graph/object-index.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import { samePlain } from '../../../graph/same-plain.ts';
import { field, listField } from '../../../kinds/fields.ts';
import { dnsRule, restricts } from '../../../network-policy/policy.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject } from '../../check.ts';
import { isEmptySelector, mayMeanNamespace, opensPort, podSelectorOf, policiesAbout, type PolicyRule, rulesOf, workloadsUnder } from '../../reading/network-policy.ts';

export const networkPolicyDnsBlocked: BundleCheck = {
  id: 'network-policy-dns-blocked',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['NetworkPolicy', 'pods'],
  title: { en: 'The Pods cannot look up names', ko: '파드가 이름을 조회할 수 없습니다' },
  why: {
    en: 'As soon as a policy restricts what goes out, DNS has to be allowed like anything else. Without it no name resolves, so the connections that are allowed are never made.',
    ko: '송신을 제한하는 정책이 생기면 DNS도 따로 허용해야 합니다. 허용하지 않으면 이름을 찾지 못해 허용된 연결도 맺지 못합니다.',
  },
  todo: {
    en: 'Allow port 53, UDP and TCP, to the DNS Pods in kube-system.',
    ko: 'kube-system의 DNS 파드로 가는 53번 포트를 UDP와 TCP로 허용하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic',
  find(object, bundle) {
    if (!restricts(field(object.value, 'spec'), 'egress')) return [];
    const rules = rulesOf(object.value, object.path, 'egress');
    if (rules.some(reachesDns) || otherPolicies(object, bundle).some((policy) => egressOf(policy, bundle).some(reachesDns))) return [];
    const path = [...object.path, 'spec', 'egress'];
    if (rules.length === 0) return [{ path, severity: 'info', message: DENIED }];
    return [
      {
        path,
        message: BLOCKED,
        fix: {
          label: { en: 'Allow DNS', ko: 'DNS 허용' },
          safe: true,
          steps: [{ op: 'set', path: [...path, listField(object.value, 'spec', 'egress').length], value: dnsRule() }],
        },
      },
    ];
  },
};

const DNS = { number: 53, name: 'dns' };

/** Whether a rule lets requests to the DNS of the cluster through; who names port 53 means it. */
function reachesDns(rule: PolicyRule): boolean {
  if (!opensPort(rule, DNS, 'UDP')) return false;
  return (
    rule.peers === null ||
    rule.peers.some(
      ({ cidr, namespaces }) =>
        cidr !== null || (namespaces !== null && mayMeanNamespace(namespaces, (name) => /^(kube-system|openshift-dns)$/.test(name) || (rule.ports !== null && /dns/.test(name)))),
    )
  );
}

function egressOf(policy: LinkedObject, bundle: Bundle): readonly PolicyRule[] {
  return rulesOf(bundle.look(policy) ?? undefined, policy.summary.path, 'egress');
}

/** Policies that hold for all Pods that this one is about: what they allow is allowed. */
function otherPolicies(object: CheckedObject, bundle: Bundle): readonly LinkedObject[] {
  const { summary } = object;
  const workloads = workloadsUnder(summary, bundle);
  const [first, ...more] = workloads.map((workload) => policiesAbout(workload.summary, bundle));
  if (first !== undefined) return first.filter((policy) => policy.summary !== summary && more.every((others) => others.includes(policy)));
  const own = podSelectorOf(summary);
  return bundle.ofKind('NetworkPolicy').filter((policy) => {
    const selector = podSelectorOf(policy.summary);
    const other = policy.summary !== summary && sameNamespace(policy.summary.namespace, summary.namespace);
    return other && selector !== null && (isEmptySelector(selector) || samePlain(selector, own));
  });
}

const BLOCKED = {
  en: 'What goes out is restricted and port 53 is not allowed: no name can be resolved',
  ko: '송신을 제한하면서 53번 포트를 허용하지 않아 어떤 이름도 찾지 못합니다',
};
const DENIED = {
  en: 'Nothing may go out, DNS included: whatever another policy allows needs DNS as well',
  ko: 'DNS를 포함해 아무것도 나갈 수 없습니다. 다른 정책으로 송신을 허용할 때 DNS도 함께 허용해야 합니다',
};

export const cases: CheckCase[] = [
  {
    name: 'allows DNS behind the other rules',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  egress:
    - to: # the database
        - podSelector: {matchLabels: {app: db}}
`,
    finds: ['/spec/egress'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  egress:
    - to: # the database
        - podSelector: {matchLabels: {app: db}}
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`,
  },
  {
    name: 'does not take another namespace or TCP alone for DNS, and hints where nothing may go out',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  egress:
    - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}}]
    - ports: [{protocol: TCP, port: 53}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: other}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`,
    finds: ['/spec/egress', '#1/spec/egress info'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  egress:
    - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}}]
    - ports: [{protocol: TCP, port: 53}]
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: other}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`,
  },
  {
    name: 'is content when this policy or another one for the same Pods allows it',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: anywhere, namespace: a}
spec: {podSelector: {matchLabels: {app: web}}, egress: [{ports: [{protocol: UDP, port: 53}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: all-ports, namespace: a}
spec: {podSelector: {matchLabels: {app: api}}, egress: [{to: [{namespaceSelector: {}}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: dns, namespace: b}
spec: {podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {name: kube-system}}}], ports: [{protocol: UDP, port: 50, endPort: 60}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: b}
spec: {podSelector: {matchLabels: {app: web}}, egress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: b, labels: {app: web}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: only-in}
spec: {podSelector: {}, policyTypes: [Ingress]}
`,
    finds: [],
  },
];
