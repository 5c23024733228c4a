import { type DocumentSummary, objectAt } from '../graph/summary.ts';
import { rangeOf } from '../yaml/locate.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { toPointer } from '../yaml/path.ts';
import { carefulFix } from './careful-fix.ts';
import type { CheckSet, CheckWords, Finding, Report } from './check.ts';
import { mutedBy } from './muting.ts';

/** Reports of one check on one document as findings: with words, a range in the text and a stable id. */
export function locateFindings(
  check: CheckWords,
  documentKey: string,
  document: YamlDocument,
  summary: DocumentSummary,
  reports: readonly Report[],
  severities: CheckSet['severities'],
): Finding[] {
  // nearly always it is one
  const seen = reports.length > 1 ? new Map<string, number>() : null;
  return reports.map((report) => {
    const id = `${documentKey} ${check.id} ${toPointer(report.path)}`;
    const repeats = seen?.get(id) ?? 0;
    seen?.set(id, repeats + 1);
    return {
      id: repeats === 0 ? id : `${id} ${repeats + 1}`,
      check: check.id,
      severity: severities?.get(check.id) ?? report.severity ?? check.severity,
      area: report.area ?? check.area,
      documentKey,
      path: report.path,
      range: report.range ?? rangeOf(document, report.path),
      message: report.message ?? check.title,
      related: report.related ?? null,
      fix: report.fix === undefined ? null : carefulFix(document, report.fix),
      open: report.open ?? null,
      muted: mutedBy(check.id, document, objectAt(summary, report.path)),
    };
  });
}
