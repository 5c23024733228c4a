import { applyFix } from '../core/checks/apply-fix.ts';
import type { Finding } from '../core/checks/check.ts';
import { documentEdited } from './actions.ts';
import { documentOf, placeOf } from './documents.ts';
import { currentFindings } from './findings.ts';
import { store } from './store.ts';

/** Applies the fix of a finding as one undo step. @returns false when it was refused, or the finding is out of date. */
export function findingFixed(finding: Finding): boolean {
  const place = placeOf(store.getState().files, finding.documentKey);
  const checked = currentFindings().documents.get(finding.documentKey);
  if (place === null || finding.fix === null || checked?.text !== place.document.text) return false;
  const result = applyFix(documentOf(place.document), finding.fix);
  if (!result.ok || result.edits.length === 0) return false;
  return documentEdited(finding.documentKey, result.edits, 'fix', {
    document: result.document,
    selection: { documentId: finding.documentKey, path: finding.path },
  });
}
