import { gathered } from '../../../gathered.ts';
import { listField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { urlCredentials } from '../../reading/sensitive.ts';
import { placeOf, type WrittenValue, writtenUrlsOf } from '../../reading/written-values.ts';

export const urlWithCredentials: ObjectCheck = {
  id: 'url-with-credentials',
  severity: 'warning',
  area: 'config',
  scope: 'object',
  kinds: [...POD_KINDS, 'ConfigMap', 'Secret'],
  fragments: POD_FRAGMENTS,
  title: { en: 'User and password inside a URL', ko: 'URL 안에 사용자와 비밀번호가 있습니다' },
  why: {
    en: 'Programs print the URLs they connect to in logs and errors, password included. Inside a Secret it is hidden from readers of the workload, but cannot be rotated or masked by itself.',
    ko: '프로그램은 연결할 URL을 비밀번호까지 로그와 오류에 찍곤 합니다. 시크릿에 두면 워크로드를 읽는 사람에게는 보이지 않지만, 비밀번호만 따로 바꾸거나 가릴 수 없습니다.',
  },
  todo: {
    en: 'Keep host, user and password apart, as keys of a Secret, and put the URL together in the program or with $(VARIABLE).',
    ko: '호스트, 사용자, 비밀번호를 시크릿의 키로 나누고 URL은 프로그램이나 $(변수) 참조로 조립하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  find(object) {
    const severity = object.summary.known === 'Secret' ? 'warning' : 'error';
    const isUrl = ({ text }: WrittenValue): boolean => text.includes('://');
    return gathered([...writtenUrlsOf(object), ...argumentsOf(object).filter(isUrl)], (written): Report[] => {
      const { name, path } = written;
      const found = urlCredentials(written.text);
      if (found === null) return [];
      const who = found.user === '' ? found.host : `${found.user}@${found.host}`;
      return [
        {
          ...placeOf(object, written),
          severity,
          message: { en: `${name} holds a password inside its URL (${found.scheme}://${who})`, ko: `URL 안에 비밀번호가 있습니다: ${name}(${found.scheme}://${who})` },
          open: openForm('config', path),
        },
      ];
    });
  },
};

function argumentsOf(object: CheckedObject): readonly WrittenValue[] {
  return gathered(containersOf(object), ({ path, value }) =>
    gathered(['command', 'args'], (list) =>
      gathered(listField(value, list), (text, index): WrittenValue[] => (typeof text === 'string' ? [{ name: list, text, path: [...path, list, index], line: null }] : [])),
    ),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'is an error where everybody can read it',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    args: ["--db=postgres://web:hunter2@db/web"]
    env: [{name: BROKER, value: "amqp://guest:guest@rabbit:5672"}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  CACHE: redis://:hunter2@redis:6379
  app.properties: |
    a=1
    db.url=jdbc:mysql://root:hunter2@db:3306/web
`,
    finds: ['/spec/containers/0/env/0/value error', '/spec/containers/0/args/0 error', '#1/data/CACHE error', '#1/data/app.properties error'],
  },
  {
    name: 'warns inside a Secret, encoded or not',
    yaml: `apiVersion: v1
kind: Secret
metadata: {name: db}
data: {a: cG9zdGdyZXM6Ly93ZWI6aHVudGVyMkBkYi93ZWI=}
stringData: {b: "postgres://web:hunter2@db/web"}
`,
    finds: ['/data/a', '/stringData/b'],
  },
  {
    name: 'lets URLs without password and with a reference in its place pass',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {A: "postgres://web@db/web", B: "http://a:80/x@y", C: "postgres://web:\${PASSWORD}@db", D: "mailto:a@example.com", E: "redis://:<password>@redis"}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, env: [{name: A, value: "postgres://$(USER):$(PASSWORD)@db/web"}]}]}
`,
    finds: [],
  },
];
