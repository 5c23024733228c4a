import { gathered } from '../../../gathered.ts';
import type { CheckCase, Fix } from '../../check.ts';
import { rightsCheck } from '../../families/rights-check.ts';
import { grantOf, type Right, type Rule } from '../../reading/rbac.ts';

const ENTER: Right = { group: '', resources: ['pods/exec', 'pods/attach', 'pods/portforward', 'nodes/proxy'], verbs: ['get', 'create'] };

export const rbacPodExec = rightsCheck({
  id: 'rbac-pod-exec',
  severity: 'error',
  title: { en: 'May enter Pods', ko: '파드 안으로 들어갈 수 있습니다' },
  why: {
    en: 'With exec, attach and port-forward one works inside any Pod with its account, its files and its Secrets, and nodes/proxy does so for all Pods of a node. The verb get is enough: it opens a web socket.',
    ko: 'exec, attach, port-forward는 어떤 파드든 그 계정, 파일, 시크릿으로 안에서 움직이게 하고, nodes/proxy는 노드의 모든 파드에 대해 그렇습니다. 웹 소켓을 열 수 있어 get만으로도 충분합니다.',
  },
  todo: {
    en: 'Remove these resources from the role; people who debug get them by a role of their own, for a time.',
    ko: '롤에서 이 리소스를 지우세요. 디버깅하는 사람에게는 별도의 롤로 잠시만 주세요.',
  },
  tooMuch: (rule) => grantOf(rule, ENTER),
  may: ({ resource, verb }) => ({ en: `may work inside Pods (${verb} on ${resource})`, ko: `파드 안에서 명령을 실행하거나 통신할 수 있습니다(${resource}: ${verb})` }),
  mend: takeOut,
});

/** Only where they are named: a star hides what the role is for. */
function takeOut(rule: Rule): Fix | null {
  const named = gathered(rule.resources, (resource, index) => (ENTER.resources.includes(resource) ? [index] : []));
  const left = rule.resources.filter((resource) => !ENTER.resources.includes(resource));
  if (named.length === 0 || left.some((resource) => resource.startsWith('*'))) return null;
  return {
    label: { en: 'Remove these resources', ko: '이 리소스 삭제' },
    safe: false,
    steps: left.length === 0 ? [{ op: 'remove', path: rule.path }] : named.reverse().map((index) => ({ op: 'remove', path: [...rule.path, 'resources', index] })),
  };
}

export const cases: CheckCase[] = [
  {
    name: 'takes the resources out, and the rule when nothing else is in it',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: debug}
rules:
  - apiGroups: [""]
    resources:
      - pods
      - pods/exec # kubectl exec
      - pods/attach
    verbs: [get, list]
  - apiGroups: [""]
    resources: [nodes/proxy]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: read}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: other}
`,
    finds: ['/rules/0/resources/1', '/rules/1/resources/0'],
    fixed: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: debug}
rules:
  - apiGroups: [""]
    resources:
      - pods
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: read}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: other}
`,
  },
  {
    name: 'knows stars, and speaks at bindings unless they are of the cluster',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: read-all}
rules: [{apiGroups: [""], resources: ["*"], verbs: [get]}, {apiGroups: ["*"], resources: ["*/exec"], verbs: ["*"]}, {apiGroups: [""], resources: ["pods/*"], verbs: [create]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: read-all}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: system:a}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: read-all}
`,
    finds: ['/rules/0/resources/0', '/rules/1/resources/0', '/rules/2/resources/0', '#1/roleRef'],
  },
  {
    name: 'lets other verbs, other groups, and built-in roles pass',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - {apiGroups: [""], resources: [pods/exec], verbs: [list]}
  - {apiGroups: [apps], resources: ["*"], verbs: ["*"]}
  - {apiGroups: [""], resources: [pods, pods/log], verbs: [get]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: edit}
rules: [{apiGroups: [""], resources: [pods/exec], verbs: [create]}]
`,
    finds: [],
  },
];
