import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Bundle, BundleCheck, CheckCase, Report } from '../../check.ts';
import { allowsAll, isOfTheCluster, roleRefOf, rulesOf } from '../../reading/rbac.ts';

export const rbacClusterAdmin: BundleCheck = {
  id: 'rbac-cluster-admin',
  severity: 'error',
  area: 'document',
  scope: 'bundle',
  kinds: ['ClusterRoleBinding', 'RoleBinding'],
  reads: ['Role', 'ClusterRole'],
  title: { en: 'Rights of cluster-admin handed out', ko: 'cluster-admin 권한을 줍니다' },
  why: {
    en: 'The subjects may do everything: read every Secret, run anything on every node, and give those rights to others. In a RoleBinding the same holds for the whole namespace.',
    ko: '모든 시크릿을 읽고, 모든 노드에서 무엇이든 실행하고, 그 권한을 남에게 줄 수도 있습니다. 롤바인딩이면 네임스페이스 전체에 대해 그렇습니다.',
  },
  todo: {
    en: 'Bind a role that lists what these subjects really do.',
    ko: '실제로 하는 일만 나열한 롤에 바인딩하세요.',
  },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
  find(object, bundle) {
    const { name } = object.summary;
    // every cluster has this one
    if (name === 'cluster-admin' || isOfTheCluster(name)) return [];
    const path = [...object.path, 'roleRef'];
    const place = object.summary.known === 'RoleBinding' ? { en: 'in this namespace', ko: '이 네임스페이스에서' } : { en: 'in the whole cluster', ko: '클러스터 전체에서' };
    if (roleRefOf(object.value).name === 'cluster-admin') return [{ path: [...path, 'name'], message: everything(place) }];
    const role = almightyRole(bundle);
    return role === null ? [] : [{ path, message: everything(place), related: role }];
  },
};

function everything(place: { readonly en: string; readonly ko: string }) {
  return { en: `The subjects may do everything ${place.en}`, ko: `${place.ko} 모든 일을 할 수 있습니다` };
}

/** The role that is bound, where it allows all there is. */
function almightyRole(bundle: Bundle): NonNullable<Report['related']> | null {
  const roles = gathered(['Role', 'ClusterRole'] as const, (kind) => gathered(bundle.uses(bundle.self, kind), ({ targets }) => targets.map(({ object }): LinkedObject => object)));
  for (const role of roles) {
    const rule = rulesOf(bundle.look(role) ?? undefined, role.summary.path).find(allowsAll);
    if (rule !== undefined) return { key: role.key, path: rule.path };
  }
  return null;
}

export const cases: CheckCase[] = [
  {
    name: 'finds the role by its name, in both kinds of binding',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: ops}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: ops}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: team}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: team}]
`,
    finds: ['/roleRef/name', '#1/roleRef/name'],
  },
  {
    name: 'finds a role that allows as much, by stars or by all seven verbs',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: root}
    rules: [{apiGroups: [""], resources: [pods], verbs: [get]}, {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata: {name: most, namespace: shop}
    rules: [{apiGroups: ["*"], resources: ["*"], verbs: [create, delete, get, list, patch, update, watch]}]
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata: {name: a}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: root}
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: b, namespace: shop}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: most}
`,
    finds: ['/items/2/roleRef', '/items/3/roleRef'],
  },
  {
    name: 'lets less pass, roles of other namespaces, and what the cluster binds itself',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: some, namespace: shop}
rules: [{apiGroups: [""], resources: ["*"], verbs: ["*"]}, {apiGroups: ["*"], resources: [pods], verbs: ["*"]}, {apiGroups: ["*"], resources: ["*"], verbs: [get, list]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: most, namespace: other}
rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: some}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: b, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: most}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: cluster-admin}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
`,
    finds: [],
  },
];
