import type { BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { accountOf, automountOf, tokenMountOf } from '../../reading/service-account.ts';

export const defaultServiceAccount: BundleCheck = {
  id: 'default-service-account',
  severity: 'warning',
  area: 'security',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ServiceAccount'],
  reads: ['ServiceAccount'],
  title: { en: 'Runs as the default service account', ko: '기본 서비스 어카운트로 실행됩니다' },
  why: {
    en: 'All Pods of a namespace that name no account share the one called default. A right given to it for one program is given to all of them, and the audit log cannot tell them apart.',
    ko: '계정을 정하지 않은 파드는 모두 default라는 서비스 어카운트를 함께 씁니다. 한 프로그램에 준 권한을 모두가 갖고, 감사 로그에서도 구별되지 않습니다.',
  },
  todo: {
    en: 'Create a ServiceAccount for this workload and name it in serviceAccountName, or switch the token off.',
    ko: '이 워크로드의 서비스 어카운트를 만들어 serviceAccountName에 쓰거나, 토큰 마운트를 끄세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts',
  find(object, bundle) {
    if (object.summary.known === 'ServiceAccount') return atAccount(object);
    const spec = podSpecPath(object);
    if (spec === null || podSpecOf(object) === undefined) return [];
    const account = accountOf(object, bundle);
    if (account.name !== 'default' || !tokenMountOf(object, account, bundle).mounted) return [];
    return [
      {
        path: account.path,
        message: {
          en: 'The Pod gets the token of the default account, which it shares with every Pod that names none',
          ko: '계정을 정하지 않은 모든 파드와 함께 쓰는 기본 계정의 토큰을 받습니다',
        },
        fix: {
          label: { en: 'Mount no token', ko: '토큰 마운트 끄기' },
          safe: false,
          steps: [{ op: 'set', path: [...spec, 'automountServiceAccountToken'], value: false }],
        },
      },
    ];
  },
};

/** The account itself, where somebody writes it down and leaves the token to all Pods. */
function atAccount(object: CheckedObject): readonly Report[] {
  if (object.summary.name !== 'default' || automountOf(object.value) === false) return [];
  const path = [...object.path, 'automountServiceAccountToken'];
  return [
    {
      path,
      message: { en: 'Every Pod of the namespace that names no account gets a token of this one', ko: '계정을 정하지 않은 모든 파드가 이 계정의 토큰을 받습니다' },
      fix: { label: { en: 'Mount no token', ko: '토큰 마운트 끄기' }, safe: false, steps: [{ op: 'set', path, value: false }] },
    },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'finds an account that is not named, and one named default',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers: [{name: web}] # no account
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec:
  serviceAccountName: default
  containers: [{name: job}]
`,
    finds: ['/spec/template/spec/serviceAccountName', '#1/spec/serviceAccountName'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      automountServiceAccountToken: false
      containers: [{name: web}] # no account
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec:
  serviceAccountName: default
  automountServiceAccountToken: false
  containers: [{name: job}]
`,
  },
  {
    name: 'speaks at the default account that is written down',
    yaml: `apiVersion: v1
kind: ServiceAccount
metadata: {name: default}
automountServiceAccountToken: true
`,
    finds: ['/automountServiceAccountToken'],
    fixed: `apiVersion: v1
kind: ServiceAccount
metadata: {name: default}
automountServiceAccountToken: false
`,
  },
  {
    name: 'is content with an account of its own, also by the old field, and without a token',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {serviceAccountName: a, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {serviceAccount: b, containers: [{name: b}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c}
spec: {automountServiceAccountToken: false, containers: [{name: c}]}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: default, namespace: shop}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: {name: d, namespace: shop}
spec: {containers: [{name: d}]}
`,
    finds: [],
  },
];
