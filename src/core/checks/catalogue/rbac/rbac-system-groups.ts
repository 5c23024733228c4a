import { gathered } from '../../../gathered.ts';
import { listField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { isOfTheCluster, subjectsOf } from '../../reading/rbac.ts';

export const rbacSystemGroups: ObjectCheck = {
  id: 'rbac-system-groups',
  severity: 'error',
  area: 'document',
  scope: 'object',
  kinds: ['RoleBinding', 'ClusterRoleBinding'],
  title: { en: 'Rights for everybody, or past all rules', ko: '모두에게 주거나 모든 규칙을 벗어나는 권한' },
  why: {
    en: 'By system:anonymous and system:unauthenticated is meant whoever reaches the API server, system:authenticated is every account of the cluster, and system:masters cannot be taken back by any rule.',
    ko: 'system:anonymous와 system:unauthenticated는 API 서버에 닿는 누구나이고, system:authenticated는 클러스터의 모든 계정이며, system:masters는 어떤 규칙으로도 거둘 수 없습니다.',
  },
  todo: { en: 'Name the users, groups or accounts that need the role.', ko: '롤이 필요한 사용자, 그룹, 계정을 직접 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
  find(object) {
    // such bindings come with every cluster
    if (isOfTheCluster(object.summary.name)) return [];
    const several = listField(object.value, 'subjects').length > 1;
    return gathered(subjectsOf(object.value, object.path), ({ kind, name, path }): Report[] => {
      const who = kind === 'ServiceAccount' ? undefined : GROUPS.get(name);
      if (who === undefined) return [];
      return [
        {
          path: [...path, 'name'],
          message: { en: `${name} is ${who.en}`, ko: `${name}: ${who.ko}` },
          ...(several ? { fix: { label: { en: `Remove ${name}`, ko: `${name} 삭제` }, safe: false, steps: [{ op: 'remove', path }] } } : {}),
        },
      ];
    });
  },
};

const GROUPS: ReadonlyMap<string, { readonly en: string; readonly ko: string }> = new Map([
  ['system:anonymous', { en: 'whoever reaches the API server without saying who it is', ko: '신원을 밝히지 않고 API 서버에 닿는 누구나' }],
  ['system:unauthenticated', { en: 'whoever reaches the API server without saying who it is', ko: '신원을 밝히지 않고 API 서버에 닿는 누구나' }],
  ['system:authenticated', { en: 'every user and every ServiceAccount of the cluster', ko: '클러스터의 모든 사용자와 서비스 어카운트' }],
  ['system:masters', { en: 'a group that passes over all rules', ko: '모든 규칙을 건너뛰는 그룹' }],
]);

export const cases: CheckCase[] = [
  {
    name: 'removes such a subject from among others',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: read}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: ops # on call
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:unauthenticated
  - {apiGroup: rbac.authorization.k8s.io, kind: User, name: "system:anonymous"}
`,
    finds: ['/subjects/1/name', '/subjects/2/name'],
    fixed: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: read}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: ops # on call
`,
  },
  {
    name: 'leaves it to a person where it is the only one',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: root}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: root}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:masters"}]
`,
    finds: ['/subjects/0/name'],
  },
  {
    name: 'lets other system groups pass, and bindings of the cluster',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: a}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:serviceaccounts:shop"}, {kind: ServiceAccount, name: a}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: system:discovery}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:discovery}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:authenticated"}]
`,
    finds: [],
  },
];
