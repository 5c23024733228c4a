import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Path } from '../core/yaml/path.ts';
import type { DocumentId } from './state.ts';

/*
 * Where the wish for another name meets the dialog that grants it: asked in the list and in the pane, answered by
 * features/rename.
 */

/** Something named at a place of a document is to be called otherwise. */
export interface RenameRequest {
  readonly documentId: DocumentId;
  /** Of the name or of what refers to it. */
  readonly path: Path;
}

const desk = createStore<{ readonly request: RenameRequest | null }>(() => ({ request: null }));

export function renameAsked(documentId: DocumentId, path: Path): void {
  desk.setState({ request: { documentId, path } });
}

export function renameRequestEnded(): void {
  desk.setState({ request: null });
}

export function useRenameRequest(): RenameRequest | null {
  return useStore(desk, ({ request }) => request);
}
