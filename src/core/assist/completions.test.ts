import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../graph/choices.ts';
import { loadSchema } from '../schema/load.ts';
import { ANYTHING, type FieldSchema } from '../schema/field-schema.ts';
import { Schema } from '../schema/schema.ts';
import { parseDocument } from '../yaml/parse.ts';
import { completionsAt } from './complete.ts';
import type { Completion, Knowledge } from './completion.ts';
import { accepted } from './testing/accept.ts';
import { marked } from './testing/marked.ts';

const schema = await loadSchema();
const knowledge: Knowledge = { schema, target: '1.34', choices: () => NO_CHOICES };

function at(source: string, known: Knowledge = knowledge): readonly Completion[] {
  const { text, offset } = marked(source);
  return completionsAt(text, offset, known);
}

function labels(source: string, known: Knowledge = knowledge): readonly string[] {
  return at(source, known).map(({ label }) => label);
}

/** The text after the completion of that name was accepted. */
function accept(source: string, label: string, known: Knowledge = knowledge): string {
  const found = at(source, known).find((completion) => completion.label === label);
  if (found === undefined) throw new Error(`${label} is not among ${labels(source, known).join(', ')}`);
  return accepted(source.replace('¦', ''), found);
}

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';
const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';

describe('keys', () => {
  test('of a map: those demanded first, then in the order of people, none that is there', () => {
    const found = labels(`${DEPLOYMENT}spec:\n  replicas: 2\n  ¦\n`);
    expect(found.slice(0, 5)).toEqual(['selector', 'template', 'revisionHistoryLimit', 'progressDeadlineSeconds', 'minReadySeconds']);
    expect(found).not.toContain('replicas');
  });

  test('of a container, half-typed, before others', () => {
    const found = labels(`${POD}  containers:\n  - name: a\n    im¦\n    ports: []\n`);
    expect(found.slice(0, 4)).toEqual(['image', 'imagePullPolicy', 'command', 'args']);
    expect(found).not.toContain('name');
    expect(found).not.toContain('ports');
  });

  test.each<[string, string, string]>([
    ['a text', `${POD}  ho¦\n`, 'hostname'],
    ['a key that has its colon', `${POD}  hostna¦: a\n`, 'hostname'],
  ])('%s', (_name, source, label) => {
    expect(labels(source)).toContain(label);
  });

  test.each<[name: string, source: string, label: string, expected: string]>([
    ['of a number', `${DEPLOYMENT}spec:\n  selector: {}\n  rev¦\n`, 'revisionHistoryLimit', `${DEPLOYMENT}spec:\n  selector: {}\n  revisionHistoryLimit: ¦\n`],
    ['with its colon is renamed alone', `${POD}  hos¦tna: a\n`, 'hostname', `${POD}  hostname¦: a\n`],
    [
      'with a block', `${DEPLOYMENT}sp¦\n`, 'spec',
      `${DEPLOYMENT}spec:\n  replicas: ¦2\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n      - name: \n        image: \n`,
    ],
    [
      'with a list, indented as in the file', `${POD}  volumes:\n    - name: a\n  cont¦`, 'containers',
      `${POD}  volumes:\n    - name: a\n  containers:\n    - name: ¦\n      image: `,
    ],
    [
      'by steps of four', 'apiVersion: v1\nkind: Pod\nmetadata:\n    name: web\nspec:\n    aff¦', 'affinity',
      'apiVersion: v1\nkind: Pod\nmetadata:\n    name: web\nspec:\n    affinity:\n        ¦',
    ],
    ['of resources', `${POD}  containers:\n  - res¦`, 'resources', `${POD}  containers:\n  - resources:\n      requests:\n        cpu: ¦100m\n        memory: 128Mi\n      limits:\n        cpu: 500m\n        memory: 256Mi`],
    ['below its parent', `${POD}  securityContext:\n    ¦\n`, 'runAsUser', `${POD}  securityContext:\n    runAsUser: ¦\n`],
    ['behind its parent', `${POD}  securityContext: ¦\n`, 'runAsUser', `${POD}  securityContext:\n    runAsUser: ¦\n`],
    ['right behind the colon of its parent', `${POD}  securityContext:¦\n`, 'runAsUser', `${POD}  securityContext:\n    runAsUser: ¦\n`],
    ['in flow style', `${POD}  securityContext: {¦}\n`, 'runAsUser', `${POD}  securityContext: {runAsUser: ¦}\n`],
    ['in JSON', '{"apiVersion": "v1", "kind": "Pod", "spec": {"¦"}}', 'hostname', '{"apiVersion": "v1", "kind": "Pod", "spec": {"hostname": ¦}}'],
    ['of a whole item', `${POD}  containers:\n  - ¦\n`, 'name, image', `${POD}  containers:\n  - name: ¦\n    image: \n`],
    ['of resources by name', `${POD}  containers:\n  - resources:\n      limits:\n        cpu: 1\n        ¦\n`, 'memory', `${POD}  containers:\n  - resources:\n      limits:\n        cpu: 1\n        memory: ¦\n`],
    ['with a slash', `${POD}  nodeSelector:\n    ¦\n`, 'kubernetes.io/arch', `${POD}  nodeSelector:\n    kubernetes.io/arch: ¦\n`],
    ['of a probe', `${POD}  containers:\n  - livenessProbe:\n      ht¦\n`, 'httpGet', `${POD}  containers:\n  - livenessProbe:\n      httpGet:\n        path: ¦/\n        port: \n`],
  ])('%s', (_name, source, label, expected) => {
    expect(accept(source, label)).toBe(expected);
  });

  test('of an object inside a List', () => {
    expect(labels('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  spec:\n    ty¦\n')).toContain('type');
  });

  test('what only the server writes is not offered', () => {
    expect(labels(`${POD}  hostname: a\n¦`)).not.toContain('status');
    expect(labels('apiVersion: v1\nkind: Pod\nmetadata:\n  ¦\n')).not.toContain('resourceVersion');
  });
});

describe('values', () => {
  test.each<[source: string, expected: readonly string[]]>([
    [`${POD}  restartPolicy: ¦\n`, ['Always', 'Never', 'OnFailure']],
    [`${POD}  hostNetwork: ¦\n`, ['true', 'false']],
    [`${POD}  containers:\n  - resources:\n      limits:\n        cpu: ¦\n`, ['100m', '250m', '500m', '1', '2']],
    [`${POD}  containers:\n  - imagePullPolicy: A¦\n`, ['Always', 'IfNotPresent', 'Never']],
    ['apiVersion: v1\nkind: Pod\nmetadata:\n  name: ¦\n', []],
  ])('%j', (source, expected) => {
    expect([...labels(source)].sort()).toEqual([...expected].sort());
  });

  test.each<[string, string, string, string]>([
    ['replace the whole word', `${POD}  restartPolicy: Al¦w\n`, 'Never', `${POD}  restartPolicy: Never¦\n`],
    ['keep the quotes', `${POD}  restartPolicy: "¦"\n`, 'Never', `${POD}  restartPolicy: "Never"¦\n`],
    ['add the blank behind the colon', `${POD}  restartPolicy:¦\n`, 'Never', `${POD}  restartPolicy: Never¦\n`],
    ['in flow style', `${POD}  containers: [{imagePullPolicy: ¦}]\n`, 'Never', `${POD}  containers: [{imagePullPolicy: Never¦}]\n`],
    ['of a list', 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  policyTypes:\n  - ¦\n', 'Egress', 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  policyTypes:\n  - Egress¦\n'],
    ['of a list, without dash', 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  policyTypes:\n    - Ingress\n    ¦\n', 'Egress', 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nspec:\n  policyTypes:\n    - Ingress\n    - Egress¦\n'],
    ['a number that a text is', `${POD}  containers:\n  - resources:\n      limits:\n        cpu: ¦\n`, '1', `${POD}  containers:\n  - resources:\n      limits:\n        cpu: 1¦\n`],
    ['an item at the column of its key', `${POD}  containers:\n  ¦\n`, '- name, image', `${POD}  containers:\n  - name: ¦\n    image: \n`],
    ['the next item', `${POD}  containers:\n    - name: a\n    ¦\n`, '- name, image', `${POD}  containers:\n    - name: a\n    - name: ¦\n      image: \n`],
  ])('%s', (_name, source, label, expected) => {
    expect(accept(source, label)).toBe(expected);
  });

  test('names of the bundle come first, in quotes where they need them', () => {
    const known: Knowledge = {
      ...knowledge,
      choices: (path) => (path.at(-1) === 'name' ? { values: [{ value: 'shop', object: null }, { value: 'on', object: null }], keys: [] } : NO_CHOICES),
    };
    const source = `${POD}  containers:\n  - envFrom:\n    - configMapRef:\n        name: ¦\n`;
    expect(labels(source, known)).toEqual(['shop', 'on']);
    expect(accept(source, 'on', known)).toBe(source.replace('¦', '"on"¦'));
  });
});

test.each<[source: string, label: string, goesOn: boolean]>([
  [`${POD}  ¦\n`, 'restartPolicy', true],
  [`${POD}  ¦\n`, 'securityContext', true],
  [`${POD}  ¦\n`, 'hostname', false],
  [`${POD}  restartPol¦: a\n`, 'restartPolicy', false],
  [`${POD}  containers:\n  - env:\n    - valueFrom:\n        ¦\n`, 'configMapKeyRef', true],
  [`${POD}  containers:\n  - env:\n    - valueFrom:\n        ¦\n`, 'resourceFieldRef', false],
])('behind %j and %s there is something to choose: %s', (source, label, goesOn) => {
  const known: Knowledge = { ...knowledge, choices: (path) => (path.at(-2) === 'configMapKeyRef' ? { values: [{ value: 'a', object: null }], keys: [] } : NO_CHOICES) };
  expect(at(source, known).find((completion) => completion.label === label)?.goesOn).toBe(goesOn);
});

describe('the kind of a document', () => {
  test.each<[source: string, contains: readonly string[]]>([
    ['¦', ['apiVersion', 'kind', 'metadata', 'Deployment', 'Service']],
    ['Dep¦', ['Deployment']],
    ['apiVersion: ¦\nkind: Ingress\n', ['networking.k8s.io/v1']],
    ['apiVersion: batch/v1\nkind: ¦\n', ['Job', 'CronJob']],
    ['kind: ¦\n', ['Deployment', 'ConfigMap']],
    ['apiVersion: v1\nkind: List\nitems:\n- kind: ¦\n', ['Service']],
  ])('%j offers %j', (source, contains) => {
    expect(labels(source)).toEqual(expect.arrayContaining([...contains]));
  });

  test('the apiVersion comes with its kind', () => {
    expect(accept('kind: Deployment\nap¦', 'apiVersion')).toBe('kind: Deployment\napiVersion: apps/v1¦');
    expect(labels('apiVersion: batch/v1\nkind: ¦\n')).not.toContain('Service');
  });

  test('a whole document is written with its name in all places', () => {
    const text = accept('# of the shop\n¦', 'ServiceAccount');
    expect(text).toBe('# of the shop\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ¦my-app\nautomountServiceAccountToken: false');
  });
});

describe('what the API would refuse', () => {
  const text: FieldSchema = { ...ANYTHING, type: 'string', open: false };
  const root: FieldSchema = {
    ...ANYTHING, type: 'map', open: false, definition: 'x.Thing',
    properties: new Map([['apiVersion', text], ['kind', text], ['one', text], ['two', text]]),
    exclusive: [{ members: ['one', 'two'], needed: false }],
  };
  const known: Knowledge = { ...knowledge, schema: new Schema([{ apiVersion: 'x/v1', kind: 'Thing', namespaced: true, root, source: 'learned' }]) };

  test('is newer than the target version', () => {
    const before = at(`${POD}  ¦\n`, { ...knowledge, target: '1.28' });
    expect(before.find(({ label }) => label === 'hostnameOverride')?.note).toEqual({ is: 'newer', since: '1.34' });
    expect(before.findIndex(({ note }) => note !== null)).toBeGreaterThan(before.findLastIndex(({ note }) => note === null));
    expect(at(`${POD}  ¦\n`).find(({ label }) => label === 'hostnameOverride')?.note).toBeNull();
  });

  test('is the other of two values of a variable', () => {
    const found = at(`${POD}  containers:\n  - env:\n    - name: A\n      value: b\n      ¦\n`);
    expect(found.map(({ label, note }) => [label, note])).toEqual([['valueFrom', { is: 'excluded', by: 'value' }]]);
  });

  test('is a version that the target has not, or no more', () => {
    const cron = (target: Knowledge['target']) => labels('apiVersion: ¦\nkind: FlowSchema\n', { ...knowledge, target });
    expect(cron('1.28')).toContain('flowcontrol.apiserver.k8s.io/v1beta3');
    expect(cron('1.34')).toEqual(['flowcontrol.apiserver.k8s.io/v1']);
  });

  test('comes last, and says why', () => {
    const found = at('apiVersion: x/v1\nkind: Thing\none: a\n¦', known);
    expect(found.map(({ label, note }) => [label, note])).toEqual([['two', { is: 'excluded', by: 'one' }]]);
  });
});

test.each(['#¦', '# a: ¦', `${POD}  hostname: web ¦\n`, 'data:\n  a: |\n    kind: ¦\n', '--¦-\n', '¦# comment', `${POD}  nothing:\n    ¦\n`])('%j completes nothing', (source) => {
  expect(at(source)).toEqual([]);
});

const BROKEN = `${DEPLOYMENT}spec:\n  selector: {matchLabels: {app: web}\n  template:\n    spec:\n      containers:\n      - name: web\n        ports: [{containerPort: 80, }\n        env:\n        - name: A\n          valueFrom:\n            configMapKeyRef: {name: x\n        command: ["a\n      volumes:\n      - \n      restartPolicy: `;

test('no offset of any text is too much, and every key offered parses where the text around it does', () => {
  const parts = BROKEN.split(/(?<=[\n:{[,])/);
  fc.assert(
    fc.property(fc.subarray(parts), fc.nat(), (kept, seed) => {
      const text = kept.join('');
      const offset = seed % (text.length + 1);
      for (const completion of completionsAt(text, offset, knowledge).slice(0, 40)) {
        expect(completion.range.start).toBeLessThanOrEqual(offset);
        expect(completion.range.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(completion.range.start, completion.range.end)).not.toContain('\n');
        expect(completion.label).not.toBe('');
      }
    }),
    { numRuns: 400 },
  );
});

test('what is accepted on a line of its own leaves a text that parses', () => {
  const text = `${DEPLOYMENT}spec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    spec:\n      containers:\n      - name: web\n        image: a\n        ports:\n        - containerPort: 80\n        env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: x\n              key: y\n`;
  const lines = text.split('\n');
  let tried = 0;
  for (let line = 1; line < lines.length; line++) {
    for (const column of [0, 2, 4, 6, 8, 10, 12, 14]) {
      const head = `${lines.slice(0, line).join('\n')}\n${' '.repeat(column)}`;
      const source = `${head}¦\n${lines.slice(line).join('\n')}`;
      for (const completion of at(source).slice(0, 12)) {
        const after = accepted(source.replace('¦', ''), completion).replace('¦', '');
        const before = parseDocument(source.replace('¦', 'x: 1'));
        if (before.error !== null) continue; // a key at this column is out of place, whatever it is
        tried++;
        expect(parseDocument(after).error?.message.en, `${completion.label} at ${line}:${column} of\n${after}`).toBeUndefined();
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
});
