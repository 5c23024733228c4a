import { useEffect, useState } from 'react';
import type { NewDocument } from '../../core/new-service/documents.ts';
import type { TargetVersion } from '../../core/schema/target-version.ts';
import { currentSchema, schemaLoaded } from '../../store/schema.ts';
import type { Complaint } from './complaint.ts';

/** After the last stroke. */
const PAUSE_MILLISECONDS = 250;

/** What the checks say of documents that are not in the work yet: errors and warnings. null while they are at it. */
export function useComplaints(documents: readonly NewDocument[], target: TargetVersion): readonly Complaint[] | null {
  const [found, setFound] = useState<{ readonly of: readonly NewDocument[]; readonly complaints: readonly Complaint[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const [{ complaintsOf }] = await Promise.all([import('./find-complaints.ts'), schemaLoaded()]);
      const schema = currentSchema();
      if (wanted && schema !== null) setFound({ of: documents, complaints: complaintsOf(documents, schema, target) });
    };
    const timer = setTimeout(() => void look(), PAUSE_MILLISECONDS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [documents, target]);
  return found?.of === documents ? found.complaints : null;
}
