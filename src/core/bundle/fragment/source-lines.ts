import { commentsOf } from '../../yaml/comments.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { lineEnd, lineStart } from '../../yaml/scan.ts';
import type { Range } from '../../text/edit.ts';

/**
 * The lines of a member of a block, comments directly above it and behind it included, moved to the left edge; null
 * where it does not have its lines to itself.
 * @param from offset of its key or dash
 */
export function sourceLines(document: YamlDocument, from: number, end: number): readonly string[] | null {
  const { text } = document;
  const first = lineStart(text, from);
  const indent = from - first;
  if (text.slice(first, from).trim() !== '') return null;
  const lines = text.slice(withCommentsAbove(document, first), lineEnd(text, end)).split(/\r?\n/);
  const moved = lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)));
  while (moved.at(-1)?.trim() === '') moved.pop();
  return moved;
}

function withCommentsAbove(document: YamlDocument, start: number): number {
  const { text } = document;
  const lines = new Map(commentsOf(document).flatMap((comment): [number, Range][] => (comment.ownLine ? [[lineStart(text, comment.start), comment]] : [])));
  let from = start;
  while (from > 0) {
    const above = lineStart(text, text.startsWith('\r\n', from - 2) ? from - 2 : from - 1);
    if (!lines.has(above)) return from;
    from = above;
  }
  return from;
}
