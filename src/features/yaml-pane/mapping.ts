import type { Edit } from '../../core/text/edit.ts';
import type { Position } from '../../core/text/lines.ts';
import type { FileLines } from './file-lines.ts';

/**
 * The view (Monaco's model, or a textarea) does not hold the file's text: it drops the byte order mark and knows one
 * line break only. So both sides exchange places as line and column, which they count alike, and never offsets.
 *
 * The law, tested with random texts and edits: after any edit on either side, brought over by the functions below,
 * the view's text equals `viewText` of the file's, and no byte of the file outside the edit has changed.
 */
export interface ViewEdit {
  /** In the view's text before the edit; lines and columns from 1. */
  readonly start: Position;
  readonly end: Position;
  /** Line breaks of any kind. */
  readonly text: string;
}

/** The file's text as the view has it. */
export function viewText(text: string): string {
  return withoutMark(text).replace(/\r\n?/g, '\n');
}

/**
 * Edits of the file, as edits of the view. An edit that begins or ends inside a CR LF, makes or breaks one, touches
 * the byte order mark, or stands behind a high surrogate (where Monaco moves it) is widened until it does not.
 * @param before the lines of the file before the edits
 * @param edits ascending, not overlapping
 */
export function toViewEdits(before: FileLines, edits: readonly Edit[]): ViewEdit[] {
  const widened: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    let { start, end, text } = edit;
    const previous = widened.at(-1);
    const following = edits[index + 1];
    if (previous !== undefined && previous.end === start) {
      widened.pop();
      start = previous.start;
      text = previous.text + text;
    }
    if (following?.start === end) {
      widened.push({ start, end, text }); // widened together with the edit that it touches
      continue;
    }
    const floor = widened.at(-1)?.end ?? 0;
    const next = (): number => (text === '' ? before.code(end) : text.charCodeAt(0));
    while (
      start > floor &&
      (isHighSurrogate(before.code(start - 1)) ||
        (before.code(start - 1) === CR && (before.code(start) === LF || next() === LF)))
    ) {
      start--;
      text = before.text(start, start + 1) + text;
    }
    const ceiling = following?.start ?? before.length;
    while (
      end < ceiling &&
      ((end > 0 && isHighSurrogate(before.code(end - 1)) && !isLineBreak(before.code(end))) ||
        (before.code(end) === LF && (before.code(end - 1) === CR || text.endsWith('\r'))) ||
        (start === 0 && before.dropsMark && before.code(end) === MARK && (end === 0 || text === '')))
    ) {
      text += before.text(end, end + 1);
      end++;
    }
    const touched = widened.at(-1);
    if (touched !== undefined && touched.end === start) {
      widened[widened.length - 1] = { start: touched.start, end, text: touched.text + text };
    } else {
      widened.push({ start, end, text });
    }
  }
  return widened.map(({ start, end, text }) => ({
    start: toViewPosition(before, start),
    end: toViewPosition(before, end),
    text: viewBreaks(start === 0 && before.dropsMark ? withoutMark(text) : text),
  }));
}

/**
 * Edits of the view, as edits of the file: ascending, in offsets of the file before them. A new line break is written
 * as the line it stands in ends, else as most of the file's lines do.
 * @param before the lines of the file before the edits
 * @param edits of one change of the view, not overlapping; of insertions at one place the last one first, as Monaco
 *   reports them
 */
export function toFileEdits(before: FileLines, edits: readonly ViewEdit[]): Edit[] {
  return joined(edits.toReversed().toSorted(byPlace)).map((edit) =>
    breaksApart(before, {
      start: toFileOffset(before, edit.start),
      end: toFileOffset(before, edit.end),
      text: edit.text.replaceAll('\n', breakAt(before, edit)),
    }),
  );
}

/** Where an offset of the file stands in the view. */
export function toViewPosition(lines: FileLines, offset: number): Position {
  const { line, column } = lines.position(offset);
  return { line, column: line === 1 ? Math.max(1, column - lines.markLength) : column };
}

/** Where a place of the view stands in the file. */
export function toFileOffset(lines: FileLines, { line, column }: Position): number {
  return lines.offset({ line, column: line === 1 ? column + lines.markLength : column });
}

const LF = 10;
const CR = 13;
const MARK = 0xfeff;

function withoutMark(text: string): string {
  return text.charCodeAt(0) === MARK ? text.slice(1) : text;
}

function viewBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The line break for new lines at a place: the first that the replaced lines have, else the file's usual one. */
function breakAt(before: FileLines, edit: ViewEdit): string {
  for (let line = edit.start.line; line <= edit.end.line; line++) {
    const found = before.lineBreak(line);
    if (found !== '') return found;
  }
  return before.dominantBreak;
}

/** Keeps a lone CR before the edit, and one at its end, from becoming one line break with the LF that now follows. */
export function breaksApart(before: FileLines, { start, end, text }: Edit): Edit {
  const behindReturn = before.code(start - 1) === CR;
  const beforeFeed = before.code(end) === LF;
  if (text === '') return { start, end, text: behindReturn && beforeFeed ? '\n' : '' };
  const head = behindReturn && text.startsWith('\n') ? '\r' : '';
  const tail = beforeFeed && text.endsWith('\r') ? '\n' : '';
  return { start, end, text: head + text + tail };
}

/** The edits with those that touch made one, all with the view's line breaks. */
function joined(edits: readonly ViewEdit[]): ViewEdit[] {
  const result: ViewEdit[] = [];
  for (const edit of edits) {
    const previous = result.at(-1);
    if (previous !== undefined && samePosition(previous.end, edit.start)) {
      result[result.length - 1] = { start: previous.start, end: edit.end, text: previous.text + viewBreaks(edit.text) };
    } else {
      result.push({ ...edit, text: viewBreaks(edit.text) });
    }
  }
  return result;
}

function samePosition(left: Position, right: Position): boolean {
  return left.line === right.line && left.column === right.column;
}

function byPlace(left: ViewEdit, right: ViewEdit): number {
  return (
    left.start.line - right.start.line ||
    left.start.column - right.start.column ||
    left.end.line - right.end.line ||
    left.end.column - right.end.column
  );
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}
