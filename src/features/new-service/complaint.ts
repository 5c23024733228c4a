import type { Finding } from '../../core/checks/check.ts';
import type { NewDocument } from '../../core/new-service/documents.ts';

/** What a check holds against a document that is not in the work yet. */
export interface Complaint {
  readonly document: NewDocument;
  readonly finding: Finding;
}
