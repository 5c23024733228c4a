import type { YamlDocument } from '../../core/yaml/document.ts';
import type { Path } from '../../core/yaml/path.ts';
import { walkNodes } from '../../core/yaml/walk.ts';

/**
 * The field a cursor is in: the deepest map member or list item whose text holds the offset, from its key or dash to
 * the end of its last line (so that a comment beside a value belongs to it). A cursor in the indentation of a line
 * counts as at its first character.
 * @param offset in the document's text
 * @returns null when the document has no nodes, or the offset is before the first.
 */
export function pathAt(document: YamlDocument, offset: number): Path | null {
  if (document.root === null) return null;
  const place = Math.max(offset, firstInLine(document.text, offset));
  let found: Path | null = null;
  for (const { path, node, pair, item } of walkNodes(document.root)) {
    const dash = item === null || item.dash < 0 ? node.propertiesStart : item.dash;
    const start = pair === null ? dash : pair.key.propertiesStart;
    if (start > place) break;
    if (place <= lineEnd(document.text, node.end)) found = path;
  }
  return found;
}

function firstInLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  while (text.charAt(start) === ' ' || text.charAt(start) === '\t') start++;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end)) end++;
  return end;
}

function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
