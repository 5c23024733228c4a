import type { DocumentId } from '../../store/state.ts';
import type { OutlineReader } from './model/outline.ts';

interface RememberedOutline {
  readonly reader: OutlineReader;
  readonly open: ReadonlySet<string>;
}

/** Documents whose outline is found again as it was left. */
const MOST_REMEMBERED = 30;

const outlines = new Map<DocumentId, RememberedOutline>();

/** What was open of a document when its outline was last on show. */
export function recalled(documentId: DocumentId): RememberedOutline | null {
  return outlines.get(documentId) ?? null;
}

export function remember(documentId: DocumentId, outline: RememberedOutline): void {
  outlines.delete(documentId);
  outlines.set(documentId, outline);
  const [oldest] = outlines.keys();
  if (outlines.size > MOST_REMEMBERED && oldest !== undefined) outlines.delete(oldest);
}
