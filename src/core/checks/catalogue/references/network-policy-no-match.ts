import { field, listField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import type { Bundle } from '../../check.ts';

export const networkPolicyNoMatch: BundleCheck = {
  id: 'network-policy-no-match',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['pods'],
  title: { en: 'The NetworkPolicy selects nothing', ko: '네트워크폴리시가 선택하는 파드가 없습니다' },
  why: {
    en: 'A policy protects the Pods that its podSelector matches in its own namespace. When it matches none, the Pods that were meant stay open to everybody.',
    ko: '정책은 같은 네임스페이스에서 podSelector에 맞는 파드를 보호합니다. 맞는 파드가 없으면 보호하려던 파드는 모두에게 열려 있습니다.',
  },
  todo: {
    en: 'Make spec.podSelector equal to labels of the Pods, and check the namespace of the policy.',
    ko: 'spec.podSelector를 파드의 레이블과 같게 쓰고 정책의 네임스페이스를 확인하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  find(object, bundle) {
    const path = [...object.path, 'spec', 'podSelector'];
    const own = bundle.uses(bundle.self, 'pods').find(({ reference }) => reference.by === 'selector' && reference.path.at(-1) === 'podSelector' && reference.path.length === path.length);
    if (own?.missing?.what !== 'selection' || isEmpty(object)) return [];
    if (bundle.podMakers().length === 0) return [{ path, severity: 'info', message: NOTHING_TO_COMPARE }];
    return [{ path, message: NONE, ...offer(object, bundle, path) }];
  },
};

/** Everything in the namespace, now or later: a wish that no Pod has to answer yet. */
function isEmpty({ value }: CheckedObject): boolean {
  const labels = field(value, 'spec', 'podSelector', 'matchLabels') ?? {};
  return Object.keys(labels).length === 0 && listField(value, 'spec', 'podSelector', 'matchExpressions').length === 0;
}

/** The labels of the workload that the policy is named after. */
function offer({ summary }: CheckedObject, bundle: Bundle, path: Report['path']): Pick<Report, 'fix' | 'related'> {
  const bare = (summary.name ?? '').replace(/-(?:network-?policy|netpol|policy|np|allow|deny)$/, '');
  const [workload] = bundle.podMakersNamed(bare, summary.namespace);
  if (workload === undefined) return {};
  const labels = workload.summary.ownSelector?.matchLabels ?? workload.summary.podLabels ?? {};
  if (Object.keys(labels).length === 0) return {};
  return {
    related: { key: workload.key, path: workload.summary.path },
    fix: { label: { en: `Select the Pods of ${bare}`, ko: `${bare} 파드를 선택하도록 변경` }, safe: false, steps: [{ op: 'set', path, value: { matchLabels: labels } }] },
  };
}

const NONE = { en: 'No Pod of this namespace carries these labels: the policy protects nothing', ko: '이 네임스페이스에 이 레이블을 가진 파드가 없어 정책이 보호하는 것이 없습니다' };
const NOTHING_TO_COMPARE = { en: 'There is no workload in this bundle to compare the selector with', ko: '이 묶음에는 셀렉터와 비교할 워크로드가 없습니다' };

export const cases: CheckCase[] = [
  {
    name: 'offers the labels of the workload it is named after',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web-netpol
spec:
  podSelector:
    matchLabels:
      app: website
  # nobody may call
  ingress: []
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
`,
    finds: ['/spec/podSelector'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web-netpol
spec:
  podSelector:
    matchLabels:
      app: web
  # nobody may call
  ingress: []
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
`,
  },
  {
    name: 'minds expressions and the namespace',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: a, namespace: shop}
spec: {podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: lab, labels: {app: web}}
`,
    finds: ['/spec/podSelector'],
  },
  {
    name: 'only hints when there is no workload to compare with',
    yaml: 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {matchLabels: {app: a}}}\n',
    finds: ['/spec/podSelector info'],
  },
  {
    name: 'is content with a match, and with a selector of everything',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: all, namespace: empty}
spec: {podSelector: {}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchExpressions: [{key: app, operator: Exists}]}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: job}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: job}}}}}}
`,
    finds: [],
  },
];
