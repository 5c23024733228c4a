import { ENCODINGS } from '../../core/bundle/decode.ts';
import { type Profile, PROFILE_BASES, PROFILE_LEVELS, USUAL_PROFILE } from '../../core/checks/profile.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Path } from '../../core/yaml/path.ts';
import { splitDocuments } from '../../core/yaml/split.ts';
import { documentOf, isBroken, isParsed, textOf } from '../documents.ts';
import { bytesOf, emptyHistory } from '../history.ts';
import type { Basis, Change, DocumentId, FileId, FileState, History, IdSplice, Place, Step, Workspace } from '../state.ts';
import { Unreadable, literal, listOf, nullable, numberIn, record, textIn } from './reading.ts';

/** The form of the records below. A reader refuses records of a greater number. */
export const FORMAT = 1;

/**
 * A workspace is one manifest and a record for each file, for each file's text as imported, and for each step of the
 * history; so a save writes only what changed. Keys are '<workspace>/file/<id>', '…/import/<id>' and '…/step/<id>'.
 */
export interface Manifest {
  readonly format: number;
  /** Grows with each save. */
  readonly revision: number;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly files: readonly FileId[];
  readonly selection: Place;
  readonly profile: Profile;
  readonly nextId: number;
  readonly undo: readonly number[];
  readonly redo: readonly number[];
  /** The last good texts of documents that are broken now. */
  readonly bases: readonly StoredBasis[];
}

interface StoredBasis {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly edits: readonly Edit[];
}

interface StoredFile {
  readonly id: FileId;
  readonly name: string;
  readonly encoding: FileState['encoding'];
  readonly text: string;
  readonly documents: readonly DocumentId[];
}

/** One record and what it was made from: as long as that is the same object, the stored record is still right. */
export interface OutgoingRecord {
  readonly key: string;
  readonly source: unknown;
  readonly value: () => unknown;
}

export function outgoingRecords(workspaceId: string, workspace: Workspace): OutgoingRecord[] {
  const { undo, redo } = workspace.history;
  return [
    ...workspace.files.flatMap((file): OutgoingRecord[] => [
      { key: `${workspaceId}/file/${file.id}`, source: file, value: () => storedFile(file) },
      { key: `${workspaceId}/import/${file.id}`, source: file.imported, value: () => file.imported },
    ]),
    ...[...undo, ...redo].map((step) => ({ key: `${workspaceId}/step/${step.id}`, source: step, value: () => storedStep(step) })),
  ];
}

export function manifestOf(workspace: Workspace, revision: number, savedAt: number): Manifest {
  return {
    format: FORMAT,
    revision,
    name: workspace.name,
    savedAt,
    files: workspace.files.map(({ id }) => id),
    selection: { documentId: workspace.selection.documentId, path: workspace.selection.path },
    profile: workspace.profile,
    nextId: workspace.nextId,
    undo: workspace.history.undo.map(({ id }) => id),
    redo: workspace.history.redo.map(({ id }) => id),
    bases: workspace.files.flatMap((file) =>
      file.documents.flatMap((document) => {
        if (document.basis === null || !isParsed(document) || !isBroken(documentOf(document))) return [];
        return [{ documentId: document.id, text: document.basis.source.text, edits: document.basis.edits }];
      }),
    ),
  };
}

function storedFile(file: FileState): StoredFile {
  const { id, name, encoding } = file;
  return { id, name, encoding, text: textOf(file), documents: file.documents.map((document) => document.id) };
}

function storedStep(step: Step): unknown {
  return {
    ...step,
    changes: step.changes.map((change) =>
      change.kind === 'file-added'
        ? { kind: change.kind, index: change.index, file: storedFile(change.file), imported: change.file.imported }
        : change,
    ),
  };
}

/** @throws Unreadable */
export function readManifest(value: unknown): Manifest {
  const fields = record(value);
  return {
    format: numberIn(fields.get('format')),
    revision: numberIn(fields.get('revision')),
    name: textIn(fields.get('name')),
    savedAt: numberIn(fields.get('savedAt')),
    files: listOf(fields.get('files'), textIn),
    selection: readPlace(fields.get('selection')),
    profile: readStoredProfile(fields.get('profile')),
    nextId: numberIn(fields.get('nextId')),
    undo: listOf(fields.get('undo'), numberIn),
    redo: listOf(fields.get('redo'), numberIn),
    bases: listOf(fields.get('bases'), readBasis),
  };
}

/** The format that a manifest says it has, whatever else is in it; null when it says none. */
export function formatOf(value: unknown): number | null {
  try {
    return numberIn(record(value).get('format'));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Work that was saved before there were profiles has none. */
function readStoredProfile(value: unknown): Profile {
  if (value === undefined) return USUAL_PROFILE;
  const fields = record(value);
  const severities = [...record(fields.get('severities'))].map(([id, level]) => [id, literal(level, PROFILE_LEVELS)]);
  return { base: literal(fields.get('base'), PROFILE_BASES), severities: Object.fromEntries(severities) };
}

function readBasis(value: unknown): StoredBasis {
  const fields = record(value);
  return {
    documentId: textIn(fields.get('documentId')),
    text: textIn(fields.get('text')),
    edits: listOf(fields.get('edits'), readEdit),
  };
}

function readEdit(value: unknown): Edit {
  const fields = record(value);
  return { start: numberIn(fields.get('start')), end: numberIn(fields.get('end')), text: textIn(fields.get('text')) };
}

function readPlace(value: unknown): Place {
  const fields = record(value);
  return { documentId: nullable(fields.get('documentId'), textIn), path: nullable(fields.get('path'), readPath) };
}

function readPath(value: unknown): Path {
  return listOf(value, (step) => (typeof step === 'string' ? step : numberIn(step)));
}

/**
 * A file from its record. Documents keep their ids if the text still splits into as many; `exact` is false when it
 * does not, and then steps of the history that name ids do not fit any more.
 * @throws Unreadable
 */
export function readFile(value: unknown, imported: unknown, newId: () => DocumentId): { readonly file: FileState; readonly exact: boolean } {
  const fields = record(value);
  const text = textIn(fields.get('text'));
  const ids = listOf(fields.get('documents'), textIn);
  const slices = splitDocuments(text);
  const id = textIn(fields.get('id'));
  const exact = ids.length === slices.length && new Set([id, ...ids]).size === 1 + ids.length;
  const file = {
    id,
    name: textIn(fields.get('name')),
    encoding: literal(fields.get('encoding'), ENCODINGS),
    documents: slices.map((slice, index) => ({ id: (exact ? ids[index] : undefined) ?? newId(), text: slice, basis: null })),
    imported: typeof imported === 'string' ? imported : text,
  };
  return { file, exact };
}

/** @throws Unreadable */
export function readStep(value: unknown): Step {
  const fields = record(value);
  const changes = listOf(fields.get('changes'), readChange);
  return {
    id: numberIn(fields.get('id')),
    changes,
    before: readPlace(fields.get('before')),
    after: readPlace(fields.get('after')),
    group: nullable(fields.get('group'), textIn),
    at: numberIn(fields.get('at')),
    bytes: bytesOf(changes),
  };
}

function readChange(value: unknown): Change {
  const fields = record(value);
  const kind = literal(fields.get('kind'), ['text', 'file-added', 'file-removed', 'file-renamed', 'file-moved'] as const);
  if (kind === 'file-added') {
    const { file, exact } = readFile(fields.get('file'), fields.get('imported'), () => '');
    if (!exact) throw new Unreadable('a file of the history does not split as it did');
    return { kind, index: numberIn(fields.get('index')), file };
  }
  const fileId = textIn(fields.get('fileId'));
  switch (kind) {
    case 'text':
      return { kind, fileId, edits: listOf(fields.get('edits'), readEdit), ids: nullable(fields.get('ids'), readSplice) };
    case 'file-removed':
      return { kind, fileId };
    case 'file-renamed':
      return { kind, fileId, name: textIn(fields.get('name')) };
    case 'file-moved':
      return { kind, fileId, index: numberIn(fields.get('index')) };
  }
}

function readSplice(value: unknown): IdSplice {
  const fields = record(value);
  return {
    at: numberIn(fields.get('at')),
    remove: numberIn(fields.get('remove')),
    insert: listOf(fields.get('insert'), textIn),
  };
}

/** The files with the last good texts that were stored beside them. */
export function withBases(files: readonly FileState[], bases: readonly StoredBasis[]): readonly FileState[] {
  if (bases.length === 0) return files;
  const known = new Map(bases.map(({ documentId, text, edits }): [DocumentId, Basis] => [documentId, { source: { text }, edits }]));
  return files.map((file) => ({
    ...file,
    documents: file.documents.map((document) => ({ ...document, basis: known.get(document.id) ?? null })),
  }));
}

/** The history from its steps; null when one of them is missing. */
export function historyOf(manifest: Manifest, steps: ReadonlyMap<number, Step>): History | null {
  const undo = manifest.undo.map((id) => steps.get(id));
  const redo = manifest.redo.map((id) => steps.get(id));
  const whole = (list: readonly (Step | undefined)[]): list is readonly Step[] => list.every((step) => step !== undefined);
  if (!whole(undo) || !whole(redo)) return null;
  return undo.length === 0 && redo.length === 0 ? emptyHistory : { undo, redo };
}
