import { differenceEdit } from '../../core/text/edit.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { FileLines } from './file-lines.ts';
import type { LineHunk } from './line-difference.ts';
import { breaksApart } from './mapping.ts';

/** The edit of the current text that gives the lines of a hunk back as they were, their line breaks included. */
export function revertHunk(hunk: LineHunk, original: FileLines, current: FileLines): Edit {
  return breaksApart(current, replaced(hunk, original, current));
}

function replaced(hunk: LineHunk, original: FileLines, current: FileLines): Edit {
  const { originalStart, originalEnd, currentStart, currentEnd } = hunk;
  const atOriginalEnd = originalEnd > original.lineCount;
  const atCurrentEnd = currentEnd > current.lineCount;
  if (!atOriginalEnd && !atCurrentEnd) {
    return {
      start: current.lineStart(currentStart),
      end: current.lineStart(currentEnd),
      text: original.text(original.lineStart(originalStart), original.lineStart(originalEnd)),
    };
  }
  // The last line has no line break of its own, so the one before the hunk goes and comes with it, where there is one.
  const behind = originalStart > 1 && currentStart > 1;
  const start = behind ? current.lineEnd(currentStart - 1) : startOf(current, currentStart);
  const end = atCurrentEnd ? current.length : current.lineEnd(Math.max(currentEnd - 1, currentStart - 1, 1));
  const from = behind ? original.lineEnd(originalStart - 1) : startOf(original, originalStart);
  const to = atOriginalEnd ? original.length : original.lineEnd(Math.max(originalEnd - 1, originalStart - 1, 1));
  return { start, end: Math.max(start, end), text: original.text(from, Math.max(from, to)) };
}

/** The edit that gives the whole file back as it was; null when it is. */
export function revertAll(original: string, current: string): Edit | null {
  return differenceEdit(current, original);
}

function startOf(lines: FileLines, line: number): number {
  return line > lines.lineCount ? lines.length : lines.lineStart(line);
}
