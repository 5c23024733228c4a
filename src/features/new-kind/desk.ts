import { useSyncExternalStore } from 'react';
import type { FileId } from '../../store/state.ts';

/** The dialog, for a file that was named or for wherever the user is. */
export interface Opened {
  readonly fileId: FileId | null;
  /** What is chosen at first, and the name it gets; null: what stands first, and a name that is free. */
  readonly kind: string | null;
  readonly name: string | null;
}

let opened: Opened | null = null;
const watchers = new Set<() => void>();

function change(next: Opened | null): void {
  opened = next;
  for (const watcher of watchers) watcher();
}

/** null while the dialog is closed: one for the page, which buttons, keys and a palette open. */
export function useNewKindOpened(): Opened | null {
  return useSyncExternalStore(watch, () => opened);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** Opens the list of kinds. `NewKindHost` must be on the page. */
export function openNewKind(): void {
  change({ fileId: null, kind: null, name: null });
}

/** Opens it for the end of a file. */
export function openNewKindIn(fileId: FileId): void {
  change({ fileId, kind: null, name: null });
}

/** Opens it with a kind chosen, to be made under a name. */
export function openNewKindOf(kind: string, name: string | null): void {
  change({ fileId: null, kind, name });
}

export function newKindClosed(): void {
  change(null);
}
