import type { Finding } from '../../core/checks/check.ts';
import { fixAll } from '../../core/checks/fix.ts';
import type { BundleDocument } from '../../core/checks/run.ts';
import { filesEdited } from '../../store/actions.ts';
import { documentOf, offsetOf } from '../../store/documents.ts';
import { currentChecks, currentFindings, findingsRefreshed } from '../../store/findings.ts';
import type { FileEdit } from '../../store/state.ts';
import { store } from '../../store/store.ts';

/** Applies all safe fixes that are wanted, over all documents, as one undo step. @returns how many were applied. */
export function findingsFixed(wanted: (finding: Finding) => boolean): number {
  findingsRefreshed();
  const { files } = store.getState();
  const run = currentFindings();
  const documents = files.flatMap((file) =>
    file.documents.flatMap((state): BundleDocument[] => {
      const summary = run.documents.get(state.id)?.summary;
      return summary === undefined ? [] : [{ key: state.id, text: state.text, summary, read: () => documentOf(state) }];
    }),
  );
  const { changed, applied } = fixAll(documents, wanted, run, currentChecks() ?? undefined);
  const edits = files.flatMap((file) =>
    file.documents.flatMap(({ id }): FileEdit[] => {
      const fixed = changed.get(id);
      if (fixed === undefined) return [];
      const offset = offsetOf(file, id);
      return fixed.edits.map(({ start, end, text }) => ({
        fileId: file.id,
        start: start + offset,
        end: end + offset,
        text,
      }));
    }),
  );
  return edits.length > 0 && filesEdited(edits, 'fix') ? applied : 0;
}
