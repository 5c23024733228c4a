import { useSyncExternalStore } from 'react';

/** The book of checks, open at one of them or at its list. */
export interface OpenedBook {
  readonly check: string | null;
}

let opened: OpenedBook | null = null;
const watchers = new Set<() => void>();

function change(next: OpenedBook | null): void {
  opened = next;
  for (const watcher of watchers) watcher();
}

/** null while it is closed: one for the page, which findings, fields and commands open. */
export function useOpenedBook(): OpenedBook | null {
  return useSyncExternalStore(watch, () => opened);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

export function bookOpened(check: string | null): void {
  change({ check });
}

export function bookClosed(): void {
  change(null);
}
