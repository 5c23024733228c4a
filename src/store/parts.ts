import type { WorkspaceState } from './state.ts';
import { store } from './store.ts';

export interface Part<T> {
  readonly getState: () => T;
  /** @returns what ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A part of the work as a store of its own: hundreds of readers hear of it when it is another (`Object.is`), and of
 * nothing else.
 */
export function partOf<T>(pick: (state: WorkspaceState) => T): Part<T> {
  const listeners = new Set<() => void>();
  store.subscribe((state, before) => {
    if (Object.is(pick(state), pick(before))) return;
    for (const listener of listeners) listener();
  });
  return {
    getState: () => pick(store.getState()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** For whoever asks for nothing. */
export function subscribeToNothing(): () => void {
  return () => undefined;
}

export const filesPart = partOf(({ files }) => files);

/** The selection where no form made it: forms select with each key. */
export const selectionFromElsewhere = partOf(({ selection }) => (selection.by === 'form' ? null : selection));
