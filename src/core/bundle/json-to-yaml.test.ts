import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { sameValue, toJson } from '../yaml/value.ts';
import { jsonAsYaml, yamlFileName } from './json-to-yaml.ts';

const written = (json: string): string | null => jsonAsYaml(splitDocuments(json))?.join('') ?? null;

describe('JSON as YAML', () => {
  it.each([
    ['{"kind":"ConfigMap","apiVersion":"v1"}', 'kind: ConfigMap\napiVersion: v1\n'],
    ['{"data": {"10": "a", "9": "b", "x": "c"}}', 'data:\n  "10": a\n  "9": b\n  x: c\n'],
    ['{"a": 9007199254740993, "b": -9223372036854775808, "c": 1.5, "d": 1e3, "e": 1.0}', 'a: 9007199254740993\nb: -9223372036854775808\nc: 1.5\nd: 1000\ne: 1\n'],
    ['{"a": "yes", "b": "1", "c": null, "d": "", "e": "a: b", "f": "#x"}', 'a: "yes"\nb: "1"\nc: null\nd: ""\ne: "a: b"\nf: "#x"\n'],
    ['{"a": "one\\ntwo\\n", "b": ["x\\ny"]}', 'a: |\n  one\n  two\nb:\n- |-\n  x\n  y\n'],
    ['{"a": [], "b": {}, "c": [[], {}, [1, [2]], {"d": [3], "e": {"f": 4}}]}', 'a: []\nb: {}\nc:\n- []\n- {}\n- - 1\n  - - 2\n- d:\n  - 3\n  e:\n    f: 4\n'],
    ['{}', '{}\n'],
    ['{"a": 1}\n{"b": 2}\n', 'a: 1\n---\nb: 2\n'],
    ['{\r\n"a": {"b": 1}}\r\n', 'a:\r\n  b: 1\r\n'],
    ['\uFEFF{"a": 1}', 'a: 1\n'],
    ['a: {"b": 1}', null],
    ['{"a": "\\ud800"}', null],
  ])('%j', (json, yaml) => expect(written(json)).toBe(yaml));

  it('reads as the JSON does, whatever it holds, with its keys in their order', () => {
    const value = fc.letrec<{ readonly any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }), fc.constantFrom('yes', '0x1', '1_000', '- a', 'a: b', '~', '2024-01-01', '\n\n', ' x', 'x\n ', '\ttab'),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 5 }), fc.constantFrom('1', '02', 'on', 'a.b/c')).filter((key) => key !== '__proto__'), tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value, { minKeys: 1, maxKeys: 4 }), fc.constantFrom(0, 2), (object, indent) => {
        const json = toJson(object as never, indent);
        const yaml = written(json);
        const before = parseDocument(json);
        if (yaml === null) return;
        const after = parseDocument(yaml);
        expect(after.error).toBeNull();
        expect(sameValue(after.value, before.value)).toBe(true);
        expect(Object.keys(after.value as object)).toEqual(Object.keys(before.value as object));
      }),
      { numRuns: 500 },
    );
  });

  it.each([['shop.json', 'shop.yaml'], ['a/b.JSON', 'a/b.yaml'], ['Deployment', 'Deployment.yaml']])('%s is then %s', (before, after) => expect(yamlFileName(before)).toBe(after));
});
