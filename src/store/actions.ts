import type { Profile } from '../core/checks/profile.ts';
import { hasNoContent, insertDocument, isJsonFile, moveDocument, removeDocument } from '../core/bundle/arrange.ts';
import type { Encoding } from '../core/bundle/decode.ts';
import { duplicateText } from '../core/bundle/duplicate.ts';
import { uniqueFileName } from '../core/bundle/file-name.ts';
import { headOf } from '../core/bundle/head.ts';
import { applyEdits, type Edit } from '../core/text/edit.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import type { Path } from '../core/yaml/path.ts';
import { splitDocuments } from '../core/yaml/split.ts';
import { toJson } from '../core/yaml/value.ts';
import { fileEditsOf, textChanges } from './change.ts';
import { emptyHistory } from './history.ts';
import { documentOf, fileOf, offsetOf, parsedAlready, placeOf, textOf } from './documents.ts';
import type {
  Change,
  DocumentId,
  EditOrigin,
  FileEdit,
  FileId,
  FileState,
  IdSplice,
  Place,
  Selection,
  Workspace,
} from './state.ts';
import { commit, mayWrite, store } from './store.ts';
import { changed, redone as stepForward, selectedAt, undone as stepBack } from './workspace.ts';

/*
 * What happens to the work. Each action that changes files is one undo step (typing: one per group) and gives false,
 * having done nothing, while this tab may not write. Edits that do not fit the text throw a RangeError.
 */

export interface EditOptions {
  /** Strokes of one group (a field, a line being typed) that follow each other within a second are one undo step. */
  readonly group?: string;
  /** Where the user is after the edit, when that is elsewhere than before. */
  readonly selection?: Place;
  /** Milliseconds; the present time when left out. */
  readonly at?: number;
}

export interface DocumentEditOptions extends EditOptions {
  /** The document after the edits, when the caller has parsed it already (`ProvedEdit.document`). */
  readonly document?: YamlDocument;
}

/** Edits of the texts of files; those of one file in ascending order. */
export function filesEdited(edits: readonly FileEdit[], origin: EditOrigin, options: EditOptions = {}): boolean {
  return change(store.getState(), textChanges(edits), origin, options);
}

/** Edits of one document, in the offsets of its own text. */
export function documentEdited(
  documentId: DocumentId,
  edits: readonly Edit[],
  origin: EditOrigin,
  options: DocumentEditOptions = {},
): boolean {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return false;
  const offset = offsetOf(place.file, documentId);
  const fileEdits = edits.map((edit) => ({
    fileId: place.file.id,
    start: edit.start + offset,
    end: edit.end + offset,
    text: edit.text,
  }));
  return change(store.getState(), textChanges(fileEdits), origin, options, options.document);
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
  readonly encoding?: Encoding;
}

/** Adds files at the end, as one step, and selects the first document with content. */
export function filesAdded(files: readonly NewFile[], origin: EditOrigin = 'import'): boolean {
  if (files.length === 0) return false;
  const state = store.getState();
  let { nextId } = state;
  const made = files.map((file): FileState => {
    const id = `f${nextId++}`;
    const documents = splitDocuments(file.text).map((text) => ({ id: `d${nextId++}`, text, basis: null }));
    return { id, name: file.name, encoding: file.encoding ?? 'utf-8', documents, imported: file.text };
  });
  const changes = made.map((file, index): Change => ({ kind: 'file-added', index: state.files.length + index, file }));
  const documents = made.flatMap((file) => file.documents);
  const first = documents.find((document) => !hasNoContent(document.text)) ?? documents[0];
  return change({ ...state, nextId }, changes, origin, {
    selection: { documentId: first?.id ?? null, path: null },
  });
}

export function fileRemoved(fileId: FileId): boolean {
  if (fileOf(store.getState().files, fileId) === null) return false;
  return change(store.getState(), [{ kind: 'file-removed', fileId }], 'list');
}

/** Renames a file. A name that another file has gets a number. */
export function fileRenamed(fileId: FileId, name: string): boolean {
  const { files } = store.getState();
  const file = fileOf(files, fileId);
  const others = files.filter(({ id }) => id !== fileId).map((other) => other.name);
  const unique = uniqueFileName(name.trim(), others);
  if (file === null || unique === '' || file.name === unique) return false;
  return change(store.getState(), [{ kind: 'file-renamed', fileId, name: unique }], 'list');
}

/** @param toIndex the position the file has afterwards among the files. */
export function fileMoved(fileId: FileId, toIndex: number): boolean {
  const { files } = store.getState();
  const from = files.findIndex(({ id }) => id === fileId);
  const index = Math.max(0, Math.min(files.length - 1, toIndex));
  if (from < 0 || from === index) return false;
  return change(store.getState(), [{ kind: 'file-moved', fileId, index }], 'list');
}

/**
 * Adds a document behind another one of the file, or as its first. In a file of JSON objects it is written as JSON.
 * @returns its id; null when nothing was done.
 */
export function documentAdded(
  fileId: FileId,
  text: string,
  afterDocumentId: DocumentId | null,
  origin: EditOrigin = 'list',
): DocumentId | null {
  const file = fileOf(store.getState().files, fileId);
  if (file === null) return null;
  const slices = slicesOf(file);
  const index = afterDocumentId === null ? 0 : file.documents.findIndex(({ id }) => id === afterDocumentId) + 1;
  const written = writtenAs(isJsonFile(slices), text);
  return added(file, index, insertDocument(slices, index, written), origin);
}

/**
 * Adds a document (or several) that belongs to another one, behind it or behind what belongs to it already, together with what must
 * change in that other one: one step of undo. The user stays where they are.
 * @param edits of the other document, in the offsets of its own text
 * @returns the id of the first new document; null when nothing was done.
 */
export function companionAdded(
  to: DocumentId,
  text: string,
  afterDocumentId: DocumentId = to,
  edits: readonly Edit[] = [],
): DocumentId | null {
  const place = placeOf(store.getState().files, to);
  const after = place?.file.documents.findIndex(({ id }) => id === afterDocumentId) ?? -1;
  if (place === null || after < 0) return null;
  const { file } = place;
  const offset = offsetOf(file, to);
  const own = edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
  const slices = slicesOf(file).with(place.index, applyEdits(place.document.text, edits));
  const written = writtenAs(isJsonFile(slices), text);
  const insertion = insertDocument(slices, after + 1, written);
  const state = store.getState();
  const count = Math.max(1, splitDocuments(applyEdits(slices.join(''), insertion)).length - file.documents.length);
  const insert = Array.from({ length: count }, (_, at) => `d${state.nextId + at}`);
  const changes: Change[] = [
    ...(own.length === 0 ? [] : [textChange(file, own, { at: after, remove: 0, insert: [] })]),
    { kind: 'text', fileId: file.id, edits: insertion, ids: { at: after + 1, remove: 0, insert } },
  ];
  return change({ ...state, nextId: state.nextId + count }, changes, 'form') ? (insert[0] ?? null) : null;
}

/** @returns the id of the copy, which stands behind the document, with a name of its own; null when nothing was done. */
export function documentDuplicated(documentId: DocumentId): DocumentId | null {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return null;
  const { kind } = headOf(place.document.text);
  const heads = store.getState().files.flatMap((file) => file.documents.map(({ text }) => headOf(text)));
  const copy = duplicateText(documentOf(place.document), (name) => heads.some((head) => head.kind === kind && head.name === name));
  const edits = insertDocument(slicesOf(place.file), place.index + 1, copy);
  return added(place.file, place.index + 1, edits, 'list');
}

export function documentRemoved(documentId: DocumentId): boolean {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return false;
  const edits = removeDocument(slicesOf(place.file), place.index);
  return change(store.getState(), [textChange(place.file, edits, { at: place.index, remove: 1, insert: [] })], 'list');
}

/**
 * Edits a document by what another one says and removes that other one, with its file where it held nothing else: one
 * step of undo. The user is at the edited one afterwards.
 * @param edits in the offsets of the document's own text
 */
export function documentMerged(from: DocumentId, into: DocumentId, edits: readonly Edit[]): boolean {
  const { files } = store.getState();
  const [source, target] = [placeOf(files, from), placeOf(files, into)];
  if (source === null || target === null || from === into) return false;
  const offset = offsetOf(target.file, into);
  const own = edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
  const edited: Change[] = own.length === 0 ? [] : [textChange(target.file, own, { at: 0, remove: 0, insert: [] })];
  const isAlone = source.file.documents.every(({ id, text }) => id === from || hasNoContent(text));
  const slices = slicesOf(source.file);
  const after = source.file === target.file ? slices.with(target.index, applyEdits(target.document.text, edits)) : slices;
  const removed: Change = isAlone
    ? { kind: 'file-removed', fileId: source.file.id }
    : { kind: 'text', fileId: source.file.id, edits: removeDocument(after, source.index), ids: { at: source.index, remove: 1, insert: [] } };
  return change(store.getState(), [...edited, removed], 'list', { selection: { documentId: into, path: null } });
}

/** @param toIndex the position the document has afterwards in `FileState.documents`. */
export function documentMoved(documentId: DocumentId, toIndex: number): boolean {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return false;
  const { file, index: fromIndex } = place;
  const edits = moveDocument(slicesOf(file), fromIndex, toIndex);
  const moved = file.documents.map(({ id }) => id).toSpliced(fromIndex, 1).toSpliced(toIndex, 0, documentId);
  return change(store.getState(), [textChange(file, edits, { at: 0, remove: moved.length, insert: moved })], 'list');
}

/** Takes the last step back. */
export function undone(): boolean {
  return stepped(stepBack, 'undo');
}

/** Makes the last step that was taken back again. */
export function redone(): boolean {
  return stepped(stepForward, 'redo');
}

export function selected(place: { documentId: DocumentId | null; path: Path | null; by: Selection['by'] }): void {
  commit(selectedAt(store.getState(), place, place.by), [], 'list');
}

/** The user has read what the store had to say. */
export function noticeRead(): void {
  store.setState({ notice: null });
}

/** Which checks speak in this workspace. No undo step: nothing of the work changes. */
export function profileChosen(profile: Profile): void {
  if (mayWrite(store.getState())) commit({ ...store.getState(), profile }, [], 'list');
}

export function workspaceRenamed(name: string): void {
  if (mayWrite(store.getState())) commit({ ...store.getState(), name }, [], 'list');
}

/** What no other action does, as one step. @throws RangeError when a change does not fit the files */
export function change(
  workspace: Workspace,
  changes: readonly Change[],
  origin: EditOrigin,
  options: EditOptions = {},
  document?: YamlDocument,
): boolean {
  if (!mayWrite(store.getState())) return false;
  const next = changed(workspace, changes, {
    at: options.at ?? Date.now(),
    ...(options.group === undefined ? {} : { group: options.group }),
    ...(options.selection === undefined ? {} : { selection: { ...options.selection, by: selectedBy(origin) } }),
  });
  if (next === workspace) return true;
  if (document !== undefined) takeProof(next, changes, document);
  commit(next, fileEditsOf(changes), origin, options.group !== undefined);
  return true;
}

function stepped(step: typeof stepBack, origin: 'undo' | 'redo'): boolean {
  const state = store.getState();
  let taken: ReturnType<typeof stepBack> = null;
  try {
    taken = mayWrite(state) ? step(state) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // only a stored history can be wrong: nothing of the files is touched, and the user is told
    commit({ ...state, history: emptyHistory }, [], origin);
    store.setState({ notice: { kind: 'history-dropped' } });
  }
  if (taken === null) return false;
  commit(taken.workspace, fileEditsOf(taken.changes), origin);
  return true;
}

/** Keeps the parse that came with an edit, so that it need not be made again. */
function takeProof(next: Workspace, changes: readonly Change[], document: YamlDocument): void {
  for (const edit of changes) {
    const file = edit.kind === 'text' ? fileOf(next.files, edit.fileId) : null;
    for (const state of file?.documents ?? []) if (state.text === document.text) parsedAlready(state, document);
  }
}

function added(file: FileState, index: number, edits: readonly Edit[], origin: EditOrigin): DocumentId | null {
  const state = store.getState();
  const count = Math.max(0, splitDocuments(applyEdits(textOf(file), edits)).length - file.documents.length);
  const insert = Array.from({ length: count }, (_, at) => `d${state.nextId + at}`);
  // a file without content takes the text into the slice that is there
  const documentId = insert[0] ?? file.documents[Math.min(index, file.documents.length - 1)]?.id ?? null;
  const edit = textChange(file, edits, { at: index, remove: 0, insert });
  const done = change({ ...state, nextId: state.nextId + count }, [edit], origin, { selection: { documentId, path: null } });
  return done ? documentId : null;
}

/** The change with these ids, if they fit what the text then splits into; else ids follow the text. */
function textChange(file: FileState, edits: readonly Edit[], ids: IdSplice): Change {
  const count = splitDocuments(applyEdits(textOf(file), edits)).length;
  const fits = count === file.documents.length - ids.remove + ids.insert.length;
  return { kind: 'text', fileId: file.id, edits, ids: fits ? ids : null };
}

function slicesOf(file: FileState): string[] {
  return file.documents.map((document) => document.text);
}

/** A document's text, as JSON where that is wanted and can be. */
export function writtenAs(json: boolean, text: string): string {
  if (!json) return text;
  const document = documentOf({ text });
  return document.error === null && !document.empty ? toJson(document.value, 2) : text;
}

function selectedBy(origin: EditOrigin): Selection['by'] {
  if (origin === 'yaml' || origin === 'form' || origin === 'import' || origin === 'list' || origin === 'fix') return origin;
  return 'history';
}
