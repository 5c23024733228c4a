import type { Range } from '../../core/text/edit.ts';
import { rangeOf } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { documentAt, fileOf, offsetOf, staleOffset, viewOf } from '../../store/documents.ts';
import type { DocumentId, DocumentState, FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';
import type { FileModels } from './file-models.ts';
import { linesOf } from './file-text.ts';
import { toFileOffset, toViewPosition } from './mapping.ts';
import { monaco } from './monaco.ts';

/** A place of a model, as a place of the document that it is in. */
export interface DocumentPlace {
  readonly file: FileState;
  readonly document: DocumentState;
  /** Where the document begins in its file. */
  readonly start: number;
  /** In the document's text. */
  readonly offset: number;
}

/** null for models that show no file, and while a composition keeps the model apart from its file. */
export function documentPlaceOf(models: FileModels, model: monaco.editor.ITextModel, position: monaco.IPosition): DocumentPlace | null {
  const file = fileOfModel(models, model);
  if (file === null || models.bindingOf(model)?.holding === true) return null;
  const offset = toFileOffset(linesOf(file), { line: position.lineNumber, column: position.column });
  const at = documentAt(file, offset);
  return at === null ? null : { file, document: at.document, start: at.start, offset: offset - at.start };
}

export function fileOfModel(models: FileModels, model: monaco.editor.ITextModel | null): FileState | null {
  const fileId = models.fileIdOf(model);
  return fileId === null ? null : fileOf(store.getState().files, fileId);
}

/** A range of a document's text in the model of its file. */
export function modelRange(file: FileState, start: number, { start: from, end: to }: Range): monaco.Range {
  const lines = linesOf(file);
  const first = toViewPosition(lines, start + from);
  const last = toViewPosition(lines, start + to);
  return new monaco.Range(first.line, first.column, last.line, last.column);
}

/** Where a document is: its file, and where it begins in it; null when it is gone. */
export function fileOfDocument(documentId: DocumentId): { readonly file: FileState; readonly document: DocumentState; readonly start: number } | null {
  for (const file of store.getState().files) {
    const document = file.documents.find(({ id }) => id === documentId);
    if (document !== undefined) return { file, document, start: offsetOf(file, documentId) };
  }
  return null;
}

/** A path of a document in the model of its file; while the text cannot be read, where it stood when it last could. */
export function rangeOfPath(file: FileState, state: DocumentState, start: number, path: Path): monaco.Range {
  const { document, stale } = viewOf(state);
  const range = rangeOf(document, path);
  return modelRange(file, start, stale ? presentRange(state, range) : range);
}

/** Where a range of the text as it last could be read stands now. */
export function presentRange(state: DocumentState, { start, end }: Range): Range {
  const from = staleOffset(state, start);
  return { start: from, end: Math.max(from, staleOffset(state, end, -1)) };
}
