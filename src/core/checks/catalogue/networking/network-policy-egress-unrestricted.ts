import { gathered } from '../../../gathered.ts';
import { samePlain } from '../../../graph/same-plain.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import { field } from '../../../kinds/fields.ts';
import { restricts } from '../../../network-policy/policy.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { isEmptySelector, podSelectorOf, policiesAbout, workloadsUnder } from '../../reading/network-policy.ts';

export const networkPolicyEgressUnrestricted: BundleCheck = {
  id: 'network-policy-egress-unrestricted',
  severity: 'info',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['NetworkPolicy', 'pods'],
  title: { en: 'What goes out is not restricted', ko: '나가는 트래픽이 제한되지 않습니다' },
  why: {
    en: 'The policy says who may come in. What the Pods themselves connect to stays open: a program that was taken over can send data anywhere and attack other Pods.',
    ko: '이 정책은 들어오는 것만 정합니다. 파드가 어디로 접속하는지는 그대로 열려 있어, 침해된 프로그램이 데이터를 어디로든 보내고 다른 파드를 공격할 수 있습니다.',
  },
  todo: {
    en: 'Add Egress to policyTypes, with rules for DNS and for what the Pods have to reach.',
    ko: 'policyTypes에 Egress를 추가하고 DNS와 꼭 필요한 대상에 대한 규칙을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  find(object, bundle) {
    if (restricts(field(object.value, 'spec'), 'egress')) return [];
    const { summary } = object;
    const workloads = workloadsUnder(summary, bundle);
    const own = podSelectorOf(summary);
    const others =
      workloads.length > 0
        ? gathered(workloads, (workload) => policiesAbout(workload.summary, bundle))
        : bundle.ofKind('NetworkPolicy').filter((policy) => {
            const selector = podSelectorOf(policy.summary);
            return selector !== null && sameNamespace(policy.summary.namespace, summary.namespace) && (isEmptySelector(selector) || samePlain(selector, own));
          });
    const isRestricted = others.some((policy) => policy.summary !== summary && restricts(field(bundle.look(policy) ?? undefined, 'spec'), 'egress'));
    if (isRestricted) return [];
    return [
      {
        path: [...object.path, 'spec', 'policyTypes'],
        message: {
          en: 'These Pods may connect to everything: only what comes in is restricted',
          ko: '들어오는 것만 제한되어 이 파드는 어디로든 접속할 수 있습니다',
        },
        open: { label: { en: 'Open the policy', ko: '정책 열기' }, area: 'networking', path: object.path },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'hints where only what comes in is restricted, whether said or by default',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api}
spec: {podSelector: {matchLabels: {app: api}}, ingress: [{}]}
`,
    finds: ['/spec/policyTypes', '#1/spec/policyTypes'],
  },
  {
    name: 'is content when it, or another policy for the same Pods, restricts both',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: a}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: tier, namespace: a}
spec: {podSelector: {matchLabels: {tier: front}}, policyTypes: [Egress]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: a, labels: {app: web, tier: front}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: b}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: b}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`,
    finds: [],
  },
];
