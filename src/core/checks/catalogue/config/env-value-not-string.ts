import { gathered } from '../../../gathered.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { nodeAt } from '../../../yaml/locate.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const envValueNotString: ObjectCheck = {
  id: 'env-value-not-string',
  severity: 'error',
  area: 'config',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'The value of a variable is no text', ko: '환경 변수 값이 문자열이 아닙니다' },
  why: {
    en: 'A variable is a string. YAML reads a bare 8080 or true as a number or a boolean, and the API server refuses the whole workload.',
    ko: '환경 변수는 문자열입니다. 따옴표 없는 8080이나 true를 YAML은 숫자나 불리언으로 읽고, API 서버는 워크로드 전체를 거부합니다.',
  },
  todo: { en: 'Put quotes around the value.', ko: '값을 따옴표로 감싸세요.' },
  source: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  find(object) {
    return gathered(containersOf(object), (container) =>
      gathered(listField(container.value, 'env'), (item, index): Report[] => {
        const value = field(item, 'value') ?? null;
        if (value === null || typeof value === 'string') return [];
        const path = [...container.path, 'env', index, 'value'];
        const node = nodeAt(object.document, path);
        const text = node?.kind === 'scalar' ? node.text : null;
        const name = textField(item, 'name') ?? `#${index + 1}`;
        return [
          {
            path,
            message: {
              en: `The value of ${name} is not a string${text === null ? '' : ` but ${text}`}: the API server refuses it`,
              ko: `값이 문자열이 아니어서 API 서버가 거부합니다: ${name}${text === null ? '' : `=${text}`}`,
            },
            ...(text === null
              ? { open: openForm('config', path) }
              : { fix: { label: { en: `Quote ${text}`, ko: `따옴표로 감싸기: ${text}` }, safe: true, steps: [{ op: 'set', path, value: text }] } }),
          },
        ];
      }),
    );
  },
};

export const cases: CheckCase[] = [
  {
    name: 'quotes numbers and booleans as they are written',
    yaml: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    env:
    - name: PORT
      value: 8080 # http
    - name: MASK
      value: 0o17
    - name: NAME
      value: web
  initContainers:
  - name: init
    env:
    - {name: DEBUG, value: yes}
`,
    finds: ['/spec/containers/0/env/0/value', '/spec/containers/0/env/1/value', '/spec/initContainers/0/env/0/value'],
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    env:
    - name: PORT
      value: '8080' # http
    - name: MASK
      value: '0o17'
    - name: NAME
      value: web
  initContainers:
  - name: init
    env:
    - {name: DEBUG, value: 'yes'}
`,
  },
  {
    name: 'cannot quote a map',
    yaml: 'env:\n- name: A\n  value: {b: c}\n',
    finds: ['/env/0/value'],
  },
  {
    name: 'is content with strings, with nothing, and with what comes from elsewhere',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, env: [{name: A, value: "1"}, {name: B}, {name: C, value: }, {name: D, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]}]}
`,
    finds: [],
  },
];
