import { resolvePlain } from '../../core/yaml/scalar.ts';

/** What a stretch of a line is, by the names the editor's theme knows. */
export type TokenKind =
  | ''
  | 'comment'
  | 'type' // a key
  | 'string'
  | 'number'
  | 'keyword' // true, false, null
  | 'operators'
  | 'separator'
  | 'delimiter'
  | 'tag'
  | 'anchor'
  | 'directive';

export interface LineToken {
  /** Offset in the line; the token goes to the next one's start. */
  readonly start: number;
  readonly kind: TokenKind;
}

/** What goes on from one line to the next. */
export interface LineState {
  /** Open brackets of flow collections. */
  readonly flow: number;
  /** The quote that is open. */
  readonly quote: '"' | "'" | null;
  /** Within a block scalar: the column of the key or dash it belongs to; -1 at the root; null outside. */
  readonly block: number | null;
}

export const FIRST_STATE: LineState = { flow: 0, quote: null, block: null };

/**
 * The colours of one line. Plain scalars are coloured by what kubectl reads: `yes` is a word like true, `0x1f` a
 * number, `v1` a text. It knows lines, not documents, so text that does not parse is coloured as well.
 */
export function tokenizeLine(line: string, state: LineState): { readonly tokens: readonly LineToken[]; readonly state: LineState } {
  if (state.block !== null && isInBlock(line, state.block)) return { tokens: [{ start: 0, kind: 'string' }], state };
  const scan = new LineScan(line, { ...state, block: null });
  scan.run();
  return { tokens: scan.tokens, state: scan.state };
}

function isInBlock(line: string, parent: number): boolean {
  const content = line.search(/\S/);
  return content < 0 || content > parent;
}

const SEPARATOR = /^(?:---|\.\.\.)(?=\s|$)/;
const DIRECTIVE = /^%\S/;
const BLANKS = /[ \t]+/y;
const PROPERTY = /[&*!][^\s,[\]{}]*/y;
const BLOCK_HEADER = /[|>][0-9+-]*(?=\s|$)/y;
const DOUBLE_REST = /(?:[^"\\]|\\.)*/y;
const SINGLE_REST = /(?:[^']|'')*/y;
/** Up to `: `, ` #` or the end; in flow also up to what ends or separates entries. */
const PLAIN = /(?:[^\s:#]|:(?!\s|$)|(?<!\s)#|[ \t]+(?![ \t#]|$))+/y;
const FLOW_PLAIN = /(?:[^\s:#,[\]{}]|:(?![\s,[\]{}]|$)|(?<!\s)#|[ \t]+(?![ \t#,[\]{}]|$))+/y;

class LineScan {
  readonly tokens: LineToken[] = [];
  state: LineState;
  readonly #line: string;
  #at = 0;
  /** Column of the last key or dash, under which a block scalar would have to be indented. */
  #column = -1;

  constructor(line: string, state: LineState) {
    this.#line = line;
    this.state = state;
  }

  run(): void {
    if (this.state.quote !== null) this.#quoted(this.state.quote, 0);
    else if (this.state.flow === 0) this.#lineStart();
    while (this.#at < this.#line.length) this.#next();
  }

  #lineStart(): void {
    const separator = SEPARATOR.exec(this.#line);
    if (separator !== null) this.#push('separator', separator[0].length);
    else if (DIRECTIVE.test(this.#line)) this.#push('directive', this.#line.length);
  }

  #next(): void {
    const blanks = this.#match(BLANKS);
    if (blanks > 0) return this.#push('', blanks);
    const character = this.#line.charAt(this.#at);
    const { flow } = this.state;
    if (character === '#' && (this.#at === 0 || /\s/.test(this.#line.charAt(this.#at - 1)))) {
      return this.#push('comment', this.#line.length - this.#at);
    }
    if (character === '"' || character === "'") {
      this.#at++;
      return this.#quoted(character, this.#at - 1);
    }
    if (character === '[' || character === '{') return this.#bracket(flow + 1);
    if (flow > 0 && (character === ']' || character === '}')) return this.#bracket(flow - 1);
    if (flow > 0 && character === ',') return this.#push('delimiter', 1);
    if (this.#isIndicator(character)) {
      if (character !== ':') this.#column = this.#at;
      return this.#push('operators', 1);
    }
    if (character === '!') return this.#push('tag', this.#match(PROPERTY));
    if (character === '&' || character === '*') return this.#push('anchor', this.#match(PROPERTY));
    const header = flow === 0 ? this.#match(BLOCK_HEADER) : 0;
    if (header > 0) {
      this.state = { ...this.state, block: this.#column };
      return this.#push('operators', header);
    }
    this.#plain();
  }

  #isIndicator(character: string): boolean {
    if (character !== '-' && character !== '?' && character !== ':') return false;
    const next = this.#line.charAt(this.#at + 1);
    if (next === '' || next === ' ' || next === '\t') return true;
    if (this.state.flow === 0) return false;
    // behind a quoted key of a flow map no blank is needed: JSON
    return character === ':' && (/[,[\]{}]/.test(next) || /["'\]}]/.test(this.#line.charAt(this.#at - 1)));
  }

  #bracket(flow: number): void {
    this.state = { ...this.state, flow };
    this.#push('delimiter', 1);
  }

  /** From behind the opening quote, which may be on an earlier line. */
  #quoted(quote: '"' | "'", start: number): void {
    const rest = this.#match(quote === '"' ? DOUBLE_REST : SINGLE_REST);
    const end = this.#at + rest;
    const closed = this.#line.charAt(end) === quote;
    this.#at = start;
    this.state = { ...this.state, quote: closed ? null : quote };
    this.#push('string', closed ? end + 1 - start : this.#line.length - start);
    if (closed) this.#keyIfColonFollows(start);
  }

  #plain(): void {
    const start = this.#at;
    const length = Math.max(1, this.#match(this.state.flow > 0 ? FLOW_PLAIN : PLAIN));
    this.#push(kindOf(this.#line.slice(start, start + length)), length);
    this.#keyIfColonFollows(start);
  }

  #keyIfColonFollows(start: number): void {
    const colon = this.#at + this.#match(BLANKS);
    if (this.#line.charAt(colon) !== ':') return;
    const at = this.#at;
    this.#at = colon;
    const isKey = this.#isIndicator(':');
    this.#at = at;
    if (!isKey) return;
    this.#column = start;
    this.tokens[this.tokens.length - 1] = { start, kind: 'type' };
  }

  #match(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#line)?.[0].length ?? 0;
  }

  #push(kind: TokenKind, length: number): void {
    this.tokens.push({ start: this.#at, kind });
    this.#at += length;
  }
}

function kindOf(text: string): TokenKind {
  switch (typeof resolvePlain(text)) {
    case 'number':
    case 'bigint':
      return 'number';
    case 'string':
      return 'string';
    default:
      return 'keyword';
  }
}
