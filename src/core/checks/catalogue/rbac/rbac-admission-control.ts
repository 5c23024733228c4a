import type { CheckCase } from '../../check.ts';
import { rightsCheck } from '../../families/rights-check.ts';
import { firstGrant, type Right } from '../../reading/rbac.ts';

const WRITE = ['create', 'update', 'patch'];

const RIGHTS: readonly Right[] = [
  { group: 'admissionregistration.k8s.io', resources: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'], verbs: WRITE },
  { group: 'certificates.k8s.io', resources: ['certificatesigningrequests/approval'], verbs: ['update', 'patch'] },
  { group: '', resources: ['serviceaccounts/token'], verbs: ['create'] },
  { group: '', resources: ['persistentvolumes'], verbs: ['create'] },
  { group: '', resources: ['services/status'], verbs: ['update', 'patch'] },
  { group: '', resources: ['endpoints'], verbs: WRITE },
];

/** What each is good for. */
const USES: ReadonlyMap<string, { readonly en: string; readonly ko: string }> = new Map([
  ['validatingwebhookconfigurations', { en: 'may see every object that is written, Secrets included', ko: '시크릿까지 쓰이는 모든 오브젝트를 볼 수 있습니다' }],
  ['mutatingwebhookconfigurations', { en: 'may change every object that is written', ko: '쓰이는 모든 오브젝트를 바꿀 수 있습니다' }],
  ['certificatesigningrequests/approval', { en: 'may approve certificates for any user', ko: '어떤 사용자의 인증서든 승인할 수 있습니다' }],
  ['serviceaccounts/token', { en: 'may make tokens of other accounts', ko: '다른 계정의 토큰을 만들 수 있습니다' }],
  ['persistentvolumes', { en: 'may mount any folder of a node, by a volume of its own', ko: '직접 만든 볼륨으로 노드의 어떤 폴더든 마운트할 수 있습니다' }],
  ['services/status', { en: 'may draw traffic for any address to a Service', ko: '아무 주소의 트래픽을 서비스로 끌어올 수 있습니다' }],
  ['endpoints', { en: 'may send the requests of a Service anywhere, past NetworkPolicies', ko: '네트워크 정책을 피해 서비스의 요청을 아무 데나 보낼 수 있습니다' }],
]);

export const rbacAdmissionControl = rightsCheck({
  id: 'rbac-admission-control',
  severity: 'error',
  title: { en: 'May change what the cluster trusts', ko: '클러스터가 믿는 것을 바꿀 수 있습니다' },
  why: {
    en: 'Webhooks, approvals of certificates, tokens, volumes of the cluster and addresses of Services decide what others get. Whoever writes them acts in the name of others.',
    ko: '웹훅, 인증서 승인, 토큰, 클러스터의 볼륨, 서비스의 주소는 다른 이들이 받는 것을 정합니다. 이것을 쓸 수 있으면 남의 이름으로 행동할 수 있습니다.',
  },
  todo: {
    en: 'Leave these rights to the controllers that are made for it; remove the resource from the role.',
    ko: '이 권한은 그 일을 맡은 컨트롤러에만 두고, 롤에서 리소스를 지우세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#kubernetes-rbac---privilege-escalation-risks',
  // what is named belongs to the program itself, such as the lease it holds
  tooMuch: (rule) => (rule.resourceNames.length > 0 ? null : firstGrant(rule, RIGHTS)),
  may: ({ resource, verb }) => {
    const use = USES.get(resource) ?? { en: 'may change what others get', ko: '다른 이들이 받는 것을 바꿀 수 있습니다' };
    return { en: `${use.en} (${verb} on ${resource})`, ko: `${use.ko}(${resource}: ${verb})` };
  },
});

export const cases: CheckCase[] = [
  {
    name: 'finds each of the ways, and the binding',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: a}
rules:
  - {apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [patch]}
  - {apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests, certificatesigningrequests/approval], verbs: [get, update]}
  - {apiGroups: [""], resources: [serviceaccounts/token], verbs: [create]}
  - {apiGroups: [""], resources: [persistentvolumes], verbs: ["*"]}
  - {apiGroups: [""], resources: ["*/status"], verbs: [update]}
  - {apiGroups: [""], resources: [endpoints], verbs: [create]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}
`,
    finds: ['/rules/0/resources/0', '/rules/1/resources/1', '/rules/2/resources/0', '/rules/3/resources/0', '/rules/4/resources/0', '/rules/5/resources/0', '#1/roleRef'],
  },
  {
    name: 'lets reading pass, and objects that are named',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: a}
rules:
  - {apiGroups: ["*"], resources: [validatingwebhookconfigurations, persistentvolumes, endpoints], verbs: [get, list, watch]}
  - {apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests], verbs: [create]}
  - {apiGroups: [apps], resources: ["*/status"], verbs: [update]}
  - {apiGroups: [""], resources: [endpoints], resourceNames: [leader], verbs: [update]}
`,
    finds: [],
  },
];
