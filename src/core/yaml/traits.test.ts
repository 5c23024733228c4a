import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, valueAt, valueIn } from './locate.ts';
import { parseDocument } from './parse.ts';
import { traitsOf } from './traits.ts';
import { walkNodes } from './walk.ts';

describe('traits of a document', () => {
  it.each([
    ['a: 1\nb: [x, {c: "y"}]\n', { aliases: false, renamedKeys: false }],
    ['"a b": 1\n\'c\': 2\n', { aliases: false, renamedKeys: false }],
    ['a: &x 1\nb: 2\n', { aliases: false, renamedKeys: false }],
    ['a: &x 1\nb: [*x]\n', { aliases: true, renamedKeys: false }],
    ['a: &x {c: 1}\nb: {<<: *x}\n', { aliases: true, renamedKeys: false }],
    ['b: {<<: {c: 1}}\n', { aliases: true, renamedKeys: false }],
    ['a: {y: 1}\n', { aliases: false, renamedKeys: true }],
    ['- 0x1f: 1\n', { aliases: false, renamedKeys: true }],
    ['', { aliases: false, renamedKeys: false }],
    ['a: [', { aliases: false, renamedKeys: false }],
  ])('%j', (text, traits) => expect(traitsOf(parseDocument(text))).toEqual(traits));

  it('spare only what changes no answer', () => {
    const key = fc.constantFrom('a', 'b', 'y', 'no', '"n"', '0x1f', '1', '<<');
    const value = fc.constantFrom('1', 'x', '*m', '{c: 2}', '~', '"q"');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (pairs) => {
        const document = parseDocument(`m: &m {d: 3, y: 4}\nr:\n${pairs.map(([name, text]) => `  ${name}: ${text}\n`).join('')}`);
        if (document.root === null) return;
        for (const { path, pair } of walkNodes(document.root)) {
          const asWritten = pair === null ? path : [...path.slice(0, -1), pair.source];
          for (const asked of [path, asWritten, [...path, 'none']]) {
            const located = locate(document, asked);
            const expected = valueIn(document.value, asked) ?? (located === null ? undefined : valueIn(document.value, located.path));
            expect(valueAt(document, asked)).toEqual(expected);
          }
        }
      }),
    );
  });
});
