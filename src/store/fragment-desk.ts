import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentId } from './state.ts';

/*
 * Where the wish to put a part of an object into one meets the dialog that does it: asked in the list and after an
 * import, answered by features/import-export.
 */

const desk = createStore<{ readonly asked: DocumentId | null }>(() => ({ asked: null }));

/** A place is wanted for a document without kind; null: no longer. */
export function fragmentPlaceAsked(documentId: DocumentId | null): void {
  desk.setState({ asked: documentId });
}

export function useFragmentPlaceAsked(): DocumentId | null {
  return useStore(desk, ({ asked }) => asked);
}
