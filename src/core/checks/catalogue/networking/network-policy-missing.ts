import { field } from '../../../kinds/fields.ts';
import { restricts } from '../../../network-policy/policy.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { isCoveredByCilium } from '../../reading/cilium.ts';
import { podTemplatePath } from '../../reading/containers.ts';
import { policiesAbout } from '../../reading/network-policy.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';

export const networkPolicyMissing: BundleCheck = {
  id: 'network-policy-missing',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: POD_KINDS,
  // policies of other makers are of kinds that nothing but a look through all objects finds
  reads: ['NetworkPolicy', 'objects'],
  title: { en: 'Every Pod of the cluster may connect', ko: '클러스터의 모든 파드가 접속할 수 있습니다' },
  why: {
    en: 'A Pod that no NetworkPolicy selects accepts connections from everywhere. Whoever breaks into any Pod of the cluster can go on from there.',
    ko: '어떤 NetworkPolicy도 선택하지 않은 파드는 어디서 오는 연결이든 받습니다. 클러스터의 다른 파드에 침입한 공격자가 그대로 옮겨 올 수 있습니다.',
  },
  todo: {
    en: 'Add a NetworkPolicy that selects these Pods and lets in only who has to reach them.',
    ko: '이 파드를 선택하고 꼭 필요한 곳에서 오는 연결만 허용하는 NetworkPolicy를 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  find(object, bundle) {
    const policies = policiesAbout(object.summary, bundle);
    if (policies.some((policy) => restricts(field(bundle.look(policy) ?? undefined, 'spec'), 'ingress'))) return [];
    if (isCoveredByCilium(object.summary, bundle)) return [];
    const template = podTemplatePath(object);
    // policies do not hold for Pods in the network of their node
    if (template === null || field(podSpecOf(object), 'hostNetwork') === true) return [];
    return [
      {
        path: [...template, 'metadata', 'labels'],
        message: policies.length === 0 ? UNSELECTED : ONLY_EGRESS,
        open: { label: { en: 'Add a network policy', ko: '네트워크 정책 추가' }, area: 'networking', path: object.path },
      },
    ];
  },
};

const UNSELECTED = {
  en: 'No NetworkPolicy selects these Pods, so every Pod of the cluster may connect to them',
  ko: '이 파드를 선택하는 NetworkPolicy가 없어 클러스터의 모든 파드가 접속할 수 있습니다',
};
const ONLY_EGRESS = {
  en: 'The NetworkPolicies that select these Pods restrict only what goes out: every Pod may connect to them',
  ko: '이 파드를 선택하는 NetworkPolicy가 송신만 제한하므로 모든 파드가 접속할 수 있습니다',
};

export const cases: CheckCase[] = [
  {
    name: 'finds Pods of every kind that nothing protects, or only on their way out',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: report, namespace: shop}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: report}}, spec: {containers: [{name: report}]}}}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: out}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: elsewhere}
spec: {podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: report}}}]}], policyTypes: [Egress]}
`,
    finds: ['/spec/template/metadata/labels', '#1/spec/jobTemplate/spec/template/metadata/labels'],
  },
  {
    name: 'is not misled by a policy that only names the Pods as peers',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: front, labels: {app: front}}
spec: {containers: [{name: front}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: back}
spec: {podSelector: {matchLabels: {app: back}}, ingress: [{from: [{podSelector: {matchLabels: {app: front}}}]}]}
`,
    finds: ['/metadata/labels'],
  },
  {
    name: 'is content with a policy for them, with one for the whole namespace, and for Pods on the network of the node',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: a}
spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: a}
spec: {podSelector: {matchExpressions: [{key: app, operator: Exists}]}, egress: [{}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: b}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: b}
spec: {podSelector: {}, policyTypes: [Ingress]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: c}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: c}
specs: [{endpointSelector: {matchLabels: {k8s:app: web}}, ingress: [{}]}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: d}
spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}}
---
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: api}
spec: {endpointSelector: {matchLabels: {app: api}}, ingressDeny: [{}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {template: {metadata: {labels: {app: agent}}, spec: {hostNetwork: true, containers: [{name: agent}]}}}
`,
    finds: [],
  },
];
