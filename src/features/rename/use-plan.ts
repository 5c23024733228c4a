import { useEffect, useMemo, useState } from 'react';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { planRename, type RenamePlan, type RenameRefusal } from '../../core/rename/rename.ts';
import { renameTargetAt, type RenameTarget } from '../../core/rename/target.ts';
import { currentIndex, graphLoaded } from '../../store/bundle-index.ts';
import { findingsRefreshed } from '../../store/findings.ts';
import type { RenameRequest } from '../../store/rename-desk.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';

/** What a request means in the work as it is when it is made; null while the relations are not known. */
export interface Meant {
  readonly index: ObjectIndex;
  readonly target: RenameTarget | null;
}

export function useMeant({ documentId, path }: RenameRequest): Meant | null {
  const [meant, setMeant] = useState<Meant | null>(null);
  useEffect(() => {
    let wanted = true;
    void graphLoaded().then(() => {
      // an edit of this frame counts as well
      findingsRefreshed();
      const index = currentIndex();
      if (wanted && index !== null) setMeant({ index, target: renameTargetAt(index, WORK_DOCUMENTS, documentId, path) });
    });
    return () => {
      wanted = false;
    };
  }, [documentId, path]);
  return meant;
}

/** What another name would change; null as long as it is no other name. */
export function usePlan({ index, target }: Meant, to: string): RenamePlan | RenameRefusal | null {
  return useMemo(() => (target === null || to === target.name ? null : planRename(index, WORK_DOCUMENTS, target, to)), [index, target, to]);
}
