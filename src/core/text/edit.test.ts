import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differenceEdit, invertEdits, mapOffset, type Edit } from './edit.ts';

/** Edits that fit a text: ascending, apart or touching. */
function editsOf(text: string): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 6 })), { maxLength: 4 })
    .map((parts) => {
      const borders = parts.flatMap(([one, other]) => [one, other]).sort((a, b) => a - b);
      return parts.map(([, , inserted], index) => ({ start: borders[index * 2] ?? 0, end: borders[index * 2 + 1] ?? 0, text: inserted }));
    });
}

const textAndEdits = fc.string({ maxLength: 40 }).chain((text) => fc.tuple(fc.constant(text), editsOf(text)));

function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

describe('applyEdits', () => {
  it.each<[string, Edit[], string]>([
    ['abc', [], 'abc'],
    ['abc', [{ start: 1, end: 2, text: 'X' }], 'aXc'],
    ['abc', [{ start: 0, end: 0, text: '1' }, { start: 0, end: 0, text: '2' }, { start: 3, end: 3, text: '3' }], '12abc3'],
    ['abc', [{ start: 0, end: 1, text: '' }, { start: 1, end: 3, text: 'z' }], 'z'],
  ])('%j with %j is %j', (text, edits, result) => {
    expect(applyEdits(text, edits)).toBe(result);
  });

  it.each<[string, Edit[]]>([
    ['out of the text', [{ start: 2, end: 4, text: '' }]],
    ['backwards', [{ start: 2, end: 1, text: '' }]],
    ['overlapping', [{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }]],
    ['out of order', [{ start: 2, end: 2, text: '' }, { start: 0, end: 0, text: '' }]],
  ])('refuses edits that are %s', (_name, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });
});

it('inverted edits give the text back', () => {
  fc.assert(fc.property(textAndEdits, ([text, edits]) => applyEdits(applyEdits(text, edits), invertEdits(text, edits)) === text));
});

it('text outside the edits keeps its place through mapOffset', () => {
  fc.assert(
    fc.property(textAndEdits, fc.nat(), ([text, edits], seed) => {
      const offset = text.length === 0 ? 0 : seed % text.length;
      if (edits.some(({ start, end }) => start <= offset && offset < end)) return true;
      return applyEdits(text, edits).charAt(mapOffset(offset, edits)) === text.charAt(offset);
    }),
  );
});

it.each([[-1, 2], [1, 4]] as const)('at an insertion, side %i decides', (side, expected) => {
  expect(mapOffset(2, [{ start: 2, end: 2, text: 'xy' }], side)).toBe(expected);
});

describe('differenceEdit', () => {
  it('turns one text into the other, and is the smallest edit that splits no pair', () => {
    const part = fc.constantFrom('a', 'b', '\r\n', '\n', '\r', '😀', '한');
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = differenceEdit(before, after);
        if (edit === null) return before === after;
        return applyEdits(before, [edit]) === after && isWhole(edit.text) && isWhole(before.slice(edit.start, edit.end));
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not split CR LF or surrogates', () => {
    expect(differenceEdit('a\r\nb', 'a\rb')).toEqual({ start: 1, end: 3, text: '\r' });
    expect(differenceEdit('😀', '😁')).toEqual({ start: 0, end: 2, text: '😁' });
    expect(differenceEdit('a', 'a')).toBeNull();
  });
});
