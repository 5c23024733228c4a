import { useMemo } from 'react';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { planRename, type RenamePlan, type RenameRefusal } from '../../core/rename/rename.ts';
import { renameTargetAt, type RenameTarget } from '../../core/rename/target.ts';
import { useIndexNow } from '../../store/index-now.ts';
import type { RenameRequest } from '../../store/rename-desk.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';

/** What a request means in the work as it is when it is made; null while the relations are not known. */
export interface Meant {
  readonly index: ObjectIndex;
  readonly target: RenameTarget | null;
}

export function useMeant({ documentId, path }: RenameRequest): Meant | null {
  const index = useIndexNow();
  return useMemo(() => (index === null ? null : { index, target: renameTargetAt(index, WORK_DOCUMENTS, documentId, path) }), [index, documentId, path]);
}

/** What another name would change; null as long as it is no other name. */
export function usePlan({ index, target }: Meant, to: string): RenamePlan | RenameRefusal | null {
  return useMemo(() => (target === null || to === target.name ? null : planRename(index, WORK_DOCUMENTS, target, to)), [index, target, to]);
}
