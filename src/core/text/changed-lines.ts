import { applyEdits, type Edit } from './edit.ts';
import { LineIndex } from './lines.ts';

/** Lines that edits take away and put in their place, without line breaks. */
export interface ChangedLines {
  /** Of the first line taken away, or before which lines are put in, counted from 1 in the old text. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * What edits change, as whole lines, in the order of the text. Edits that share a line make one entry; lines that
 * only change their line break are left out.
 */
export function changedLines(before: string, edits: readonly Edit[]): ChangedLines[] {
  const lines = new LineIndex(before);
  return groupByLines(lines, edits).flatMap(({ first, last, edits: group }) => {
    const start = lines.lineStart(first);
    // an edit may end inside a CR LF, behind the end of its line
    const old = before.slice(start, Math.max(lines.lineEnd(last), ...group.map((edit) => edit.end)));
    const moved = group.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const removed = linesOf(old);
    const added = linesOf(applyEdits(old, moved));
    let same = 0;
    while (same < removed.length && same < added.length && removed[same] === added[same]) same++;
    let tail = 0;
    while (tail < removed.length - same && tail < added.length - same && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
    if (same + tail === removed.length && same + tail === added.length) return [];
    return [
      { line: first + same, removed: removed.slice(same, removed.length - tail), added: added.slice(same, added.length - tail) },
    ];
  });
}

interface Group {
  readonly first: number;
  readonly last: number;
  readonly edits: readonly Edit[];
}

function groupByLines(lines: LineIndex, edits: readonly Edit[]): readonly Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const first = lines.position(edit.start).line;
    const last = lines.position(edit.end).line;
    const open = groups.at(-1);
    if (open !== undefined && first <= open.last) groups[groups.length - 1] = { ...open, last, edits: [...open.edits, edit] };
    else groups.push({ first, last, edits: [edit] });
  }
  return groups;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n]/);
}
