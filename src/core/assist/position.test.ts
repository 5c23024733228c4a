import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPointer } from '../yaml/path.ts';
import type { Cursor } from './cursor.ts';
import { positionAt } from './position.ts';
import { marked } from './testing/marked.ts';

/** A cursor in one line: what, where, what is written there, and what tells how to go on. */
function inWords(cursor: Cursor): string {
  switch (cursor.at) {
    case 'key': {
      const list = cursor.list === null ? '' : ` or item of ${toPointer(cursor.list)}`;
      const style = cursor.flow === null ? ` @${cursor.column}` : cursor.flow.json ? ' json' : ' flow';
      return `key of ${toPointer(cursor.path)}${style} "${cursor.token.text}"${cursor.colon ? ':' : ''} beside ${[...cursor.keys].join(',')}${list}`;
    }
    case 'value':
      return `value ${toPointer(cursor.path)} ${cursor.placed} @${cursor.column}${cursor.from === cursor.token.range.start && cursor.placed !== 'below' && cursor.placed !== 'flow' && cursor.token.text === '' ? ' blank' : ''} ${cursor.token.quote ?? ''}"${cursor.token.text}"`;
    case 'item':
      return `item of ${toPointer(cursor.path)} @${cursor.column}`;
    default:
      return cursor.at;
  }
}

describe('block style', () => {
  test.each<[string, string]>([
    ['¦', 'value  below @0 ""'],
    ['---\n¦', 'value  below @0 ""'],
    ['ap¦', 'value  below @0 "ap"'],
    ['kind: Pod\n¦', 'key of  @0 "" beside kind'],
    ['¦\nkind: Pod\n', 'key of  @0 "" beside kind'],
    ['kind: Pod\nme¦\nspec: {}\n', 'key of  @0 "me" beside kind,spec'],
    ['kind¦: Pod\nspec:\n', 'key of  @0 "kind": beside spec'],
    ['ki¦nd: Pod\n', 'key of  @0 "kind": beside '],
    ['kind:¦', 'value /kind behind @0 blank ""'],
    ['kind: ¦', 'value /kind behind @0 ""'],
    ['kind: ¦ # one', 'value /kind behind @0 ""'],
    ['kind: De¦ploy', 'value /kind behind @0 "Deploy"'],
    ['kind: "De¦"', 'value /kind behind @0 ""De"'],
    ["kind: 'De¦", "value /kind behind @0 '\"De\""],
    ['kind: "a \\"b¦" # x', 'value /kind behind @0 ""a "b"'],
    ['kind: Pod # a ¦', 'comment'],
    ['# a ¦', 'comment'],
    ['--¦-\nkind: Pod', 'separator'],
    ['spec:\n  ¦', 'value /spec below @2 ""'],
    ['spec:\n  re¦', 'value /spec below @2 "re"'],
    ['spec:\n  ¦\n  replicas: 1\n', 'key of /spec @2 "" beside replicas'],
    ['spec:\n  replicas: 1\n  ¦\n  paused: true\nstatus: {}\n', 'key of /spec @2 "" beside replicas,paused'],
    ['spec:\n  replicas: 1\n¦', 'key of  @0 "" beside spec'],
    ['spec:\n  replicas: 1\n    ¦', 'text'],
    ['spec:\n    replicas: 1\n  ¦', 'text'],
    ['spec:\n  template:\n    spec:\n  se¦\n  replicas: 1\n', 'key of /spec @2 "se" beside template,replicas'],
  ])('%j is %s', (source, expected) => {
    const { text, offset } = marked(source);
    expect(inWords(positionAt(text, offset))).toBe(expected);
  });
});

describe('lists', () => {
  test.each<[string, string]>([
    ['ports:\n¦', 'key of  @0 "" beside ports or item of /ports'],
    ['ports:\n  ¦', 'value /ports below @2 ""'],
    ['ports:\n-¦', 'value /ports/0 dash @2 blank ""'],
    ['ports:\n- ¦', 'value /ports/0 dash @2 ""'],
    ['ports:\n- na¦', 'value /ports/0 dash @2 "na"'],
    ['ports:\n- na¦\n  port: 1\n', 'key of /ports/0 @2 "na" beside port'],
    ['ports:\n- name¦: x\n  port: 1\n', 'key of /ports/0 @2 "name": beside port'],
    ['ports:\n- port: 1\n  ¦', 'key of /ports/0 @2 "" beside port'],
    ['ports:\n- port: 1\n- port: 2\n  ¦', 'key of /ports/1 @2 "" beside port'],
    ['ports:\n- port: 1\n¦\n- port: 2\n', 'key of  @0 "" beside ports or item of /ports'],
    ['ports:\n- port: 1\n¦', 'key of  @0 "" beside ports or item of /ports'],
    ['ports:\n  - port: 1\n  ¦', 'item of /ports @2'],
    ['ports:\n  ¦\n  - port: 1\n', 'item of /ports @2'],
    ['args:\n  - a\n  - -b¦', 'value /args/1 dash @4 "-b"'],
    ['- - a\n  - ¦', 'value /0/1 dash @4 ""'],
    ['- a: 1\n  b:\n  - ¦', 'value /0/b/0 dash @4 ""'],
    ['spec:\n  containers:\n    - name: web\n      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: ¦', 'value /spec/containers/0/env/0/valueFrom/configMapKeyRef/name behind @14 ""'],
  ])('%j is %s', (source, expected) => {
    const { text, offset } = marked(source);
    expect(inWords(positionAt(text, offset))).toBe(expected);
  });
});

describe('flow style', () => {
  test.each<[string, string]>([
    ['a: {¦}', 'key of /a flow "" beside '],
    ['a: { ¦ }', 'key of /a flow "" beside '],
    ['a: {b: 1, ¦}', 'key of /a flow "" beside b'],
    ['a: {b: 1, c¦', 'key of /a flow "c" beside b'],
    ['a: {b¦: 1, d: 2}', 'key of /a flow "b": beside d'],
    ['a: {b: ¦}', 'value /a/b flow @-1 ""'],
    ['a: {b: x¦, c: 1}', 'value /a/b flow @-1 "x"'],
    ['a: [¦]', 'value /a/0 flow @-1 ""'],
    ['a: [x, y¦]', 'value /a/1 flow @-1 "y"'],
    ['a: [x, {b: ¦', 'value /a/1/b flow @-1 ""'],
    ['a: [x] ¦', 'text'],
    ['a: [x, # y¦\n', 'comment'],
    ['{"kind": "Pod", "¦"}', 'key of  json "" beside kind'],
    ['{\n  "kind": "Pod",\n  "metadata": {\n    "name": "¦"\n  }\n}\n', 'value /metadata/name flow @-1 """'],
    ['a: {b: [1, 2\nc: 3\nd: ¦', 'value /d behind @0 ""'],
    ['x:\n  a: [1,\n  b: ¦', 'value /x/b behind @2 ""'],
  ])('%j is %s', (source, expected) => {
    const { text, offset } = marked(source);
    expect(inWords(positionAt(text, offset))).toBe(expected);
  });
});

describe('text of several lines', () => {
  test.each<[string, string]>([
    ['a: |¦', 'text'],
    ['a: |\n  echo: ¦\n', 'text'],
    ['a: |\n  echo\n  ¦', 'text'],
    ['a: |\n  echo\n¦\n  more\n', 'text'],
    ['a: |\n  echo\n¦', 'key of  @0 "" beside a'],
    ['a: |\n  echo\n¦\nb: 1\n', 'key of  @0 "" beside a,b'],
    ['d:\n  a: >-\n    one\n  ¦', 'key of /d @2 "" beside a'],
    ['- |\n  x: ¦', 'text'],
    ['a: "one\n  two"\nb: ¦', 'value /b behind @0 ""'],
    ['a: one\n  two¦\n', 'text'],
    ['a: &x ¦', 'text'],
    ['a: *¦', 'text'],
    ['a: !!str ¦x', 'value /a behind @0 "x"'],
  ])('%j is %s', (source, expected) => {
    const { text, offset } = marked(source);
    expect(inWords(positionAt(text, offset))).toBe(expected);
  });
});

describe('around the cursor', () => {
  test.each<[string, unknown]>([
    ['kind: Pod\nspec:\n  restartPolicy: Always\n  containers:\n  - name: a\n  - name: "2"\n    ¦\n    image: b\nstatus: 1\n', {
      kind: 'Pod', spec: { restartPolicy: 'Always', containers: [null, { name: '2', image: 'b' }] }, status: 1,
    }],
    ['kind: List\nitems:\n- {kind: Pod, spec: {¦', { kind: 'List', items: [{ kind: 'Pod', spec: {} }] }],
    ['a: 1\nb:\n  ¦', { a: 1, b: null }],
  ])('%j stands %j', (source, expected) => {
    const { text, offset } = marked(source);
    const cursor = positionAt(text, offset);
    expect('around' in cursor ? cursor.around : null).toEqual(expected);
  });

  test.each<[string, number, number]>([
    ['a:\n    b:\n      ¦', 4, 0],
    ['a:\n  b:\n    - c\nd:\n  ¦', 2, 2],
    ['a:\n- b\nc:\n  ¦', 2, 0],
    ['a: ¦\nb:\n   c: 1\n', 3, 0],
  ])('%j is indented by %d, dashes by %d', (source, step, list) => {
    const { text, offset } = marked(source);
    const cursor = positionAt(text, offset);
    expect('indentation' in cursor ? cursor.indentation : null).toEqual({ step, list });
  });
});

test('a byte order mark, CR LF and CR take no column', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    const { text, offset } = marked(`\uFEFFkind: Pod${lineBreak}spec:${lineBreak}  a: 1${lineBreak}  ¦${lineBreak}`);
    expect(inWords(positionAt(text, offset))).toBe('key of /spec @2 "" beside a');
  }
});

const pieces = ['a', 'name', ': ', ':', '- ', '-', '\n', '\n  ', '\n    ', '\r\n', '{', '}', '[', ']', ',', '"', "'", '#', ' ', '|', '>', '&x ', '*x', '---\n', '...\n', '%', '? ', '한', '\t', '\uFEFF'] as const;

test('every offset of any text is somewhere, its token around it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      for (let offset = 0; offset <= text.length; offset++) {
        const cursor = positionAt(text, offset);
        if (!('token' in cursor)) continue;
        expect(cursor.token.range.start).toBeLessThanOrEqual(offset);
        expect(cursor.token.range.end).toBeGreaterThanOrEqual(offset);
      }
    }),
    { numRuns: 3_000 },
  );
});
