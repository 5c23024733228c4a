/**
 * One replacement in a text. Offsets are UTF-16 code units from 0, `start` inclusive, `end` exclusive;
 * `start === end` inserts, `text === ''` deletes.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A half-open range of a text, in UTF-16 code units from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The text after all edits. All offsets count in the text before the first edit. Edits may touch but not overlap;
 * two insertions at one place are applied in the order given.
 * @throws RangeError when an edit lies outside the text, or two overlap, or they are not in ascending order.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let taken = 0;
  for (const edit of edits) {
    if (edit.start < taken || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} after ${taken} in a text of ${text.length}`);
    }
    result += text.slice(taken, edit.start) + edit.text;
    taken = edit.end;
  }
  return result + text.slice(taken);
}

/** The edits that turn `applyEdits(text, edits)` back into `text`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/**
 * Where a place of the old text stands in the new one. A place inside replaced text goes to the end of the new text;
 * at an insertion `side` decides: -1 stays before it, 1 goes behind it.
 */
export function mapOffset(offset: number, edits: readonly Edit[], side: -1 | 1 = 1): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start > offset || (edit.start === offset && edit.end > offset)) break;
    if (edit.start === offset && edit.end === offset && side < 0) break;
    if (edit.end > offset) return edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}

/**
 * The smallest single edit that turns `before` into `after`, or null when they are equal. Never splits a surrogate
 * pair or a CR LF, so that every intermediate text is well formed.
 */
export function differenceEdit(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  if (splitsPair(before, prefix) || splitsPair(after, prefix)) prefix--;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  if (suffix > 0 && (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix))) suffix--;
  return { start: prefix, end: before.length - suffix, text: after.slice(prefix, after.length - suffix) };
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Whether a place lies inside a CR LF or a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === CARRIAGE_RETURN) return after === LINE_FEED;
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
