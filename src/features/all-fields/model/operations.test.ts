import { describe, expect, it } from 'vitest';
import { schemaAt } from '../../../core/schema/place.ts';
import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { addField, addItem, addMember, changeType, switchMember } from './operations.ts';
import { searchFields } from './search.ts';
import { SCHEMA } from './testing/schema.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web # the name
spec:
  containers:
    - name: web
      image: web:1
      livenessProbe:
        httpGet: # asks
          path: /healthz
          port: http
        periodSeconds: 5
  volumes:
    - name: data
      emptyDir: {}
`;
const CONTAINER: Path = ['spec', 'containers', 0];

function known(document: YamlDocument, path: Path): FieldSchema {
  const field = schemaAt(SCHEMA, document.value, path);
  if (field === null) throw new Error(`nothing is known of ${path.join('.')}`);
  return field;
}

function textOf(result: EditResult): string {
  return result.ok ? result.document.text : result.code;
}

function added(text: string, path: Path, key: string): string {
  const document = parseDocument(text);
  return textOf(addMember(document, path, key, known(document, path)));
}

describe('adding a member', () => {
  it('writes it where people do, with what the API demands inside', () => {
    expect(added(POD, CONTAINER, 'ports')).toBe(POD.replace('      image: web:1\n', '      image: web:1\n      ports:\n        - containerPort: 1\n'));
    expect(added(POD, [...CONTAINER, 'livenessProbe'], 'timeoutSeconds')).toBe(POD.replace('        periodSeconds: 5\n', '        periodSeconds: 5\n        timeoutSeconds: 1\n'));
  });

  it('takes a key that the schema does not name, and any key where keys are free', () => {
    expect(added(POD, ['metadata'], 'colour')).toBe(POD.replace('# the name\n', "# the name\n  colour: ''\n"));
    const labelled = (labels: string): string => POD.replace('# the name\n', `# the name\n  labels: ${labels}\n`);
    expect(added(labelled('{}'), ['metadata', 'labels'], 'app.kubernetes.io/name')).toBe(labelled("\n    app.kubernetes.io/name: ''").replace('labels: \n', 'labels:\n'));
  });

  it('replaces the one beside which the API takes no other', () => {
    expect(added(POD, ['spec', 'volumes', 0], 'configMap')).toBe(POD.replace('emptyDir: {}', 'configMap: {}'));
  });

  it('begins a document that is empty', () => {
    expect(textOf(addMember(parseDocument('# to come\n'), [], 'apiVersion', null))).toBe("# to come\napiVersion: ''\n");
  });
});

describe('adding an item', () => {
  it('goes behind the last one, with what the API demands', () => {
    const document = parseDocument(POD);
    expect(textOf(addItem(document, ['spec', 'containers'], known(document, ['spec', 'containers'])))).toBe(POD.replace('        periodSeconds: 5\n', "        periodSeconds: 5\n    - name: ''\n"));
  });

  it('begins a list of which nothing is known', () => {
    expect(textOf(addItem(parseDocument('a: []\n'), ['a'], null))).toBe("a:\n- ''\n");
  });
});

describe('adding a field found by search', () => {
  it('makes what is missing on the way', () => {
    const document = parseDocument(POD);
    const [found] = searchFields(document, SCHEMA, 'securityContext runAsNonRoot');
    expect(found?.path).toEqual(['spec', 'securityContext', 'runAsNonRoot']);
    expect(textOf(addField(document, found?.path ?? [], found?.holders ?? []))).toBe(POD.replace('spec:\n', 'spec:\n  securityContext:\n    runAsNonRoot: false\n'));
  });

  it('makes a list with one item on the way', () => {
    const document = parseDocument(POD);
    const found = searchFields(document, SCHEMA, 'ports.hostPort').find(({ path }) => path[1] === 'containers');
    expect(found?.path).toEqual([...CONTAINER, 'ports', 0, 'hostPort']);
    expect(textOf(addField(document, found?.path ?? [], found?.holders ?? []))).toBe(
      POD.replace('      image: web:1\n', '      image: web:1\n      ports:\n        - containerPort: 1\n          hostPort: 0\n'),
    );
  });
});

describe('switching a member', () => {
  const probe: Path = [...CONTAINER, 'livenessProbe'];

  it('keeps the place, the comment and what both have', () => {
    const document = parseDocument(POD);
    expect(textOf(switchMember(document, probe, known(document, probe), 'tcpSocket'))).toBe(
      POD.replace('        httpGet: # asks\n          path: /healthz\n          port: http\n', '        tcpSocket: # asks\n          port: http\n'),
    );
  });

  it('of several keeps the one that is meant', () => {
    const both = POD.replace('        periodSeconds', '        exec: {command: [x]}\n        periodSeconds');
    const document = parseDocument(both);
    expect(textOf(switchMember(document, probe, known(document, probe), 'httpGet'))).toBe(POD);
  });
});

describe('changing a type', () => {
  const cases: readonly [string, Parameters<typeof changeType>[2], string][] = [
    ['a: "8080" # port\n', 'number', 'a: 8080 # port\n'],
    ['a: 8080\n', 'string', "a: '8080'\n"],
    ['a: 9007199254740993\n', 'string', "a: '9007199254740993'\n"],
    ['a: "9007199254740993"\n', 'number', 'a: 9007199254740993\n'],
    ['a: yes\n', 'string', "a: 'yes'\n"],
    ['a: 0644\n', 'string', "a: '0644'\n"],
    ['a: "yes"\n', 'boolean', 'a: true\n'],
    ['a: text\n', 'number', 'a: 0\n'],
    ['a: text\n', 'null', 'a: null\n'],
    ['a:\n', 'map', 'a: {}\n'],
    ['a: text\n', 'list', 'a:\n- text\n'],
    ['a:\n  - text\n', 'string', 'a: text\n'],
    ['a:\n  b: 1\n', 'list', 'a:\n- b: 1\n'],
    ['a:\n  - name: X\n    value: "1"\n', 'map', 'a:\n  X: "1"\n'],
  ];
  it.each(cases)('%j to %s', (text, to, expected) => {
    expect(textOf(changeType(parseDocument(text), ['a'], to, null))).toBe(expected);
  });
});
