import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { samePath, type Path } from '../core/yaml/path.ts';
import type { DocumentId } from './state.ts';

/*
 * Where wishes for another name meet what can grant them: the list, the pane and the fields ask here, and
 * features/rename, which comes later than any of them, answers.
 */

/** Something named at a place of a document is to be called otherwise. */
export interface RenameRequest {
  readonly documentId: DocumentId;
  /** Of the name or of what refers to it. */
  readonly path: Path;
}

/** A name that was changed in its field, while others still say the old one. */
export interface RenameOffer {
  readonly documentId: DocumentId;
  /** Of the field. */
  readonly path: Path;
  readonly from: string;
  readonly to: string;
  /** How many places refer to the old name. */
  readonly count: number;
}

interface Desk {
  readonly request: RenameRequest | null;
  readonly offer: RenameOffer | null;
  /** The field that was entered last. */
  readonly entered: RenameRequest | null;
}

const desk = createStore<Desk>(() => ({ request: null, offer: null, entered: null }));

export function renameAsked(documentId: DocumentId, path: Path): void {
  desk.setState({ request: { documentId, path } });
}

export function renameRequestEnded(): void {
  desk.setState({ request: null });
}

export function useRenameRequest(): RenameRequest | null {
  return useStore(desk, ({ request }) => request);
}

/** The user is in a field, whose value may be a name. */
export function fieldEntered(documentId: DocumentId, path: Path): void {
  desk.setState({ entered: { documentId, path } });
}

export function enteredField(): RenameRequest | null {
  return desk.getState().entered;
}

export function subscribeToFieldEntered(listener: (field: RenameRequest) => void): () => void {
  return desk.subscribe(({ entered }, before) => {
    if (entered !== null && entered !== before.entered) listener(entered);
  });
}

export function renameOffered(offer: RenameOffer | null): void {
  if (desk.getState().offer !== offer) desk.setState({ offer });
}

/** What is offered at a field of a document. */
export function useRenameOffer(documentId: DocumentId, path: Path): RenameOffer | null {
  return useStore(desk, ({ offer }) => (offer !== null && offer.documentId === documentId && samePath(offer.path, path) ? offer : null));
}
