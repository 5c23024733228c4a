import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse.ts';
import { splitDocuments } from './split.ts';
import { fromJson, sameValue, toJson } from './value.ts';
import { valueAt } from './locate.ts';

interface ScalarRow {
  readonly text: string;
  /** JSON that kubectl 1.32 prints; null where it refuses the file. Absent: not asked. */
  readonly value: string | null;
  readonly key: string | null;
  readonly item: string | null;
  readonly flow?: string | null;
}

const rows = JSON.parse(
  readFileSync(new URL('./testing/kubectl-scalars.json', import.meta.url), 'utf8'),
) as ScalarRow[];

const WRITTEN = {
  value: (text: string) => `data:\n  a: ${text}\n`,
  key: (text: string) => `data:\n  ${text}: x\n`,
  item: (text: string) => `data:\n- ${text}\n`,
  flow: (text: string) => `data: [${text}, b]\n`,
};

describe('scalars, as kubectl reads them', () => {
  it('has answers for at least 300 scalars', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
  });

  for (const position of ['value', 'key', 'item', 'flow'] as const) {
    it(`agrees as ${position}`, () => {
      // js-yaml refuses a lone dash in flow style, which nobody writes
    const differences = rows.filter((row) => position !== 'flow' || row.text !== '-').flatMap((row) => {
        const answer = row[position];
        if (answer === undefined) return [];
        const document = parseDocument(WRITTEN[position](row.text));
        const data = document.error === null ? valueAt(document, ['data']) : undefined;
        const agrees = answer === null ? document.error !== null : data !== undefined && sameValue(data, fromJson(answer));
        const ours = document.error?.code ?? (data === undefined ? 'nothing' : toJson(data));
        return agrees ? [] : [`${row.text}: kubectl ${answer}, ours ${ours}`];
      });
      expect(differences).toEqual([]);
    });
  }
});

describe('structures', () => {
  const accepted: readonly [string, string, string][] = [
    ['closing bracket at the column of its key', 'b:\n  a: [\n    x\n  ]\n', '{"b":{"a":["x"]}}'],
    ['closing brace at the margin of its item', '- {\n  a: 1\n}\n', '[{"a":1}]'],
    ['an item indented too little', 'a:\n  b: [x,\nz]\n', '{"a":{"b":["x","z"]}}'],
    ['quoted text continued at the margin', "a:\n  b: 'x\n\ny'\n", '{"a":{"b":"x\\ny"}}'],
    ['comments inside a recovered list', 'a:\n  b: [ # c\n    "x # y", # d\n    z # e\n  ]\n', '{"a":{"b":["x # y","z"]}}'],
    ['duplicate keys: the last wins', 'a: 1\na: 2\n', '{"a":2}'],
    ['keys that resolve to the same name', 'y: 1\ntrue: 2\n', '{"true":2}'],
    ['a merge before a key', 'x: &x {p: 1}\na: {<<: *x, p: 2}\n', '{"x":{"p":1},"a":{"p":2}}'],
    ['a merge behind a key overrides it', 'x: &x {p: 1}\na: {p: 2, <<: *x}\n', '{"x":{"p":1},"a":{"p":1}}'],
    ['of a merged list the earlier wins', 'x: &x {p: 1}\nz: &z {p: 3, q: 4}\na:\n  <<: [*x, *z]\n', '{"x":{"p":1},"z":{"p":3,"q":4},"a":{"p":1,"q":4}}'],
    ['a quoted << is a key', '"<<": 1\n', '{"<<":1}'],
    ['an anchor given twice', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', '{"a":1,"b":1,"c":2,"d":2}'],
    ['!!set and !!omap are plain', 'a: !!set {b, c}\nd: !!omap [e: 1]\n', '{"a":{"b":null,"c":null},"d":[{"e":1}]}'],
    ['int64 keeps its digits', 'a: 9223372036854775807\n', '{"a":9223372036854775807}'],
    ['__proto__ is a key like any other', '__proto__: {a: 1}\n', '{"__proto__":{"a":1}}'],
    ['JSON with tabs and \\/', '{\t"a": "x\\/y",\n\t"b": [1]}', '{"a":"x/y","b":[1]}'],
    ['a byte order mark before the first key', '\uFEFFa: 1\n', '{"a":1}'],
    ['lone carriage returns end lines', 'a: 1\rb: 2\r', '{"a":1,"b":2}'],
    ['U+2028 in quotes is text', 'a: "x\u2028y"\n', '{"a":"x\u2028y"}'],
  ];
  it.each(accepted)('%s', (_name, text, json) => {
    const document = parseDocument(text);
    expect(document.error).toBeNull();
    expect(toJson(document.value)).toBe(json);
  });

  const refused: readonly [string, string, string, number, string][] = [
    ['content behind the separator', '--- {a: b}\n', 'separator-content', 0, '--- {a: b}'],
    ['five dashes', 'a: 1\n-----\n', 'syntax', 11, ''],
    ['text behind the document end', 'a: 1\n...\nb: 2\n', 'document-end-content', 9, 'b: 2'],
    ['a directive', '%YAML 1.2\n', 'directive', 0, '%YAML 1.2'],
    ['.inf', 'a: [1, .inf]\n', 'not-a-number', 7, '.inf'],
    ['an empty key', 'a:\n  : x\n', 'key-null', 5, ':'],
    ['a list as key', '[a]: x\n', 'key-collection', 0, '[a]:'],
    ['\\/ in YAML', 'a: "x\\/y"\n', 'escape', 5, '\\/'],
    ['surrogates in YAML', 'a: "\\ud83d\\ude00"\n', 'escape', 4, '\\ud83d'],
    ['U+2028 without quotes', 'a: x\u2028y\n', 'control-character', 4, '\u2028'],
    ['an unknown alias', 'a: *b\n', 'alias-unknown', 3, '*b'],
    ['an anchor in itself', 'a: &a {b: *a}\n', 'alias-cycle', 10, '*a'],
    ['a value that its tag excludes', 'a: !!int x\n', 'tag-mismatch', 3, '!!int x'],
    ['a merge of a number', 'a:\n  <<: 5\n', 'merge-value', 5, '<<:'],
    ['a Helm template', 'a: {{ .Values.x }}\nb: c\n  {{- if x }}\n', 'template', 3, '{{ .Values.x }}'],
    ['a Helm template that does not parse', 'a: 1\n{{- if x }}\nb: c\n', 'template', 5, '{{- if x }}'],
    ['a tab', 'a:\n\tb: 1\n', 'syntax', 3, '\tb: 1'],
  ];
  it.each(refused)('refuses %s, at its place', (_name, text, code, start, marked) => {
    const { error, value } = parseDocument(text);
    expect(error?.code).toBe(code);
    expect(text.slice(error?.range.start, error?.range.end)).toBe(marked);
    expect(error?.range.start).toBe(start);
    if (code !== 'document-end-content') expect(value).toBeNull();
  });

  it('names both lines of a duplicate key', () => {
    const text = 'a: 1\nb: 2\na: 3\n';
    const [problem] = parseDocument(text).problems;
    expect(problem).toMatchObject({ code: 'duplicate-key', fatal: false, path: ['a'], range: { start: 10, end: 12 }, related: { start: 0, end: 2 } });
  });

  it.each([['', true], ['# only\n', true], ['---\n', true], ['--- # x\n\n', true], ['\uFEFF', true], ['---\n~\n', false], ['a:\n', false]])(
    'knows whether %j is empty', (text, empty) => {
      expect(parseDocument(text).empty).toBe(empty);
    },
  );
});

describe('hostile input', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level++) {
    const [name, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
    bomb.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`);
  }
  const flowDeep = '['.repeat(100_000);
  const blockDeep = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  it.each([
    ['billion laughs', bomb.join('\n'), 'too-many-nodes'],
    ['100,000 brackets', flowDeep, 'too-deep'],
    ['2,000 levels of block', blockDeep, 'too-deep'],
    ['a null character', 'a: \0\n', 'control-character'],
  ])('answers %s with a problem', (_name, text, code) => {
    expect(parseDocument(text).error?.code).toBe(code);
  });

  it('reads 20,000 aliases of a small anchor', () => {
    const text = `a: &a x\nb: [${Array(20_000).fill('*a').join(', ')}]\n`;
    expect(parseDocument(text).error).toBeNull();
  });

  it('leaves the prototype of objects alone', () => {
    parseDocument('__proto__: {polluted: true}\nx: {__proto__: {polluted: true}}\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('splitDocuments', () => {
  it.each<[string, string[]]>([
    ['', ['']],
    ['a: 1\n', ['a: 1\n']],
    ['a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['---\na: 1\n---\n# x\n---', ['---\na: 1\n', '---\n# x\n', '---']],
    ['a: |\n  ---\n  x\n--- # next\nb: 1\n', ['a: |\n  ---\n  x\n', '--- # next\nb: 1\n']],
    ['a: 1\r\n---\r\nb: 2', ['a: 1\r\n', '---\r\nb: 2']],
    ['a: 1\n----\n', ['a: 1\n----\n']],
    ['{"a":1}\n{"b":{"c":"}"}}\n', ['{"a":1}\n', '{"b":{"c":"}"}}\n']],
    ['{"a":1}{"b":2}', ['{"a":1}', '{"b":2}']],
    ['{"a":1}\n---\nb: 2\n', ['{"a":1}\n', '---\nb: 2\n']],
  ])('splits %j', (text, slices) => {
    expect(splitDocuments(text)).toEqual(slices);
  });
});
