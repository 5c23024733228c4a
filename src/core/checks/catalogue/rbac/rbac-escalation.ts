import type { CheckCase } from '../../check.ts';
import { rightsCheck } from '../../families/rights-check.ts';
import { firstGrant, type Grant, RBAC_GROUP, type Right, type Rule } from '../../reading/rbac.ts';

const RIGHTS: readonly Right[] = [
  { group: RBAC_GROUP, resources: ['roles', 'clusterroles'], verbs: ['bind', 'escalate'] },
  { group: '', resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] },
  { group: RBAC_GROUP, resources: ['rolebindings', 'clusterrolebindings'], verbs: ['create', 'update', 'patch'] },
];

/** Verbs that mean nothing but this, on whatever resource they are written. */
const VERBS: readonly string[] = ['bind', 'escalate', 'impersonate'];

export const rbacEscalation = rightsCheck({
  id: 'rbac-escalation',
  severity: 'error',
  title: { en: 'May take more rights', ko: '더 많은 권한을 얻을 수 있습니다' },
  why: {
    en: 'The verbs bind and escalate lift the rule that nobody gives more than he has, impersonate lets one act as somebody else, and who writes bindings hands roles around: each leads to cluster-admin.',
    ko: 'bind와 escalate는 자신이 가진 권한만 줄 수 있다는 규칙을 없애고, impersonate는 다른 사람으로 행동하게 하며, 바인딩을 쓸 수 있으면 롤을 나눠 줄 수 있습니다. 모두 cluster-admin으로 이어집니다.',
  },
  todo: {
    en: 'Remove these verbs; limit the rest with resourceNames to the roles that may be given.',
    ko: '이 동사를 지우고, 남는 것은 resourceNames로 줄 수 있는 롤만 허용하세요.',
  },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
  tooMuch: (rule) => (isLimited(rule) ? null : (firstGrant(rule, RIGHTS) ?? byVerb(rule))),
  may: ({ resource, verb }) => ({ en: `may gain rights it was not given (${verb} on ${resource})`, ko: `받지 않은 권한까지 얻을 수 있습니다(${resource}: ${verb})` }),
});

/** Roles that may be given, and bindings that may be changed, by name; to escalate or impersonate is another thing. */
function isLimited({ resourceNames, verbs }: Rule): boolean {
  return resourceNames.length > 0 && !verbs.some((verb) => verb === '*' || verb === 'escalate' || verb === 'impersonate');
}

function byVerb(rule: Rule): Grant | null {
  const index = rule.verbs.findIndex((verb) => VERBS.includes(verb));
  const [resource] = rule.resources;
  return index < 0 || resource === undefined ? null : { resource, verb: rule.verbs[index] ?? '', path: [...rule.path, 'verbs', index] };
}

export const cases: CheckCase[] = [
  {
    name: 'finds each of the ways',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: a}
rules:
  - {apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, escalate]}
  - {apiGroups: [""], resources: [pods, serviceaccounts], verbs: [impersonate]}
  - {apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [create]}
  - {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}
  - {apiGroups: [authentication.k8s.io], resources: [userextras/scopes], verbs: [impersonate]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}
`,
    finds: ['/rules/0/resources/0', '/rules/1/resources/1', '/rules/2/resources/0', '/rules/3/resources/0', '/rules/4/verbs/0', '#1/roleRef'],
  },
  {
    name: 'lets reading roles pass, other groups with a star, and roles that are named',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: a}
rules:
  - {apiGroups: [rbac.authorization.k8s.io], resources: [roles, rolebindings], verbs: [get, list, delete]}
  - {apiGroups: [""], resources: [serviceaccounts], verbs: [create]}
  - {apiGroups: [metrics.example.com], resources: ["*"], verbs: ["*"]}
  - {apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [view], verbs: [bind]}
`,
    finds: [],
  },
];
