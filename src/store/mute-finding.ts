import type { Finding } from '../core/checks/check.ts';
import { muteEdit, unmuteEdit } from '../core/checks/mute-edit.ts';
import { objectAt } from '../core/graph/summary.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import type { EditResult } from '../core/yaml/edit-result.ts';
import type { Path } from '../core/yaml/path.ts';
import { documentEdited } from './actions.ts';
import { documentOf, placeOf } from './documents.ts';
import { currentFindings } from './findings.ts';
import { store } from './store.ts';

/** Mutes what a check says of the object of a finding, by an annotation, as one undo step. @returns false when it was refused. */
export function findingMuted(finding: Finding, reason: string): boolean {
  return changed(finding, (document, object) => muteEdit(document, object, finding.check, reason.trim()));
}

/** Takes our annotation away again. Those of other tools are theirs: false. */
export function findingUnmuted(finding: Finding): boolean {
  const { muted } = finding;
  return muted !== null && muted.by === null && changed(finding, (document) => unmuteEdit(document, muted));
}

function changed(finding: Finding, edit: (document: YamlDocument, object: Path) => EditResult): boolean {
  const place = placeOf(store.getState().files, finding.documentKey);
  const checked = currentFindings().documents.get(finding.documentKey);
  if (place === null || checked?.text !== place.document.text) return false;
  const result = edit(documentOf(place.document), objectAt(checked.summary, finding.path).path);
  return result.ok && result.edits.length > 0 && documentEdited(finding.documentKey, result.edits, 'fix', { document: result.document });
}
