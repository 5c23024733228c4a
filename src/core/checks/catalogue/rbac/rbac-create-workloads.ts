import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Bundle, CheckCase } from '../../check.ts';
import { rightsCheck } from '../../families/rights-check.ts';
import { firstGrant, type Right } from '../../reading/rbac.ts';

const CREATE: readonly Right[] = [
  { group: '', resources: ['pods', 'replicationcontrollers'], verbs: ['create'] },
  { group: 'apps', resources: ['deployments', 'statefulsets', 'daemonsets', 'replicasets'], verbs: ['create'] },
  { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: ['create'] },
];

export const rbacCreateWorkloads = rightsCheck({
  id: 'rbac-create-workloads',
  severity: 'warning',
  alsoReads: ['RoleBinding', 'ClusterRoleBinding', 'ServiceAccount'],
  title: { en: 'May create workloads', ko: '워크로드를 만들 수 있습니다' },
  why: {
    en: 'Who creates Pods in a namespace may run as any account of it and mount any Secret of it, and where nothing forbids it, a Pod that owns the node.',
    ko: '네임스페이스에 파드를 만들 수 있으면 그 안의 어떤 계정으로도 실행하고 어떤 시크릿도 마운트할 수 있습니다. 막는 것이 없으면 노드를 차지하는 파드도 만들 수 있습니다.',
  },
  todo: {
    en: 'Give this right only to what deploys, and enforce a Pod Security level on the namespace.',
    ko: '배포하는 주체에만 이 권한을 주고, 네임스페이스에 파드 보안 수준을 적용하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation',
  tooMuch: (rule) => firstGrant(rule, CREATE),
  may: ({ resource }) => ({ en: `may create ${resource}, with any account and Secret of the namespace`, ko: `네임스페이스의 어떤 계정과 시크릿으로도 워크로드를 만들 수 있습니다(${resource})` }),
  weigh: (role, bundle) => (isBoundToAccount(role, bundle) ? 'warning' : 'info'),
});

/** Whether a ServiceAccount of the bundle has the role: a program, and not a person. */
function isBoundToAccount(role: LinkedObject, bundle: Bundle): boolean {
  const bindings = gathered(['RoleBinding', 'ClusterRoleBinding'] as const, (kind) => bundle.usedBy(role, kind).map(({ from }) => from));
  return bindings.some((binding) => bundle.uses(binding, 'ServiceAccount').some(({ targets }) => targets.length > 0));
}

export const cases: CheckCase[] = [
  {
    name: 'warns where a program of the bundle has the role, and else only hints',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules:
  - {apiGroups: [apps], resources: [deployments], verbs: [get, create]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployer, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects: [{kind: ServiceAccount, name: robot, namespace: shop}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: robot, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: jobs}
rules:
  - {apiGroups: [batch], resources: [jobs], verbs: ["*"]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: jobs}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: jobs}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: dev}]
`,
    finds: ['/rules/0/resources/0', '#1/roleRef', '#3/rules/0/resources/0 info', '#4/roleRef info'],
  },
  {
    name: 'lets reading pass, and parts of Pods',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - {apiGroups: [""], resources: [pods], verbs: [get, list, watch]}
  - {apiGroups: [""], resources: [pods/eviction, services], verbs: [create]}
  - {apiGroups: [argoproj.io], resources: ["*"], verbs: [create]}
`,
    finds: [],
  },
];
