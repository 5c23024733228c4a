import { applyFix } from '../core/checks/apply-fix.ts';
import type { Finding } from '../core/checks/check.ts';
import { documentEdited } from './actions.ts';
import { documentOf, placeOf } from './documents.ts';
import { currentFindings, findingsRefreshed } from './findings.ts';
import { store } from './store.ts';

/** Applies the fix of a finding as one undo step. @returns false when it was refused, or there is no such finding any more. */
export function findingFixed(shown: Finding): boolean {
  const { documentKey } = shown;
  const place = placeOf(store.getState().files, documentKey);
  const finding = place === null ? null : presentFinding(shown, place.document.text);
  if (place === null || finding === null || finding.fix === null) return false;
  const result = applyFix(documentOf(place.document), finding.fix);
  if (!result.ok || result.edits.length === 0) return false;
  return documentEdited(documentKey, result.edits, 'fix', {
    document: result.document,
    selection: { documentId: documentKey, path: finding.path },
  });
}

/** The finding as it is in the present text: checks wait for a pause of typing, and assistive technology does not wait for them. */
function presentFinding(shown: Finding, text: string): Finding | null {
  const checked = () => currentFindings().documents.get(shown.documentKey);
  if (checked()?.text === text) return shown;
  findingsRefreshed();
  const run = checked();
  if (run?.text !== text) return null;
  return [...run.findings, ...run.muted].find(({ id }) => id === shown.id) ?? null;
}
