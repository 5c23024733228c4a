import { differenceEdit } from '../../core/text/edit.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { SliceLines } from './file-lines.ts';

/** A run of lines that differs: lines from 1, ends exclusive. One side may be empty, then its start says where. */
export interface LineHunk {
  readonly originalStart: number;
  readonly originalEnd: number;
  readonly currentStart: number;
  readonly currentEnd: number;
}

/**
 * Where two versions of a file differ, line by line and without regard to the kind of line breaks. Both are given as
 * slices; slices that are equal are not looked into, so after an edit of one document only that one is compared. Equal
 * slices with the same string are not even read.
 */
export function lineDifference(original: readonly SliceLines[], current: readonly SliceLines[]): LineHunk[] {
  const originalTexts = original.map(({ text }) => text);
  const currentTexts = current.map(({ text }) => text);
  const originalBreaks = breaksBefore(original);
  const currentBreaks = breaksBefore(current);
  return difference(originalTexts, currentTexts).flatMap((run) => {
    const originalBase = (originalBreaks[run.originalStart] ?? 0) + 1;
    const currentBase = (currentBreaks[run.currentStart] ?? 0) + 1;
    const hunks = difference(
      linesOf(originalTexts.slice(run.originalStart, run.originalEnd).join('')),
      linesOf(currentTexts.slice(run.currentStart, run.currentEnd).join('')),
    );
    return hunks.map((hunk) => ({
      originalStart: hunk.originalStart + originalBase,
      originalEnd: hunk.originalEnd + originalBase,
      currentStart: hunk.currentStart + currentBase,
      currentEnd: hunk.currentEnd + currentBase,
    }));
  });
}

/** How many lines a reader would call changed: a line that became two others counts as two. */
export function changedLines(hunks: readonly LineHunk[]): number {
  return hunks.reduce(
    (sum, hunk) => sum + Math.max(hunk.originalEnd - hunk.originalStart, hunk.currentEnd - hunk.currentStart),
    0,
  );
}

/**
 * Edits that turn one text into another and leave alone what lies between its changed lines; text with one kind of
 * line breaks, LF. Longer to find than `differenceEdit`, but cursors in lines that stay are not touched.
 */
export function lineEdits(before: string, after: string): Edit[] {
  const old = linesWithBreaks(before);
  const now = linesWithBreaks(after);
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  return difference(old, now).flatMap((hunk) => {
    const from = old.slice(hunk.originalStart, hunk.originalEnd).join('');
    const to = now.slice(hunk.currentStart, hunk.currentEnd).join('');
    // the line break that both end with is none of the edit, so that it does not reach into the next line
    const edit = from.endsWith('\n') && to.endsWith('\n') ? differenceEdit(from.slice(0, -1), to.slice(0, -1)) : differenceEdit(from, to);
    const base = starts[hunk.originalStart] ?? 0;
    return edit === null ? [] : [{ start: edit.start + base, end: edit.end + base, text: edit.text }];
  });
}

/** Above this many insertions and deletions a run counts as replaced as a whole. */
const MAX_DISTANCE = 600;

/**
 * The shortest way from one list to another by insertions and deletions (Myers, "An O(ND) difference algorithm",
 * 1986), as runs that differ; positions from 0.
 */
export function difference(before: readonly string[], after: readonly string[]): LineHunk[] {
  let prefix = 0;
  while (prefix < before.length && prefix < after.length && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < before.length - prefix &&
    suffix < after.length - prefix &&
    before[before.length - 1 - suffix] === after[after.length - 1 - suffix]
  ) {
    suffix++;
  }
  const left = before.slice(prefix, before.length - suffix);
  const right = after.slice(prefix, after.length - suffix);
  return runs(matches(left, right), left.length, right.length).map((run) => ({
    originalStart: run.originalStart + prefix,
    originalEnd: run.originalEnd + prefix,
    currentStart: run.currentStart + prefix,
    currentEnd: run.currentEnd + prefix,
  }));
}

interface Match {
  readonly original: number;
  readonly current: number;
  readonly length: number;
}

/** Equal stretches of a shortest way, ascending; none when the two are too far apart. */
function matches(left: readonly string[], right: readonly string[]): Match[] {
  if (left.length === 0 || right.length === 0) return [];
  const longest = left.length + right.length;
  const limit = Math.min(longest, MAX_DISTANCE);
  const middle = limit + 1;
  const reach = new Int32Array(2 * limit + 3); // furthest position in `left` on each diagonal
  const trace: Int32Array[] = [];
  for (let distance = 0; distance <= limit; distance++) {
    trace.push(reach.slice(middle - distance - 1, middle + distance + 2));
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = steppedDown(reach, middle, diagonal, distance)
        ? (reach[middle + diagonal + 1] ?? 0)
        : (reach[middle + diagonal - 1] ?? 0) + 1;
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x++;
      reach[middle + diagonal] = x;
      if (x >= left.length && x - diagonal >= right.length) return wayBack(trace, left.length, right.length);
    }
  }
  return [];
}

function steppedDown(reach: Int32Array, middle: number, diagonal: number, distance: number): boolean {
  if (diagonal === -distance) return true;
  return diagonal !== distance && (reach[middle + diagonal - 1] ?? 0) < (reach[middle + diagonal + 1] ?? 0);
}

function wayBack(trace: readonly Int32Array[], leftLength: number, rightLength: number): Match[] {
  const found: Match[] = [];
  let x = leftLength;
  let y = rightLength;
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const reach = trace[distance];
    if (reach === undefined) break;
    const middle = distance + 1;
    const diagonal = x - y;
    const down = steppedDown(reach, middle, diagonal, distance);
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1;
    const fromX = distance === 0 ? 0 : (reach[middle + fromDiagonal] ?? 0);
    const startX = distance === 0 ? 0 : down ? fromX : fromX + 1;
    if (x > startX) found.push({ original: startX, current: startX - diagonal, length: x - startX });
    x = fromX;
    y = fromX - fromDiagonal;
  }
  return found.toReversed();
}

/** What lies between the matches. */
function runs(found: readonly Match[], originalLength: number, currentLength: number): LineHunk[] {
  const result: LineHunk[] = [];
  let originalStart = 0;
  let currentStart = 0;
  for (const match of [...found, { original: originalLength, current: currentLength, length: 0 }]) {
    if (match.original > originalStart || match.current > currentStart) {
      result.push({ originalStart, originalEnd: match.original, currentStart, currentEnd: match.current });
    }
    originalStart = match.original + match.length;
    currentStart = match.current + match.length;
  }
  return result;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Each line with its line break; their concatenation is the text. */
function linesWithBreaks(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Line breaks before each slice. */
function breaksBefore(slices: readonly SliceLines[]): number[] {
  let breaks = 0;
  return slices.map(({ index }) => {
    const before = breaks;
    breaks += index.lineCount - 1;
    return before;
  });
}
