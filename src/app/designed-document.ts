import { useEffect, useState } from 'react';
import { placeOf } from '../store/documents.ts';
import { useWorkspace } from '../store/hooks.ts';
import type { DocumentId, FileState, Selection } from '../store/state.ts';

/** Documents with forms inside the designer of another one: how many forms each has there. */
const guests = new Map<DocumentId, number>();

/** Tells that a document is edited inside the designer of another one, as long as the caller is shown. */
export function useGuest(documentId: DocumentId, isGuest: boolean): void {
  useEffect(() => {
    if (!isGuest) return undefined;
    guests.set(documentId, (guests.get(documentId) ?? 0) + 1);
    return () => {
      const left = (guests.get(documentId) ?? 1) - 1;
      if (left === 0) guests.delete(documentId);
      else guests.set(documentId, left);
    };
  }, [documentId, isGuest]);
}

/**
 * The document in the designer: the selected one; but who edits an autoscaler in the area of its workload, or undoes
 * that, stays there.
 */
export function useDesignedDocument(): DocumentId | null {
  const [designer] = useState(() => new DesignedDocument((documentId) => guests.has(documentId)));
  return useWorkspace(({ selection, files }) => designer.after(selection, files));
}

/** Follows selections, one after the other. */
export class DesignedDocument {
  readonly #isGuest: (documentId: DocumentId) => boolean;
  #serial = -1;
  #documentId: DocumentId | null = null;

  constructor(isGuest: (documentId: DocumentId) => boolean) {
    this.#isGuest = isGuest;
  }

  after({ documentId, by, serial }: Selection, files: readonly FileState[]): DocumentId | null {
    const isThere = this.#documentId !== null && placeOf(files, this.#documentId) !== null;
    if (serial !== this.#serial || !isThere) {
      const stays = isThere && documentId !== null && (by === 'form' || by === 'history') && this.#isGuest(documentId);
      if (!stays) this.#documentId = documentId;
      this.#serial = serial;
    }
    return this.#documentId;
  }
}
