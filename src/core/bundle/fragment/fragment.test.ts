import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../../graph/object-index.ts';
import { summarise } from '../../graph/summarise.ts';
import { loadSchema } from '../../schema/load.ts';
import { changedLines } from '../../text/changed-lines.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { splitDocuments } from '../../yaml/split.ts';
import { completed, completionsOf } from './complete.ts';
import { mergeFragment } from './merge.ts';
import { type FragmentPlace, fragmentPlaces, fragmentValue } from './places.ts';

const schema = await loadSchema();

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: app # ours
        image: a:1
        env:
        - name: A
          value: "1"
      - name: side
        image: b:1
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
  - port: 80
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  A: x
`;

const documents = splitDocuments(SHOP).map((slice) => parseDocument(slice));
const index = new ObjectIndex(documents.map((document, at) => ({ key: String(at), summary: summarise(document) })));

function placesFor(text: string): readonly FragmentPlace[] {
  const value = fragmentValue(parseDocument(text));
  return value === null ? [] : fragmentPlaces(value, index, (key) => documents[Number(key)] ?? null, schema);
}

function said({ object, level, container }: FragmentPlace): string {
  return [object.summary.kind, level, container].filter((part) => part !== null).join(' ');
}

/** The lines that the fragment changes at the n-th of its places. */
function put(text: string, nth = 0): { readonly lines: readonly string[]; readonly lost: number } {
  const place = placesFor(text)[nth];
  const target = documents[Number(place?.object.key)];
  if (place === undefined || target === undefined) return { lines: ['no place'], lost: 0 };
  const result = mergeFragment(target, parseDocument(text), place, schema);
  if (!result.ok) return { lines: [result.message.en], lost: 0 };
  const lines = changedLines(target.text, result.edits).flatMap(({ removed, added }) => [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)]);
  return { lines, lost: result.lostComments };
}

describe('fragmentPlaces', () => {
  it.each<[string, string, string[]]>([
    ['a spec with a strategy', 'spec:\n  strategy:\n    type: Recreate\n', ['Deployment object']],
    ['a strategy', 'strategy: {type: Recreate}\n', ['Deployment spec']],
    ['what a spec of Pods has', 'spec:\n  imagePullSecrets:\n  - name: r\n', ['Deployment template']],
    ['volumes', 'volumes:\n- name: v\n  emptyDir: {}\n', ['Deployment pod']],
    ['ports of a container', 'ports:\n- containerPort: 80\n', ['Deployment container app', 'Deployment container side']],
    ['ports of a Service', 'spec:\n  type: NodePort\n  ports:\n  - port: 80\n    nodePort: 30080\n', ['Service object']],
    ['security of a container', 'securityContext:\n  allowPrivilegeEscalation: false\n', ['Deployment container app', 'Deployment container side']],
    ['security of a Pod', 'securityContext:\n  fsGroup: 1\n', ['Deployment pod']],
    ['keys of several levels', 'volumeMounts:\n- {name: v, mountPath: /v}\nvolumes:\n- name: v\n', ['Deployment several']],
    ['data', 'data:\n  B: y\n', ['ConfigMap object']],
    ['what nothing takes', 'stages: [a]\n', []],
    ['a whole manifest', 'apiVersion: v1\nkind: Pod\n', []],
    ['a list', '- a\n', []],
  ])('of %s', (_name, text, expected) => {
    expect(placesFor(text).map(said)).toEqual(expected);
  });
});

describe('mergeFragment', () => {
  it('keeps the lines of what is new, comments and all', () => {
    expect(put('# rolls\nspec:\n  # one by one\n  strategy:\n    rollingUpdate:\n      maxSurge: 1 # more\n')).toEqual({
      lines: ['+  # one by one', '+  strategy:', '+    rollingUpdate:', '+      maxSurge: 1 # more'],
      lost: 1,
    });
  });

  it('merges items by their names', () => {
    expect(put('spec:\n  containers:\n  - name: side\n    image: b:2\n  - name: new # third\n    image: c:1\n')).toEqual({
      lines: ['-        image: b:1', '+        image: b:2', '+      - name: new # third', '+        image: c:1'],
      lost: 0,
    });
  });

  it('puts the keys of several levels where they belong', () => {
    expect(put('# in the container\nvolumeMounts:\n- {name: v, mountPath: /v}\n\n# in the Pod\nvolumes:\n- name: v\n  emptyDir: {}\n')).toEqual({
      lines: [
        '+        # in the container', '+        volumeMounts:', '+        - {name: v, mountPath: /v}',
        '+      # in the Pod', '+      volumes:', '+      - name: v', '+        emptyDir: {}',
      ],
      lost: 0,
    });
  });

  it('changes what is there already to what the fragment says', () => {
    expect(put('env:\n- name: A\n  value: "2"\n- name: B\n  value: b\n')).toEqual({
      lines: ['-          value: "1"', '+          value: "2"', '+        - name: B', '+          value: b'],
      lost: 0,
    });
    expect(put('spec:\n  selector:\n    color: blue # now\n', 0).lines).toEqual(['-  selector: {app: web}', '+  selector: {app: web, color: blue}']);
  });

  it('changes nothing when all is there', () => {
    expect(put('replicas: 2\n').lines).toEqual([]);
  });
});

describe('a whole manifest', () => {
  const all = (text: string): readonly string[] => completionsOf(fragmentValue(parseDocument(text)) ?? {}, schema).map(({ kind, as }) => `${kind} ${as}`);

  it('can be made of what fits a kind', () => {
    expect(all('spec:\n  type: NodePort\n  ports: [{port: 80}]\n')).toEqual(['Service object']);
    expect(all('minReplicas: 1\nmaxReplicas: 2\n')).toEqual(['HorizontalPodAutoscaler spec']);
    expect(all('containers:\n- name: a\n')).toEqual(['Pod spec']);
    expect(all('metadata: {labels: {a: b}}\n')).toEqual([]);
  });

  it('keeps the lines of the fragment', () => {
    const text = '# mine\nspec:\n  type: NodePort # out\n  ports:\n  - port: 80\n';
    expect(completed(parseDocument(text), { kind: 'Service', as: 'object' }, 'web')?.text).toBe(`apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n${text}`);
    expect(completed(parseDocument('containers:\n- name: a\n\n  image: b\n'), { kind: 'Pod', as: 'spec' }, 'web')?.text).toBe(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: a\n\n    image: b\n',
    );
    expect(completed(parseDocument('metadata:\n  labels: {a: b}\ndata: {c: d}\n'), { kind: 'ConfigMap', as: 'object' }, 'web')?.text).toBe(
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels: {a: b}\ndata: {c: d}\n',
    );
  });
});
