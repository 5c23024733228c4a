import type { FlowText, ItemCursor, KeyCursor, NoCursor, Surroundings, Token, ValueCursor } from './cursor.ts';
import type { Frame } from './frames.ts';

type Unplaced<C extends Surroundings> = Omit<C, keyof Surroundings>;

/** What was found at the cursor, before the rest of the document was read. */
export type Found =
  | NoCursor
  | { readonly frames: readonly Frame[]; readonly key: Unplaced<KeyCursor> }
  | { readonly frames: readonly Frame[]; readonly value: Unplaced<ValueCursor> }
  | { readonly frames: readonly Frame[]; readonly item: Unplaced<ItemCursor> };

/** The cursor that is looked for, and what was found at it first. */
export class Sighting {
  readonly offset: number;
  found: Found | null = null;

  constructor(offset: number) {
    this.offset = offset;
  }

  /** Whether the cursor is in a stretch of the text (ends included), and was in none before. */
  isAt(start: number, end: number): boolean {
    return this.found === null && this.offset >= start && this.offset <= end;
  }

  tell(found: Found): void {
    this.found ??= found;
  }

  /** @param key null: a value */
  tellFlow(frames: readonly Frame[], token: Token, flow: FlowText, key: { readonly colon: boolean } | null): void {
    const last = frames.at(-1);
    const path = last?.path ?? [];
    if (key !== null) {
      this.tell({ frames, key: { at: 'key', path, token, keys: new Set(), colon: key.colon, column: -1, flow, list: null } });
    } else {
      this.tell({ frames, value: { at: 'value', path: [...path, last?.step ?? ''], token, placed: 'flow', column: -1, from: token.range.start, flow } });
    }
  }
}
