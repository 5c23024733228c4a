import { countOf } from '../../core/checks/count-of.ts';
import { useFromFindings } from '../../store/findings.ts';
import type { DocumentId } from '../../store/state.ts';

interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** How many errors and warnings a document has. */
export function useFindingCounts(documentId: DocumentId): FindingCounts {
  return {
    errors: useFromFindings(documentId, (findings) => countOf(findings, 'error')),
    warnings: useFromFindings(documentId, (findings) => countOf(findings, 'warning')),
  };
}
