import { starterText } from '../../core/assist/starters.ts';
import { hasNoContent } from '../../core/bundle/arrange.ts';
import { newFileName } from '../../core/bundle/file-name.ts';
import { headOf } from '../../core/bundle/head.ts';
import { freeName } from '../../core/companions/free-name.ts';
import type { SchemaKind } from '../../core/schema/field-schema.ts';
import { documentAdded, filesAdded } from '../../store/actions.ts';
import { placeOf } from '../../store/documents.ts';
import type { DocumentId, FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';

/** Where a new document goes: behind the selected one, at the end of its file, or into a file of its own. */
export type NewPlace = 'behind' | 'end' | 'file';

/** The document and file that a new one can be put beside; null when nothing is selected. */
export interface Beside {
  readonly documentId: DocumentId;
  /** null: it has none. */
  readonly documentName: string | null;
  readonly file: FileState;
}

export function besideSelected(): Beside | null {
  const { files, selection } = store.getState();
  const place = selection.documentId === null ? null : placeOf(files, selection.documentId);
  return place === null ? null : { documentId: place.document.id, documentName: headOf(place.document.text).name, file: place.file };
}

/** The name, or one that no object of the kind has yet. */
export function freeObjectName({ kind }: SchemaKind, wanted: string): string {
  const heads = store.getState().files.flatMap(({ documents }) => documents.map(({ text }) => headOf(text)));
  return freeName(wanted, (name) => heads.some((head) => head.kind === kind && head.name === name));
}

/** Adds what a kind begins with, as one step of undo, and selects it. @returns whether it was done. */
export function objectMade(kind: SchemaKind, name: string, place: NewPlace): boolean {
  const text = starterText(kind, name);
  const beside = besideSelected();
  if (beside === null || place === 'file') {
    const taken = store.getState().files.map((file) => file.name);
    return filesAdded([{ name: newFileName([text], taken), text }], 'list');
  }
  const last = beside.file.documents.findLast((document) => !hasNoContent(document.text)) ?? beside.file.documents.at(-1);
  return documentAdded(beside.file.id, text, place === 'behind' ? beside.documentId : (last?.id ?? null)) !== null;
}
