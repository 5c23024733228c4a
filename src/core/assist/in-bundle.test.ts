import { describe, expect, test } from 'vitest';
import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { loadSchema } from '../schema/load.ts';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { completionsFor } from './complete.ts';
import { choicesIn, mendedAt, referredAt, usesAt } from './in-bundle.ts';
import { positionAt } from './position.ts';
import { accepted } from './testing/accept.ts';
import { marked } from './testing/marked.ts';

const schema = await loadSchema();

const OTHERS = [
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  LOG_LEVEL: info\n  MODE: fast\n',
  'apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\nstringData:\n  TOKEN: a\n',
  'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: runner\n',
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: files\nspec: {}\n',
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: front\nspec:\n  selector:\n    app: web\n  ports:\n  - name: http\n    port: 80\n',
];
const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\n    tier: front\nspec:\n  volumes:\n  - name: data\n    emptyDir: {}\n  containers:\n  - name: main\n    image: a:1\n    ports:\n    - name: http\n      containerPort: 80\n';

function labelsAt(source: string, accept?: string): readonly string[] | string {
  const { text, offset } = marked(source);
  const cursor = positionAt(text, offset);
  const parsed = parseDocument(text);
  const document = (parsed.error === null ? parsed : mendedAt(text, cursor)) ?? parsed;
  const documents = [...OTHERS.map(parseDocument), document];
  const index = new ObjectIndex(documents.map((one, at) => ({ key: String(at), summary: summarise(one) })));
  const choices = choicesIn({ index, key: String(OTHERS.length), document });
  const found = completionsFor(cursor, { schema, target: '1.34', choices });
  const chosen = found.find(({ label }) => label === accept);
  return chosen === undefined ? found.filter(({ what }) => what !== 'item').map(({ label }) => label) : accepted(text, chosen);
}

describe('names of the bundle', () => {
  test.each<[what: string, source: string, expected: readonly string[]]>([
    ['a ConfigMap', `${POD}    envFrom:\n    - configMapRef:\n        name: ¦\n`, ['settings']],
    ['a key of it', `${POD}    env:\n    - name: A\n      valueFrom:\n        configMapKeyRef:\n          name: settings\n          key: ¦\n`, ['LOG_LEVEL', 'MODE']],
    ['a key, half-typed', `${POD}    env:\n    - name: A\n      valueFrom:\n        secretKeyRef: {name: keys, key: T¦}\n`, ['TOKEN']],
    ['a ServiceAccount', `${POD}  serviceAccountName: ¦\n`, ['runner']],
    ['a claim', POD.replace('emptyDir: {}', 'persistentVolumeClaim:\n      claimName: ¦'), ['files']],
    ['a volume of the Pod', `${POD}    volumeMounts:\n    - name: ¦\n`, ['data']],
    ['a port of the container', `${POD}    readinessProbe:\n      httpGet:\n        port: ¦\n`, ['http', '80']],
    ['a Service', 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\nspec:\n  defaultBackend:\n    service:\n      name: ¦\n', ['front']],
    ['a port of a Service', 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\nspec:\n  defaultBackend:\n    service:\n      name: front\n      port:\n        name: ¦\n', ['http']],
  ])('%s', (_what, source, expected) => {
    expect(labelsAt(source)).toEqual(expected);
  });

  test('labels of Pods, as keys and as values of a selector', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: b\nspec:\n  selector:\n    ';
    OTHERS.push(POD);
    try {
      expect(labelsAt(`${service}¦\n`)).toEqual(['app', 'tier']);
      expect(labelsAt(`${service}tier: ¦\n`)).toEqual(['front']);
      expect(labelsAt(`${service}¦\n`, 'tier')).toBe(`${service}tier: ¦\n`);
    } finally {
      OTHERS.pop();
    }
  });
});

describe('a reference', () => {
  const texts = [...OTHERS, `${POD}    envFrom:\n    - configMapRef:\n        name: settings\n    env:\n    - name: A\n      valueFrom:\n        secretKeyRef:\n          name: keys\n          key: TOKEN\n`];
  const index = new ObjectIndex(texts.map((text, at) => ({ key: String(at), summary: summarise(parseDocument(text)) })));
  const pod = { index, key: '5' };

  test.each<[path: (string | number)[], leadsTo: string[]]>([
    [['spec', 'containers', 0, 'envFrom', 0, 'configMapRef', 'name'], ['0/metadata/name']],
    [['spec', 'containers', 0, 'env', 0, 'valueFrom', 'secretKeyRef', 'key'], ['1/stringData/TOKEN']],
  ])('at %j leads to %j', (path, leadsTo) => {
    expect(referredAt(pod, path)?.targets.map((target) => target.object.key + toPointer(target.path))).toEqual(leadsTo);
  });

  test('of a Service leads to the Pods it selects', () => {
    expect(referredAt({ index, key: '4' }, ['spec', 'selector', 'app'])?.targets.map(({ object }) => object.key)).toEqual(['5']);
  });

  test('is found from its target', () => {
    expect(usesAt({ index, key: '0' }, ['metadata', 'name']).map(({ from }) => from.key)).toEqual(['5']);
  });

  test('is none in an ordinary field', () => {
    expect(referredAt(pod, ['spec', 'containers', 0, 'image'])).toBeNull();
  });
});
