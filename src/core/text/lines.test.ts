import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from './lines.ts';

const MIXED = 'a\r\nbc\n\rd\r\r\ne';

describe('LineIndex', () => {
  it('ends lines at LF, CR LF and lone CR', () => {
    const index = new LineIndex(MIXED);
    expect(index.lineCount).toBe(6);
    const lines = Array.from({ length: 6 }, (_, at) => MIXED.slice(index.lineStart(at + 1), index.lineEnd(at + 1)));
    expect(lines).toEqual(['a', 'bc', '', 'd', '', 'e']);
    expect(Array.from({ length: 6 }, (_, at) => index.lineBreak(at + 1))).toEqual(['\r\n', '\n', '\r', '\r', '\r\n', '']);
  });

  it.each([[0, 1, 1], [1, 1, 2], [3, 2, 1], [5, 2, 3], [MIXED.length, 6, 2]])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(new LineIndex(MIXED).position(offset)).toEqual({ line, column });
  });

  it('takes a column behind the end for the end', () => {
    expect(new LineIndex(MIXED).offset({ line: 2, column: 99 })).toBe(5);
  });

  it('refuses lines and offsets that are not there', () => {
    const index = new LineIndex('a');
    expect(() => index.lineStart(2)).toThrow(RangeError);
    expect(() => index.lineStart(0)).toThrow(RangeError);
    expect(() => index.position(2)).toThrow(RangeError);
    expect(() => index.position(-1)).toThrow(RangeError);
  });

  it('gives every offset outside a CR LF back', () => {
    const text = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '한', '\uFEFF'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (content, seed) => {
        const offset = seed % (content.length + 1);
        if (content[offset - 1] === '\r' && content[offset] === '\n') return true;
        const index = new LineIndex(content);
        return index.offset(index.position(offset)) === offset;
      }),
    );
  });
});
