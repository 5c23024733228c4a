import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, Fix, Report, TextCheck } from '../../check.ts';

export const yamlDuplicateKey: TextCheck = {
  id: 'yaml-duplicate-key',
  severity: 'error',
  area: 'document',
  scope: 'text',
  title: { en: 'The same key twice in one map', ko: '한 맵에 같은 키가 두 번 있습니다' },
  why: {
    en: 'kubectl takes the last entry and drops the others without a word; stricter readers refuse the whole file.',
    ko: 'kubectl은 마지막 항목만 쓰고 나머지는 알림 없이 버립니다. 더 엄격한 도구는 파일 전체를 거부합니다.',
  },
  todo: {
    en: 'Keep one of the entries. To keep what kubectl reads today, remove the earlier one.',
    ko: '항목을 하나만 남기세요. 지금 kubectl이 읽는 값을 지키려면 앞의 항목을 지우세요.',
  },
  source: 'https://yaml.org/spec/1.2.2/#3213-node-comparison',
  find(document) {
    const duplicates = document.problems.filter((problem) => problem.code === 'duplicate-key');
    const joined = duplicates.some(({ path }) => path?.length === 1 && OBJECT_HEAD.has(String(path[0])));
    return duplicates.map(({ path: found, range, related }): Report => {
      const path = found ?? [];
      const key = String(path.at(-1));
      const secondObject = joined && path.length === 1;
      return {
        path,
        range,
        ...(related === null ? {} : { related: { key: null, path, range: related } }),
        ...(secondObject ? { message: SECOND_OBJECT } : { message: repeated(key), fix: removeEarlier(key, path) }),
      };
    });
  },
};

/** Keys that begin an object: repeated at the root they mean that a `---` is missing, and both halves are wanted. */
const OBJECT_HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

const SECOND_OBJECT = {
  en: 'A second object begins without "---" above it: kubectl takes both for one and drops most of the first',
  ko: '위에 "---" 없이 두 번째 오브젝트가 시작됩니다. kubectl은 둘을 하나로 읽고 첫 오브젝트의 대부분을 버립니다',
};

function repeated(key: string) {
  return {
    en: `The key ${key} stands here again: kubectl takes the last one and drops the earlier`,
    ko: `${key} 키가 다시 나옵니다. kubectl은 마지막 값만 쓰고 앞의 값은 버립니다`,
  };
}

function removeEarlier(key: string, path: Path): Fix {
  return {
    label: { en: `Remove the earlier ${key}`, ko: `앞의 ${key} 삭제` },
    safe: true,
    steps: [{ op: 'remove-earlier-entries', path }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'removes the earlier entry with its comment and leaves the one that counts',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  # old
  LOG_LEVEL: debug
  PORT: "8080"
  LOG_LEVEL: info  # since March
`,
    finds: ['/data/LOG_LEVEL'],
    fixed: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  PORT: "8080"
  LOG_LEVEL: info  # since March
`,
  },
  {
    name: 'takes two earlier entries away at once',
    yaml: `image: web:1.0.0
image: web:1.1.0

# the newest
image: web:1.2.0
`,
    finds: ['/image', '/image'],
    fixed: `
# the newest
image: web:1.2.0
`,
  },
  {
    name: 'removes a whole block',
    yaml: `resources:
  requests:
    cpu: 100m

# production
resources:
  requests:
    cpu: 250m
`,
    finds: ['/resources'],
    fixed: `
# production
resources:
  requests:
    cpu: 250m
`,
  },
  {
    name: 'mends flow style',
    yaml: 'metadata: {name: web, labels: {app: a, tier: x, app: b}}\n',
    finds: ['/metadata/labels/app'],
    fixed: 'metadata: {name: web, labels: {tier: x, app: b}}\n',
  },
  {
    name: 'knows keys that kubectl takes for the same',
    yaml: `data:
  "on": a
  true: b
  yes: c
  other: d
`,
    finds: ['/data/true'],
    fixed: `data:
  "on": a
  yes: c
  other: d
`,
  },
  {
    name: 'does not tear apart two objects without a separator',
    yaml: `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web

apiVersion: v1
kind: ConfigMap
metadata:
  name: web-config
`,
    finds: ['/apiVersion', '/kind', '/metadata'],
  },
  {
    name: 'lets the same key stand in different maps',
    yaml: `metadata:
  name: web
spec:
  name: web
`,
    finds: [],
  },
  {
    name: 'lets two merges stand',
    yaml: `a: &a {x: "1"}
b: &b {y: "2"}
c:
  <<: *a
  <<: *b
`,
    finds: [],
  },
];
