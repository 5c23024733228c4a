import { useMemo } from 'react';
import { useDocumentFindings } from '../../store/findings.ts';
import type { DocumentId } from '../../store/state.ts';

interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** How many errors and warnings a document has. */
export function useFindingCounts(documentId: DocumentId): FindingCounts {
  const findings = useDocumentFindings(documentId);
  return useMemo(
    () => ({
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
    }),
    [findings],
  );
}
