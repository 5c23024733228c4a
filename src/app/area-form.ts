import type { DocumentId } from '../store/state.ts';

/** What the form of an area is given; everything else it reads from the form host around it. */
export interface AreaFormProps {
  readonly documentId: DocumentId;
}
