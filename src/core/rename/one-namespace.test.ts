import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { textField } from '../kinds/fields.ts';
import { applyEdits } from '../text/edit.ts';
import { hostsGivenUp } from './namespace-hosts.ts';
import { isNamespaceMissing, namespaceEdits, namespaceFault, namespaceGroups, planOneNamespace } from './one-namespace.ts';
import { type Work, workOf } from './testing/work.ts';

const EVERY = (work: Work): ReadonlySet<string | null> => new Set(namespaceGroups(work.index).map(({ namespace }) => namespace));

/** The text with one namespace for the objects of some; only what is sure, or what is doubtful as well. */
function moved(work: Work, to: string, from: ReadonlySet<string | null> = EVERY(work), doubtful = false): string {
  const { places } = planOneNamespace(work.index, work.documents, { to, from });
  const result = namespaceEdits(work.documents, places.filter(({ doubt }) => doubtful || doubt === null));
  if (!result.ok) return result.message.en;
  return work.slices.map((slice, key) => applyEdits(slice, result.edits.get(String(key))?.edits ?? [])).join('');
}

describe('one namespace', () => {
  it.each([
    ['is written behind the name', 'kind: Service\nmetadata:\n  name: web # ours\n  labels: {app: web}\n', 'kind: Service\nmetadata:\n  name: web # ours\n  namespace: prod\n  labels: {app: web}\n'],
    ['is written behind the name in one line', 'kind: Service\nmetadata: {name: web, labels: {a: b}}\n', 'kind: Service\nmetadata: {name: web, namespace: prod, labels: {a: b}}\n'],
    ['takes the place of another, comments kept', 'kind: Service\nmetadata:\n  # where\n  namespace: "shop" # for now\n  name: web\n', 'kind: Service\nmetadata:\n  # where\n  namespace: "prod" # for now\n  name: web\n'],
    ['takes the place of an empty one', "kind: Service\nmetadata:\n  name: web\n  namespace: ''\n", "kind: Service\nmetadata:\n  name: web\n  namespace: prod\n"],
    ['is made where metadata is missing', 'kind: ConfigMap\ndata: {}\n', 'kind: ConfigMap\nmetadata:\n  namespace: prod\ndata: {}\n'],
    [
      'reaches the items of a List',
      'kind: List\nitems:\n- kind: Secret\n  metadata:\n    name: a\n- kind: ClusterRole\n  metadata:\n    name: b\n',
      'kind: List\nitems:\n- kind: Secret\n  metadata:\n    name: a\n    namespace: prod\n- kind: ClusterRole\n  metadata:\n    name: b\n',
    ],
    ['leaves what lies in no namespace', 'kind: Namespace\nmetadata: {name: shop}\n---\nkind: StorageClass\nmetadata: {name: fast}\n', 'kind: Namespace\nmetadata: {name: shop}\n---\nkind: StorageClass\nmetadata: {name: fast}\n'],
    ['leaves the labels of a Pod template', 'kind: Deployment\nmetadata: {name: a, namespace: x}\nspec: {template: {metadata: {namespace: x}}}\n', 'kind: Deployment\nmetadata: {name: a, namespace: prod}\nspec: {template: {metadata: {namespace: x}}}\n'],
    ['leaves what cannot be read', 'kind: Secret\nmetadata: {name: a\n', 'kind: Secret\nmetadata: {name: a\n'],
    ['leaves a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: {name: a}\n', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: {name: a}\n'],
  ])('%s', (_, before, after) => {
    expect(moved(workOf(before), 'prod')).toBe(after);
  });

  it('is followed by what says where something lies', () => {
    const text = `apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {ports: [{port: 80}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - {kind: ServiceAccount, name: web, namespace: shop} # ours
  - {kind: ServiceAccount, name: ci, namespace: shop}
  - {kind: ServiceAccount, name: web, namespace: other}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, namespace: monitoring}
spec:
  namespaceSelector: {matchNames: [shop, other]}
  selector: {matchLabels: {app: web}}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: web}
webhooks:
  - name: a.example.com
    clientConfig: {service: {name: web, namespace: shop, path: /}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  ingress:
    - from:
        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}
        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec: {destination: {namespace: shop}}
`;
    const work = workOf(text);
    const after = moved(work, 'prod', new Set(['shop']));
    const changed = after.split('\n').filter((line, at) => line !== text.split('\n')[at]).map((line) => line.trim());
    expect(changed).toEqual([
      'metadata: {name: web, namespace: prod}',
      'metadata: {name: web, namespace: prod, labels: {app: web}}',
      '- {kind: ServiceAccount, name: web, namespace: prod} # ours',
      'namespaceSelector: {matchNames: [prod, other]}',
      'clientConfig: {service: {name: web, namespace: prod, path: /}}',
      'metadata: {name: web, namespace: prod}',
      '- namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: prod}}',
      'spec: {destination: {namespace: prod}}',
    ]);
    const doubtful = planOneNamespace(work.index, work.documents, { to: 'prod', from: new Set(['shop']) }).places.filter(({ doubt }) => doubt !== null);
    expect(doubtful.map(({ path }) => path.join('.'))).toEqual(['subjects.1.namespace']);
  });

  it('is meant by `default` where nothing was said', () => {
    const text = 'kind: ServiceAccount\nmetadata: {name: a}\n---\nkind: RoleBinding\nmetadata: {name: a}\nroleRef: {kind: Role, name: a}\nsubjects: [{kind: ServiceAccount, name: a, namespace: default}]\n';
    expect(moved(workOf(text), 'prod')).toContain('subjects: [{kind: ServiceAccount, name: a, namespace: prod}]');
  });

  it('stands once in a list where two became one', () => {
    const text = `kind: Service\nmetadata: {name: a, namespace: x, labels: {m: "1"}}\n---\nkind: Service\nmetadata: {name: b, namespace: w, labels: {m: "1"}}\n---
apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: a, namespace: x}\nspec:\n  namespaceSelector:\n    matchNames: # all of ours\n      - x\n      - w\n      - z\n  selector: {matchLabels: {m: "1"}}\n`;
    expect(moved(workOf(text), 'prod', new Set(['x', 'w']))).toContain('matchNames: # all of ours\n      - prod\n      - z\n');
  });

  it('asks about a kind that nobody knows, unless its definition tells', () => {
    const odd = 'apiVersion: example.com/v1\nkind: Lamp\nmetadata: {name: a}\n';
    const crd = (scope: string): string => `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: lamps.example.com}\nspec: {group: example.com, scope: ${scope}, names: {kind: Lamp, plural: lamps}}\n---\n`;
    const none = new Set([null]);
    expect(moved(workOf(odd), 'prod', none)).toBe(odd);
    expect(moved(workOf(odd), 'prod', none, true)).toContain('{name: a, namespace: prod}');
    expect(moved(workOf(crd('Namespaced') + odd), 'prod', none)).toContain('{name: a, namespace: prod}');
    expect(moved(workOf(crd('Cluster') + odd), 'prod', none, true)).toBe(crd('Cluster') + odd);
  });

  it('tells what would become one, what is emptied, and which addresses stay', () => {
    const work = workOf(`kind: Namespace
metadata: {name: test}
---
kind: Service
metadata: {name: web, namespace: test}
---
kind: Service
metadata: {name: web, namespace: shop}
---
kind: ConfigMap
metadata: {name: a, namespace: shop}
data:
  url: http://web.test:8080/
  other: http://web.test-2:8080/
  file: |
    upstream web.shop.svc.cluster.local
`);
    const move = { to: 'prod', from: new Set(['test', 'shop']) };
    const plan = planOneNamespace(work.index, work.documents, move);
    expect(plan.collisions.map(({ en }) => en)).toEqual(['Service web lies in test and in shop: both would be the same object.']);
    expect(plan.emptied).toEqual(['test']);
    expect(hostsGivenUp(work.index, work.documents, move, plan.places).map(({ path, host }) => `${path.join('.')} ${host}`)).toEqual(['data.url web.test', 'data.file web.shop']);
  });

  it('says which namespaces had better stay', () => {
    const { index } = workOf('kind: Role\nmetadata: {name: a, namespace: kube-system}\n---\nkind: Role\nmetadata: {name: a}\n---\nkind: Role\nmetadata: {name: b}\n---\nkind: ClusterRole\nmetadata: {name: b}\n---\nkind: Role\nmetadata: {name: c, namespace: "${NS}"}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: c, namespace: argocd}\n');
    expect(namespaceGroups(index).map(({ namespace, count, stays }) => [namespace, count, stays?.en ?? null])).toEqual([
      [null, 2, null],
      ['kube-system', 1, 'belongs to the cluster itself'],
      ['${NS}', 1, 'filled in later'],
      ['argocd', 1, 'Argo CD reads its Applications there'],
    ]);
    expect([isNamespaceMissing(index, 'prod'), isNamespaceMissing(index, 'default')]).toEqual([true, false]);
    expect([namespaceFault(''), namespaceFault('Shop'), namespaceFault('shop')].map((fault) => fault !== null)).toEqual([true, true, false]);
  });
});

const space = fc.constantFrom('', 'namespace: x', 'namespace: w # why', 'namespace: "prod"');
const kind = fc.constantFrom('Deployment', 'Service', 'ConfigMap', 'ClusterRole', 'PersistentVolume', 'Ingress');
const object = fc.tuple(kind, fc.constantFrom('a', 'b', 'c'), space, fc.boolean()).map(([own, name, namespace, first]) => {
  const lines = [`name: ${name} # of it`, ...(namespace === '' ? [] : [namespace]), 'labels: {app: a}'];
  return `# before\nkind: ${own}\nmetadata:\n${(first ? lines : lines.toReversed()).map((line) => `  ${line}\n`).join('')}`;
});
const binding = fc.tuple(fc.constantFrom('x', 'w', 'prod', 'z'), space).map(
  ([said, namespace]) => `kind: RoleBinding\nmetadata:\n  name: a\n${namespace === '' ? '' : `  ${namespace}\n`}subjects:\n  - kind: ServiceAccount\n    name: a\n    namespace: ${said} # who\n`,
);
const account = space.map((namespace) => `kind: ServiceAccount\nmetadata:\n  name: a\n${namespace === '' ? '' : `  ${namespace}\n`}`);
const bundle = fc.array(fc.oneof(object, binding, account), { minLength: 1, maxLength: 8 }).map((texts) => workOf(texts.join('---\n')));

const CLUSTER_WIDE = ['ClusterRole', 'PersistentVolume'];

describe('in any bundle', () => {
  it('is said by all objects that lie in one, and nothing is lost', () => {
    fc.assert(
      fc.property(bundle, (work) => {
        const after = workOf(moved(work, 'prod'));
        expect(after.slices.length).toBe(work.slices.length);
        for (const [at, slice] of after.slices.entries()) {
          const value = parseDocument(slice).value;
          if (!CLUSTER_WIDE.includes(textField(value, 'kind') ?? '')) expect(textField(value, 'metadata', 'namespace')).toBe('prod');
          const kept = (text: string): string[] => text.split('\n').filter((line) => !/namespace:/.test(line));
          expect(kept(slice)).toEqual(kept(work.slices[at] ?? ''));
          expect(slice.match(/#.*/g)).toEqual(work.slices[at]?.match(/#.*/g));
        }
        // once done, nothing is left to do
        expect(moved(after, 'prod')).toBe(after.text);
      }),
      { numRuns: 300 },
    );
  });
});

const GUIDES = path.resolve(import.meta.dirname, '../../../../shared/guides');

describe.skipIf(!existsSync(GUIDES))('in the guides', () => {
  const guides = existsSync(GUIDES) ? readdirSync(GUIDES, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];

  it.each(guides.map((entry) => entry.name))('all of %s comes to lie in one', (guide) => {
    const files = readdirSync(path.join(GUIDES, guide)).filter((file) => file.endsWith('.yaml'));
    const work = workOf(files.map((file) => readFileSync(path.join(GUIDES, guide, file), 'utf8').replace(/\n*$/, '\n')).join('---\n'));
    const after = workOf(moved(work, 'zz-9'));
    expect(namespaceGroups(after.index).filter(({ namespace }) => namespace !== 'zz-9')).toEqual([]);
    expect(after.text.length).toBeGreaterThan(work.text.length - 200);
    expect(after.text.match(/#.*/g)).toEqual(work.text.match(/#.*/g));
  });
});
