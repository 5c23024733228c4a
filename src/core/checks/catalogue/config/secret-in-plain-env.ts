import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { literalVariablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { isSecretValue } from '../../reading/sensitive.ts';

export const secretInPlainEnv: ObjectCheck = {
  id: 'secret-in-plain-env',
  severity: 'error',
  area: 'config',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'A secret is written as a plain variable', ko: '비밀 값이 환경 변수에 그대로 적혀 있습니다' },
  why: {
    en: 'Whoever may read the workload, the repository it lies in or the output of kubectl describe reads the value too, and it cannot be changed without a rollout.',
    ko: '워크로드나 저장소를 읽을 수 있는 사람, kubectl describe 출력을 보는 사람은 모두 값을 읽습니다. 값을 바꾸려면 다시 배포해야 합니다.',
  },
  todo: {
    en: 'Put the value into a Secret and read it with valueFrom.secretKeyRef; then change the value, since it has been written down.',
    ko: '값을 시크릿에 넣고 valueFrom.secretKeyRef로 읽으세요. 이미 기록에 남은 값이니 새 값으로 바꾸세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  find(object) {
    return gathered(containersOf(object), literalVariablesOf)
      .filter(({ name, value }) => isSecretValue(name, value))
      .map(({ name, path }) => ({
        path: [...path, 'value'],
        message: {
          en: `The variable ${name} holds its secret in clear text`,
          ko: `환경 변수에 비밀 값이 그대로 적혀 있습니다: ${name}`,
        },
        open: openForm('config', path),
      }));
  },
};

export const cases: CheckCase[] = [
  {
    name: 'knows secrets by their names and by their form, in every container',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        env:
        - {name: DB_PASSWORD, value: s3cr3t-value}
        - {name: STRIPE_API_KEY, value: pk-0815}
        - {name: CLOUD_ID, value: AKIAABCDEFGHIJKLMNOP}
        - {name: HEADER, value: bearer abc123def}
      initContainers:
      - name: migrate
        env: [{name: PGPASSWORD, value: hunter2}]
      ephemeralContainers:
      - name: look
        env: [{name: AUTH_TOKEN, value: abcdef}]
`,
    finds: [
      '/spec/template/spec/containers/0/env/0/value',
      '/spec/template/spec/containers/0/env/1/value',
      '/spec/template/spec/containers/0/env/2/value',
      '/spec/template/spec/containers/0/env/3/value',
      '/spec/template/spec/initContainers/0/env/0/value',
      '/spec/template/spec/ephemeralContainers/0/env/0/value',
    ],
  },
  {
    name: 'looks into the template of a CronJob, and into a part that stands alone',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, env: [{name: clientSecret, value: q8f2}]}]}}}}}
---
env:
- name: GITHUB_TOKEN
  value: abc
`,
    finds: ['/spec/jobTemplate/spec/template/spec/containers/0/env/0/value', '#1/env/0/value'],
  },
  {
    name: 'lets references, paths, switches and what only speaks of a secret pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env:
    - {name: PASSWORD, valueFrom: {secretKeyRef: {name: web, key: password}}}
    - {name: DB_PASSWORD_FILE, value: /run/secrets/db}
    - {name: TOKEN_TTL_SECONDS, value: "3600"}
    - {name: TOKEN_ENABLED, value: "true"}
    - {name: SECRET_NAME, value: web-tls}
    - {name: TOKEN_URL, value: "https://login.example.com/token"}
    - {name: DSN_PASSWORD, value: $(PASSWORD)}
    - {name: API_KEY, value: ""}
    - {name: PASSTHROUGH, value: enabled-by-default}
    - {name: PULL_SECRET, value: registry-credentials}
    - {name: ACCESS_TOKEN, value: INSERT_TOKEN_HERE}
`,
    finds: [],
  },
];
