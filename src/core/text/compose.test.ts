import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from './compose.ts';
import { applyEdits, type Edit } from './edit.ts';

/** Ascending edits that fit a text of the given length. */
function editsWithin(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((rows) => {
      const places = rows.map(([place]) => place).sort((left, right) => left - right);
      const edits: Edit[] = [];
      for (let index = 0; index + 1 < places.length; index += 2) {
        edits.push({ start: places[index] ?? 0, end: places[index + 1] ?? 0, text: rows[index]?.[1] ?? '' });
      }
      return edits;
    });
}

describe('composeEdits', () => {
  it.each<[string, Edit[], Edit[], Edit[]]>([
    ['typing on', [{ start: 3, end: 3, text: 'a' }], [{ start: 4, end: 4, text: 'b' }], [{ start: 3, end: 3, text: 'ab' }]],
    ['typing and deleting', [{ start: 3, end: 3, text: 'a' }], [{ start: 3, end: 4, text: '' }], []],
    ['deleting backwards', [{ start: 3, end: 4, text: '' }], [{ start: 2, end: 3, text: '' }], [{ start: 2, end: 4, text: '' }]],
    ['before the first', [{ start: 5, end: 6, text: 'xyz' }], [{ start: 0, end: 1, text: '' }], [{ start: 0, end: 1, text: '' }, { start: 5, end: 6, text: 'xyz' }]],
    ['inside new text', [{ start: 1, end: 1, text: 'abc' }], [{ start: 2, end: 3, text: 'X' }], [{ start: 1, end: 1, text: 'aXc' }]],
    ['over the end of new text', [{ start: 1, end: 2, text: 'abc' }], [{ start: 3, end: 6, text: '' }], [{ start: 1, end: 4, text: 'ab' }]],
  ])('%s', (_name, first, second, expected) => {
    expect(composeEdits(first, second)).toEqual(expected);
  });

  it('does what both do one after the other', () => {
    const cases = fc
      .string({ maxLength: 30 })
      .chain((text) => fc.tuple(fc.constant(text), editsWithin(text.length)))
      .chain(([text, first]) => fc.tuple(fc.constant(text), fc.constant(first), editsWithin(applyEdits(text, first).length)));
    fc.assert(
      fc.property(cases, ([text, first, second]) => {
        expect(applyEdits(text, composeEdits(first, second))).toBe(applyEdits(applyEdits(text, first), second));
      }),
      { numRuns: 1000 },
    );
  });
});
