import { isBlank, isBreak, lineEnd } from '../yaml/scan.ts';
import { beginItem, beginKey, type Frame, type Frames } from './frames.ts';
import type { Sighting } from './sighting.ts';
import { COLON, emptyToken, endsKey, HASH, plainToken, quotedToken } from './tokens.ts';

export interface FlowPlace {
  readonly text: string;
  readonly frames: Frames;
  readonly sighting: Sighting;
}

/**
 * Reads a flow collection that opens at `open`, and tells the cursor if it is inside. A collection that nothing closes
 * ends where block style evidently goes on: at a line that is not indented deeper than `column` and begins with a key
 * without quotes, or a dash.
 * @returns the offset behind it
 */
export function readFlow(place: FlowPlace, open: number, column: number): number {
  return new FlowReader(place, column).read(open);
}

const BLOCK_LINE = /(?:-(?=[ \t]|$)|---|[A-Za-z_][\w./-]*:(?=[ \t]|$))/my;
const OPENERS = '{[';
const CLOSERS = '}]';

class FlowReader {
  readonly #place: FlowPlace;
  readonly #column: number;
  readonly #depth: number;
  #json = false;
  /** What may come next in the innermost collection. */
  #awaits: 'key' | 'value' | 'comma' = 'value';

  constructor(place: FlowPlace, column: number) {
    this.#place = place;
    this.#column = column;
    this.#depth = place.frames.list.length;
  }

  read(open: number): number {
    const { text, frames } = this.#place;
    let at = open;
    do {
      const next = this.#gap(at);
      if (next === null || next >= text.length) {
        this.#closeAll();
        return next ?? at;
      }
      at = this.#token(next);
    } while (frames.list.length > this.#depth);
    return at;
  }

  get #top(): Frame | undefined {
    return this.#place.frames.list.length > this.#depth ? this.#place.frames.top : undefined;
  }

  /** Over blanks, comments and line breaks. @returns the next token; null when block style goes on first */
  #gap(from: number): number | null {
    const { text, sighting } = this.#place;
    let at = from;
    let broken = false;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isBreak(code)) broken = true;
      else if (code === HASH && (at === 0 || isBlank(text.charCodeAt(at - 1)) || isBreak(text.charCodeAt(at - 1)))) {
        const end = lineEnd(text, at);
        if (sighting.isAt(at + 1, end)) sighting.tell({ at: 'comment' });
        at = end;
        continue;
      } else if (!isBlank(code)) break;
      at++;
    }
    if (broken && this.#goesOnInBlock(at)) {
      if (sighting.isAt(from, this.#endBefore(at))) this.#tellGap();
      return null;
    }
    const tokenHere = at < text.length && !`${OPENERS}${CLOSERS},:`.includes(text.charAt(at));
    if (sighting.isAt(from, tokenHere ? at - 1 : at) && this.#top !== undefined) this.#tellGap();
    return at;
  }

  #tellGap(): void {
    const { sighting, frames } = this.#place;
    if (this.#awaits === 'comma') sighting.tell({ at: 'text' });
    else this.#tell(emptyToken(sighting.offset), this.#awaits === 'key' ? { colon: false } : null, frames.list);
  }

  #tell(token: Parameters<Sighting['tellFlow']>[1], key: { readonly colon: boolean } | null, frames: readonly Frame[]): void {
    this.#place.sighting.tellFlow([...frames], token, { json: this.#json }, key);
  }

  #goesOnInBlock(at: number): boolean {
    const { text } = this.#place;
    let start = at;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    if (at - start > this.#column) return false;
    BLOCK_LINE.lastIndex = at;
    return BLOCK_LINE.test(text);
  }

  /** The end of the line before the one of an offset. */
  #endBefore(at: number): number {
    const { text } = this.#place;
    let end = at;
    while (end > 0 && !isBreak(text.charCodeAt(end - 1))) end--;
    while (end > 0 && isBreak(text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** @returns the offset behind the token */
  #token(at: number): number {
    const { text, frames, sighting } = this.#place;
    const character = text.charAt(at);
    if (OPENERS.includes(character)) {
      this.#open(character === '{' ? 'map' : 'list');
      return at + 1;
    }
    if (CLOSERS.includes(character)) {
      frames.pop();
      this.#awaits = 'comma';
      return at + 1;
    }
    if (character === ',') {
      this.#next();
      return at + 1;
    }
    if (character === ':' && this.#top?.kind === 'map' && this.#awaits !== 'key') {
      this.#awaits = 'value';
      return at + 1;
    }
    const quoted = character === '"' || character === "'";
    const token = quoted ? quotedToken(text, at, lineEnd(text, at)) : plainToken(text, at, text.length, true);
    const end = Math.max(token.range.end, at + 1);
    const colon = this.#colonBehind(end, quoted);
    const isKey = this.#awaits === 'key' && this.#top?.kind === 'map';
    if (isKey && token.quote === '"') this.#json = true;
    if (isKey && this.#top !== undefined) beginKey(this.#top, token.text);
    if (sighting.isAt(token.range.start, token.range.end)) {
      if (this.#awaits === 'comma') sighting.tell({ at: 'text' });
      else this.#tell(token, isKey ? { colon } : null, frames.list);
    }
    if (isKey && !colon) this.#top?.members.delete(token.text); // half-typed
    if (!isKey) frames.giveScalar(token);
    this.#awaits = 'comma';
    return end;
  }

  #colonBehind(end: number, quoted: boolean): boolean {
    const { text } = this.#place;
    let at = end;
    while (isBlank(text.charCodeAt(at))) at++;
    return text.charCodeAt(at) === COLON && (quoted || endsKey(text, at, true));
  }

  #open(kind: 'map' | 'list'): void {
    const frame = this.#place.frames.push(kind, -1);
    if (kind === 'list') beginItem(frame);
    this.#awaits = kind === 'map' ? 'key' : 'value';
  }

  /** Behind a comma. */
  #next(): void {
    const top = this.#top;
    if (top?.kind === 'list') beginItem(top);
    this.#awaits = top?.kind === 'map' ? 'key' : 'value';
  }

  #closeAll(): void {
    while (this.#place.frames.list.length > this.#depth) this.#place.frames.pop();
  }
}
