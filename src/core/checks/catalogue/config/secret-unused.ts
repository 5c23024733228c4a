import { gathered } from '../../../gathered.ts';
import { partsOfSort, sameNamespace } from '../../../graph/summary.ts';
import { textField } from '../../../kinds/fields.ts';
import { isWithin, type Path } from '../../../yaml/path.ts';
import type { Use } from '../../../graph/references.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';

export const secretUnused: BundleCheck = {
  id: 'secret-unused',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  kinds: ['Secret'],
  reads: ['objects'],
  title: { en: 'Nothing uses the Secret, or one of its keys', ko: '사용하지 않는 시크릿이나 키가 있습니다' },
  why: {
    en: 'A secret that nobody reads is never rotated and never missed when it leaks. Often it is a slip: the workload names another key.',
    ko: '아무도 읽지 않는 비밀 값은 교체되지 않고 유출되어도 알아채지 못합니다. 워크로드가 다른 키 이름을 쓴 실수일 때도 많습니다.',
  },
  todo: { en: 'Remove it, or mend the name by which the workload reads it.', ko: '지우거나, 워크로드가 읽는 이름을 고치세요.' },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  find(object, bundle) {
    const { name, namespace, labels } = object.summary;
    if (name === null || isReadByName(textField(object.value, 'type'), labels)) return [];
    if (!bundle.podMakers().some(({ summary }) => sameNamespace(summary.namespace, namespace))) return [];
    const uses = bundle.usedBy(bundle.self, 'objects');
    const keys = partsOfSort(object.summary, 'key');
    if (uses.length === 0) {
      return [{ path: [...object.path, 'metadata', 'name'], message: { en: `No object of this bundle uses the Secret ${name}`, ko: `이 묶음에서 이 시크릿을 쓰는 오브젝트가 없습니다: ${name}` } }];
    }
    const used = keysUsed(uses);
    if (used === null) return [];
    return gathered(keys, ({ name: key, path }) =>
      key === null || used.has(key) ? [] : [{ path, message: { en: `No object of this bundle uses the key ${key} of ${name}`, ko: `이 묶음에서 이 키를 쓰는 오브젝트가 없습니다: ${name}.${key}` } }],
    );
  },
};

/** Those that controllers look up by their type or their labels. */
function isReadByName(type: string | null, labels: Readonly<Record<string, string>>): boolean {
  return (
    (type !== null && /^(?:kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token|helm\.sh\/)/.test(type)) ||
    Object.keys(labels).some((key) => key.startsWith('argocd.argoproj.io/') || key.startsWith('sealedsecrets.bitnami.com/'))
  );
}

/** The keys that are named one by one; null where one user takes all of them. */
function keysUsed(uses: readonly Use[]): ReadonlySet<string> | null {
  const keys = new Set<string>();
  const names = uses.filter(({ reference }) => reference.by === 'name');
  const parts = uses.filter(({ reference }) => reference.by === 'part');
  for (const { from, reference } of names) {
    const beside = holderOf(reference.path);
    const own = parts.filter((part) => part.from === from && isWithin(part.reference.path, beside));
    if (own.length === 0) return null;
    for (const { reference: part } of own) if (part.by === 'part') keys.add(String(part.name));
  }
  return keys;
}

/** The map that the name stands in. */
function holderOf(path: Path): Path {
  return path.slice(0, -1);
}

export const cases: CheckCase[] = [
  {
    name: 'finds a Secret and a key that nobody uses',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}]}]}
---
apiVersion: v1
kind: Secret
metadata: {name: db}
data: {user: YQ==}
stringData: {password: b}
---
apiVersion: v1
kind: Secret
metadata: {name: old}
stringData: {a: b}
`,
    finds: ['#1/data/user', '#2/metadata/name'],
  },
  {
    name: 'knows what takes all keys, or needs no workload',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  imagePullSecrets: [{name: pull}]
  containers: [{name: web, envFrom: [{secretRef: {name: env}}]}]
  volumes: [{name: a, secret: {secretName: files}}]
---
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Secret, metadata: {name: pull}, stringData: {a: b}}
- {apiVersion: v1, kind: Secret, metadata: {name: env}, stringData: {a: b}}
- {apiVersion: v1, kind: Secret, metadata: {name: files}, stringData: {a: b}}
- {apiVersion: v1, kind: Secret, metadata: {name: tls}, stringData: {a: b}}
- {apiVersion: v1, kind: Secret, metadata: {name: token}, type: kubernetes.io/service-account-token}
- {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web}, spec: {tls: [{secretName: tls}]}}
`,
    finds: [],
  },
  { name: 'has nothing to say of a Secret without workloads', yaml: 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {a: b}\n', finds: [] },
];
