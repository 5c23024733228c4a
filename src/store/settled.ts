import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { placeOf, viewOf, type DocumentView } from './documents.ts';
import type { DocumentId, FileState } from './state.ts';
import { store, subscribeToFileEdits } from './store.ts';

/*
 * The files for what stands beside the field that somebody types in: lists, counts. Each change is in them at once,
 * but for the strokes of somebody typing, which come with the next pause, as the findings do.
 */

const settled = createStore<{ readonly files: readonly FileState[] }>(() => ({ files: store.getState().files }));
/** Whether there is somebody who tells of pauses. */
let paused = false;
let held = false;

subscribeToFileEdits(({ stroke }) => (held = stroke && paused));
store.subscribe(() => {
  if (!held) filesSettled();
});

/** Brings them up to date: typing has paused. */
export function filesSettled(): void {
  held = false;
  const { files } = store.getState();
  if (files !== settled.getState().files) settled.setState({ files });
}

/** Holds strokes back from now on, until `filesSettled` is called after them. @returns what ends it */
export function filesHeldWhileTyping(): () => void {
  paused = true;
  return () => {
    paused = false;
    filesSettled();
  };
}

/** The same for what is no component. */
export function settledFiles(): readonly FileState[] {
  return settled.getState().files;
}

/**
 * A value of the files as of the last pause of typing: ids in them may be gone, texts a few letters old. The component
 * renders again only when the value is another (`Object.is`).
 */
export function useFromSettledFiles<T>(select: (files: readonly FileState[]) => T): T {
  return useStore(settled, ({ files }) => select(files));
}

/** The same of one document, as it is when it came with a stroke; null when there is none. */
export function useFromSettledDocument<T>(documentId: DocumentId, select: (view: DocumentView) => T): T | null {
  return useFromSettledFiles((files) => {
    const place = placeOf(files, documentId) ?? placeOf(store.getState().files, documentId);
    return place === null ? null : select(viewOf(place.document));
  });
}
