import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/text/edit.ts';
import type { Edit } from '../../core/text/edit.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import { toFileEdits, toViewEdits, viewText } from './mapping.ts';
import type { ViewEdit } from './mapping.ts';
import { TinyModel } from './testing/tiny-model.ts';

function linesOf(text: string): FileLines {
  return new FileLines([sliceLines(text)]);
}

describe('a change of the view', () => {
  test.each<[string, string, [number, number, number, number, string], string]>([
    ['a key in the first line behind a byte order mark', '\uFEFFa: 1\n', [1, 5, 1, 5, '2'], '\uFEFFa: 12\n'],
    ['select all, delete keeps the byte order mark', '\uFEFFa: 1\r\nb: 2\r\n', [1, 1, 3, 1, ''], '\uFEFF'],
    ['Enter in a CR LF line of a file of LF lines', 'a: 1\nb: 2\r\nc: 3\n', [2, 5, 2, 5, '\n'], 'a: 1\nb: 2\r\n\r\nc: 3\n'],
    ['Enter in an LF line of a file of CR LF lines', 'a: 1\r\nb: 2\nc: 3\r\n', [2, 5, 2, 5, '\n'], 'a: 1\r\nb: 2\n\nc: 3\r\n'],
    ['Enter in a last line without line break', 'a: 1\r\nb: 2', [2, 5, 2, 5, '\n'], 'a: 1\r\nb: 2\r\n'],
    ['Enter in a line that ends with a lone CR', 'a\rb\n', [1, 2, 1, 2, '\n'], 'a\r\rb\n'],
    ['Enter behind a lone CR makes no CR LF of it', 'a\rb\n', [2, 1, 2, 1, '\n'], 'a\r\r\nb\n'],
    ['what stood between CR and LF is deleted', 'a\rb\nc', [2, 1, 2, 2, ''], 'a\r\n\nc'],
    ['a paste that ends before an LF', 'a\rb\nc', [1, 2, 2, 2, '\nx\n'], 'a\rx\r\n\nc'],
    ['line breaks of a pasted text are the line’s', 'a\nb\n', [1, 2, 1, 2, '\r\nx\ry'], 'a\nx\ny\nb\n'],
    ['U+2028, U+2029 and U+0085 end no line', 'a\u2028b\u2029c\u0085d\ne', [1, 8, 1, 8, 'X'], 'a\u2028b\u2029c\u0085dX\ne'],
    ['a joined line keeps the break of the second', 'a\r\nb\nc', [1, 2, 2, 1, ''], 'ab\nc'],
    ['a tab and a lone surrogate are characters', '\ta\uD800\nb', [1, 4, 1, 4, 'x'], '\ta\uD800x\nb'],
  ])('%s', (_name, text, [startLine, startColumn, endLine, endColumn, inserted], expected) => {
    const edits = toFileEdits(linesOf(text), [
      { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn }, text: inserted },
    ]);
    expect(applyEdits(text, edits)).toBe(expected);
  });

  test('of several cursors becomes ascending edits, those that touch joined', () => {
    const at = (line: number, column: number, end: number, text: string) => ({
      start: { line, column },
      end: { line, column: end },
      text,
    });
    expect(toFileEdits(linesOf('abc\r\nabc'), [at(2, 1, 2, 'x'), at(1, 2, 3, 'y'), at(1, 1, 2, 'x')])).toEqual([
      { start: 0, end: 2, text: 'xy' },
      { start: 5, end: 6, text: 'x' },
    ]);
  });
});

describe('an edit of the file', () => {
  test.each<[string, string, Edit[]]>([
    ['inside a CR LF', 'a\r\nb', [{ start: 2, end: 2, text: 'x' }]],
    ['that makes a CR LF at its start', 'a\rb', [{ start: 2, end: 2, text: '\n' }]],
    ['that makes a CR LF at its end', 'a\nb', [{ start: 1, end: 1, text: '\r' }]],
    ['that makes a CR LF by deleting', 'a\rb\nc', [{ start: 2, end: 3, text: '' }]],
    ['that removes the byte order mark', '\uFEFFa', [{ start: 0, end: 1, text: '' }]],
    ['before the byte order mark', '\uFEFFa', [{ start: 0, end: 0, text: 'x' }]],
    ['that adds a byte order mark', 'a', [{ start: 0, end: 0, text: '\uFEFF' }]],
    ['that uncovers a byte order mark', 'x\uFEFFa', [{ start: 0, end: 1, text: '' }]],
    ['inside a surrogate pair', '😀', [{ start: 1, end: 1, text: 'x' }]],
    ['behind a lone high surrogate', 'a\uD800b', [{ start: 2, end: 3, text: 'x' }]],
    ['two that touch', 'abc', [{ start: 0, end: 1, text: 'x' }, { start: 1, end: 2, text: 'y' }]],
    ['two that touch in a CR LF', 'a\r\nb', [{ start: 1, end: 2, text: 'x' }, { start: 2, end: 3, text: 'y' }]],
  ])('%s leaves the view equal', (_name, text, edits) => {
    const model = new TinyModel(text);
    model.apply(toViewEdits(linesOf(text), edits));
    expect(model.text()).toBe(viewText(applyEdits(text, edits)));
  });

  test('stays as small as it is', () => {
    expect(toViewEdits(linesOf('\uFEFFa: 1\r\nb: 2\r\n'), [{ start: 10, end: 11, text: '3' }])).toEqual([
      { start: { line: 2, column: 4 }, end: { line: 2, column: 5 }, text: '3' },
    ]);
  });
});

const characters = ['a', ' ', '\t', '한', '😀', '\uD83D', '\uDE00', '\n', '\r\n', '\r', '\uFEFF', '\u2028', '\u0085'] as const;
const anyText = fc.array(fc.constantFrom(...characters), { maxLength: 20 }).map((parts) => parts.join(''));
const typedText = anyText.map((text) => text.replaceAll('\uFEFF', ''));
const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(4)), { minLength: 1, maxLength: 4 });

/** Ascending, not overlapping ranges of a text of `length`, some of them touching. */
function rangesIn(length: number, wanted: readonly (readonly [number, number])[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let floor = 0;
  for (const [start, size] of wanted.toSorted((left, right) => left[0] - right[0])) {
    const from = Math.min(length, Math.max(floor, start));
    const to = Math.min(length, from + size);
    ranges.push({ start: from, end: to });
    floor = to;
  }
  return ranges;
}

test('random edits of file and view keep the two equal, and all other bytes as they were', () => {
  const step = fc.record({ side: fc.constantFrom('file', 'view'), spans, texts: fc.array(typedText, { minLength: 4, maxLength: 4 }), mark: fc.boolean() });
  fc.assert(
    fc.property(anyText, fc.array(step, { maxLength: 6 }), (start, steps) => {
      let file = start;
      const model = new TinyModel(file);
      expect(model.text()).toBe(viewText(file));
      for (const { side, spans: wanted, texts, mark } of steps) {
        if (side === 'file') {
          const edits = rangesIn(file.length, wanted).map((range, index) => ({ ...range, text: `${mark && index === 0 ? '\uFEFF' : ''}${texts[index] ?? ''}` }));
          model.apply(toViewEdits(linesOf(file), edits));
          file = applyEdits(file, edits);
        } else {
          let changes: readonly ViewEdit[] = [];
          model.onChange = (applied) => {
            changes = applied;
          };
          const typed = rangesIn(model.text().length, wanted).map((range, index) => ({
            start: model.position(range.start),
            end: model.position(range.end),
            text: texts[index] ?? '',
          }));
          if (!model.accepts(typed)) continue; // moved off surrogates, two overlap
          model.apply(typed);
          const fileEdits = toFileEdits(linesOf(file), changes);
          const before = file;
          file = applyEdits(file, fileEdits);
          keepsTheRest(before, file, fileEdits);
          if (model.text().startsWith('\uFEFF') && !before.startsWith('\uFEFF')) return; // the binding corrects the view: see file-binding.test.ts
        }
        expect(model.text()).toBe(viewText(file));
      }
    }),
    { numRuns: 2_000 },
  );
});

function keepsTheRest(before: string, after: string, edits: readonly Edit[]): void {
  let shift = 0;
  let kept = 0;
  for (const edit of [...edits, { start: before.length, end: before.length, text: '' }]) {
    expect(after.slice(kept + shift, edit.start + shift)).toBe(before.slice(kept, edit.start));
    shift += edit.text.length - (edit.end - edit.start);
    kept = edit.end;
  }
}
