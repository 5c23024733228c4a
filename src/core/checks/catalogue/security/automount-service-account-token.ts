import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix, Report } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { podSpecOfOther } from '../../reading/linked-pods.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { ACCOUNT_FACETS, accountOf, automountOf, bindingsOf, tokenMountOf, usersOf } from '../../reading/service-account.ts';

export const automountServiceAccountToken: BundleCheck = {
  id: 'automount-service-account-token',
  severity: 'warning',
  area: 'security',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ServiceAccount'],
  reads: [...ACCOUNT_FACETS, 'pods'],
  title: { en: 'Token of the API server mounted', ko: 'API 서버 토큰이 마운트됩니다' },
  why: {
    en: 'Every container finds a token for the API server in its file system, whether it needs one or not. Who breaks in uses it to ask the cluster for more.',
    ko: '필요 여부와 관계없이 모든 컨테이너의 파일시스템에 API 서버 토큰이 놓입니다. 침입자는 이것으로 클러스터에서 더 많은 것을 얻어 냅니다.',
  },
  todo: {
    en: 'Set automountServiceAccountToken: false, unless the program talks to the API server.',
    ko: '프로그램이 API 서버와 통신하지 않으면 automountServiceAccountToken: false를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  find: (object, bundle) => (object.summary.known === 'ServiceAccount' ? atAccount(object, bundle) : atWorkload(object, bundle)),
};

function atWorkload(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const spec = podSpecPath(object);
  if (spec === null || podSpecOf(object) === undefined) return [];
  const account = accountOf(object, bundle);
  const { mounted, by } = tokenMountOf(object, account, bundle);
  // who is given rights needs the token to use them
  if (!mounted || bindingsOf(account, bundle).length > 0) return [];
  const path = [...spec, 'automountServiceAccountToken'];
  // of an account that comes from elsewhere nobody here knows the rights
  if (account.name !== 'default' && account.object === null && by === 'default') return [unknownRights(path, account.name)];
  const said = by === 'pod' ? { en: 'The Pod asks for a token', ko: '파드가 토큰을 요청합니다' } : { en: 'A token is mounted', ko: '토큰이 마운트됩니다' };
  return [
    {
      path,
      message: {
        en: `${said.en} of ServiceAccount ${account.name}, which no binding of the bundle gives any right`,
        ko: `${said.ko}. 이 묶음에서 아무 권한도 받지 않은 서비스 어카운트: ${account.name}`,
      },
      fix: switchOff(path),
    },
  ];
}

function unknownRights(path: Report['path'], account: string): Report {
  return {
    path,
    severity: 'info',
    message: { en: `A token of ServiceAccount ${account} is mounted, which is not among the files: does the program need it?`, ko: `토큰이 마운트됩니다. 이 파일들에 없는 서비스 어카운트이므로 필요한지 확인하세요: ${account}` },
    fix: switchOff(path),
  };
}

function atAccount(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const { name, namespace } = object.summary;
  if (automountOf(object.value) === false || name === null || bindingsOf({ name, namespace }, bundle).length > 0) return [];
  const users = usersOf(object.summary, bundle);
  if (users.length > 0 && users.every((user) => automountOf(podSpecOfOther(user, bundle)) === false)) return [];
  const path = [...object.path, 'automountServiceAccountToken'];
  return [
    {
      path,
      severity: 'info',
      message: { en: `Pods that run as ${name} get a token unless they refuse it`, ko: `거부하지 않는 한 토큰을 받는 서비스 어카운트: ${name}` },
      fix: switchOff(path),
    },
  ];
}

/** A program that talks to the API server fails without it. */
function switchOff(path: Report['path']): Fix {
  return {
    label: { en: 'Mount no token', ko: '토큰 마운트 끄기' },
    safe: false,
    steps: [{ op: 'set', path, value: false }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at the Pod, and only hints at the account',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      # our own
      serviceAccountName: web
      containers: [{name: web}]
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
`,
    finds: ['/spec/template/spec/automountServiceAccountToken', '#1/automountServiceAccountToken info'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      # our own
      serviceAccountName: web
      automountServiceAccountToken: false
      containers: [{name: web}]
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
`,
  },
  {
    name: 'takes the word of the account, and that of the Pod before it',
    yaml: `apiVersion: v1
kind: ServiceAccount
metadata: {name: quiet, namespace: shop}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
spec: {serviceAccountName: quiet, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: shop}
spec: {serviceAccountName: quiet, automountServiceAccountToken: true, containers: [{name: b}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: other}
spec: {serviceAccountName: quiet, containers: [{name: c}]}
`,
    finds: ['#2/spec/automountServiceAccountToken', '#3/spec/automountServiceAccountToken info'],
    fixed: `apiVersion: v1
kind: ServiceAccount
metadata: {name: quiet, namespace: shop}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
spec: {serviceAccountName: quiet, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: shop}
spec: {serviceAccountName: quiet, automountServiceAccountToken: false, containers: [{name: b}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, namespace: other}
spec: {serviceAccountName: quiet, automountServiceAccountToken: false, containers: [{name: c}]}
`,
  },
  {
    name: 'is content where a binding gives the account rights, in a List too',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ServiceAccount
    metadata: {name: sync}
  - apiVersion: batch/v1
    kind: CronJob
    metadata: {name: sync}
    spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: sync, containers: [{name: sync}]}}}}}
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: sync}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
    subjects: [{kind: ServiceAccount, name: sync}]
`,
    finds: [],
  },
];
