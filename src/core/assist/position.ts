import { isBlank, lineEnd, nextLine } from '../yaml/scan.ts';
import type { Cursor, Indentation, KeyCursor, Token, ValueCursor } from './cursor.ts';
import { readFlow } from './flow-position.ts';
import { beginItem, beginKey, type Frame, Frames, valueAround } from './frames.ts';
import { Sighting } from './sighting.ts';
import { COLON, emptyToken, endsKey, HASH, isDash, plainToken, quotedToken } from './tokens.ts';

/**
 * Where a cursor stands in a document. The text is read line by line from its indentation, so a half-typed line, or
 * anything else that no parser takes, costs nothing but its own lines.
 * @param offset in the document's text
 */
export function positionAt(text: string, offset: number): Cursor {
  const reader = new PositionReader(text, offset);
  reader.read();
  return reader.cursor();
}

class PositionReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #frames = new Frames();
  readonly #sighting: Sighting;
  /** Within a block scalar: what its text is indented more than. */
  #block: number | null = null;
  #ended = false;
  readonly #seen: { step: number | null; list: number | null } = { step: null, list: null };

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#sighting = new Sighting(offset);
  }

  read(): void {
    const text = this.#text;
    let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (at < text.length) at = this.#line(at);
    if (this.#sighting.found !== null || this.#offset < text.length) return;
    // behind the last line break
    if (this.#block !== null && this.#columnOfCursor() > this.#block) this.#sighting.found = { at: 'text' };
    else this.#free(this.#columnOfCursor(), emptyToken(this.#offset), 'below');
  }

  cursor(): Cursor {
    const { found } = this.#sighting;
    if (found === null || 'at' in found) return found ?? { at: 'text' };
    const indentation: Indentation = { step: this.#seen.step ?? 2, list: this.#seen.list ?? 0 };
    const path = 'key' in found ? found.key.path : 'item' in found ? found.item.path : found.value.path;
    const surroundings = { around: valueAround(found.frames), objectName: this.#frames.nameAround(path), indentation };
    if ('key' in found) return { ...found.key, ...surroundings, keys: otherKeys(found.frames.at(-1), found.key) };
    if ('item' in found) return { ...found.item, ...surroundings };
    const last = found.frames.at(-1);
    if (last !== undefined && last.path.length === found.value.path.length && last.column === found.value.column) {
      // what stands below at its column tells what the place is
      const { path, token, column } = found.value;
      if (last.kind === 'list') return { at: 'item', path, token, column, ...surroundings };
      if (last.kind === 'map') {
        const keys = otherKeys(last, { colon: false, token });
        return { at: 'key', path, token, keys, colon: false, column, flow: null, list: null, ...surroundings };
      }
    }
    return { ...found.value, ...surroundings };
  }

  /** @returns where the next line begins */
  #line(start: number): number {
    const text = this.#text;
    const end = lineEnd(text, start);
    const content = skipBlanks(text, start, end);
    const column = content - start;
    const empty = content === end;
    const here = this.#sighting.isAt(start, end);
    if (this.#block !== null) {
      if (!empty && column <= this.#block) this.#block = null;
      else if (here && (!empty || this.#columnOfCursor() > this.#block || this.#goesOn(end))) this.#sighting.tell({ at: 'text' });
    }
    if (this.#block === null || (empty && here)) {
      if (empty) {
        if (here && this.#sighting.found === null) this.#free(this.#columnOfCursor(), emptyToken(this.#offset), 'below');
      } else if (text.charCodeAt(content) === HASH) {
        if (here) this.#sighting.tell({ at: this.#offset > content ? 'comment' : 'text' });
      } else if (column === 0 && /^(?:---|\.\.\.|%)/.test(text.slice(start, start + 3))) {
        if (here) this.#sighting.tell({ at: 'separator' });
        this.#ended ||= text.startsWith('...', start);
      } else if (!this.#ended) {
        if (here && this.#offset < content) this.#sighting.tell({ at: 'text' });
        return this.#content(content, end, column, false);
      }
    }
    return nextLine(text, end);
  }

  /** Whether the block scalar that is open has text below a line. */
  #goesOn(end: number): boolean {
    const text = this.#text;
    for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
      const content = skipBlanks(text, at, text.length);
      if (content < lineEnd(text, at)) return content - at > (this.#block ?? -1);
    }
    return false;
  }

  /** Block content from `at`, which stands at a column. @returns where the next line begins */
  #content(at: number, end: number, column: number, behindDash: boolean): number {
    const text = this.#text;
    if (isDash(text, at)) return this.#item(at, end, column);
    const key = this.#keyAt(at, end);
    if (key !== null) return this.#member(key, end, column);
    const first = text.charAt(at);
    if (first === '{' || first === '[') return this.#flow(at, column);
    if (first === '|' || first === '>' || '&!*'.includes(first)) return this.#value(at, at, end, column, behindDash ? 'dash' : 'below');
    const token = this.#scalarAt(at, end);
    if (this.#sighting.isAt(token.range.start, token.range.end)) this.#free(column, token, behindDash ? 'dash' : 'below');
    else if (this.#sighting.isAt(token.range.end, end)) this.#sighting.tell({ at: this.#isInComment(token.range.end) ? 'comment' : 'text' });
    else if (this.#frames.top?.open === true) this.#frames.giveScalar(token);
    return nextLine(text, Math.max(token.range.end, end));
  }

  /** An item of a list, its dash at `at`. */
  #item(at: number, end: number, column: number): number {
    const text = this.#text;
    const frames = this.#frames;
    const owner = frames.top;
    const list = frames.listAt(column);
    if (owner !== undefined && owner !== list && owner.kind === 'map' && owner.column >= 0) this.#see('list', column - owner.column);
    beginItem(list);
    const inner = skipBlanks(text, at + 1, end);
    if (this.#sighting.isAt(at, at)) this.#sighting.tell({ at: 'text' });
    if (inner < end && text.charCodeAt(inner) !== HASH) {
      if (this.#sighting.isAt(at, inner - 1)) this.#sighting.tell({ at: 'text' });
      return this.#content(inner, end, column + inner - at, true);
    }
    if (this.#sighting.isAt(at, end)) {
      if (this.#offset > inner) this.#sighting.tell({ at: 'comment' });
      else this.#free(Math.max(column + 2, column + this.#offset - at), emptyToken(this.#offset), 'dash', at + 1);
    }
    return nextLine(text, end);
  }

  #keyAt(at: number, end: number): Token | null {
    const text = this.#text;
    const first = text.charAt(at);
    if ('{}[]|>&*!?#%@`,'.includes(first)) return null;
    const quoted = first === '"' || first === "'";
    const token = quoted ? quotedToken(text, at, end) : plainToken(text, at, end);
    const colon = skipBlanks(text, token.range.end, end);
    return token.range.end > at && text.charCodeAt(colon) === COLON && endsKey(text, colon, false) ? token : null;
  }

  /** A member of a map, its key a token. */
  #member(key: Token, end: number, column: number): number {
    const text = this.#text;
    const frames = this.#frames;
    const owner = frames.top;
    const map = frames.mapAt(column);
    if (owner !== undefined && owner !== map && owner.kind === 'map' && owner.column >= 0) this.#see('step', column - owner.column);
    const here = this.#sighting.isAt(key.range.start, key.range.end);
    beginKey(map, key.text);
    if (here) this.#tellKey(map, key, true, column, null);
    const behind = skipBlanks(text, key.range.end, end) + 1;
    if (this.#sighting.isAt(key.range.end + 1, behind - 1)) this.#sighting.tell({ at: 'text' });
    const value = skipBlanks(text, behind, end);
    if (value === end || text.charCodeAt(value) === HASH) {
      if (this.#sighting.isAt(behind, end)) {
        if (value < end && this.#offset > value) this.#sighting.tell({ at: 'comment' });
        else this.#tellValue([...map.path, key.text], emptyToken(this.#offset), 'behind', column, behind);
      }
      return nextLine(text, end);
    }
    if (this.#sighting.isAt(behind, value - 1)) this.#sighting.tell({ at: 'text' });
    return this.#value(value, behind, end, column, 'behind');
  }

  /** What stands behind a key, or on its own line where no key is: with properties, a block header, or a scalar. */
  #value(at: number, behind: number, end: number, column: number, placed: ValueCursor['placed']): number {
    const text = this.#text;
    const frames = this.#frames;
    const first = text.charAt(at);
    if (first === '{' || first === '[') return this.#flow(at, column);
    if (first === '|' || first === '>') {
      if (this.#sighting.isAt(at, end)) this.#sighting.tell({ at: this.#isInComment(at) ? 'comment' : 'text' });
      this.#block = placed === 'behind' ? column : (frames.top?.column ?? -1);
      if (frames.top !== undefined) frames.top.open = false;
      return nextLine(text, end);
    }
    if ('&!*'.includes(first)) {
      let inner = at;
      while (inner < end && !isBlank(text.charCodeAt(inner))) inner++;
      if (this.#sighting.isAt(at, inner)) this.#sighting.tell({ at: 'text' });
      const next = skipBlanks(text, inner, end);
      if (first !== '*' && next < end && text.charCodeAt(next) !== HASH) return this.#value(next, behind, end, column, placed);
      if (first === '*' && frames.top !== undefined) frames.top.open = false;
      if (this.#sighting.isAt(at, end)) this.#sighting.tell({ at: this.#isInComment(inner) ? 'comment' : 'text' });
      return nextLine(text, end);
    }
    const token = this.#scalarAt(at, end);
    const path = [...(frames.top?.path ?? []), frames.top?.step ?? ''];
    if (this.#sighting.isAt(token.range.start, token.range.end)) this.#tellValue(path, token, placed, column, placed === 'behind' ? behind : at);
    if (this.#sighting.isAt(token.range.end, lineEnd(text, token.range.end))) this.#sighting.tell({ at: this.#isInComment(token.range.end) ? 'comment' : 'text' });
    frames.giveScalar(token);
    return nextLine(text, lineEnd(text, Math.max(token.range.end, end)));
  }

  /** A scalar that is no key: quoted, over several lines if need be, or plain to the end of its line. */
  #scalarAt(at: number, end: number): Token {
    const text = this.#text;
    const first = text.charAt(at);
    if (first !== '"' && first !== "'") {
      const comment = text.slice(at, end).search(/[ \t]#/);
      const limit = comment < 0 ? end : at + comment;
      let stop = limit;
      while (stop > at && isBlank(text.charCodeAt(stop - 1))) stop--;
      return { range: { start: at, end: stop }, text: text.slice(at, stop), quote: null };
    }
    const inLine = quotedToken(text, at, end);
    if (inLine.closed) return inLine;
    const whole = quotedToken(text, at, this.#deeperEnd(end));
    return whole.closed ? whole : inLine;
  }

  /** The end of the lines below that are indented more than what is open: as far as a quoted scalar can reach. */
  #deeperEnd(end: number): number {
    const text = this.#text;
    const column = this.#frames.top?.column ?? -1;
    let last = end;
    for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
      const content = skipBlanks(text, at, text.length);
      const stop = lineEnd(text, at);
      if (content < stop && content - at <= column) break;
      last = stop;
    }
    return last;
  }

  #flow(at: number, column: number): number {
    if (this.#frames.top !== undefined) this.#frames.top.open = false;
    const behind = readFlow({ text: this.#text, frames: this.#frames, sighting: this.#sighting }, at, Math.min(column, this.#frames.top?.column ?? 0));
    const end = lineEnd(this.#text, behind);
    if (this.#sighting.isAt(behind, end)) this.#sighting.tell({ at: this.#isInComment(behind) ? 'comment' : 'text' });
    return nextLine(this.#text, end);
  }

  /**
   * A place of its own line (or behind a dash) with nothing or a half-typed word in it: what may stand there follows
   * from its column.
   */
  #free(column: number, token: Token, placed: 'below' | 'dash', from = token.range.start): void {
    const frames = this.#frames;
    frames.closeBehind(column);
    const { top } = frames;
    if (top !== undefined && top.column === column && top.kind === 'list') {
      frames.pop();
      const owner = frames.top;
      if (owner?.column === column && owner.kind === 'map') this.#tellKey(owner, token, false, column, top.path);
      else this.#sighting.tell({ frames: [...frames.list, top], item: { at: 'item', path: top.path, token, column } });
      frames.list.push(top);
    } else if (top !== undefined && top.column === column && top.kind === 'map') {
      this.#tellKey(top, token, false, column, top.open && top.step !== null ? [...top.path, top.step] : null);
    } else if (top !== undefined && !top.open) {
      this.#sighting.tell({ at: 'text' });
    } else {
      const frame = frames.push('unknown', column);
      this.#tellValue(frame.path, token, placed, column, from);
    }
  }

  #tellKey(map: Frame, token: Token, colon: boolean, column: number, list: KeyCursor['list']): void {
    const key = { at: 'key', path: map.path, token, keys: new Set<string>(), colon, column, flow: null, list } as const;
    this.#sighting.tell({ frames: [...this.#frames.list], key });
  }

  #tellValue(path: ValueCursor['path'], token: Token, placed: ValueCursor['placed'], column: number, from: number): void {
    this.#sighting.tell({ frames: [...this.#frames.list], value: { at: 'value', path, token, placed, column, from, flow: null } });
  }

  #see(what: 'step' | 'list', blanks: number): void {
    if (blanks < 0 || (what === 'step' && blanks === 0)) return;
    if (this.#sighting.found === null || this.#seen[what] === null) this.#seen[what] = blanks;
  }

  #columnOfCursor(): number {
    let start = this.#offset;
    while (start > 0 && !/[\r\n\uFEFF]/.test(this.#text.charAt(start - 1))) start--;
    return this.#offset - start;
  }

  #isInComment(from: number): boolean {
    const mark = this.#text.slice(from, this.#offset).search(/(?:^|[ \t])#/);
    return mark >= 0;
  }
}

function otherKeys(map: Frame | undefined, own: { readonly token: Token; readonly colon: boolean }): ReadonlySet<string> {
  const keys = new Set(map?.members.keys());
  if (own.colon) keys.delete(own.token.text);
  return keys;
}

/** The first offset from `from` that is no blank, at most `limit`. */
function skipBlanks(text: string, from: number, limit: number): number {
  let offset = from;
  while (offset < limit && isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}
