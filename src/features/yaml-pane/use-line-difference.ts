import { useEffect, useMemo, useState } from 'react';
import { splitDocuments } from '../../core/yaml/split.ts';
import { fileOf } from '../../store/documents.ts';
import { useWorkspace } from '../../store/hooks.ts';
import type { FileId, FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';
import { lineDifference } from './line-difference.ts';
import type { LineHunk } from './line-difference.ts';

/** What a line difference may lag behind typing: it is looked at, not typed into. */
const PAUSE_MILLISECONDS = 120;

const NONE: readonly LineHunk[] = [];

/** Where a file differs from how it was imported; brought up to date in a pause of typing, and only then rendered. */
export function useLineDifference(fileId: FileId): readonly LineHunk[] {
  const imported = useWorkspace(({ files }) => fileOf(files, fileId)?.imported ?? '');
  const original = useMemo(() => splitDocuments(imported), [imported]);
  const [found, setFound] = useState<{ readonly of: unknown; readonly hunks: readonly LineHunk[] }>({ of: null, hunks: NONE });
  useEffect(() => {
    let seen: FileState['documents'] | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      const documents = fileOf(store.getState().files, fileId)?.documents ?? seen;
      if (documents === null || documents === seen) return;
      seen = documents;
      clearTimeout(timer);
      timer = setTimeout(() => setFound({ of: original, hunks: lineDifference(original, documents.map(({ text }) => text)) }), PAUSE_MILLISECONDS);
    };
    follow();
    const end = store.subscribe(follow);
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [original, fileId]);
  return found.of === original ? found.hunks : NONE;
}
