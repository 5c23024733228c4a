import { gathered } from '../../../gathered.ts';
import { toJson } from '../../../yaml/value.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { variablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

/** Fewer are not worth a ConfigMap of their own. */
const MIN_REPEATED = 3;

export const envRepeatedAcrossContainers: ObjectCheck = {
  id: 'env-repeated-across-containers',
  severity: 'info',
  area: 'config',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['pod', 'pod-spec'],
  title: { en: 'Two containers repeat the same variables', ko: '두 컨테이너에 같은 환경 변수가 반복됩니다' },
  why: {
    en: 'Each copy has to be changed by itself. When one is forgotten, a migration runs against another database than the program.',
    ko: '같은 내용을 각각 고쳐야 합니다. 하나를 빠뜨리면 마이그레이션과 프로그램이 서로 다른 데이터베이스를 쓰게 됩니다.',
  },
  todo: { en: 'Keep them in one ConfigMap or Secret and let both containers read it with envFrom.', ko: '컨피그맵이나 시크릿 하나에 모으고 두 컨테이너가 envFrom으로 읽게 하세요.' },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables',
  find(object) {
    const containers = containersOf(object).filter(({ role }) => role !== 'ephemeral');
    if (containers.length < 2) return [];
    const read = containers.map((container) => ({ container, entries: new Map(variablesOf(container).map(({ name, item }) => [toJson(item), name])) }));
    return gathered(read, ({ container, entries }, at): Report[] => {
      const other = read.slice(0, at).find((before) => shared(before.entries, entries).length >= MIN_REPEATED);
      if (other === undefined) return [];
      const names = shared(other.entries, entries).join(', ');
      const path = [...container.path, 'env'];
      return [
        {
          path,
          message: { en: `${nameOf(container)} repeats variables of ${nameOf(other.container)}: ${names}`, ko: `${nameOf(other.container)} 컨테이너의 환경 변수를 반복합니다: ${names}` },
          related: { key: null, path: [...other.container.path, 'env'] },
          open: openForm('config', path),
        },
      ];
    });
  },
};

function shared(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): readonly string[] {
  return gathered([...left], ([entry, name]) => (right.has(entry) ? [name] : []));
}

export const cases: CheckCase[] = [
  {
    name: 'finds three equal entries, from wherever they come',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers:
  - name: migrate
    env: [{name: A, value: "1"}, {name: B, valueFrom: {secretKeyRef: {name: db, key: b}}}, {name: C, value: "3"}]
  containers:
  - name: web
    env: [{name: Z, value: "0"}, {name: C, value: "3"}, {name: B, valueFrom: {secretKeyRef: {name: db, key: b}}}, {name: A, value: "1"}]
`,
    finds: ['/spec/initContainers/0/env'],
  },
  {
    name: 'lets two equal ones, and equal names with other values, pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - {name: a, env: [{name: A, value: "1"}, {name: B, value: "2"}, {name: C, value: "3"}]}
  - {name: b, env: [{name: A, value: "1"}, {name: B, value: "2"}, {name: C, value: "4"}]}
`,
    finds: [],
  },
];
