import { useSyncExternalStore } from 'react';

/** What of New service is open: the questions, with a Dockerfile to begin from or without, or the templates. */
export type Opened = { readonly view: 'questions'; readonly dockerfile: string | null } | { readonly view: 'templates' };

let opened: Opened | null = null;
const watchers = new Set<() => void>();

function change(next: Opened | null): void {
  opened = next;
  for (const watcher of watchers) watcher();
}

/** One for the page: it can be opened from the first screen, the bar, a palette and a paste. */
export function useOpened(): Opened | null {
  return useSyncExternalStore(watch, () => opened);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** Opens the questions. @param dockerfile is read first, and answers what it can. */
export function openNewService(dockerfile: string | null = null): void {
  change({ view: 'questions', dockerfile });
}

export function openTemplates(): void {
  change({ view: 'templates' });
}

export function newServiceClosed(): void {
  change(null);
}
