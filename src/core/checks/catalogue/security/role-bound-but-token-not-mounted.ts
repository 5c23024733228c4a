import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { podSpecOfOther } from '../../reading/linked-pods.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { ACCOUNT_FACETS, accountOf, automountOf, bindingsOf, projectsToken, tokenMountOf, usersOf } from '../../reading/service-account.ts';

export const roleBoundButTokenNotMounted: BundleCheck = {
  id: 'role-bound-but-token-not-mounted',
  severity: 'warning',
  area: 'security',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ServiceAccount'],
  reads: [...ACCOUNT_FACETS, 'pods'],
  title: { en: 'Rights without a token to use them', ko: '권한은 있지만 토큰이 없습니다' },
  why: {
    en: 'A binding gives the account rights, and automountServiceAccountToken: false keeps the token from the Pods: every call to the API server is anonymous and refused.',
    ko: '바인딩이 계정에 권한을 주지만 automountServiceAccountToken: false 때문에 파드에 토큰이 없습니다. API 서버 요청은 모두 익명이 되어 거부됩니다.',
  },
  todo: {
    en: 'Set automountServiceAccountToken: true in the Pod that calls the API server, or remove the Role and its binding.',
    ko: 'API 서버를 호출하는 파드에 automountServiceAccountToken: true를 쓰거나, 롤과 바인딩을 지우세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  find: (object, bundle) => (object.summary.known === 'ServiceAccount' ? atAccount(object, bundle) : atWorkload(object, bundle)),
};

function atWorkload(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const spec = podSpecPath(object);
  if (spec === null) return [];
  const account = accountOf(object, bundle);
  const [binding] = bindingsOf(account, bundle);
  if (binding === undefined) return [];
  const { mounted, by } = tokenMountOf(object, account, bundle);
  if (mounted || projectsToken(podSpecOf(object))) return [];
  return [report(by === 'pod' ? [...spec, 'automountServiceAccountToken'] : account.path, account.name, binding)];
}

/** At the account that switches the token off, unless every Pod that runs as it gets one some other way. */
function atAccount(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const { name, namespace } = object.summary;
  if (name === null || automountOf(object.value) !== false) return [];
  const [binding] = bindingsOf({ name, namespace }, bundle);
  if (binding === undefined) return [];
  const users = usersOf(object.summary, bundle).map((user) => podSpecOfOther(user, bundle));
  if (users.length > 0 && users.every((spec) => automountOf(spec) === true || projectsToken(spec))) return [];
  return [report([...object.path, 'automountServiceAccountToken'], name, binding)];
}

function report(path: Report['path'], account: string, { key, summary }: LinkedObject): Report {
  const binding = [summary.kind, summary.name].filter((part) => part !== null).join(' ');
  return {
    path,
    message: {
      en: `${binding} gives ${account} rights that its Pods cannot use: no token is mounted`,
      ko: `토큰이 마운트되지 않아 쓸 수 없는 권한입니다. 서비스 어카운트: ${account}, 권한을 주는 바인딩: ${binding}`,
    },
    related: { key, path: [...summary.path, 'subjects'] },
    open: openForm('security', path),
  };
}

const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`;

export const cases: CheckCase[] = [
  {
    name: 'speaks at the account that switches it off and at the workload',
    yaml: `${BINDING}---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {spec: {serviceAccountName: web, containers: [{name: web}]}}}
`,
    finds: ['#1/automountServiceAccountToken', '#2/spec/template/spec/serviceAccountName'],
  },
  {
    name: 'speaks at the Pod that switches it off itself, and at an account nobody here uses',
    yaml: `${BINDING}---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {serviceAccountName: web, automountServiceAccountToken: false, containers: [{name: web}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: sync}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: sync, namespace: ops}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: sync, namespace: ops}
automountServiceAccountToken: false
`,
    finds: ['#1/spec/automountServiceAccountToken', '#3/automountServiceAccountToken'],
  },
  {
    name: 'is content when the Pod asks for the token, or projects one, and with accounts of other namespaces',
    yaml: `${BINDING}---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
spec: {serviceAccountName: web, automountServiceAccountToken: true, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: shop}
spec:
  serviceAccountName: web
  containers: [{name: b}]
  volumes: [{name: token, projected: {sources: [{serviceAccountToken: {path: token}}]}}]
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: other}
spec: {serviceAccountName: web, automountServiceAccountToken: false, containers: [{name: c}]}
`,
    finds: [],
  },
];
