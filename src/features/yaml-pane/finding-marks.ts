import type { BundleRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { FileState } from '../../store/state.ts';
import { type DocumentMarks, documentMarks, type FindingMark } from './document-marks.ts';
import { linesOf } from './file-text.ts';

/**
 * The marks of a file by line, kept as those of its documents: nothing is made of them all until somebody asks for all.
 * A line on which one document ends and the next begins has the marks of both.
 */
export class FindingMarks {
  readonly documents: readonly DocumentMarks[];
  #byLine: ReadonlyMap<number, readonly FindingMark[]> | null = null;

  /** @param documents in the order of the text */
  constructor(documents: readonly DocumentMarks[]) {
    this.documents = documents;
  }

  /** Of all lines. */
  get count(): number {
    return this.documents.reduce((sum, { count }) => sum + count, 0);
  }

  /** All lines with marks, in the order of the text. */
  get byLine(): ReadonlyMap<number, readonly FindingMark[]> {
    this.#byLine ??= joined(this.documents);
    return this.#byLine;
  }

  /** The line of the mark at a position in the order of the text, the first one being 1; infinite where there are fewer. */
  lineOf(position: number): number {
    let left = position;
    for (const { count, start, marks } of this.documents) {
      if (count < left) {
        left -= count;
        continue;
      }
      for (const [line, own] of marks) {
        left -= own.length;
        if (left <= 0) return start.line + line;
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  hasMoreLinesThan(most: number): boolean {
    const lines = new Set<number>();
    for (const line of this.linesWithin(1, Number.POSITIVE_INFINITY)) if (lines.add(line).size > most) return true;
    return false;
  }

  at(line: number): readonly FindingMark[] {
    let found: readonly FindingMark[] = [];
    for (let index = this.#lastBegunBy(line); index >= 0; index--) {
      const document = this.documents[index];
      if (document === undefined) break;
      const marks = document.marks.get(line - document.start.line);
      if (marks !== undefined) found = found.length === 0 ? marks : [...marks, ...found];
      if (document.start.line < line) break; // those before it end in its first line at the latest
    }
    return found;
  }

  /** The lines with marks from one line to another, both included. */
  *linesWithin(first: number, last: number): Generator<number> {
    // a document that begins in an earlier line may reach into the first, others only where it begins
    for (let index = this.#lastBegunBy(first - 1); index < this.documents.length; index++) {
      const document = this.documents[index];
      if (document === undefined || document.start.line > last) return;
      for (const line of linesOfMarks(document)) if (line >= first && line <= last) yield line;
    }
  }

  /** The lines on which marks may be others than before, some of them twice: all others have the same. */
  *changedSince(before: FindingMarks): Generator<number> {
    if (before === this) return;
    let at = 0;
    let atOld = 0;
    for (;;) {
      const own = this.documents[at];
      const old = before.documents[atOld];
      if (own === undefined && old === undefined) return;
      // of those at one place both go on, else the one that lags behind
      const goesOn = own !== undefined && (old === undefined || own.start.line <= old.start.line);
      const oldGoesOn = old !== undefined && (own === undefined || old.start.line <= own.start.line);
      if (goesOn) at++;
      if (oldGoesOn) atOld++;
      if (own === old) continue;
      if (goesOn) yield* linesOfMarks(own);
      if (oldGoesOn) yield* linesOfMarks(old);
    }
  }

  /** Index of the last document that begins in this line or before; 0 when none does. */
  #lastBegunBy(line: number): number {
    let low = 0;
    let high = this.documents.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.documents[middle]?.start.line ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export const NO_MARKS = new FindingMarks([]);

/**
 * The marks of a file; null when the findings are of an earlier text.
 * @param before earlier marks of the file: what its documents have in common with them is taken over. The very same when
 *   that is everything.
 */
export function marksOf(file: FileState, run: BundleRun, language: Language, before: FindingMarks = NO_MARKS): FindingMarks | null {
  const documents: DocumentMarks[] = [];
  let start = { line: 1, column: 1 - linesOf(file).markLength };
  for (const document of file.documents) {
    const marks = documentMarks(document, run.documents.get(document.id), language, start, before.documents[documents.length]);
    if (marks === null) return null;
    documents.push(marks);
    start = marks.end;
  }
  const isSame = documents.length === before.documents.length && documents.every((document, index) => document === before.documents[index]);
  return isSame ? before : new FindingMarks(documents);
}

function* linesOfMarks({ start, marks }: DocumentMarks): Generator<number> {
  for (const line of marks.keys()) yield start.line + line;
}

function joined(documents: readonly DocumentMarks[]): Map<number, readonly FindingMark[]> {
  const lines = new Map<number, readonly FindingMark[]>();
  for (const { start, marks } of documents) {
    for (const [line, own] of marks) {
      const before = lines.get(start.line + line);
      lines.set(start.line + line, before === undefined ? own : [...before, ...own]);
    }
  }
  return lines;
}
