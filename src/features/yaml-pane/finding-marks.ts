import type { Finding } from '../../core/checks/check.ts';
import type { BundleRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { FileState } from '../../store/state.ts';
import { linesOf } from './file-text.ts';
import { toViewPosition } from './mapping.ts';

/** Where a finding is marked in the view: a part of one line. Plain data. */
export interface FindingMark {
  readonly start: number;
  readonly end: number;
  readonly severity: Finding['severity'];
  readonly check: string;
  readonly message: string;
}

/** By line. */
export type FindingMarks = ReadonlyMap<number, readonly FindingMark[]>;

/** The marks of a file, in the order of its text; null when the findings are of an earlier text. */
export function marksOf(file: FileState, run: BundleRun, language: Language): FindingMarks | null {
  const lines = linesOf(file);
  const marks = new Map<number, FindingMark[]>();
  let offset = 0;
  for (const { id, text } of file.documents) {
    const document = run.documents.get(id);
    if (document !== undefined && document.text !== text) return null;
    for (const { range, severity, check, message } of document?.findings ?? []) {
      const { line, column: start } = toViewPosition(lines, offset + range.start);
      // a finding about a whole map is marked by its first line
      const { column: end } = toViewPosition(lines, Math.min(offset + range.end, lines.lineEnd(line)));
      const mark = { start, end, severity, check, message: message[language] };
      const before = marks.get(line);
      if (before === undefined) marks.set(line, [mark]);
      else before.push(mark);
    }
    offset += text.length;
  }
  return marks;
}
