import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { keySourcesOf, wholeSourcesOf } from '../../reading/config-sources.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const secretAsEnv: ObjectCheck = {
  id: 'secret-as-env',
  severity: 'info',
  area: 'config',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Secrets reach the program as variables', ko: '시크릿이 환경 변수로 전달됩니다' },
  why: {
    en: 'Every child process inherits the environment, crash reports and debug pages print it, and it stays as it is until the Pod restarts. A mounted file is read only by whoever opens it, and follows the Secret.',
    ko: '환경 변수는 모든 자식 프로세스가 물려받고 오류 보고서와 디버그 화면에 찍히며, 파드를 다시 시작할 때까지 바뀌지 않습니다. 파일로 마운트하면 여는 쪽만 읽고 시크릿이 바뀌면 따라갑니다.',
  },
  todo: {
    en: 'Where the program can read a file, mount the Secret as a volume instead.',
    ko: '프로그램이 파일을 읽을 수 있다면 시크릿을 볼륨으로 마운트하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  find(object) {
    return gathered(containersOf(object), (container): Report[] => {
      const keys = keySourcesOf(container).filter(({ kind }) => kind === 'Secret');
      const whole = wholeSourcesOf(container).filter(({ kind }) => kind === 'Secret');
      const [first] = [...keys.map(({ path }) => [...path, 'valueFrom', 'secretKeyRef']), ...whole.map(({ path }) => [...path, 'secretRef'])];
      if (first === undefined) return [];
      const named = field(container.value, 'name') === undefined ? '' : ` (${nameOf(container)})`;
      const names = [...keys.map(({ variable }) => variable), ...whole.map(({ name }) => `${name}.*`)].join(', ');
      return [
        {
          path: first,
          message: { en: `The container${named} gets secrets as variables: ${names}`, ko: `컨테이너${named}에 시크릿이 환경 변수로 전달됩니다: ${names}` },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'speaks once for each container',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      initContainers:
      - {name: migrate, envFrom: [{secretRef: {name: db}}]}
      containers:
      - name: web
        env:
        - {name: MODE, value: a}
        - {name: DB_USER, valueFrom: {secretKeyRef: {name: db, key: user}}}
        - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
`,
    finds: [
      '/spec/template/spec/containers/0/env/1/valueFrom/secretKeyRef',
      '/spec/template/spec/initContainers/0/envFrom/0/secretRef',
    ],
  },
  {
    name: 'speaks of a part that stands alone',
    yaml: `# in the Deployment
envFrom:
- configMapRef: {name: web}
- secretRef: {name: web}
`,
    finds: ['/envFrom/1/secretRef'],
  },
  {
    name: 'is content with files and with ConfigMaps',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env: [{name: MODE, valueFrom: {configMapKeyRef: {name: web, key: mode}}}]
    envFrom: [{configMapRef: {name: web}}]
    volumeMounts: [{name: keys, mountPath: /keys}]
  volumes: [{name: keys, secret: {secretName: keys}}]
`,
    finds: [],
  },
];
