import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/text/edit.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import { changedLines, difference, lineDifference, lineEdits } from './line-difference.ts';
import type { LineHunk } from './line-difference.ts';
import { revertAll, revertHunk } from './revert.ts';

function differenceOf(original: readonly string[], current: readonly string[]): LineHunk[] {
  return lineDifference(original.map(sliceLines), current.map(sliceLines));
}

function hunksOf(original: string, current: string): number[][] {
  return differenceOf([original], [current]).map((hunk) => [
    hunk.originalStart,
    hunk.originalEnd,
    hunk.currentStart,
    hunk.currentEnd,
  ]);
}

describe('the lines that differ', () => {
  test.each<[string, string, string, number[][], number]>([
    ['nothing', 'a\nb\n', 'a\nb\n', [], 0],
    ['one value', 'a\nb\nc\n', 'a\nB\nc\n', [[2, 3, 2, 3]], 1],
    ['an inserted line', 'a\nc\n', 'a\nb\nc\n', [[2, 2, 2, 3]], 1],
    ['a removed line', 'a\nb\nc\n', 'a\nc\n', [[2, 3, 2, 2]], 1],
    ['two places', 'a\nb\nc\nd\ne', 'A\nb\nc\nd\nE', [[1, 2, 1, 2], [5, 6, 5, 6]], 2],
    ['one line that became two', 'a\nb\nc', 'a\nx\ny\nc', [[2, 3, 2, 4]], 2],
    ['a line behind a text without final line break', 'a', 'a\nb', [[2, 2, 2, 3]], 1],
    ['only the kind of line breaks', 'a\r\nb\rc', 'a\nb\nc', [], 0],
    ['all', 'a', '', [[1, 2, 1, 2]], 1],
  ])('%s', (_name, original, current, hunks, count) => {
    expect(hunksOf(original, current)).toEqual(hunks);
    expect(changedLines(differenceOf([original], [current]))).toBe(count);
  });

  test('are numbered through the file when only some slices differ', () => {
    expect(differenceOf(['a\n', '---\nb\n', '---\nc\n'], ['a\n', '---\nB\n', '---\nc\n'])).toEqual([
      { originalStart: 3, originalEnd: 4, currentStart: 3, currentEnd: 4 },
    ]);
  });

  test('are numbered behind slices with any kind of line breaks, and on a line that two slices share', () => {
    expect(differenceOf(['a\r\nb\rc\n', '{} ', '{}\n', 'd\n'], ['a\r\nb\rc\n', '{} ', '{}\n', 'e\n'])).toEqual([
      { originalStart: 5, originalEnd: 6, currentStart: 5, currentEnd: 6 },
    ]);
  });

  test('are one run where two texts have little in common', () => {
    const lines = (seed: string) => Array.from({ length: 2_000 }, (_, index) => `${seed}${index}`);
    expect(difference(['same', ...lines('a'), 'end'], ['same', ...lines('b'), 'end'])).toEqual([
      { originalStart: 1, originalEnd: 2_001, currentStart: 1, currentEnd: 2_001 },
    ]);
  });
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });

test('a shortest way: as long as the longest common subsequence says', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const hunks = difference(before, after);
      const rebuilt = hunks.toReversed().reduce(
        (text, hunk) =>
          text.toSpliced(hunk.originalStart, hunk.originalEnd - hunk.originalStart, ...after.slice(hunk.currentStart, hunk.currentEnd)),
        [...before],
      );
      expect(rebuilt).toEqual(after);
      expect(distanceOf(hunks)).toBe(before.length + after.length - 2 * longestCommon(before, after));
    }),
    { numRuns: 1_000 },
  );
});

/** Lines removed and lines added. */
function distanceOf(hunks: readonly LineHunk[]): number {
  return hunks.reduce((sum, hunk) => sum + hunk.originalEnd - hunk.originalStart + hunk.currentEnd - hunk.currentStart, 0);
}

function longestCommon(left: readonly string[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, () => 0);
  for (const line of left) {
    const next = [0];
    for (const [index, other] of right.entries()) {
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('line edits give the other text and touch no line between', () => {
  const text = lines.map((parts) => parts.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyEdits(before, lineEdits(before, after))).toBe(after);
    }),
    { numRuns: 1_000 },
  );
  expect(lineEdits('a: 1\nb: 2\nc: 3\n', 'a: 9\nb: 2\nc: 8\n')).toEqual([
    { start: 3, end: 4, text: '9' },
    { start: 13, end: 14, text: '8' },
  ]);
});

const texts = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));
const anyTexts = fc.tuple(texts, fc.constantFrom('', 'a', 'z')).map((parts) => parts.join(''));

function linesOf(text: string): FileLines {
  return new FileLines([sliceLines(text)], { dropsMark: false });
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

test('reverting every hunk, one after the other in any order, gives the original lines; reverting all, its bytes', () => {
  fc.assert(
    fc.property(anyTexts, anyTexts, fc.nat(), (original, current, choice) => {
      let text = current;
      for (let count = 0; ; count++) {
        const hunks = differenceOf([original], [text]);
        const hunk = hunks[choice % Math.max(1, hunks.length)];
        if (hunk === undefined) break;
        expect(count).toBeLessThan(20);
        text = applyEdits(text, [revertHunk(hunk, linesOf(original), linesOf(text))]);
        expect(distanceOf(differenceOf([original], [text]))).toBeLessThan(distanceOf(hunks));
      }
      expect(plain(text)).toBe(plain(original));
      const edit = revertAll(original, current);
      expect(edit === null ? current : applyEdits(current, [edit])).toBe(original);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a value', 'a: 1\r\nb: 2\r\n', 'a: 1\r\nb: 3\r\n', 'a: 1\r\nb: 2\r\n'],
  ['a line that is gone, with its own line break', 'a: 1\r\nb: 2\nc: 3\n', 'a: 1\r\nc: 3\n', 'a: 1\r\nb: 2\nc: 3\n'],
  ['a line that is new', 'a: 1\nc: 3\n', 'a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\n'],
  ['a last line without line break', 'a: 1\nb: 2', 'a: 1\nb: 3', 'a: 1\nb: 2'],
  ['a last line that is new', 'a: 1', 'a: 1\nb: 2', 'a: 1'],
  ['a last line that is gone', 'a: 1\r\nb: 2', 'a: 1', 'a: 1\r\nb: 2'],
])('reverting %s', (_name, original, current, expected) => {
  const [hunk] = differenceOf([original], [current]);
  expect(hunk && applyEdits(current, [revertHunk(hunk, linesOf(original), linesOf(current))])).toBe(expected);
});
