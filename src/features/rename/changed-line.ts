import type { RenamePlace } from '../../core/rename/place.ts';
import { renameEdits } from '../../core/rename/rename.ts';
import type { Documents } from '../../core/rename/target.ts';
import { changedLines } from '../../core/text/changed-lines.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { rangeOf } from '../../core/yaml/locate.ts';

/** A line before and after a change, parted where they differ. */
export interface ChangedLine {
  /** From 1, in the document. */
  readonly line: number;
  readonly head: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** The line that a place changes; as it stands while it changes nothing. null: it cannot be changed. */
export function changedLineOf(documents: Documents, place: RenamePlace): ChangedLine | null {
  const text = documents.text(place.key);
  if (text === null) return null;
  if (place.from === place.to) return presentLine(documents, place, text);
  const result = renameEdits(documents, [place]);
  const edit = result.ok ? result.edits.get(place.key) : undefined;
  const [change] = edit === undefined ? [] : changedLines(text, edit.edits);
  const [before, after] = [change?.removed[0], change?.added[0]];
  return change === undefined || before === undefined || after === undefined ? null : { line: change.line, ...parted(before, after) };
}

function presentLine(documents: Documents, { key, path }: RenamePlace, text: string): ChangedLine | null {
  const document = documents.read(key);
  if (document === null) return null;
  const lines = new LineIndex(text);
  const { line } = lines.position(rangeOf(document, path).start);
  return { line, head: text.slice(lines.lineStart(line), lines.lineEnd(line)).trim(), before: '', after: '', tail: '' };
}

/** What two texts begin and end with alike, whole words only, and what is between. */
export function parted(left: string, right: string): Omit<ChangedLine, 'line'> {
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head++;
  while (head > 0 && /[\w-]/.test(left.charAt(head - 1))) head--;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  while (tail > 0 && /[\w-]/.test(left.charAt(left.length - tail))) tail--;
  return {
    head: left.slice(0, head).trimStart(),
    before: left.slice(head, left.length - tail),
    after: right.slice(head, right.length - tail),
    tail: left.slice(left.length - tail),
  };
}
