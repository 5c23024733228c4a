import { USUAL_PROFILE } from '../core/checks/profile.ts';
import { applyChanges, fileEditsOf } from './change.ts';
import { placeOf } from './documents.ts';
import { emptyHistory, withStep } from './history.ts';
import type { Change, DocumentId, FileState, Place, Selection, Step, Workspace } from './state.ts';

export const emptyWorkspace: Workspace = {
  name: '',
  files: [],
  selection: { documentId: null, path: null, by: 'history', serial: 0 },
  history: emptyHistory,
  profile: USUAL_PROFILE,
  nextId: 1,
};

export interface ChangeOptions {
  /** Strokes of one group that follow each other within a second, at one place, are one undo step. */
  readonly group?: string;
  /** Where the user is after the change; left out: where they were. */
  readonly selection?: Place & { readonly by: Selection['by'] };
  /** Milliseconds of the caller's clock, for the pause that ends a group. */
  readonly at: number;
}

/**
 * The workspace after changes, as one undo step. Changes that change nothing give the workspace itself.
 * @throws RangeError when a change does not fit the files; nothing is changed then.
 */
export function changed(workspace: Workspace, changes: readonly Change[], options: ChangeOptions): Workspace {
  if (changes.every(changesNothing)) return workspace;
  let nextId = workspace.nextId;
  const applied = applyChanges(workspace.files, changes, () => `d${nextId++}`);
  const selection = settled(
    applied.files,
    options.selection ?? workspace.selection,
    workspace,
    options.selection?.by ?? workspace.selection.by,
  );
  const step = {
    id: nextId++,
    changes: applied.inverse,
    before: placeBefore(workspace, applied.files),
    after: { documentId: selection.documentId, path: selection.path },
    group: options.group ?? null,
    at: options.at,
  };
  const onlyText = changes.every((change) => change.kind === 'text');
  return {
    ...workspace,
    files: applied.files,
    selection,
    history: withStep(workspace.history, step, onlyText ? fileEditsOf(changes) : null),
    nextId,
  };
}

function changesNothing(change: Change): boolean {
  return change.kind === 'text' && change.edits.length === 0;
}

/** The workspace one step back, and the changes that led there; null when there is no step. */
export function undone(workspace: Workspace): Stepped | null {
  const step = workspace.history.undo.at(-1);
  if (step === undefined) return null;
  const taken = takenBack(workspace, step);
  const history = { undo: workspace.history.undo.slice(0, -1), redo: [...workspace.history.redo, taken.opposite] };
  return { workspace: { ...taken.workspace, history }, changes: step.changes };
}

/** The workspace one step forward, and the changes that led there; null when nothing was taken back. */
export function redone(workspace: Workspace): Stepped | null {
  const step = workspace.history.redo.at(-1);
  if (step === undefined) return null;
  const taken = takenBack(workspace, step);
  const history = { undo: [...workspace.history.undo, taken.opposite], redo: workspace.history.redo.slice(0, -1) };
  return { workspace: { ...taken.workspace, history }, changes: step.changes };
}

export interface Stepped {
  readonly workspace: Workspace;
  readonly changes: readonly Change[];
}

function takenBack(workspace: Workspace, step: Step): { readonly workspace: Workspace; readonly opposite: Step } {
  const { files, inverse } = applyChanges(workspace.files, step.changes, () => {
    throw new RangeError('a step of the history names all its ids');
  });
  const selection = settled(files, step.before, workspace, 'history');
  // ended as a group: what is typed after an undo is a step of its own
  const opposite = { ...step, changes: inverse, before: step.after, after: step.before, group: null };
  return { workspace: { ...workspace, files, selection }, opposite };
}

export function selectedAt(workspace: Workspace, place: Place, by: Selection['by']): Workspace {
  return { ...workspace, selection: settled(workspace.files, place, workspace, by) };
}

/** The selection at a place, or as near to it as the files allow. */
function settled(files: readonly FileState[], place: Place, before: Workspace, by: Selection['by']): Selection {
  const { selection } = before;
  const exists = place.documentId === null ? files.length === 0 : placeOf(files, place.documentId) !== null;
  const documentId = exists ? place.documentId : nearest(files, before, place.documentId);
  const path = exists ? place.path : null;
  if (documentId === selection.documentId && path === selection.path && by === selection.by && place === selection) return selection;
  return { documentId, path, by, serial: selection.serial + 1 };
}

/** The document that now stands where one that is gone stood. */
function nearest(files: readonly FileState[], before: Workspace, documentId: DocumentId | null): DocumentId | null {
  const was = documentId === null ? null : placeOf(before.files, documentId);
  const file =
    files.find((candidate) => candidate.id === was?.file.id) ?? files[Math.min(was?.fileIndex ?? 0, files.length - 1)];
  if (file === undefined) return null;
  const at = file.id === was?.file.id ? was.index : 0;
  return (file.documents[Math.min(at, file.documents.length - 1)] ?? file.documents[0])?.id ?? null;
}

/** Where undo leads: to where the user was, if that was at the change; else to the change. */
function placeBefore(workspace: Workspace, after: readonly FileState[]): Place {
  const { documentId, path } = workspace.selection;
  const touched = touchedDocuments(workspace.files, after);
  if (touched.length === 0 || (documentId !== null && touched.includes(documentId))) return { documentId, path };
  return { documentId: touched[0] ?? null, path: null };
}

/** Documents of `before` that are gone or have another text in `after`. */
export function touchedDocuments(before: readonly FileState[], after: readonly FileState[]): DocumentId[] {
  return before.flatMap((file) => {
    const now = after.find(({ id }) => id === file.id);
    if (now?.documents === file.documents) return [];
    const kept = new Set(now?.documents);
    return file.documents.filter((document) => !kept.has(document)).map(({ id }) => id);
  });
}
