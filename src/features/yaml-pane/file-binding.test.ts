import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/text/edit.ts';
import type { Edit } from '../../core/text/edit.ts';
import { FileBinding } from './file-binding.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import { viewText } from './mapping.ts';
import type { ViewEdit } from './mapping.ts';
import { TinyModel } from './testing/tiny-model.ts';

/** A file, a view and what binds them, as the pane puts them together. */
class Bench {
  file: string;
  readonly model: TinyModel;
  readonly binding: FileBinding;
  readonly sent: (readonly Edit[])[] = [];
  mismatches = 0;
  readonly applied: (readonly ViewEdit[])[] = [];

  constructor(text: string, shown = text) {
    this.file = text;
    this.model = new TinyModel(shown);
    const view = {
      text: this.model.text,
      length: this.model.length,
      lineCount: this.model.lineCount,
      apply: (edits: readonly ViewEdit[]) => {
        this.applied.push(edits);
        this.model.apply(edits);
      },
    };
    this.binding = new FileBinding(view, linesOf(text), (edits) => this.#typed(edits), {
      strict: true,
      onMismatch: () => this.mismatches++,
    });
    this.model.onChange = (edits) => this.binding.viewChanged(edits);
  }

  /** Someone else edits the file: a form, a fix, undo. */
  edit(...edits: readonly Edit[]): void {
    this.file = applyEdits(this.file, edits);
    this.binding.fileChanged(edits, linesOf(this.file));
  }

  /** The user types over a range of the view's text. */
  type(start: number, end: number, text: string): void {
    this.model.apply([{ start: this.model.position(start), end: this.model.position(end), text }]);
  }

  #typed(edits: readonly Edit[]): void {
    this.sent.push(edits);
    this.file = applyEdits(this.file, edits);
    this.binding.fileChanged(edits, linesOf(this.file));
  }
}

function linesOf(text: string): FileLines {
  return new FileLines([sliceLines(text)]);
}

test('typing reaches the file, edits of the file reach the view, and neither comes back', () => {
  const bench = new Bench('\uFEFFname: web\r\nreplicas: 2\n');
  bench.type(9, 9, '-1');
  expect(bench.file).toBe('\uFEFFname: web-1\r\nreplicas: 2\n');
  bench.edit({ start: 24, end: 25, text: '3' });
  expect(bench.model.text()).toBe('name: web-1\nreplicas: 3\n');
  expect(bench.sent).toEqual([[{ start: 10, end: 10, text: '-1' }]]);
  expect(bench.mismatches).toBe(0);
});

test('a change of unknown extent is brought over by its difference', () => {
  const bench = new Bench('a: 1\n');
  bench.file = 'a: 1\nb: 2\n';
  bench.binding.fileChanged(null, linesOf(bench.file));
  expect(bench.model.text()).toBe('a: 1\nb: 2\n');
  expect(bench.sent).toEqual([]);
});

test('a view that was made wrong is corrected at once', () => {
  expect(new Bench('\uD800', '\uD800\uD800').model.text()).toBe('\uD800');
});

test('a byte order mark that is typed becomes the file’s, not a character', () => {
  const bench = new Bench('a: 1\n');
  bench.type(0, 0, '\uFEFF');
  expect(bench.file).toBe('\uFEFFa: 1\n');
  expect(bench.model.text()).toBe('a: 1\n');
});

describe('while an input method composes', () => {
  test('typing still reaches the file', () => {
    const bench = new Bench('name: \n');
    bench.binding.compositionStarted();
    bench.type(6, 6, 'ㅎ');
    bench.type(6, 7, '하');
    bench.binding.compositionEnded();
    expect(bench.file).toBe('name: 하\n');
    expect(bench.sent).toHaveLength(2);
  });

  test('an edit from outside waits for the end, and both are kept', () => {
    const bench = new Bench('a: 1\r\nname: \r\nb: 1\r\n');
    bench.binding.compositionStarted();
    bench.type(11, 11, 'ㅎ');
    bench.edit({ start: 3, end: 4, text: '200' });
    expect(bench.model.text()).toBe('a: 1\nname: ㅎ\nb: 1\n');
    bench.type(11, 12, '하');
    bench.edit({ start: bench.file.length - 3, end: bench.file.length - 2, text: '99' });
    bench.type(11, 12, '한');
    expect(bench.model.text()).toBe('a: 1\nname: 한\nb: 1\n');
    bench.binding.compositionEnded();
    expect(bench.file).toBe('a: 200\r\nname: 한\r\nb: 99\r\n');
    expect(bench.model.text()).toBe('a: 200\nname: 한\nb: 99\n');
    expect(bench.mismatches).toBe(0);
    expect(bench.applied.flat().some(({ start, end }) => start.line <= 2 && end.line >= 2)).toBe(false); // the cursor's line
  });

  test('an edit from outside that removes the place keeps what was composed', () => {
    const bench = new Bench('a: 1\nname: x\nb: 1\n');
    bench.binding.compositionStarted();
    bench.type(12, 12, '한');
    bench.edit({ start: 5, end: 14, text: '' });
    bench.type(12, 13, '한구');
    bench.binding.compositionEnded();
    expect(viewText(bench.file)).toBe(bench.model.text());
    expect(bench.file).toContain('구');
  });
});

const characters = ['a', '한', '😀', '\n', '\r\n', '\r', '\uD83D', '\uFEFF'] as const;
const anyText = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join(''));
const command = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), at: fc.nat(20), size: fc.nat(3), text: anyText }),
  fc.record({ do: fc.constant('type' as const), at: fc.nat(20), size: fc.nat(3), text: anyText }),
  fc.record({ do: fc.constantFrom('start' as const, 'end' as const), at: fc.constant(0), size: fc.constant(0), text: fc.constant('') }),
);

test('random typing, edits and compositions leave view and file equal', () => {
  fc.assert(
    fc.property(anyText, fc.array(command, { maxLength: 10 }), (text, commands) => {
      const bench = new Bench(text);
      let marks = text.startsWith('\uFEFF');
      for (const { do: what, at, size, text: inserted } of commands) {
        if (what === 'start') bench.binding.compositionStarted();
        else if (what === 'end') bench.binding.compositionEnded();
        else {
          const length = what === 'edit' ? bench.file.length : bench.model.length();
          const start = Math.min(at, length);
          const end = Math.min(length, start + size);
          if (what === 'edit') bench.edit({ start, end, text: inserted });
          else bench.type(start, end, inserted);
        }
        marks ||= bench.file.startsWith('\uFEFF') || bench.model.text().startsWith('\uFEFF');
      }
      bench.binding.compositionEnded();
      expect(bench.model.text()).toBe(viewText(bench.file));
      expect(bench.binding.inStep()).toBe(true);
      if (!marks) expect(bench.mismatches).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});
