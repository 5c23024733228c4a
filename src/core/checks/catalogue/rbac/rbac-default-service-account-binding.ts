import type { CheckCase, ObjectCheck } from '../../check.ts';
import { isOfTheCluster, subjectsOf } from '../../reading/rbac.ts';

export const rbacDefaultServiceAccountBinding: ObjectCheck = {
  id: 'rbac-default-service-account-binding',
  severity: 'warning',
  area: 'document',
  scope: 'object',
  kinds: ['RoleBinding', 'ClusterRoleBinding'],
  title: { en: 'Rights for the default service account', ko: '기본 서비스 어카운트에 권한을 줍니다' },
  why: {
    en: 'Every Pod of the namespace that names no account runs as this one: all of them get the rights, those deployed tomorrow too.',
    ko: '계정을 정하지 않은 네임스페이스의 모든 파드가 이 계정으로 실행됩니다. 내일 배포할 파드까지 모두 이 권한을 갖습니다.',
  },
  todo: {
    en: 'Create a ServiceAccount for the program that needs the role, and bind that one.',
    ko: '롤이 필요한 프로그램의 서비스 어카운트를 만들어 그 계정에 바인딩하세요.',
  },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions',
  find(object) {
    if (isOfTheCluster(object.summary.name)) return [];
    return subjectsOf(object.value, object.path)
      .filter(({ kind, name }) => kind === 'ServiceAccount' && name === 'default')
      .map(({ path }) => ({ path: [...path, 'name'] }));
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds it in both kinds of binding',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: a}
subjects: [{kind: ServiceAccount, name: web}, {kind: ServiceAccount, name: default}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}
subjects: [{kind: ServiceAccount, name: default, namespace: shop}]
`,
    finds: ['/subjects/1/name', '#1/subjects/0/name'],
  },
  {
    name: 'lets a user of that name pass',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: a}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: default}, {kind: ServiceAccount}, 1]
`,
    finds: [],
  },
];
