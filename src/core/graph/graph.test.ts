import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { toPointer } from '../yaml/path.ts';
import { type LinkedObject, ObjectIndex } from './object-index.ts';
import { fullSelector, labelsSelector, selects } from './selector.ts';
import { summarise } from './summarise.ts';
import { type DocumentSummary, type LabelSelector, objectAt, objectsOf, sameNamespace, sameSummary } from './summary.ts';

function summaryOf(yaml: string): DocumentSummary {
  return summarise(parseDocument(yaml));
}

function indexOf(yaml: string): ObjectIndex {
  return new ObjectIndex(splitDocuments(yaml).map((text, key) => ({ key: String(key), summary: summaryOf(text) })));
}

function names(objects: readonly LinkedObject[]): string[] {
  return objects.map(({ summary }) => `${summary.kind}/${summary.name}`);
}

const NONE: LabelSelector = { matchLabels: {}, matchExpressions: [] };

describe('selects', () => {
  const labels = { app: 'web', tier: 'front' };

  it.each<[name: string, selector: LabelSelector, selected: boolean]>([
    ['everything', NONE, true],
    ['a label', { ...NONE, matchLabels: { app: 'web' } }, true],
    ['two labels', { ...NONE, matchLabels: { app: 'web', tier: 'front' } }, true],
    ['another value', { ...NONE, matchLabels: { app: 'db' } }, false],
    ['another label', { ...NONE, matchLabels: { color: 'blue' } }, false],
    ['an inherited name', { ...NONE, matchLabels: { constructor: 'x' } }, false],
    ['In', { ...NONE, matchExpressions: [{ key: 'app', operator: 'In', values: ['db', 'web'] }] }, true],
    ['In without the label', { ...NONE, matchExpressions: [{ key: 'color', operator: 'In', values: ['blue'] }] }, false],
    ['NotIn', { ...NONE, matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
    ['NotIn without the label', { ...NONE, matchExpressions: [{ key: 'color', operator: 'NotIn', values: ['blue'] }] }, true],
    ['Exists', { ...NONE, matchExpressions: [{ key: 'app', operator: 'Exists', values: [] }] }, true],
    ['Exists, inherited', { ...NONE, matchExpressions: [{ key: 'toString', operator: 'Exists', values: [] }] }, false],
    ['DoesNotExist', { ...NONE, matchExpressions: [{ key: 'color', operator: 'DoesNotExist', values: [] }] }, true],
    [
      'labels and expressions',
      { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['back'] }] },
      false,
    ],
  ])('%s', (_, selector, selected) => {
    expect(selects(selector, labels)).toBe(selected);
  });

  it('reads selectors, half-written ones too', () => {
    expect(labelsSelector({})).toBeNull();
    expect(labelsSelector({ app: 'web', port: 1 })).toEqual({ matchLabels: { app: 'web' }, matchExpressions: [] });
    expect(fullSelector(undefined)).toBeNull();
    expect(fullSelector({})).toEqual(NONE);
    expect(
      fullSelector({
        matchLabels: { app: 'web' },
        matchExpressions: [{ key: 'a', operator: 'In', values: ['x', 1] }, { key: 'b' }, { operator: 'Exists' }, null],
      }),
    ).toEqual({ matchLabels: { app: 'web' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['x'] }] });
  });
});

describe('summarise', () => {
  it('tells a workload from its references to its labels', () => {
    const summary = summaryOf(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels: {team: a, size: 3}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web-sa
      containers:
        - name: web
          envFrom: [{configMapRef: {name: web-config}}]
          env: [{name: A, valueFrom: {secretKeyRef: {name: web-secret, key: a}}}]
      volumes:
        - {name: data, persistentVolumeClaim: {claimName: web-data}}
`);
    expect(summary).toMatchObject({
      path: [],
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      known: 'Deployment',
      fragment: null,
      name: 'web',
      namespace: 'shop',
      labels: { team: 'a' },
      podLabels: { app: 'web' },
      ownSelector: { matchLabels: { app: 'web' }, matchExpressions: [] },
      servicePorts: null,
      broken: false,
      items: [],
    });
    const named = summary.references.filter((reference) => reference.by === 'name');
    expect(named.map(({ kind, name, path }) => `${kind} ${name} ${toPointer(path)}`)).toEqual([
      'Namespace shop /metadata/namespace',
      'ServiceAccount web-sa /spec/template/spec/serviceAccountName',
      'PersistentVolumeClaim web-data /spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
      'Secret web-secret /spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/name',
      'ConfigMap web-config /spec/template/spec/containers/0/envFrom/0/configMapRef/name',
    ]);
  });

  it('applies the defaults of Service ports', () => {
    const yaml = 'apiVersion: v1\nkind: Service\nspec: {ports: [{port: 80}, {port: 53, targetPort: dns, protocol: UDP, name: d}, {name: x}]}\n';
    expect(summaryOf(yaml).servicePorts).toEqual([
      { name: null, port: 80, targetPort: 80, protocol: 'TCP' },
      { name: 'd', port: 53, targetPort: 'dns', protocol: 'UDP' },
    ]);
  });

  it('expands lists, and finds the object of a path', () => {
    const summary = summaryOf('apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: {name: a}\n- 1\n- kind: Pod\n  metadata: {name: b}\n');
    expect(objectsOf(summary).map(({ name, path }) => [name, path])).toEqual([
      ['a', ['items', 0]],
      ['b', ['items', 2]],
    ]);
    expect(objectAt(summary, ['items', 2, 'spec']).name).toBe('b');
    expect(objectAt(summary, ['items', '2']).name).toBe('b');
    expect(objectAt(summary, []).kind).toBe('List');
    expect(objectAt(summary, ['items', 1]).kind).toBe('List');
    expect(objectsOf(summaryOf('kind: List\nitems: []\n'))).toHaveLength(1);
  });

  it('knows a namespace only where there is one', () => {
    expect(summaryOf('apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a, namespace: b}\n').namespace).toBeNull();
    expect(sameNamespace(null, null)).toBe(true);
    expect(sameNamespace(null, 'default')).toBe(true);
    expect(sameNamespace(null, 'shop')).toBe(false);
  });

  it('has nothing to say of what is broken, empty or no map', () => {
    for (const yaml of ['a: [', '', '- a', 'text', 'a: &a [*a]']) {
      expect(summaryOf(yaml)).toMatchObject({ kind: null, name: null, references: [], podLabels: null });
    }
    expect([summaryOf('a: [').broken, summaryOf('').broken]).toEqual([true, false]);
  });

  it('is plain data that compares by value', () => {
    const yaml = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80}]}\n';
    expect(sameSummary(summaryOf(yaml), structuredClone(summaryOf(yaml)))).toBe(true);
    expect(sameSummary(summaryOf(yaml), summaryOf(yaml.replace('app: a', 'app: b')))).toBe(false);
    expect(sameSummary(summaryOf(yaml), summaryOf(`# comment\n${yaml}`))).toBe(true);
  });
});

const SHOP = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}}
---
apiVersion: v1
kind: Service
metadata: {name: idle}
spec: {selector: {app: nobody}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: default}
spec:
  template:
    metadata: {labels: {app: web, tier: front}}
    spec: {serviceAccountName: web-sa}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: other}
spec: {template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web-sa}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web-hpa}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: all}
spec: {selector: {}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: front}
spec: {podSelector: {matchExpressions: [{key: tier, operator: In, values: [front]}]}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: bind, namespace: other}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}
subjects: [{kind: ServiceAccount, name: web-sa, namespace: default}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: by-label}
spec: {selector: {matchLabels: {app: web}}}
`;

describe('ObjectIndex', () => {
  const index = indexOf(SHOP);
  const object = (name: string): LinkedObject => {
    const found = index.objects.find(({ summary }) => summary.name === name);
    if (found === undefined) throw new RangeError(name);
    return found;
  };

  it('finds by kind, and what makes Pods', () => {
    expect(names(index.ofKind('Service'))).toEqual(['Service/web', 'Service/idle']);
    expect(index.podMakers().map(({ key }) => key)).toEqual(['2', '3']);
  });

  it('finds Pods by selector, in their namespace', () => {
    const web = { ...NONE, matchLabels: { app: 'web' } };
    expect(index.selectedBy(web, null).map(({ key }) => key)).toEqual(['2']);
    expect(index.selectedBy(web, 'other').map(({ key }) => key)).toEqual(['3']);
    expect(index.selectedBy(NONE, null).map(({ key }) => key)).toEqual(['2']);
    expect(index.selectedBy({ ...NONE, matchLabels: { app: 'x' } }, null)).toEqual([]);
  });

  it('finds who selects Pods, with labels, expressions or nothing at all', () => {
    const labels = { app: 'web', tier: 'front' };
    expect(names(index.selecting('Service', labels, null))).toEqual(['Service/web']);
    expect(names(index.selecting('PodDisruptionBudget', labels, null))).toEqual(['PodDisruptionBudget/all']);
    expect(names(index.selecting('NetworkPolicy', labels, null))).toEqual(['NetworkPolicy/front']);
    expect(index.selecting('NetworkPolicy', { app: 'web' }, null)).toEqual([]);
    expect(index.selecting('Service', labels, 'other')).toEqual([]);
  });

  it('tells what misses a selector by one label', () => {
    const pods = indexOf(`kind: Service
apiVersion: v1
metadata: {name: blue}
spec: {selector: {app: web, color: blue}}
---
{apiVersion: v1, kind: Pod, metadata: {name: none, labels: {app: web}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: green, labels: {app: web, color: green, x: y}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: other, labels: {app: db}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: away, namespace: shop, labels: {app: web}}}
---
{apiVersion: v1, kind: Service, metadata: {name: one-label}, spec: {selector: {app: nothing}}}
`);
    expect(pods.nearMisses('Service').map(({ from, to, label, wanted }) => [from.key, to.summary.name, label, wanted])).toEqual([
      ['0', 'none', 'color', 'blue'],
      ['0', 'green', 'color', 'blue'],
    ]);
    const blue = '---\n{apiVersion: v1, kind: Pod, metadata: {name: blue, labels: {app: web, color: blue}}}\n';
    expect(indexOf(`kind: Service\nspec: {selector: {app: web, color: blue}}\n${blue}`).nearMisses('Service')).toEqual([]);
  });

  it('finds who names an object', () => {
    const [here, there] = index.ofKind('Deployment');
    expect(names(index.naming('HorizontalPodAutoscaler', here?.summary ?? object('web').summary))).toEqual(['HorizontalPodAutoscaler/web-hpa']);
    expect(index.naming('HorizontalPodAutoscaler', there?.summary ?? object('web').summary)).toEqual([]);
    expect(names(index.naming('RoleBinding', object('reader').summary))).toEqual(['RoleBinding/bind']);
    expect(names(index.naming('RoleBinding', object('web-sa').summary))).toEqual(['RoleBinding/bind']);
  });

  it('resolves references, across namespaces where they say so', () => {
    const resolved = (name: string): string[] =>
      object(name).summary.references.flatMap((reference) => (reference.by === 'part' ? [] : names(index.resolve(object(name).summary, reference))));
    expect(resolved('bind')).toEqual(['ClusterRole/reader', 'ServiceAccount/web-sa']);
    expect(resolved('web-hpa')).toEqual(['Deployment/web']);
    expect(resolved('by-label')).toEqual([]);
    expect(resolved('front')).toEqual(['Deployment/web']);
  });

  it('agrees with asking every pair, whatever labels and selectors', () => {
    const key = fc.constantFrom('app', 'tier', 'color');
    const value = fc.constantFrom('a', 'b');
    const labels = fc.dictionary(key, value, { maxKeys: 3 });
    const namespace = fc.constantFrom(null, 'default', 'shop');
    const expression = fc.record({
      key,
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.uniqueArray(value),
    });
    const selector = fc.record({ matchLabels: labels, matchExpressions: fc.array(expression, { maxLength: 2 }) });
    const pod = fc.record({ namespace, labels });
    const budget = fc.record({ namespace, selector });
    fc.assert(
      fc.property(fc.array(pod, { maxLength: 6 }), fc.array(budget, { maxLength: 6 }), (pods, budgets) => {
        const yaml = [
          ...pods.map((one, at) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${at}`, ...one } })),
          ...budgets.map((one, at) => ({
            apiVersion: 'policy/v1',
            kind: 'PodDisruptionBudget',
            metadata: { name: `b${at}`, namespace: one.namespace },
            spec: { selector: one.selector },
          })),
        ].map((one) => JSON.stringify(one)).join('\n---\n');
        const made = indexOf(yaml);
        for (const { summary } of made.podMakers()) {
          const slow = made.ofKind('PodDisruptionBudget').filter((candidate) =>
            sameNamespace(candidate.summary.namespace, summary.namespace) &&
            candidate.summary.references.some((reference) => reference.by === 'selector' && selects(reference.selector, summary.podLabels ?? {})),
          );
          expect(names(made.selecting('PodDisruptionBudget', summary.podLabels ?? {}, summary.namespace))).toEqual(names(slow));
        }
        for (const { summary } of made.ofKind('PodDisruptionBudget')) {
          for (const reference of summary.references) {
            if (reference.by !== 'selector') continue;
            const slow = made.podMakers().filter((candidate) =>
              sameNamespace(candidate.summary.namespace, summary.namespace) && selects(reference.selector, candidate.summary.podLabels ?? {}),
            );
            expect(names(made.resolve(summary, reference))).toEqual(names(slow));
          }
        }
      }),
    );
  });
});
