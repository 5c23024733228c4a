import type { Edit } from '../core/text/edit.ts';
import { filesEdited, type EditOptions } from './actions.ts';
import { offsetOf } from './documents.ts';
import type { DocumentId, EditOrigin, FileEdit } from './state.ts';
import { store } from './store.ts';

/** Edits of several documents, in the offsets of their own texts, as one undo step. */
export function documentsEdited(edits: ReadonlyMap<DocumentId, readonly Edit[]>, origin: EditOrigin, options: EditOptions = {}): boolean {
  const fileEdits = store.getState().files.flatMap((file) =>
    file.documents.flatMap(({ id }): FileEdit[] => {
      const own = edits.get(id) ?? [];
      const offset = own.length === 0 ? 0 : offsetOf(file, id);
      return own.map(({ start, end, text }) => ({ fileId: file.id, start: start + offset, end: end + offset, text }));
    }),
  );
  return fileEdits.length > 0 && filesEdited(fileEdits, origin, options);
}
