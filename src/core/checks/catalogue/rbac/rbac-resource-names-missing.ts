import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { isBuiltInRole, rulesOf } from '../../reading/rbac.ts';

export const rbacResourceNamesMissing: ObjectCheck = {
  id: 'rbac-resource-names-missing',
  severity: 'info',
  area: 'document',
  scope: 'object',
  // rules in a binding are those of a role above it that lacks its separator
  kinds: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
  title: { en: 'Rule for all ConfigMaps or Secrets', ko: '모든 컨피그맵이나 시크릿에 대한 규칙' },
  why: {
    en: 'Most programs read one or two objects of their own. Without resourceNames the rule covers those of everybody else in the namespace as well.',
    ko: '대부분의 프로그램은 자기 오브젝트 한두 개만 읽습니다. resourceNames가 없으면 네임스페이스에 있는 다른 모든 오브젝트까지 대상이 됩니다.',
  },
  todo: {
    en: 'List the names in resourceNames. It works for get, update, patch and delete, not for list, watch and create.',
    ko: 'resourceNames에 이름을 쓰세요. get, update, patch, delete에 적용되고 list, watch, create에는 적용되지 않습니다.',
  },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
  find(object) {
    if (isBuiltInRole(object.summary.name)) return [];
    return gathered(rulesOf(object.value, object.path), ({ path, apiGroups, resources, verbs, resourceNames }): Report[] => {
      const named = resources.filter((resource) => KINDS.has(resource));
      const acts = verbs.filter((verb) => VERBS.has(verb));
      if (named.length === 0 || acts.length === 0 || resourceNames.length > 0 || !apiGroups.some((group) => group === '' || group === '*')) return [];
      return [
        {
          path: [...path, 'resources', resources.findIndex((resource) => KINDS.has(resource))],
          message: {
            en: `${acts.join(', ')} on all ${named.join(' and ')}, not only those of one program`,
            ko: `특정 프로그램의 것만이 아니라 모든 오브젝트가 대상입니다: ${named.join(', ')}(${acts.join(', ')})`,
          },
        },
      ];
    });
  },
};

const KINDS: ReadonlySet<string> = new Set(['configmaps', 'secrets']);
const VERBS: ReadonlySet<string> = new Set(['get', 'update', 'patch', 'delete', '*']);

export const cases: CheckCase[] = [
  {
    name: 'says it once for a rule',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - {apiGroups: [""], resources: [pods, configmaps, secrets], verbs: [get, list]}
  - {apiGroups: [""], resources: [secrets], verbs: ["*"]}
`,
    finds: ['/rules/0/resources/1', '/rules/1/resources/0'],
  },
  {
    name: 'finds a role that runs into its binding, for lack of a separator',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - {apiGroups: [""], resources: [configmaps], verbs: [get]}

apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
`,
    finds: ['/rules/0/resources/0'],
  },
  {
    name: 'lets names pass, verbs that know none, other resources and groups, and built-in roles',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - {apiGroups: [""], resources: [configmaps], resourceNames: [web], verbs: [get, update]}
  - {apiGroups: [""], resources: [configmaps], verbs: [list, watch, create]}
  - {apiGroups: [""], resources: [pods], verbs: [get]}
  - {apiGroups: [vault.example.com], resources: [secrets], verbs: [get]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: view}
rules: [{apiGroups: [""], resources: [configmaps], verbs: [get]}]
`,
    finds: [],
  },
];
