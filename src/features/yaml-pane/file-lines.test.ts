import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../core/text/lines.ts';
import { FileLines, sliceLines } from './file-lines.ts';

const pieces = fc.array(fc.constantFrom('a', '한', '\n', '\r\n', '\r', '\r', '\n', '\uFEFF', '\u2028', '---\n'), { maxLength: 25 });
const slices = fc.array(pieces.map((parts) => parts.join('')), { minLength: 1, maxLength: 6 });

test('slices, cut anywhere, answer as an index of the whole text does', () => {
  fc.assert(
    fc.property(slices, (texts) => {
      const text = texts.join('');
      const whole = new LineIndex(text);
      const lines = new FileLines(texts.map(sliceLines));
      expect(lines.lineCount).toBe(whole.lineCount);
      for (let line = 1; line <= whole.lineCount; line++) {
        expect([line, lines.lineStart(line), lines.lineEnd(line), lines.lineBreak(line)]).toEqual([
          line,
          whole.lineStart(line),
          whole.lineEnd(line),
          whole.lineBreak(line),
        ]);
      }
      for (let offset = 0; offset <= text.length; offset++) {
        expect(lines.position(offset)).toEqual(whole.position(offset));
        expect(lines.offset(lines.position(offset))).toBe(whole.offset(whole.position(offset)));
        expect(lines.code(offset)).toBe(text.charCodeAt(offset));
        expect(lines.text(offset, text.length)).toBe(text.slice(offset));
      }
      expect(lines.viewLength).toBe(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').length);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['a\nb\nc\r\n', '\n'],
  ['a\r\nb\r\nc\n', '\r\n'],
  ['a\rb\rc\n', '\r'],
  ['a', '\n'],
  ['a\r\nb\n', '\n'],
])('most lines of %j end with %j', (text, expected) => {
  expect(new FileLines([sliceLines(text)]).dominantBreak).toBe(expected);
});
