import type { YamlValue } from '../yaml/nodes.ts';
import { type Path, toPointer } from '../yaml/path.ts';
import { resolvePlain } from '../yaml/scalar.ts';
import { mapOf } from '../yaml/value.ts';
import type { Token } from './cursor.ts';

/** A map or list that is open at a place of the text. Grows as its members are read. */
export interface Frame {
  /** 'unknown': nothing stands there yet; the next line at its column decides. */
  kind: 'map' | 'list' | 'unknown';
  readonly path: Path;
  /** Where its keys or dashes stand; -1 in flow style. */
  readonly column: number;
  /** Keys with their scalars of one line; null: something else, or nothing. */
  readonly members: Map<string, YamlValue>;
  /** The key, or the position, of the member that was read last. */
  step: string | number | null;
  /** That member has nothing to say yet. */
  open: boolean;
}

/** The collections around a place, from the root. */
export class Frames {
  readonly list: Frame[] = [];
  /** Names of objects, by the path of their `metadata`. */
  readonly #names = new Map<string, string>();

  get top(): Frame | undefined {
    return this.list.at(-1);
  }

  push(kind: Frame['kind'], column: number): Frame {
    const { top } = this;
    const path = top === undefined ? [] : [...top.path, top.step ?? ''];
    if (top !== undefined) top.open = false;
    const frame: Frame = { kind, path, column, members: new Map(), step: null, open: false };
    this.list.push(frame);
    return frame;
  }

  pop(): void {
    this.list.pop();
  }

  /** The member read last has this scalar. */
  giveScalar(token: Token): void {
    const { top } = this;
    if (top === undefined) return;
    top.open = false;
    if (top.kind !== 'map' || typeof top.step !== 'string') return;
    top.members.set(top.step, token.quote === null ? resolvePlain(token.text) : token.text);
    if (top.step === 'name' && top.path.at(-1) === 'metadata') this.#names.set(toPointer(top.path), token.text);
  }

  /** The name of the object that a place is in: of the document, or of an item of a List. */
  nameAround(path: Path): string | null {
    const object = path[0] === 'items' && path.length > 1 ? path.slice(0, 2) : [];
    return this.#names.get(toPointer([...object, 'metadata'])) ?? null;
  }

  /** Closes what stands deeper than a column. */
  closeBehind(column: number): void {
    while (this.top !== undefined && this.top.column > column) this.pop();
  }

  /** The map whose key stands at a column. */
  mapAt(column: number): Frame {
    this.closeBehind(column);
    if (this.top?.kind === 'list' && this.top.column === column) this.pop(); // a list flush with its key has ended
    const { top } = this;
    if (top?.column === column && top.kind !== 'list') {
      top.kind = 'map';
      return top;
    }
    return this.push('map', column);
  }

  /** The list whose dash stands at a column. */
  listAt(column: number): Frame {
    this.closeBehind(column);
    const { top } = this;
    if (top?.column === column && top.kind !== 'map') {
      top.kind = 'list';
      return top;
    }
    return this.push('list', column);
  }
}

/** Begins a member of a map. */
export function beginKey(frame: Frame, key: string): void {
  frame.step = key;
  frame.open = true;
  frame.members.set(key, null);
}

/** Begins an item of a list. */
export function beginItem(frame: Frame): void {
  frame.step = typeof frame.step === 'number' ? frame.step + 1 : 0;
  frame.open = true;
}

/** What the frames on the way to a place say: maps with their scalars, lists with the one item that leads on. */
export function valueAround(frames: readonly Frame[]): YamlValue {
  let inner: YamlValue = null;
  for (const [index, frame] of [...frames.entries()].toReversed()) {
    const step = frames[index + 1]?.path.at(-1) ?? null;
    inner = frame.kind === 'unknown' ? null : frame.kind === 'list' ? itemAround(step, inner) : memberAround(frame.members, step, inner);
  }
  return inner;
}

function itemAround(step: string | number | null, inner: YamlValue): YamlValue {
  return typeof step === 'number' ? Array.from({ length: step + 1 }, (_, at) => (at === step ? inner : null)) : [];
}

function memberAround(scalars: ReadonlyMap<string, YamlValue>, step: string | number | null, inner: YamlValue): YamlValue {
  return mapOf(typeof step === 'string' ? new Map(scalars).set(step, inner) : scalars);
}
