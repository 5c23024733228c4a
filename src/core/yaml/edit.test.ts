// Every case in LF and CRLF, with and without a final line break, behind a byte order mark and as a later document.
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { duplicateItem, inSequence, insertItem, moveItem, removeEarlierDuplicates, removeValue, renameKey, setValue } from './edit.ts';
import type { EditResult } from './edit-result.ts';
import { wrapInList } from './edit-wrap.ts';
import type { YamlValue } from './nodes.ts';
import { parseDocument } from './parse.ts';
import type { Path } from './path.ts';
import { mapOf } from './value.ts';

type Operation = (document: YamlDocument) => EditResult;
type Case = readonly [name: string, before: string, operation: Operation, after: string];

const set = (path: Path, value: YamlValue): Operation => (document) => setValue(document, path, value);
const insert = (path: Path, index: number, value: YamlValue): Operation => (document) => insertItem(document, path, index, value);
const remove = (path: Path): Operation => (document) => removeValue(document, path);
const rename = (path: Path, key: string): Operation => (document) => renameKey(document, path, key);
const move = (path: Path, to: number): Operation => (document) => moveItem(document, path, to);
const wrap = (path: Path): Operation => (document) => wrapInList(document, path);
const duplicate = (path: Path): Operation => (document) => duplicateItem(document, path);

function textAfter(before: string, operation: Operation): string {
  const document = parseDocument(before);
  const result = operation(document);
  if (!result.ok) return `refused: ${result.code}`;
  expect(applyEdits(before, result.edits)).toBe(result.document.text);
  expect(result.document).toEqual(parseDocument(result.document.text));
  return result.document.text;
}

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'no final line break': (text) => text.replace(/\n$/, ''),
  'byte order mark': (text) => `\uFEFF${text}`,
  'later document': (text) => `---\n# the second\n${text}`,
};

function check(cases: readonly Case[], without: readonly string[] = []): void {
  it.each(cases)('%s', (_, before, operation, after) => {
    for (const [name, variant] of Object.entries(VARIANTS)) {
      if (!without.includes(name)) expect(textAfter(variant(before), operation), name).toBe(variant(after));
    }
  });
}

describe('set a scalar', () => {
  check([
    ['plain', 'a: x\nb: y\n', set(['a'], 'z'), 'a: z\nb: y\n'],
    ['behind aligned blanks, before a comment', 'a:    x   # c\n', set(['a'], 'z'), 'a:    z   # c\n'],
    ['behind a tab', 'a:\tx # c\n', set(['a'], 'z'), 'a:\tz # c\n'],
    ['on the line below its key', 'a:\n  x # c\nb: 1\n', set(['a'], 'z'), 'a:\n  z # c\nb: 1\n'],
    ['over several lines', 'a: one\n  two\n  three # c\nb: 1\n', set(['a'], 'z'), 'a: z # c\nb: 1\n'],
    ['text that looks like a number into a number', 'a: 1\n', set(['a'], '2'), "a: '2'\n"],
    ['a number into quotes', 'a: "1"\n', set(['a'], 2), 'a: 2\n'],
    ['quotes stay', "a: \"x\"\nb: 'y'\n", (document) => inSequence(document, [set(['a'], 'z'), set(['b'], "it's")]), "a: \"z\"\nb: 'it''s'\n"],
    ['the quotes that the file likes', 'a: "x"\nb: y\n', set(['b'], 'on'), 'a: "x"\nb: "on"\n'],
    ['null', 'a: x # c\n', set(['a'], null), 'a: null # c\n'],
    ['an octal mode', 'a: 0644\n', set(['a'], 0o755), 'a: 493\n'],
    ['an integer of 64 bits', 'a: 1\n', set(['a'], 9223372036854775807n), 'a: 9223372036854775807\n'],
    ['an empty value', 'a:\nb: 1\n', set(['a'], 'z'), 'a: z\nb: 1\n'],
    ['an empty value with a comment', 'a: # c\nb: 1\n', set(['a'], 'z'), 'a: z # c\nb: 1\n'],
    ['an empty item', '-\n- 1\n', set([0], 'z'), '- z\n- 1\n'],
    ['in flow style', 'a: {b: x, c: [y, z]} # c\n', set(['a', 'c', 1], 'q, r'), "a: {b: x, c: [y, 'q, r']} # c\n"],
    ['without a colon in flow style', 'k: {a: 1, c}\n', set(['k', 'c'], 'z'), 'k: {a: 1, c: z}\n'],
    ['a key by its source text', 'n: 1\ny: 2\n', set(['n'], 3), 'n: 3\ny: 2\n'],
    ['a key by the name that kubectl gives it', 'n: 1\ny: 2\n', set(['true'], 3), 'n: 1\ny: 3\n'],
    ['the last of duplicate keys', 'a: 1\nb: 2\na: 3\n', set(['a'], 4), 'a: 1\nb: 2\na: 4\n'],
    ['with a tag, which goes', 'a: !!str 5 # c\n', set(['a'], 7), 'a: 7 # c\n'],
    ['with an anchor, which stays', 'a: &x !!str 5\nb: *x\n', set(['a'], 7), 'a: &x 7\nb: *x\n'],
    ['what it is already', 'a: "x"   # c\n', set(['a'], 'x'), 'a: "x"   # c\n'],
    ['an empty map', 'a: x # c\n', set(['a'], {}), 'a: {} # c\n'],
    ['behind an explicit key', '? a\n: b\n', set(['a'], 'z'), '? a\n: z\n'],
  ]);
});

describe('set text of several lines', () => {
  check([
    ['as a block', 'a: x\nb: 1\n', set(['a'], 'one\n  two\n'), 'a: |\n  one\n    two\nb: 1\n'],
    ['in a list', 'a:\n  - x\n  - y\n', set(['a', 0], 'one\ntwo\n'), 'a:\n  - |\n    one\n    two\n  - y\n'],
    ['in quotes before a comment', 'a: x # c\n', set(['a'], 'one\ntwo\n'), 'a: "one\\ntwo\\n" # c\n'],
    ['in quotes before blanks', 'a: x  \nb: 1\n', set(['a'], 'one\ntwo\n'), 'a: "one\\ntwo\\n"  \nb: 1\n'],
    ['in quotes in flow style', 'a: {b: x}\n', set(['a', 'b'], 'one\ntwo'), 'a: {b: "one\\ntwo"}\n'],
    ['in quotes that were double', 'a: "x"\n', set(['a'], 'one\ntwo'), 'a: "one\\ntwo"\n'],
    ['with an indicator where it begins with a blank', 'a: x\nb: 1\n', set(['a'], ' one\ntwo\n'), 'a: |2\n   one\n  two\nb: 1\n'],
    ['without a last line break', 'a: x\nb: 1\n', set(['a'], 'one\ntwo'), 'a: |-\n  one\n  two\nb: 1\n'],
    ['with two last line breaks', 'a: x\nb: 1\n', set(['a'], 'one\ntwo\n\n'), 'a: |+\n  one\n  two\n\nb: 1\n'],
    ['in the present block, comment and indentation kept', 'a: |- # c\n      one\n      two\nb: 1\n', set(['a'], 'one\n2\nthree\n'), 'a: | # c\n      one\n      2\n      three\nb: 1\n'],
    ['in a block with an indicator', 'a: |2\n    one\nb: 1\n', set(['a'], '  one\ntwo\n'), 'a: |2\n    one\n  two\nb: 1\n'],
    ['folded', 'a: >-\n  some text\n  goes on\n\n  end\nb: 1\n', set(['a'], 'other text\nend'), 'a: >-\n  other text\n\n  end\nb: 1\n'],
    ['blank lines behind the block stay', 'a: |\n  one\n\n\nb: 1\n', set(['a'], 'two\n'), 'a: |\n  two\n\n\nb: 1\n'],
  ]);
  it.each([
    ['a block becomes a scalar', 'a: | # c\n  one\n  two\nb: 1\n', set(['a'], 5), 'a: 5 # c\nb: 1\n'],
    ['a line changes in a long block: nothing else is replaced', 'a: |\n  one\n  two\n  three\n', set(['a'], 'one\n2\nthree\n'), 'a: |\n  one\n  2\n  three\n'],
  ] as const)('%s', (_, before, operation, after) => {
    expect(textAfter(before, operation)).toBe(after);
  });
  it('replaces only the lines that differ', () => {
    const text = 'a: |\n  one\n  two\n  three\n';
    const result = setValue(parseDocument(text), ['a'], 'one\n2\nthree\n');
    expect(result.ok && result.edits).toEqual([{ start: text.indexOf('two'), end: text.indexOf('two') + 3, text: '2' }]);
  });
});

describe('collections', () => {
  check([
    ['a scalar becomes a map, its comment stays', 'a: x # c\nb: 1\n', set(['a'], { k: [1, { l: null }] }), 'a: # c\n  k:\n  - 1\n  - l: null\nb: 1\n'],
    ['a scalar below its key becomes a map', 'a: # k\n  x # c\nb: 1\n', set(['a'], { k: 1 }), 'a: # k\n  k: 1\n  # c\nb: 1\n'],
    ['an item becomes a map', '- x # c\n- y\n', set([0], { k: 1, l: 2 }), '- k: 1 # c\n  l: 2\n- y\n'],
    ['an item becomes a list', '- x\n- y\n', set([0], [1, [2]]), '- - 1\n  - - 2\n- y\n'],
    ['a map becomes a scalar', 'a: # k\n  b: 1\n  c: 2 # c\n  # tail\nd: 1\n', set(['a'], 'x'), 'a: x # k\n  # tail\nd: 1\n'],
    ['a flow map becomes a flow list', 'a: {b: 1} # c\n', set(['a'], ['x', { z: 1 }]), 'a: [x, {z: 1}] # c\n'],
    ['an empty map opens, its comment stays', 'a: {} # c\nb: 1\n', set(['a', 'k'], 'x'), 'a: # c\n  k: x\nb: 1\n'],
    ['an empty list opens', 'z:\n  - 1\na: []\n', insert(['a'], 0, { k: 1 }), 'z:\n  - 1\na:\n  - k: 1\n'],
    ['an anchored item opens on a new line', '- &x {}\n- *x\n', set([0, 'k'], 1), '- &x\n  k: 1\n- *x\n'],
    ['only the members that differ are touched', 'r:\n  limits: # l\n    cpu: 1\n  requests:\n    cpu: 1 # c\n', set(['r'], { limits: { cpu: 2, memory: '1Gi' }, requests: { cpu: 1 } }),
      'r:\n  limits: # l\n    cpu: 2\n    memory: 1Gi\n  requests:\n    cpu: 1 # c\n'],
    ['items are known by their names', 'c:\n- name: a # one\n  image: x # img\n- name: b\n  image: z\n', set(['c'], [{ name: 'new' }, { name: 'a', image: 'x2' }]),
      'c:\n- name: new\n- name: a # one\n  image: x2 # img\n'],
  ]);
});

describe('insert a key', () => {
  check([
    ['in its place', 'apiVersion: v1\nmetadata:\n  name: x # c\n  # tail\n', set(['kind'], 'Pod'), 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x # c\n  # tail\n'],
    ['behind the last line of the key before', 'metadata:\n  name: x # c\n  # tail\nspec: {}\n', set(['metadata', 'labels', 'app'], 'x'), 'metadata:\n  name: x # c\n  labels:\n    app: x\n  # tail\nspec: {}\n'],
    ['as the first', 'kind: Pod # c\n', set(['apiVersion'], 'v1'), 'apiVersion: v1\nkind: Pod # c\n'],
    ['last where the list is unknown', '- image: x # c\n  tty: true\n', (document) => setValue(document, [0, 'name'], 'z'), '- image: x # c\n  tty: true\n  name: z\n'],
    ['as the first behind a dash', 'containers:\n- image: x # c\n  tty: true\n', set(['containers', 0, 'name'], 'z'), 'containers:\n- name: z\n  image: x # c\n  tty: true\n'],
    ['above the comments of the key behind', 'spec:\n  # how many\n  replicas: 1\n', set(['spec', 'type'], 'x'), 'spec:\n  type: x\n  # how many\n  replicas: 1\n'],
    ['below comments on top of the document', '# licence\nkind: Pod\n', set(['apiVersion'], 'v1'), '# licence\napiVersion: v1\nkind: Pod\n'],
    ['under an empty value', 'metadata: # c\nspec: {}\n', set(['metadata', 'name'], 'x'), 'metadata: # c\n  name: x\nspec: {}\n'],
    ['with the step of the file', 'a:\n    b:\n        c: 1\nmetadata:\n', set(['metadata', 'labels', 'app'], 'x'), 'a:\n    b:\n        c: 1\nmetadata:\n    labels:\n        app: x\n'],
    ['in flow style', 'metadata: {name: x} # c\n', set(['metadata', 'labels', 'app'], 'true'), "metadata: {name: x, labels: {app: 'true'}} # c\n"],
    ['in flow style with padding', 'metadata: { name: x }\n', set(['metadata', 'labels'], { a: 1 }), 'metadata: { name: x, labels: { a: 1 } }\n'],
    ['in flow style over lines', 'm: {\n  a: 1, # one\n  b: 2 # two\n}\n', set(['m', 'c'], 3), 'm: {\n  a: 1, # one\n  b: 2, # two\n  c: 3\n}\n'],
    ['into a map without braces', 'a: [x: 1, y]\n', set(['a', 0, 'z'], 2), 'a: [{x: 1, z: 2}, y]\n'],
    ['behind an empty value in flow style', 'a: {b: 1, c: }\n', set(['a', 'd'], 1), 'a: {b: 1, c: , d: 1 }\n'],
    ['with quotes where its text needs them', 'labels:\n  a: b\n', (document) => inSequence(document, [set(['labels', 'on'], 'x'), set(['labels', '8080'], 'x')]), "labels:\n  a: b\n  'on': x\n  '8080': x\n"],
    ['with parents, lists where a position follows', 'kind: Pod\n', set(['spec', 'containers', 0, 'ports', '-', 'containerPort'], 80),
      'kind: Pod\nspec:\n  containers:\n  - ports:\n    - containerPort: 80\n'],
    ['with parents, lists where Kubernetes has them', 'kind: Pod\n', set(['spec', 'containers', '0', 'name'], 'x'), 'kind: Pod\nspec:\n  containers:\n  - name: x\n'],
    ['beside explicit keys', '? a\n: b\n', set(['z'], 1), '? a\n: b\nz: 1\n'],
    ['beside a merge', 'a: &x\n  b: 1\nc:\n  <<: *x\n', set(['c', 'z'], 1), 'a: &x\n  b: 1\nc:\n  <<: *x\n  z: 1\n'],
  ]);
  check([
    ['behind text that keeps its line breaks', 'a: |+\n  x\n\nb: 1\n', set(['c'], 2), 'a: |+\n  x\n\nb: 1\nc: 2\n'],
    ['text that would take in the blank line behind it', 'b: 1\n\n# tail\n', set(['c'], 'x\n\n'), 'b: 1\nc: "x\\n\\n"\n\n# tail\n'],
    ['behind blank lines that belong to the text before', 'b: 1\na: |+\n  x\n\n', set(['c'], 2), 'b: 1\na: |+\n  x\n\nc: 2\n'],
  ], ['no final line break']);
});

describe('insert an item', () => {
  check([
    ['flush', 'a:\n- x # c\n- y\n# tail\n', insert(['a'], 1, 'z'), 'a:\n- x # c\n- z\n- y\n# tail\n'],
    ['indented, at the end', 'a:\n  - x\n  - y # c\nb: 1\n', insert(['a'], 2, { k: 1, l: [2] }), 'a:\n  - x\n  - y # c\n  - k: 1\n    l:\n      - 2\nb: 1\n'],
    ['first, above the comments of the one behind', 'a:\n  # about x\n  - x\n', insert(['a'], 0, 'z'), 'a:\n  - z\n  # about x\n  - x\n'],
    ['first behind a dash', '- - a\n  - b\n', insert([0], 0, 'z'), '- - z\n  - a\n  - b\n'],
    ['with the blanks of its neighbours', 'a:\n-   k: 1\n    l: 2\n', insert(['a'], 1, { k: 3, l: 4 }), 'a:\n-   k: 1\n    l: 2\n-   k: 3\n    l: 4\n'],
    ['into an empty value, as the list above', 'z:\n  - 1\na:\nb: 1\n', insert(['a'], 0, 'x'), 'z:\n  - 1\na:\n  - x\nb: 1\n'],
    ['into an empty value, flush where there is no list', 'a:\nb: 1\n', insert(['a'], 0, 'x'), 'a:\n- x\nb: 1\n'],
    ['into a missing value', 'kind: Pod\n', insert(['spec', 'tolerations'], 0, { key: 'x' }), 'kind: Pod\nspec:\n  tolerations:\n  - key: x\n'],
    ['in flow style', 'a: [x, y]\n', insert(['a'], 1, 'z: 1'), "a: [x, 'z: 1', y]\n"],
    ['in flow style, last', 'a: [x, y]\n', insert(['a'], 2, { k: [] }), 'a: [x, y, {k: []}]\n'],
    ['in flow style with a trailing comma', 'a: [x, y,]\n', insert(['a'], 2, 'z'), 'a: [x, y, z,]\n'],
    ['in flow style over lines', 'a: [\n  x, # one\n  y # two\n]\n', insert(['a'], 2, 'z'), 'a: [\n  x, # one\n  y, # two\n  z\n]\n'],
    ['in flow style over lines, first', 'a: [\n  # about x\n  x\n]\n', insert(['a'], 0, 'z'), 'a: [\n  z,\n  # about x\n  x\n]\n'],
    ['into brackets that hold a comment', 'a: [\n  # none yet\n]\n', insert(['a'], 0, 'z'), 'a: [\n  # none yet\n  z\n]\n'],
    ['where the closing bracket stands too far left', 'a:\n  b: [\n    1\n  ]\n', insert(['a', 'b'], 1, 2), 'a:\n  b: [\n    1,\n    2\n  ]\n'],
  ]);
});

describe('remove', () => {
  check([
    ['a key with its comments', 'a: 1\n\n# far\n\n# near\n# nearer\nb: 2 # beside\nc: 3\n', remove(['b']), 'a: 1\n\n# far\n\nc: 3\n'],
    ['the first key, not what is said of the document', '# licence\nkind: Pod\na: 1\n', remove(['kind']), '# licence\na: 1\n'],
    ['the last key', 'a: 1\nb:\n  c: |\n    x\n', remove(['b']), 'a: 1\n'],
    ['the only key', 'a: # c\n  # attached\n  b: 1 # x\nc: 1\n', remove(['a', 'b']), 'a: {} # c\nc: 1\n'],
    ['the only key, other comments stay', 'a:\n  # free\n\n  b: 1\n  # tail\nc: 1\n', remove(['a', 'b']), 'a: {}\n  # free\n\n  # tail\nc: 1\n'],
    ['the only key behind a dash', '- a: 1 # x\n- c\n', remove([0, 'a']), '- {}\n- c\n'],
    ['the only key of the document', '# c\na: 1\n', remove(['a']), '# c\n{}\n'],
    ['the first key behind a dash', '- a: 1 # x\n  b: 2\n', remove([0, 'a']), '- b: 2\n'],
    ['the first key behind a dash, comments between stay', '- a: 1 # x\n  # about b\n  b: 2\n', remove([0, 'a']), '-\n  # about b\n  b: 2\n'],
    ['an item', 'a:\n  - x\n  # about y\n  - y: 1\n    z: 2\n  - z\n', remove(['a', 1]), 'a:\n  - x\n  - z\n'],
    ['the last item of a flush list', 'k:\n- a\nz: 1\n', remove(['k', 0]), 'k: []\nz: 1\n'],
    ['the first item behind a dash', '- - a\n  - b\n- c\n', remove([0, 0]), '- - b\n- c\n'],
    ['in flow style, first', 'a: [1, 2]\n', remove(['a', 0]), 'a: [2]\n'],
    ['in flow style, last', 'a: [1, 2]\n', remove(['a', 1]), 'a: [1]\n'],
    ['in flow style, only', 'a: { b: 1 }\n', remove(['a', 'b']), 'a: {}\n'],
    ['in flow style before a trailing comma', 'a: [x, y,]\n', remove(['a', 1]), 'a: [x,]\n'],
    ['in flow style, on a line of its own', 'a: [\n  x, # one\n  y, # two\n  z # three\n]\n', remove(['a', 1]), 'a: [\n  x, # one\n  z # three\n]\n'],
    ['in flow style, on the last line', 'a: [\n  x, # one\n  y # two\n]\n', remove(['a', 1]), 'a: [\n  x # one\n]\n'],
    ['an alias', 'a: &x 1\nb: *x\n', remove(['b']), 'a: &x 1\n'],
    ['the last of duplicate keys', 'a: 1\nb: 2\na: 3\n', remove(['a']), 'a: 1\nb: 2\n'],
    ['the earlier ones of duplicate keys', 'a: 1\n# two\na: 2 # c\nb: 1\na: 3\n', (document) => removeEarlierDuplicates(document, ['a']), 'b: 1\na: 3\n'],
    ['behind text that keeps its line breaks', 'a: |+\n  x\n\nb: 1\n\nc: 2\n', remove(['b']), 'a: |+\n  x\n\nc: 2\n'],
    ['with the parents that become empty, where asked', 'a:\n  s:\n    t:\n      x: 1\n  b: 2\n',
      (document) => removeValue(document, ['a', 's', 't', 'x'], { removeEmptyParents: (path) => path.length > 1 }), 'a:\n  b: 2\n'],
    ['never an empty parent unasked', 'a:\n  emptyDir:\n    x: 1\n', remove(['a', 'emptyDir', 'x']), 'a:\n  emptyDir: {}\n'],
  ]);
});

describe('rename', () => {
  check([
    ['plain', '# c\na: 1 # x\nb: 2\n', rename(['a'], 'z'), '# c\nz: 1 # x\nb: 2\n'],
    ['in its quotes', '"a": 1\n', rename(['a'], 'z'), '"z": 1\n'],
    ['with quotes where needed', 'a: 1\n', rename(['a'], 'on'), "'on': 1\n"],
    ['behind a dash', '- a: 1\n  b: 2\n', rename([0, 'a'], 'z'), '- z: 1\n  b: 2\n'],
    ['in flow style', 'k: {a: 1, c}\n', rename(['k', 'c'], 'x y'), 'k: {a: 1, x y}\n'],
    ['to its own name', 'a: 1\n', rename(['a'], 'a'), 'a: 1\n'],
  ]);
});

describe('move and duplicate', () => {
  check([
    ['down, with its comments; blank lines stay', 'a:\n# one\n- x: 1 # c\n  y: 2\n\n# two\n- z\nb: 1\n', move(['a', 0], 1), 'a:\n# two\n- z\n\n# one\n- x: 1 # c\n  y: 2\nb: 1\n'],
    ['up', 'a:\n  - x\n  - y\n  - z # c\n', move(['a', 2], 0), 'a:\n  - z # c\n  - x\n  - y\n'],
    ['behind a dash', '- - a\n  # about b\n  - b\n', move([0, 1], 0), '- # about b\n  - b\n  - a\n'],
    ['in flow style', 'a: [1, 2, 3] # c\n', move(['a', 0], 2), 'a: [2, 3, 1] # c\n'],
    ['in flow style over lines, with the comments beside', 'a: [\n  1, # one\n  2, # two\n  3 # three\n]\n', move(['a', 0], 2), 'a: [\n  2, # two\n  3, # three\n  1 # one\n]\n'],
    ['text that keeps its line breaks, among uneven gaps', '- |+\n  x\n- y\n\n- z\n', move([2], 0), '- z\n\n- |+\n  x\n- y\n'],
    ['to its own place', 'a: [1, 2]\n', move(['a', 1], 1), 'a: [1, 2]\n'],
    ['a copy behind it', 'a:\n# one\n- x: 1 # c\n  # in\n  y: 2\n- z\n', duplicate(['a', 0]), 'a:\n# one\n- x: 1 # c\n  # in\n  y: 2\n- x: 1 # c\n  # in\n  y: 2\n- z\n'],
    ['a copy as far away as its neighbours', 'a:\n- x\n\n- y\n', duplicate(['a', 1]), 'a:\n- x\n\n- y\n\n- y\n'],
    ['a copy in flow style', 'a: [x]\n', duplicate(['a', 0]), 'a: [x, x]\n'],
    ['a copy without the anchor', 'a:\n- &x {b: 1}\n- *x\n', duplicate(['a', 0]), 'a:\n- &x {b: 1}\n- b: 1\n- *x\n'],
  ]);
});

describe('wrap in a list', () => {
  check([
    ['a block, comments and blank lines included', 'spec:\n  source: # of\n    # above\n    repoURL: b # beside\n\n    # between\n    path: "c"\n    # behind\n  # next\n  z: 1\n', wrap(['spec', 'source']), 'spec:\n  source: # of\n  # above\n  - repoURL: b # beside\n\n    # between\n    path: "c"\n    # behind\n  # next\n  z: 1\n'],
    ['where lists are further right than their key', 'l:\n  - 1\ns:\n  # above\n  a: |\n    one\n      two\n\n    three\n  b: [1,\n    2]\n  # behind\n\n  # too\n# not\nz: 1\n', wrap(['s']), 'l:\n  - 1\ns:\n  # above\n  - a: |\n      one\n        two\n\n      three\n    b: [1,\n      2]\n    # behind\n\n    # too\n# not\nz: 1\n'],
    ['where maps are far to the right', 's:\n    a: 1\n    # c\n    b:\n        c: 2\nz: 1\n', wrap(['s']), 's:\n- a: 1\n  # c\n  b:\n      c: 2\nz: 1\n'],
    ['where maps are near', 's:\n a: 1\n b: |2\n     two\n   one\nz: 1\n', wrap(['s']), 's:\n- a: 1\n  b: |2\n      two\n    one\nz: 1\n'],
    ['a list', 'a:\n- 1 # one\n- 2\nz: 1\n', wrap(['a']), 'a:\n- - 1 # one\n  - 2\nz: 1\n'],
    ['the first key of an item', '- s:\n    a: 1\n    b: 2\n  z: 1\n', wrap([0, 's']), '- s:\n  - a: 1\n    b: 2\n  z: 1\n'],
    ['with anchor and tag, which go with the value', 's: &x !!map # c\n  # d\n  a: 1\n  b: 2\nz: *x\n', wrap(['s']), 's: # c\n# d\n- &x !!map\n  a: 1\n  b: 2\nz: *x\n'],
    ['with an anchor on a line of its own', 's:\n  &x\n  a: 1\nz: *x\n', wrap(['s']), 's:\n- &x\n  a: 1\nz: *x\n'],
    ['in flow style', 's: {a: 1, b: x} # c\nz: 1\n', wrap(['s']), 's: [{a: 1, b: x}] # c\nz: 1\n'],
    ['in flow style on lines, with an anchor', 's: &x {\n  a: 1, # c\n  b: 2\n  }\nz: *x\n', wrap(['s']), 's: [&x {\n  a: 1, # c\n  b: 2\n  }]\nz: *x\n'],
    ['inside flow style', 'k: {"s": {"a": 1}, z: 1}\n', wrap(['k', 's']), 'k: {"s": [{"a": 1}], z: 1}\n'],
    ['an alias', 'a: &x {b: 1}\ns: *x # c\nz: 1\n', wrap(['s']), 'a: &x {b: 1}\ns: [*x] # c\nz: 1\n'],
    ['at the end, behind text that keeps its line breaks', 's:\n  b: |+\n    one\n\nz: 1\n', wrap(['s']), 's:\n- b: |+\n    one\n\nz: 1\n'],
  ]);
});

describe('JSON', () => {
  it.each<Case>([
    ['keeps its quotes', '{"a": {"b": 1}}\n', set(['a', 'c'], 'x'), '{"a": {"b": 1, "c": "x"}}\n'],
    ['keeps its blanks away', '{"a":1,"b":{"c":[1,2]}}', insert(['b', 'c'], 2, { x: 'y' }), '{"a":1,"b":{"c":[1,2,{"x":"y"}]}}'],
    ['keeps its tabs and lines', '{\n\t"kind": "X",\n\t"spec": {}\n}\n', set(['metadata', 'labels', 'a'], true), '{\n\t"kind": "X",\n\t"metadata": {\n\t\t"labels": {\n\t\t\t"a": true\n\t\t}\n\t},\n\t"spec": {}\n}\n'],
    ['loses a comma with the last item', '{\n  "a": [\n    1,\n    2\n  ]\n}\n', remove(['a', 1]), '{\n  "a": [\n    1\n  ]\n}\n'],
    ['opens an empty map in its style', '{\n  "a": {}\n}\n', set(['a', 'b'], 'yes'), '{\n  "a": {\n    "b": "yes"\n  }\n}\n'],
    ['takes text of several lines', '{"a": "x"}', set(['a'], 'one\n둘'), '{"a": "one\\n둘"}'],
    ['moves items', '{"a": [1, 2, 3]}', move(['a', 2], 0), '{"a": [3, 1, 2]}'],
    ['renames keys', '{"a": 1}', rename(['a'], 'b'), '{"b": 1}'],
  ])('%s', (_, before, operation, after) => {
    expect(textAfter(before, operation)).toBe(after);
    expect(() => JSON.parse(after)).not.toThrow();
  });
});

describe('line breaks and ends', () => {
  it.each<Case>([
    ['as around the place, in a file that mixes them', 'a:\r\n  x: 1\nb: 2\nc: 3\r\n', set(['a', 'z'], 1), 'a:\r\n  x: 1\n  z: 1\nb: 2\nc: 3\r\n'],
    ['as before the place, where the last line has none', 'a: 1\r\nb: 2', set(['c'], 3), 'a: 1\r\nb: 2\r\nc: 3'],
    ['a lone carriage return', 'a: 1\rb: 2\r', set(['c'], 3), 'a: 1\rb: 2\rc: 3\r'],
    ['the last key goes with the line break before it', 'a: 1\r\nb: 2', remove(['b']), 'a: 1'],
    ['the last item moves up', '- a\n- b', move([1], 0), '- b\n- a'],
    ['an empty file gets a final line break', '', set(['a'], 1), 'a: 1\n'],
    ['a bare separator gets none', '---', set(['a'], 1), '---\na: 1'],
    ['comments stay on top', '---\n# c\n\n', set([], { kind: 'x' }), '---\n# c\n\nkind: x\n'],
    ['the whole document, behind an empty block', 'a: 1\nb: | # c\n', set([], 'x'), 'x\n'],
    ['behind a block of blank lines that are kept', 'a: |+\n\n', set(['b'], 'x'), 'a: |+\n\nb: x\n'],
    ['behind an empty block', 'a:\n  b: |\nc: 1\n', set(['a', 'd'], 'x'), 'a:\n  b: |\n  d: x\nc: 1\n'],
    ['the whole document', '# c\na: 1\nb: 2 # x\n# tail\n', set([], ['x']), '# c\n- x\n# tail\n'],
  ])('%s', (_, before, operation, after) => {
    expect(textAfter(before, operation)).toBe(after);
  });
});

describe('anchors', () => {
  it('names the places that change too', () => {
    const document = parseDocument('a: &x\n  k: 1\nb: *x\nc:\n  <<: *x\n  z: 1\nd: [*x, 1]\n');
    const result = setValue(document, ['a', 'k'], 2);
    expect(result).toMatchObject({ ok: true, alsoChanges: [['b', 'k'], ['c', 'k'], ['d', 0, 'k']] });
  });
  it('follows aliases inside anchors', () => {
    const document = parseDocument('a: &x 1\nb: &m\n  k: *x\nc: *m\n');
    expect(setValue(document, ['a'], 2)).toMatchObject({ ok: true, alsoChanges: [['b', 'k'], ['c', 'k']] });
  });
});

describe('refusals', () => {
  const ANCHORS = 'a: &x\n  k: 1\nb: *x\nc:\n  <<: *x\nd:\n  k: 9\n  <<: *x\n';
  it.each<readonly [name: string, text: string, operation: Operation, code: string]>([
    ['a broken document', 'a: [\n', set(['a'], 1), 'document-broken'],
    ['text behind the end', 'a: 1\n...\nb: 2\n', set(['a'], 2), 'document-broken'],
    ['nothing there to remove', 'a: 1\n', remove(['b']), 'no-such-path'],
    ['the document itself', 'a: 1\n', remove([]), 'no-such-path'],
    ['a key of a scalar', 'a: 1\n', set(['a', 'b'], 1), 'not-a-map'],
    ['a key of a list', 'a: [1]\n', set(['a', 'b'], 1), 'not-a-map'],
    ['an item of a map', 'a: {b: 1}\n', insert(['a'], 0, 1), 'not-a-list'],
    ['a position beyond the end', 'a: [1]\n', set(['a', 3], 1), 'index-out-of-range'],
    ['a negative position', 'a: [1]\n', insert(['a'], -1, 1), 'index-out-of-range'],
    ['a new list that does not begin at its beginning', 'a: 1\n', set(['ports', 2], 1), 'index-out-of-range'],
    ['a move beyond the end', 'a: [1, 2]\n', move(['a', 0], 2), 'index-out-of-range'],
    ['a move of what is no item', 'a: 1\n', move(['a'], 0), 'not-a-list'],
    ['a name that is taken', 'a: 1\nb: 2\n', rename(['a'], 'b'), 'key-exists'],
    ['a name that is taken in kubectl’s words', 'a: 1\ny: 2\n', rename(['a'], 'true'), 'key-exists'],
    ['an alias', ANCHORS, set(['b'], 1), 'through-alias'],
    ['behind an alias', ANCHORS, set(['b', 'k'], 2), 'through-alias'],
    ['behind an alias, removed', ANCHORS, remove(['b', 'k']), 'through-alias'],
    ['a merged key', ANCHORS, set(['c', 'k'], 2), 'through-merge'],
    ['a key that a merge behind it hides', ANCHORS, set(['d', 'k'], 2), 'through-merge'],
    ['the merge itself', ANCHORS, remove(['c', '<<']), 'through-merge'],
    ['an anchor in use, removed', ANCHORS, remove(['a']), 'anchor-in-use'],
    ['an anchor in use, inside what is replaced', 'a:\n  b: &x 1\nc: *x\n', set(['a'], 1), 'anchor-in-use'],
    ['an alias that would come before its anchor', 'a:\n- &x 1\n- *x\n', move(['a', 1], 0), 'anchor-in-use'],
    ['an explicit key, renamed', '? a\n: 1\n', rename(['a'], 'b'), 'explicit-key'],
    ['an explicit key, removed', '? a\n: 1\nb: 1\n', remove(['a']), 'explicit-key'],
    ['a wrapped item', '- a: 1\n', wrap([0]), 'not-a-map'],
    ['nothing there to wrap', 'a: 1\n', wrap(['b']), 'no-such-path'],
    ['a key without a value, wrapped', 's: # c\nz: 1\n', wrap(['s']), 'not-proved'],
    ['an explicit key, wrapped', '? s\n: a: 1\n', wrap(['s']), 'explicit-key'],
    ['a comment between a key and an anchor, wrapped', 's: # c\n  &x\n  a: 1\nz: 1\n', wrap(['s']), 'not-proved'],
    ['__proto__ as a path', '__proto__: {a: 1}\n', set(['__proto__', 'a'], 1), 'prototype-key'],
    ['__proto__ in a value', 'a: 1\n', set(['a'], [mapOf([['__proto__', 1]])]), 'prototype-key'],
    ['__proto__ as a name', 'a: 1\n', rename(['a'], '__proto__'), 'prototype-key'],
    ['half a surrogate pair', 'a: 1\n', set(['a'], 'x\ud800'), 'unwritable-text'],
    ['half a surrogate pair as a key', 'a: 1\n', rename(['a'], '\udc00'), 'unwritable-text'],
    ['a number that is none', 'a: 1\n', set(['a'], Number.NaN), 'unwritable-text'],
    ['a key that kubectl would not read', 'a: 1\n', rename(['a'], 'x'.repeat(1100)), 'not-proved'],
  ])('%s', (_, text, operation, code) => {
    const result = operation(parseDocument(text));
    expect(result).toMatchObject({ ok: false, code });
    if (result.ok) return;
    expect(result.message.en).not.toBe('');
    expect(result.message.ko).not.toBe('');
    for (const range of [result.range, result.related]) {
      if (range !== null) expect(range.start >= 0 && range.end <= text.length && range.start <= range.end).toBe(true);
    }
  });

  it('say where the value comes from', () => {
    const result = setValue(parseDocument(ANCHORS), ['b', 'k'], 2);
    expect(result).toMatchObject({ range: { start: ANCHORS.indexOf('*x'), end: ANCHORS.indexOf('*x') + 2 }, related: { start: ANCHORS.indexOf('k: 1') } });
  });

  it('refuse a whole sequence', () => {
    const result = inSequence(parseDocument('a: 1\n'), [set(['b'], 2), remove(['c'])]);
    expect(result).toMatchObject({ ok: false, code: 'no-such-path' });
  });
});

describe('a sequence', () => {
  it('is one list of edits in the first text', () => {
    const text = 'a: 1\nb: 2\nc: 3\n';
    const result = inSequence(parseDocument(text), [set(['a'], 10), set(['z'], { w: 1 }), set(['z', 'x'], 2), remove(['b'])]);
    expect(result.ok && applyEdits(text, result.edits)).toBe('a: 10\nc: 3\nz:\n  w: 1\n  x: 2\n');
  });
  it('of nothing is nothing', () => {
    expect(inSequence(parseDocument('a: 1\n'), [])).toMatchObject({ ok: true, edits: [] });
  });
});
