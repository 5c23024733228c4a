import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsOf, commentsWithin } from './comments.ts';
import { parseDocument } from './parse.ts';

const LINES = ['a: 1 # one\n', 'b: "# no"\n', '# alone\n', 'c: | # head\n  # text\n  x\n', 'd: [1, # in\n  2]\n', 'e: x#y\n', 'f:\n  g: &n 1 # deep\n  # last\n', 'h: *n #ref\n', '\n'];

describe('comments within a range', () => {
  it('are those of the document that begin there, read before or not', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LINES), fc.nat(80), fc.nat(80), (lines, start, length) => {
        const text = lines.join('');
        const within = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) };
        const all = commentsOf(parseDocument(text));
        const expected = all.filter((comment) => comment.start >= within.start && comment.start < within.end);
        const fresh = parseDocument(text);
        expect(commentsWithin(fresh, within)).toEqual(expected);
        expect(commentsOf(fresh)).toEqual(all);
        expect(commentsWithin(fresh, within)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
