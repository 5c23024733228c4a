import { useSyncExternalStore } from 'react';
import { samePath, type Path } from '../core/yaml/path.ts';
import type { DocumentId } from './state.ts';

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

// small on purpose: every field asks, from the first page on
let current: RenameOffer | null = null;
const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function renameOffered(offer: RenameOffer | null): void {
  current = offer;
  for (const watcher of watchers) watcher();
}

/** What is offered at a field of a document. */
export function useRenameOffer(documentId: DocumentId, path: Path): RenameOffer | null {
  return useSyncExternalStore(watch, () => (current?.documentId === documentId && samePath(current.path, path) ? current : null));
}
