import { starterText } from '../../core/assist/starters.ts';
import { hasNoContent } from '../../core/bundle/arrange.ts';
import { newFileName } from '../../core/bundle/file-name.ts';
import { headOf } from '../../core/bundle/head.ts';
import { freeName } from '../../core/companions/free-name.ts';
import type { SchemaKind } from '../../core/schema/field-schema.ts';
import { documentAdded, filesAdded } from '../../store/actions.ts';
import { fileOf, placeOf } from '../../store/documents.ts';
import type { DocumentId, FileId, FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';

/** Where a new document goes: behind the selected one, at the end of its file, or into a file of its own. */
export type NewPlace = 'behind' | 'end' | 'file';

/** The file that a new document can go into, and the document behind which. */
export interface Beside {
  readonly file: FileState;
  /** The selected one, if it is in that file. */
  readonly document: { readonly id: DocumentId; readonly name: string | null } | null;
}

/** @param fileId null: the file of the selected document. @returns null when there is none. */
export function besideIn(fileId: FileId | null): Beside | null {
  const { files, selection } = store.getState();
  const place = selection.documentId === null ? null : placeOf(files, selection.documentId);
  const file = fileId === null ? (place?.file ?? null) : fileOf(files, fileId);
  if (file === null) return null;
  return { file, document: place === null || place.file !== file ? null : { id: place.document.id, name: headOf(place.document.text).name } };
}

/** The name, or one that no object of the kind has yet. */
export function freeObjectName({ kind }: SchemaKind, wanted: string): string {
  const heads = store.getState().files.flatMap(({ documents }) => documents.map(({ text }) => headOf(text)));
  return freeName(wanted, (name) => heads.some((head) => head.kind === kind && head.name === name));
}

/**
 * Adds what a kind begins with, as one step of undo, and selects it.
 * @param beside null: into a file of its own
 * @returns whether it was done.
 */
export function objectMade(kind: SchemaKind, name: string, beside: Beside | null, place: NewPlace): boolean {
  const text = starterText(kind, name);
  if (beside === null) {
    const taken = store.getState().files.map((file) => file.name);
    return filesAdded([{ name: newFileName([text], taken), text }], 'list');
  }
  const { documents, id } = beside.file;
  const last = documents.findLast((document) => !hasNoContent(document.text)) ?? documents.at(-1);
  const after = place === 'behind' && beside.document !== null ? beside.document.id : (last?.id ?? null);
  return documentAdded(id, text, after) !== null;
}
