import type { Finding } from '../../core/checks/check.ts';
import type { DocumentRun } from '../../core/checks/run.ts';
import { objectAt } from '../../core/graph/summary.ts';
import { LineIndex } from '../../core/text/lines.ts';
import type { DocumentState } from '../../store/state.ts';
import type { Problem } from './problem-list.ts';

/** The problems of a document, in the order of its findings. @param linesBefore lines of the file before the document */
export function documentProblems(run: DocumentRun, findings: readonly Finding[], fileName: string, linesBefore: number): Problem[] {
  const lines = new LineIndex(run.text);
  const lineAt = (offset: number): number => linesBefore + lines.position(Math.min(offset, run.text.length)).line;
  return findings.map((finding) => {
    const other = finding.related?.key === null ? finding.related.range : undefined;
    return {
      finding,
      fileName,
      object: objectAt(run.summary, finding.path),
      line: lineAt(finding.range.start),
      linesBefore,
      alsoLine: other === undefined ? null : lineAt(other.start),
      parts: [],
      group: `${finding.severity} ${finding.check}`,
    };
  });
}

const lineBreaks = new WeakMap<DocumentState, number>();

export function lineBreaksOf(state: DocumentState): number {
  let count = lineBreaks.get(state);
  if (count === undefined) {
    count = new LineIndex(state.text).lineCount - 1;
    lineBreaks.set(state, count);
  }
  return count;
}
