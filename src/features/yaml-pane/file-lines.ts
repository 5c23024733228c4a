import { LineIndex } from '../../core/text/lines.ts';
import type { Position } from '../../core/text/lines.ts';

export type LineBreak = '\n' | '\r\n' | '\r';

const MARK = 0xfeff;

/** One slice of a file with what is asked of it again and again. Depends on its text alone. */
export interface SliceLines {
  readonly text: string;
  readonly index: LineIndex;
  /** How many of its line breaks are CR LF, and lone CR; the others are LF. */
  readonly crlf: number;
  readonly cr: number;
}

export function sliceLines(text: string): SliceLines {
  let crlf = 0;
  let cr = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) === 10) crlf++;
    else cr++;
  }
  return { text, index: new LineIndex(text), crlf, cr };
}

/**
 * Lines of a file that is kept as slices: the same answers as a `LineIndex` of the whole text, without ever joining
 * it. After an edit only the touched slices are read again (`sliceLines` is cached by its caller); the rest is a sum
 * over the slices. A slice may begin in the middle of a line (JSON objects behind each other do).
 */
export class FileLines {
  readonly length: number;
  readonly lineCount: number;
  /** 1 when the file begins with a byte order mark that the view does not show, else 0. */
  readonly markLength: 0 | 1;
  /** false when a byte order mark at the beginning is a character like any other, as within the view's own text. */
  readonly dropsMark: boolean;
  readonly #slices: readonly SliceLines[];
  readonly #starts: number[] = []; // offset at which each slice begins
  readonly #breaks: number[] = []; // line breaks before each slice
  readonly #crlf: number;
  readonly #cr: number;

  /** @param given slices whose concatenation is the text */
  constructor(given: readonly SliceLines[], options: { readonly dropsMark: boolean } = { dropsMark: true }) {
    const filled = given.filter((slice) => slice.text !== '');
    const slices = filled.some((slice, index) => splitsLineBreak(slice, filled[index + 1]))
      ? [sliceLines(filled.map((slice) => slice.text).join(''))]
      : filled;
    this.#slices = slices;
    let length = 0;
    let breaks = 0;
    let crlf = 0;
    let cr = 0;
    for (const slice of slices) {
      this.#starts.push(length);
      this.#breaks.push(breaks);
      length += slice.text.length;
      breaks += slice.index.lineCount - 1;
      crlf += slice.crlf;
      cr += slice.cr;
    }
    this.length = length;
    this.lineCount = breaks + 1;
    this.#crlf = crlf;
    this.#cr = cr;
    this.dropsMark = options.dropsMark;
    this.markLength = this.dropsMark && this.code(0) === MARK ? 1 : 0;
  }

  /** Length of the text as the view has it: no byte order mark, every line break one character. */
  get viewLength(): number {
    return this.length - this.#crlf - this.markLength;
  }

  /** The line break that most lines have; LF where there is none. */
  get dominantBreak(): LineBreak {
    const lf = this.lineCount - 1 - this.#crlf - this.#cr;
    if (this.#crlf > lf && this.#crlf >= this.#cr) return '\r\n';
    return this.#cr > lf ? '\r' : '\n';
  }

  /** The UTF-16 code unit at an offset; NaN outside the text. */
  code(offset: number): number {
    const at = this.#sliceAt(offset);
    return at === undefined ? Number.NaN : at.slice.text.charCodeAt(offset - at.start);
  }

  text(start: number, end: number): string {
    let result = '';
    for (let index = lastAtMost(this.#starts, start); index < this.#slices.length; index++) {
      const base = this.#starts[index] ?? 0;
      if (base >= end) break;
      result += this.#slices[index]?.text.slice(Math.max(0, start - base), end - base) ?? '';
    }
    return result;
  }

  /** Offset of the first character of a line, lines from 1; the byte order mark belongs to line 1. */
  lineStart(line: number): number {
    if (line === 1) return 0;
    const { slice, start, breaks } = this.#sliceEnding(line - 1);
    return start + slice.index.lineStart(line - breaks);
  }

  /** Offset behind the last character of a line, before its line break. */
  lineEnd(line: number): number {
    return line === this.lineCount ? this.length : this.lineStart(line + 1) - this.lineBreak(line).length;
  }

  /** The line break that ends a line; '' for the last one. */
  lineBreak(line: number): LineBreak | '' {
    if (line === this.lineCount) return '';
    const { slice, breaks } = this.#sliceEnding(line);
    const found = slice.index.lineBreak(line - breaks);
    return found === '\r\n' || found === '\r' ? found : '\n';
  }

  position(offset: number): Position {
    const index = lastAtMost(this.#starts, offset);
    const slice = this.#slices[index];
    if (slice === undefined) return { line: 1, column: 1 };
    const local = slice.index.position(offset - (this.#starts[index] ?? 0));
    const line = (this.#breaks[index] ?? 0) + local.line;
    return { line, column: local.line > 1 ? local.column : offset - this.lineStart(line) + 1 };
  }

  /** The offset of a position; a column behind the line's end is its end. */
  offset(position: Position): number {
    return Math.min(this.lineStart(position.line) + position.column - 1, this.lineEnd(position.line));
  }

  #sliceAt(offset: number): { slice: SliceLines; start: number } | undefined {
    const index = lastAtMost(this.#starts, offset);
    const slice = this.#slices[index];
    return slice === undefined ? undefined : { slice, start: this.#starts[index] ?? 0 };
  }

  /** The slice that holds the line break which ends `line`. @throws RangeError when no line break does. */
  #sliceEnding(line: number): { slice: SliceLines; start: number; breaks: number } {
    const index = lastAtMost(this.#breaks, line - 1);
    const slice = this.#slices[index];
    if (slice === undefined || line < 1 || line >= this.lineCount) {
      throw new RangeError(`no line break ends line ${line} of ${this.lineCount}`);
    }
    return { slice, start: this.#starts[index] ?? 0, breaks: this.#breaks[index] ?? 0 };
  }
}

function splitsLineBreak(slice: SliceLines, next: SliceLines | undefined): boolean {
  return slice.cr > 0 && next !== undefined && slice.text.endsWith('\r') && next.text.startsWith('\n');
}

/** Index of the last of ascending numbers that is at most `limit`; 0 when none is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
