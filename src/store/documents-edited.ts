import { insertDocument, isJsonFile } from '../core/bundle/arrange.ts';
import type { Edit } from '../core/text/edit.ts';
import { filesEdited, writtenAs, type EditOptions } from './actions.ts';
import { offsetOf } from './documents.ts';
import type { DocumentId, EditOrigin, FileEdit, FileId } from './state.ts';
import { store } from './store.ts';

export interface DocumentsEditOptions extends EditOptions {
  /** A document that comes before all others of a file, in the same step. */
  readonly first?: { readonly fileId: FileId; readonly text: string };
}

/** Edits of several documents, in the offsets of their own texts, as one undo step. */
export function documentsEdited(edits: ReadonlyMap<DocumentId, readonly Edit[]>, origin: EditOrigin, { first, ...options }: DocumentsEditOptions = {}): boolean {
  const fileEdits = store.getState().files.flatMap((file) => {
    const slices = file.documents.map(({ text }) => text);
    const made = first?.fileId === file.id ? insertDocument(slices, 0, writtenAs(isJsonFile(slices), first.text)) : [];
    const own = file.documents.flatMap(({ id }) => {
      const found = edits.get(id) ?? [];
      const offset = found.length === 0 ? 0 : offsetOf(file, id);
      return found.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
    });
    return [...made, ...own].map((edit): FileEdit => ({ fileId: file.id, ...edit }));
  });
  return fileEdits.length > 0 && filesEdited(fileEdits, origin, options);
}
