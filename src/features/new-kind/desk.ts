import { useSyncExternalStore } from 'react';

let opened = false;
const watchers = new Set<() => void>();

function change(next: boolean): void {
  opened = next;
  for (const watcher of watchers) watcher();
}

/** Whether the dialog is open: one for the page, which buttons, keys and a palette open. */
export function useNewKindOpened(): boolean {
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
  change(true);
}

export function newKindClosed(): void {
  change(false);
}
