import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';
import { applyEdits, type Edit } from './edit.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\nd: 4\n';

describe('changedLines', () => {
  it.each<[name: string, edits: Edit[], expected: ReturnType<typeof changedLines>]>([
    ['nothing', [], []],
    ['a value', [{ start: 8, end: 9, text: '7' }], [{ line: 2, removed: ['b: 2'], added: ['b: 7'] }]],
    ['a line taken out', [{ start: 5, end: 10, text: '' }], [{ line: 2, removed: ['b: 2'], added: [] }]],
    ['a line taken out by the break before it', [{ start: 4, end: 9, text: '' }], [{ line: 2, removed: ['b: 2'], added: [] }]],
    ['a line put in', [{ start: 10, end: 10, text: 'x: 9\n' }], [{ line: 3, removed: [], added: ['x: 9'] }]],
    ['a line put in behind the end of another', [{ start: 9, end: 9, text: '\nx: 9' }], [{ line: 3, removed: [], added: ['x: 9'] }]],
    ['a line at the very end', [{ start: 20, end: 20, text: 'x: 9\n' }], [{ line: 5, removed: [], added: ['x: 9'] }]],
    [
      'two places',
      [
        { start: 3, end: 4, text: '8' },
        { start: 18, end: 19, text: '8' },
      ],
      [
        { line: 1, removed: ['a: 1'], added: ['a: 8'] },
        { line: 4, removed: ['d: 4'], added: ['d: 8'] },
      ],
    ],
    [
      'two places of one line',
      [
        { start: 0, end: 1, text: 'A' },
        { start: 3, end: 4, text: '8' },
      ],
      [{ line: 1, removed: ['a: 1'], added: ['A: 8'] }],
    ],
    ['a line replaced by itself', [{ start: 5, end: 10, text: 'b: 2\n' }], []],
  ])('%s', (_, edits, expected) => {
    expect(changedLines(TEXT, edits)).toEqual(expected);
  });

  it('takes CR LF and a lone CR as one line break', () => {
    expect(changedLines('a\r\nb\rc', [{ start: 3, end: 4, text: 'x' }])).toEqual([{ line: 2, removed: ['b'], added: ['x'] }]);
  });

  it('gives the new lines when the changes are applied to the old ones', () => {
    const edits = fc.uniqueArray(fc.nat(30), { maxLength: 6 }).chain((places) => {
      const ordered = places.sort((left, right) => left - right);
      return fc.tuple(fc.constant(ordered), fc.array(fc.stringMatching(/^[ab\n]{0,4}$/), { minLength: 6, maxLength: 6 }));
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\n]{31}$/), edits, (text, [places, texts]) => {
        const list: Edit[] = [];
        for (let index = 0; index + 1 < places.length; index += 2) {
          list.push({ start: places[index] ?? 0, end: places[index + 1] ?? 0, text: texts[index] ?? '' });
        }
        const lines = text.split('\n');
        for (const { line, removed, added } of changedLines(text, list).reverse()) {
          expect(lines.splice(line - 1, removed.length, ...added)).toEqual(removed);
        }
        expect(lines.join('\n')).toBe(applyEdits(text, list));
      }),
    );
  });
});
