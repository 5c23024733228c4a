import { gathered } from '../../../gathered.ts';
import { listField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { isBuiltInRole, rulesOf } from '../../reading/rbac.ts';
import { valueIn } from '../../../yaml/locate.ts';

export const rbacWildcard: ObjectCheck = {
  id: 'rbac-wildcard',
  severity: 'error',
  area: 'document',
  scope: 'object',
  kinds: ['Role', 'ClusterRole'],
  title: { en: 'Wildcard in a role', ko: '롤에 와일드카드가 있습니다' },
  why: {
    en: 'A star allows more than anybody listed: also what is installed next year, and parts such as exec, tokens and bindings that lead to every other right.',
    ko: '별표는 아무도 나열하지 않은 것까지 허용합니다. 내년에 설치할 것도, 다른 모든 권한으로 이어지는 exec, 토큰, 바인딩도 포함됩니다.',
  },
  todo: {
    en: 'List the groups, resources and verbs that the program uses.',
    ko: '프로그램이 쓰는 그룹, 리소스, 동사를 나열하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
  find(object) {
    if (isBuiltInRole(object.summary.name)) return [];
    return gathered(rulesOf(object.value, object.path), ({ path }) =>
      gathered(FIELDS, ({ key, en, ko }): Report[] => {
        const index = listField(valueIn(object.document.value, path), key).indexOf('*');
        return index < 0 ? [] : [{ path: [...path, key, index], message: { en: `The rule allows ${en}`, ko: `${ko} 허용하는 규칙입니다` } }];
      }),
    );
  },
};

const FIELDS = [
  { key: 'apiGroups', en: 'every API group', ko: '모든 API 그룹을' },
  { key: 'resources', en: 'every resource, subresources included', ko: '하위 리소스까지 모든 리소스를' },
  { key: 'verbs', en: 'every verb', ko: '모든 동사를' },
  { key: 'nonResourceURLs', en: 'every address of the API server', ko: 'API 서버의 모든 주소를' },
] as const;

export const cases: CheckCase[] = [
  {
    name: 'finds each star where it stands',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: all}
rules:
  - apiGroups: ["*"]
    resources: [pods, "*"]
    verbs: [get]
  - nonResourceURLs: ["*"]
    verbs: ["*"]
`,
    finds: ['/rules/0/apiGroups/0', '/rules/0/resources/1', '/rules/1/verbs/0', '/rules/1/nonResourceURLs/0'],
  },
  {
    name: 'passes over built-in roles, parts of a name, and roles without rules',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: system:controller:job}
rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: cluster-admin}
rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: aggregated}
aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]}
rules: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules: [{apiGroups: [""], resources: ["*/scale"], verbs: [get]}]
`,
    finds: [],
  },
];
