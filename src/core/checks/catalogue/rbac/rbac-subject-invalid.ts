import { gathered } from '../../../gathered.ts';
import { textField } from '../../../kinds/fields.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { RBAC_GROUP, roleRefOf, subjectsOf } from '../../reading/rbac.ts';

/*
 * Subjects that the API server refuses (a ServiceAccount without namespace in a ClusterRoleBinding, a wrong apiGroup)
 * are found with its other rules, in core/schema/server-rules. An apiGroup that is left out is filled in by it.
 */
export const rbacSubjectInvalid: ObjectCheck = {
  id: 'rbac-subject-invalid',
  severity: 'error',
  area: 'document',
  scope: 'object',
  kinds: ['RoleBinding', 'ClusterRoleBinding'],
  title: { en: 'Binding that does not say whom or what it binds', ko: '대상이 분명하지 않은 바인딩' },
  why: {
    en: 'A binding works only by exact names: a role of the wrong kind or group is refused, and a ServiceAccount without namespace is looked for in that of the binding, wherever it is applied.',
    ko: '바인딩은 정확한 이름으로만 작동합니다. 종류나 그룹이 틀린 롤은 거부되고, 네임스페이스가 없는 서비스 어카운트는 바인딩이 적용된 네임스페이스에서 찾습니다.',
  },
  todo: {
    en: 'Write the namespace of each ServiceAccount, and bind a ClusterRole in a ClusterRoleBinding.',
    ko: '서비스 어카운트마다 네임스페이스를 쓰고, 클러스터롤바인딩에는 클러스터롤을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  find: (object) => [...wrongRole(object), ...(object.summary.known === 'RoleBinding' ? unplaced(object) : [])],
};

function wrongRole(object: CheckedObject): readonly Report[] {
  const { kind, group } = roleRefOf(object.value);
  const path = [...object.path, 'roleRef'];
  return [
    ...(group === null || group === '' || group === RBAC_GROUP
      ? []
      : [
          {
            path: [...path, 'apiGroup'],
            message: { en: `Roles are of the group ${RBAC_GROUP}, not ${group}`, ko: `롤의 apiGroup이 틀렸습니다: ${group}. ${RBAC_GROUP} 그룹이어야 합니다` },
            fix: { label: { en: `Use ${RBAC_GROUP}`, ko: `${RBAC_GROUP} 사용` }, safe: true, steps: [{ op: 'set' as const, path: [...path, 'apiGroup'], value: RBAC_GROUP }] },
          },
        ]),
    ...(object.summary.known === 'ClusterRoleBinding' && kind === 'Role'
      ? [{ path: [...path, 'kind'], message: { en: 'A ClusterRoleBinding cannot bind a Role, which belongs to one namespace', ko: '클러스터롤바인딩은 한 네임스페이스에 속한 롤을 바인딩할 수 없습니다' } }]
      : []),
  ];
}

/** Works, and means another account in each namespace it is applied to. */
function unplaced(object: CheckedObject): readonly Report[] {
  const { namespace } = object.summary;
  return gathered(subjectsOf(object.value, object.path), ({ kind, name, path, value }): Report[] => {
    if (kind !== 'ServiceAccount' || textField(value, 'namespace') !== null) return [];
    const place = [...path, 'namespace'];
    return [
      {
        path: place,
        severity: 'info',
        message: {
          en: `ServiceAccount ${name} is looked for in the namespace of the binding${namespace === null ? '' : ` (${namespace})`}`,
          ko: `바인딩의 네임스페이스${namespace === null ? '' : `(${namespace})`}에서 찾는 서비스 어카운트: ${name}`,
        },
        ...(namespace === null
          ? {}
          : { fix: { label: { en: `Write namespace: ${namespace}`, ko: `namespace: ${namespace} 추가` }, safe: true, steps: [{ op: 'set', path: place, value: namespace }] } }),
      },
    ];
  });
}

export const cases: CheckCase[] = [
  {
    name: 'writes down the namespace that is taken anyway',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
subjects:
  - kind: ServiceAccount
    name: web # the shop
  - {kind: ServiceAccount, name: ops, namespace: ops}
  - {apiGroup: rbac.authorization.k8s.io, kind: User, name: jane}
`,
    finds: ['/subjects/0/namespace info'],
    fixed: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
subjects:
  - kind: ServiceAccount
    name: web # the shop
    namespace: shop
  - {kind: ServiceAccount, name: ops, namespace: ops}
  - {apiGroup: rbac.authorization.k8s.io, kind: User, name: jane}
`,
  },
  {
    name: 'only says so where the binding names no namespace either',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: web}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
    subjects: [{kind: ServiceAccount, name: web}]
`,
    finds: ['/items/0/subjects/0/namespace info'],
  },
  {
    name: 'finds a role of the wrong kind and of the wrong group',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef:
  apiGroup: rbac # short
  kind: Role
  name: web
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`,
    finds: ['/roleRef/apiGroup', '/roleRef/kind'],
    fixed: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef:
  apiGroup: rbac.authorization.k8s.io # short
  kind: Role
  name: web
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`,
  },
  {
    name: 'leaves to the API server what it fills in, and to its rules what it refuses',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a, namespace: shop}
roleRef: {kind: ClusterRole, name: view}
subjects: [{kind: User, name: jane}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: b}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: web}]
`,
    finds: [],
  },
];
