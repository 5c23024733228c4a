import { isBlank, isBreak, lineEnd, lineStart, nextLine } from './scan.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** Offset of the first character of a line that counts for indentation: behind a byte order mark. */
export function contentLineStart(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
}

/** Column of an offset, from 0; a byte order mark takes none. */
export function columnOf(text: string, offset: number): number {
  return offset - contentLineStart(text, offset);
}

/** Whether only blanks stand before the offset in its line. */
export function isFirstInLine(text: string, offset: number): boolean {
  for (let before = offset - 1; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (isBreak(code) || code === BYTE_ORDER_MARK) return true;
    if (!isBlank(code)) return false;
  }
  return true;
}


/** Whether a comment follows in the line, behind blanks. */
export function hasCommentBehind(text: string, offset: number): boolean {
  const rest = skipBlanks(text, offset);
  return text.charCodeAt(rest) === 35;
}

export function skipBlanks(text: string, from: number): number {
  let offset = from;
  while (isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The line break of the lines around an offset: of its own line, else of the one before, else LF. */
export function lineBreakAt(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  if (end < text.length) return text.slice(end, nextLine(text, end));
  const start = lineStart(text, offset);
  if (start === 0) return '\n';
  return text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? '\r\n' : text.charAt(start - 1);
}

/** Offset of the line break that ends the line before the one of `offset`; -1 in the first line. */
export function previousLineEnd(text: string, offset: number): number {
  const start = lineStart(text, offset);
  if (start === 0) return -1;
  return text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? start - 2 : start - 1;
}

/**
 * Where the comment lines begin that belong to what begins at `start`: directly above, at its own column, no blank
 * line between. The start of its own line when there are none.
 * @param floor nothing before this offset is taken: the end of what stands before.
 */
export function attachedStart(text: string, start: number, floor: number): number {
  const column = columnOf(text, start);
  let line = contentLineStart(text, start);
  for (;;) {
    const end = previousLineEnd(text, line);
    if (end < 0) return line;
    const above = contentLineStart(text, end);
    const first = skipBlanks(text, above);
    if (above < floor || text.charCodeAt(first) !== 35 || first - above !== column) return line;
    line = above;
  }
}

export function hasBreak(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++) if (isBreak(text.charCodeAt(offset))) return true;
  return false;
}
