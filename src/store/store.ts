import { createStore } from 'zustand/vanilla';
import type { EditOrigin, FileEdit, FileState, Workspace, WorkspaceState } from './state.ts';
import { emptyWorkspace } from './workspace.ts';

/** The one store. Only actions.ts and the modules of this folder write to it; components read through hooks.ts. */
export const store = createStore<WorkspaceState>(() => ({
  ...emptyWorkspace,
  workspaceId: 'default',
  canUndo: false,
  canRedo: false,
  save: { kind: 'saved' },
  notice: null,
  restored: false,
}));

export interface FileChange {
  /** Offsets in the texts of `before`, ascending within a file. */
  readonly edits: readonly FileEdit[];
  readonly origin: EditOrigin;
  /** Whether it is one stroke of somebody typing, after which more may follow at once. */
  readonly stroke: boolean;
  /** Files may also have been added, removed or renamed between the two. */
  readonly before: readonly FileState[];
  readonly after: readonly FileState[];
}

type Listener = (change: FileChange) => void;
const listeners = new Set<Listener>();
/** Of the commit under way. */
let untold: FileChange | null = null;

// subscribed before any component can be: the editor has the text before hundreds of fields look whether it is theirs
store.subscribe(() => {
  if (untold === null) return;
  const change = untold;
  untold = null;
  for (const listener of listeners) listener(change);
});

/** Calls the listener at once after each change of the files, before any component hears of it. @returns what ends it. */
export function subscribeToFileEdits(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Puts the next workspace in place and tells who listens. */
export function commit(next: Workspace, edits: readonly FileEdit[], origin: EditOrigin, stroke = false): void {
  const before = store.getState().files;
  if (before !== next.files) untold = { edits, origin, stroke, before, after: next.files };
  store.setState({
    name: next.name,
    files: next.files,
    selection: next.selection,
    history: next.history,
    profile: next.profile,
    nextId: next.nextId,
    canUndo: next.history.undo.length > 0,
    canRedo: next.history.redo.length > 0,
  });
}

/** Whether this tab may change the work: not while it is unread, nor while another tab or a newer version owns it. */
export function mayWrite(state: WorkspaceState): boolean {
  return state.restored && state.save.kind !== 'read-only' && state.save.kind !== 'newer-version';
}
