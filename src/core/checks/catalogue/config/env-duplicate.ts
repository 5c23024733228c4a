import { gathered } from '../../../gathered.ts';
import { type ObjectSummary, partNames, partsNamed } from '../../../graph/summary.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix, Report } from '../../check.ts';
import { wholeSourcesOf } from '../../reading/config-sources.ts';
import { containersOf } from '../../reading/containers.ts';
import { type Variable, variablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { remembered } from '../../../remembered.ts';
import { workloadsUsing } from '../../reading/users.ts';

export const envDuplicate: BundleCheck = {
  id: 'env-duplicate',
  severity: 'warning',
  area: 'config',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ConfigMap', 'Secret'],
  fragments: POD_FRAGMENTS,
  reads: ['objects'],
  title: { en: 'The same variable twice', ko: '같은 환경 변수가 두 번 있습니다' },
  why: {
    en: 'The last entry of env wins, and env wins over envFrom, without a word: the value that is read first in the file is not the one the program gets.',
    ko: 'env에서는 마지막 항목이, env와 envFrom 사이에서는 env가 알림 없이 우선합니다. 파일에서 먼저 보이는 값이 프로그램이 받는 값이 아닙니다.',
  },
  todo: { en: 'Keep one entry for each name.', ko: '이름마다 항목을 하나만 남기세요.' },
  source: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  find(object, bundle) {
    const { known } = object.summary;
    if (known === 'ConfigMap' || known === 'Secret') return withoutEffect(object, bundle);
    return gathered(containersOf(object), (container) => {
      const variables = variablesOf(container);
      return [...twice(variables), ...overridden(container, variables, object, bundle)];
    });
  },
};

const keysOf = remembered((summary: ObjectSummary): ReadonlySet<string> => new Set(partNames(summary, 'key').filter((name) => name !== '')));

function twice(variables: readonly Variable[]): readonly Report[] {
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const { name } of variables) {
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return gathered([...repeated], (name): Report[] => {
    const same = variables.filter((one) => one.name === name);
    const last = same.at(-1);
    if (last === undefined) return [];
    return [
      {
        path: [...last.path, 'name'],
        message: {
          en: `${name} stands here for the ${same.length === 2 ? 'second' : 'last of ' + String(same.length)} time: only this entry counts`,
          ko: `같은 변수가 ${same.length}번 나오며 이 항목만 적용됩니다: ${name}`,
        },
        related: { key: null, path: same[0]?.path ?? last.path },
        fix: removeEarlier(name, same, variables),
      },
    ];
  });
}

/** Not safe where another variable takes the earlier value up: $(NAME) sees what stands above it. */
function removeEarlier(name: string, same: readonly Variable[], all: readonly Variable[]): Fix {
  return {
    label: { en: `Keep only the last ${name}`, ko: `마지막 항목만 남기기: ${name}` },
    safe: !all.some(({ value }) => value?.includes(`$(${name})`) === true),
    steps: same
      .slice(0, -1)
      .reverse()
      .map(({ path }) => ({ op: 'remove' as const, path })),
  };
}

function overridden(container: Container, variables: readonly Variable[], object: CheckedObject, bundle: Bundle): readonly Report[] {
  const seen = new Set<string>();
  return gathered(wholeSourcesOf(container), ({ kind, name: source, prefix }) =>
    gathered(bundle.named(kind, source, object.summary.namespace), (from) =>
      gathered(variables, (variable): Report[] => {
        const { name } = variable;
        const key = name.startsWith(prefix) ? name.slice(prefix.length) : '';
        if (!keysOf(from.summary).has(key)) return [];
        const [part] = partsNamed(from.summary, 'key', key);
        if (part === undefined || seen.has(name)) return [];
        seen.add(name);
        return [
          {
            path: [...variable.path, 'name'],
            severity: 'info',
            message: {
              en: `${name} also comes from the ${kind} ${source} by envFrom; the entry here wins`,
              ko: `envFrom의 ${kind}(${source})에도 같은 변수가 있으며 여기 적힌 값이 우선합니다: ${name}`,
            },
            related: { key: from.key, path: part.path },
          },
        ];
      }),
    ),
  );
}

/** The same at the key: whoever changes it there waits in vain for an effect. */
function withoutEffect(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const { known, name: own } = object.summary;
  const seen = new Set<string>();
  return gathered(workloadsUsing(bundle), ({ object: workload, containers }) =>
    gathered(containers, (container) =>
      gathered(wholeSourcesOf(container), (source) => {
        if (source.kind !== known || source.name !== own) return [];
        return gathered(variablesOf(container), (variable): Report[] => {
          const { name } = variable;
          const key = name.startsWith(source.prefix) ? name.slice(source.prefix.length) : '';
          if (!keysOf(object.summary).has(key)) return [];
          const [part] = partsNamed(object.summary, 'key', key);
          if (part === undefined || seen.has(key)) return [];
          seen.add(key);
          const who = workload.summary.name ?? '';
          return [
            {
              path: part.path,
              severity: 'info',
              message: {
                en: `${who} reads this by envFrom, but sets ${name} itself: the value here has no effect there`,
                ko: `${who} 워크로드가 envFrom으로 읽지만 같은 변수를 직접 적어 여기 값은 쓰이지 않습니다: ${name}`,
              },
              related: { key: workload.key, path: variable.path },
            },
          ];
        });
      }),
    ),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'keeps the last of several',
    yaml: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    env:
    - name: MODE
      value: a
    - name: PORT
      value: "80"
    - name: MODE
      value: b
    # the one that counts
    - name: MODE
      value: c
`,
    finds: ['/spec/containers/0/env/3/name'],
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    env:
    - name: PORT
      value: "80"
    # the one that counts
    - name: MODE
      value: c
`,
  },
  {
    name: 'tells what overrides envFrom, with its prefix, in its namespace',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    env: [{name: MODE, value: a}, {name: APP_PORT, value: "1"}, {name: PORT, value: "2"}]
    envFrom:
    - configMapRef: {name: base}
    - {prefix: APP_, secretRef: {name: more}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: base, namespace: shop}
data: {MODE: b}
---
apiVersion: v1
kind: Secret
metadata: {name: more, namespace: shop}
stringData: {PORT: "3"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: base, namespace: other}
data: {PORT: "4"}
`,
    finds: ['/spec/containers/0/env/0/name info', '/spec/containers/0/env/1/name info', '#1/data/MODE info', '#2/stringData/PORT info'],
  },
  {
    name: 'lets two containers have the same',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: a, env: [{name: X, value: a}]}, {name: b, env: [{name: X, value: b}, {name: x, value: c}]}]}
`,
    finds: [],
  },
];
