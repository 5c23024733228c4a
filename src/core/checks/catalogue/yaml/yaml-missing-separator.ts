import { lineEnd } from '../../../yaml/scan.ts';
import { missingSeparators } from '../../../yaml/missing-separators.ts';
import type { CheckCase, TextCheck } from '../../check.ts';

export const yamlMissingSeparator: TextCheck = {
  id: 'yaml-missing-separator',
  severity: 'error',
  area: 'document',
  scope: 'text',
  title: { en: 'A separator between two objects is missing', ko: '두 오브젝트 사이에 구분자가 없습니다' },
  why: {
    en: 'Without --- kubectl reads both as one object: the second apiVersion, kind and metadata win, the first object is never made, and what only it said ends up in the second.',
    ko: '구분자(---)가 없으면 kubectl은 둘을 한 오브젝트로 읽습니다. 뒤의 apiVersion, kind, metadata가 남고 첫 오브젝트는 만들어지지 않으며 그 내용이 둘째 오브젝트에 섞입니다.',
  },
  todo: { en: 'Put a line --- before the second object.', ko: '둘째 오브젝트 앞에 --- 줄을 넣으세요.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/management/#organizing-resource-configurations',
  find(document) {
    const [first, ...more] = missingSeparators(document);
    if (first === undefined) return [];
    const count = more.length + 2;
    return [
      {
        path: [],
        range: { start: first, end: lineEnd(document.text, first) },
        message: { en: `${count} objects stand here as one: the next begins here`, ko: `오브젝트 ${count}개가 하나로 붙어 있습니다. 여기서 다음 오브젝트가 시작됩니다` },
        fix: { label: { en: 'Insert ---', ko: '--- 삽입' }, safe: true, steps: [{ op: 'separate-objects' }] },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'separates objects, comments above them included',
    yaml: `apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: first
value: 1000

# the second
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: second
value: 2000
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: third
value: 3000
`,
    finds: [''],
    fixed: `apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: first
value: 1000

---
# the second
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: second
value: 2000
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: third
value: 3000
`,
  },
  {
    name: 'leaves a key that merely stands twice alone',
    yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\nmetadata: {name: b}\n',
    finds: [],
  },
  {
    name: 'is content with separators',
    yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n',
    finds: [],
  },
];
