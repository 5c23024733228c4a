import type { Finding } from '../../core/checks/check.ts';
import type { DocumentRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { Position } from '../../core/text/lines.ts';
import type { DocumentState } from '../../store/state.ts';
import type { SliceLines } from './file-lines.ts';
import { linesOfDocument } from './file-text.ts';

/** Where a finding is marked in the view: a part of one line. Plain data. */
export interface FindingMark {
  readonly start: number;
  readonly end: number;
  readonly severity: Finding['severity'];
  readonly check: string;
  readonly message: string;
}

/** The marks of one document of a file, and what they were made from. */
export interface DocumentMarks {
  readonly document: DocumentState;
  readonly run: DocumentRun | undefined;
  readonly language: Language;
  /** Where it begins and ends in the view; a byte order mark begins at column 0. The next one may begin in its last line. */
  readonly start: Position;
  readonly end: Position;
  /** By line, counted from its first one, which is 0; in the order of the text. */
  readonly marks: ReadonlyMap<number, readonly FindingMark[]>;
  readonly count: number;
}

/**
 * The marks of a document that begins at a place of the view; null when the findings are of an earlier text.
 * @param before marks that were made before: the very same when all is as it was then, their lines when it only moved.
 */
export function documentMarks(
  document: DocumentState,
  run: DocumentRun | undefined,
  language: Language,
  start: Position,
  before: DocumentMarks | undefined,
): DocumentMarks | null {
  // told by identity: to compare texts is to read the whole file
  if (before?.document === document && before.run === run && before.language === language && before.start.column === start.column) {
    return before.start.line === start.line ? before : movedTo(start, before);
  }
  if (run !== undefined && run.text !== document.text) return null;
  const lines = linesOfDocument(document);
  const findings = run?.findings ?? [];
  return { document, run, language, start, end: endOf(lines, start), marks: marksIn(lines, findings, language, start), count: findings.length };
}

/** The document with other lines before it. */
function movedTo(start: Position, before: DocumentMarks): DocumentMarks {
  return { ...before, start, end: { line: start.line + before.end.line - before.start.line, column: before.end.column } };
}

/** No slice ends within a CR LF, so each line break counts in its own. */
function endOf({ text, index }: SliceLines, start: Position): Position {
  return inView(index.position(text.length), start);
}

function marksIn({ index }: SliceLines, findings: readonly Finding[], language: Language, start: Position): DocumentMarks['marks'] {
  const marks = new Map<number, FindingMark[]>();
  for (const { range, severity, check, message } of findings) {
    const from = index.position(range.start);
    // a finding about a whole map is marked by its first line
    const to = index.position(Math.min(range.end, index.lineEnd(from.line)));
    const mark = { start: columnOf(from, start), end: columnOf(to, start), severity, check, message: message[language] };
    const line = from.line - 1;
    const others = marks.get(line);
    if (others === undefined) marks.set(line, [mark]);
    else others.push(mark);
  }
  return marks;
}

/** A place in the document as a place in the view. */
function inView({ line, column }: Position, start: Position): Position {
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}

function columnOf(place: Position, start: Position): number {
  return Math.max(1, inView(place, start).column);
}
