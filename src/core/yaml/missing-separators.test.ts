import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import { missingSeparators, separatorEdits } from './missing-separators.ts';
import { parseDocument } from './parse.ts';
import { splitDocuments } from './split.ts';

function separated(text: string): string {
  return applyEdits(text, separatorEdits(parseDocument(text)));
}

describe('separatorEdits', () => {
  it.each<[string, string, string]>([
    ['between two objects', 'apiVersion: v1\nkind: A\napiVersion: v1\nkind: B\n', 'apiVersion: v1\nkind: A\n---\napiVersion: v1\nkind: B\n'],
    ['above the comment of the second', 'apiVersion: v1\nkind: A\na: 1\n\n# two\n# lines\napiVersion: v1\nkind: B\n', 'apiVersion: v1\nkind: A\na: 1\n\n---\n# two\n# lines\napiVersion: v1\nkind: B\n'],
    ['below a comment of the first', 'apiVersion: v1\nkind: A\na:\n  b: 1\n  # of a\napiVersion: v1\nkind: B\n', 'apiVersion: v1\nkind: A\na:\n  b: 1\n  # of a\n---\napiVersion: v1\nkind: B\n'],
    ['below a comment with a gap', 'apiVersion: v1\nkind: A\n# end\n\napiVersion: v1\nkind: B\n', 'apiVersion: v1\nkind: A\n# end\n\n---\napiVersion: v1\nkind: B\n'],
    ['twice', 'kind: A\napiVersion: v1\nkind: B\napiVersion: v1\nkind: C\napiVersion: v1', 'kind: A\napiVersion: v1\n---\nkind: B\napiVersion: v1\n---\nkind: C\napiVersion: v1'],
    ['in any order of the keys', 'apiVersion: v1\nkind: A\nmetadata: {name: a}\nmetadata: {name: b}\nkind: B\napiVersion: v1\n', 'apiVersion: v1\nkind: A\nmetadata: {name: a}\n---\nmetadata: {name: b}\nkind: B\napiVersion: v1\n'],
    ['with CR LF', 'apiVersion: v1\r\nkind: A\r\n# b\r\napiVersion: v1\r\nkind: B\r\n', 'apiVersion: v1\r\nkind: A\r\n---\r\n# b\r\napiVersion: v1\r\nkind: B\r\n'],
    ['behind a separator and a byte order mark', '\uFEFF---\napiVersion: v1\nkind: A\napiVersion: v1\nkind: B\n', '\uFEFF---\napiVersion: v1\nkind: A\n---\napiVersion: v1\nkind: B\n'],
  ])('%s', (_name, text, expected) => {
    expect(separated(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['one object', 'apiVersion: v1\nkind: A\n'],
    ['a kind that stands twice', 'apiVersion: v1\nkind: A\nkind: B\n'],
    ['an apiVersion that stands twice', 'apiVersion: v1\nkind: A\nspec: {}\napiVersion: v2\n'],
    ['alternatives without apiVersion', 'image: a\nimage: b\n'],
    ['metadata twice', 'apiVersion: v1\nkind: A\nmetadata: {name: a}\nmetadata: {name: b}\n'],
    ['text of a block', 'apiVersion: v1\nkind: A\ndata:\n  x: |\n    apiVersion: v1\n    kind: B\n'],
    ['flow style', '{"apiVersion": "v1", "kind": "A", "apiVersion": "v1", "kind": "B"}'],
    ['an alias across the border', 'apiVersion: v1\nkind: A\na: &x 1\napiVersion: v1\nkind: B\na: *x\n'],
    ['broken text', 'apiVersion: v1\nkind: [\napiVersion: v1\nkind: B\n'],
    ['nothing', ''],
  ])('leaves alone %s', (_name, text) => {
    expect(missingSeparators(parseDocument(text))).toEqual([]);
  });

  it('gives back every object that was run together, and nothing is missing then', () => {
    const body = fc.constantFrom('', 'spec:\n  a: 1\n', 'data:\n  x: |\n    # text\n    kind: Z\n', '\n', 'spec: {}\n# end\n\n');
    const object = fc.tuple(fc.constantFrom('', '# of it\n'), fc.stringMatching(/^[A-Z][a-z]{1,5}$/), body);
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 5 }), fc.boolean(), (objects, windows) => {
        const ended = (text: string): string => (windows ? text.replaceAll('\n', '\r\n') : text);
        const texts = objects.map(([comment, kind, rest]) => ended(`${comment}apiVersion: v1\nkind: ${kind}\n${rest}`));
        const slices = splitDocuments(separated(texts.join('')));
        expect(slices.join('').replaceAll(/---\r?\n/g, '')).toBe(texts.join(''));
        expect(slices.map((slice) => parseDocument(slice).value)).toEqual(texts.map((text) => parseDocument(text).value));
        expect(slices.flatMap((slice) => missingSeparators(parseDocument(slice)))).toEqual([]);
      }),
    );
  });
});
