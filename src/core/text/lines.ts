/** A place in a text as people and editors count it: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines of a text. A line ends with LF, CR LF or a lone CR, as YAML 1.2 (section 5.4) and Monaco count them. The
 * byte order mark at offset 0 is a character of line 1, column 1.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = text.includes('\r') ? startsWithReturns(text) : startsWithFeeds(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line, lines from 1. @throws RangeError for a line that does not exist. */
  lineStart(line: number): number {
    const start = this.#starts[line - 1];
    if (start === undefined) throw new RangeError(`line ${line} of ${this.#starts.length}`);
    return start;
  }

  /** Offset behind the last character of a line, before its line break. */
  lineEnd(line: number): number {
    let end = line < this.#starts.length ? this.lineStart(line + 1) : this.#text.length;
    if (line < this.#starts.length) {
      end--;
      if (this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13 && end > this.lineStart(line)) end--;
    }
    return end;
  }

  /** The line break that ends a line: '\n', '\r\n', '\r', or '' for the last line. */
  lineBreak(line: number): string {
    return line < this.#starts.length ? this.#text.slice(this.lineEnd(line), this.lineStart(line + 1)) : '';
  }

  /** @throws RangeError for an offset outside the text. */
  position(offset: number): Position {
    if (offset < 0 || offset > this.#text.length) throw new RangeError(`offset ${offset} of ${this.#text.length}`);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a position; a column behind the line's end is its end. */
  offset(position: Position): number {
    return Math.min(this.lineStart(position.line) + position.column - 1, this.lineEnd(position.line));
  }
}

/** Most texts have line feeds alone, which the engine finds far faster than a loop over characters does. */
function startsWithFeeds(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

function startsWithReturns(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}
