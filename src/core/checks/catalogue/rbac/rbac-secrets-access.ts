import { gathered } from '../../../gathered.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import type { Bundle, CheckCase, CheckedObject, Fix } from '../../check.ts';
import { rightsCheck } from '../../families/rights-check.ts';
import { grantOf, type Rule } from '../../reading/rbac.ts';

const READ_SECRETS = { group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'] };

export const rbacSecretsAccess = rightsCheck({
  id: 'rbac-secrets-access',
  severity: 'warning',
  alsoReads: ['pods'],
  title: { en: 'Every Secret may be read', ko: '모든 시크릿을 읽을 수 있습니다' },
  why: {
    en: 'Without resourceNames the rule covers every Secret, tokens of other accounts among them; list and watch show contents too. A Pod needs no such right to mount a Secret or take it as environment.',
    ko: 'resourceNames가 없으면 다른 계정의 토큰까지 모든 시크릿이 대상이며, list와 watch도 내용을 보여 줍니다. 파드가 시크릿을 마운트하거나 환경 변수로 쓰는 데는 이 권한이 필요 없습니다.',
  },
  todo: {
    en: 'Allow get alone, with resourceNames; for mounts and environment remove the rule.',
    ko: 'resourceNames와 함께 get만 허용하세요. 마운트나 환경 변수용이라면 규칙을 지우세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
  tooMuch: (rule) => (rule.resourceNames.length > 0 ? null : grantOf(rule, READ_SECRETS)),
  may: ({ verb }) => ({ en: `may read every Secret (${verb})`, ko: `모든 시크릿을 읽을 수 있습니다(${verb})` }),
  mend: nameThem,
});

/** Names the Secrets that the Pods of the namespace use, where the rule is of Secrets alone. */
function nameThem(rule: Rule, object: CheckedObject, bundle: Bundle): Fix | null {
  const { known, namespace } = object.summary;
  if (known !== 'Role' || rule.resources.some((resource) => resource !== 'secrets')) return null;
  const here = bundle.podMakers().filter(({ summary }) => sameNamespace(summary.namespace, namespace));
  const names = gathered(here, ({ summary }) => gathered(summary.references, (reference) => (reference.by === 'name' && reference.kind === 'Secret' ? [reference.name] : [])));
  if (names.length === 0) return null;
  return {
    label: { en: 'Allow get of the Secrets that the Pods use', ko: '파드가 쓰는 시크릿만 get 허용' },
    safe: false,
    steps: [
      { op: 'set', path: [...rule.path, 'verbs'], value: ['get'] },
      { op: 'set', path: [...rule.path, 'resourceNames'], value: [...new Set(names)].sort() },
    ],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'names the Secrets that the Pods of the namespace use',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web, namespace: shop}
rules:
  # passwords
  - apiGroups: [""]
    resources: [secrets]
    verbs: [get, list]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers: [{name: web, envFrom: [{secretRef: {name: web-db}}]}]
  volumes: [{name: key, secret: {secretName: web-key}}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: other}
spec: {containers: [{name: web, envFrom: [{secretRef: {name: other}}]}]}
`,
    finds: ['/rules/0/resources/0'],
    fixed: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web, namespace: shop}
rules:
  # passwords
  - apiGroups: [""]
    resources: [secrets]
    resourceNames:
      - web-db
      - web-key
    verbs: [get]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers: [{name: web, envFrom: [{secretRef: {name: web-db}}]}]
  volumes: [{name: key, secret: {secretName: web-key}}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: other}
spec: {containers: [{name: web, envFrom: [{secretRef: {name: other}}]}]}
`,
  },
  {
    name: 'speaks at the binding that hands it on, and of stars',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader}
rules:
  - {apiGroups: ["*"], resources: [pods, "*"], verbs: [watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: jane}]
`,
    finds: ['/rules/0/resources/1', '#1/roleRef'],
  },
  {
    name: 'lets named Secrets, writing, and Secrets of other groups pass',
    yaml: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - {apiGroups: [""], resources: [secrets], resourceNames: [web], verbs: [get]}
  - {apiGroups: [""], resources: [secrets], verbs: [create, patch]}
  - {apiGroups: [vault.example.com], resources: [secrets], verbs: [get]}
  - {apiGroups: [""], resources: [configmaps], verbs: ["*"]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: system:reader}
rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
`,
    finds: [],
  },
];
