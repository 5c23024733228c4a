import type { Position } from '../../../core/text/lines.ts';
import type { ViewEdit } from '../mapping.ts';
import type { TextView } from '../text-view.ts';

/**
 * What Monaco 0.57 does to text, as measured: a byte order mark at the beginning is dropped when the model is made,
 * all line breaks become one (LF here), U+2028, U+2029 and U+0085 are no line breaks, and a place behind a high
 * surrogate, lone or not, is moved: a range grows over its neighbour, a caret goes before it.
 */
export class TinyModel implements TextView {
  #lines: string[];
  onChange: ((edits: readonly ViewEdit[]) => void) | null = null;

  constructor(text: string) {
    this.#lines = breaks(text.replace(/^\uFEFF/, '')).split('\n');
  }

  readonly text = (): string => this.#lines.join('\n');
  readonly length = (): number => this.text().length;
  readonly lineCount = (): number => this.#lines.length;

  readonly apply = (edits: readonly ViewEdit[]): void => {
    if (!this.accepts(edits)) throw new Error('Overlapping ranges are not allowed!');
    const descending = this.#sorted(edits).toReversed();
    for (const edit of descending) this.#replace(edit);
    this.onChange?.(descending);
  };

  accepts(edits: readonly ViewEdit[]): boolean {
    const sorted = this.#sorted(edits);
    return sorted.every((edit, index) => {
      const previous = sorted[index - 1];
      return previous === undefined || compare(previous.end, edit.start) <= 0;
    });
  }

  /** The edits as Monaco takes them: behind surrogates moved, ascending. */
  #sorted(edits: readonly ViewEdit[]): ViewEdit[] {
    return edits.map((edit) => this.#valid(edit)).toSorted((left, right) => compare(left.start, right.start) || compare(left.end, right.end));
  }

  #replace({ start, end, text }: ViewEdit): void {
    const first = this.#lines[start.line - 1] ?? '';
    const last = this.#lines[end.line - 1] ?? '';
    const inserted = first.slice(0, start.column - 1) + breaks(text) + last.slice(end.column - 1);
    this.#lines.splice(start.line - 1, end.line - start.line + 1, ...inserted.split('\n'));
  }

  #valid({ start, end, text }: ViewEdit): ViewEdit {
    const from = this.#within(start);
    const to = this.#within(end);
    const startInside = from.column > 1 && isHigh(this.#code(from, -2));
    const endInside = to.column > 1 && to.column <= (this.#lines[to.line - 1] ?? '').length && isHigh(this.#code(to, -2));
    if (compare(from, to) === 0 && (startInside || endInside)) {
      const before = { line: from.line, column: from.column - 1 };
      return { start: before, end: before, text };
    }
    return {
      start: startInside ? { line: from.line, column: from.column - 1 } : from,
      end: endInside ? { line: to.line, column: to.column + 1 } : to,
      text,
    };
  }

  /** The place of an offset of `text()`, for tests that choose places by number. */
  position(offset: number): Position {
    const before = this.text().slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }

  #within({ line, column }: Position): Position {
    if (line < 1) return { line: 1, column: 1 };
    if (line > this.#lines.length) return { line: this.#lines.length, column: (this.#lines.at(-1) ?? '').length + 1 };
    return { line, column: Math.min(Math.max(1, column), (this.#lines[line - 1] ?? '').length + 1) };
  }

  #code({ line, column }: Position, shift: number): number {
    return (this.#lines[line - 1] ?? '').charCodeAt(column + shift);
  }
}

function breaks(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}
