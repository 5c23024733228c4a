import { useEffect, useState } from 'react';
import { fileOf } from '../../store/documents.ts';
import { useWorkspace } from '../../store/hooks.ts';
import type { FileId, FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';
import type { SliceLines } from './file-lines.ts';
import { linesOfDocument, linesOfImported } from './file-text.ts';
import { lineDifference } from './line-difference.ts';
import type { LineHunk } from './line-difference.ts';

/** What a line difference may lag behind typing: it is looked at, not typed into. */
const PAUSE_MILLISECONDS = 120;

const NONE: readonly LineHunk[] = [];

/** Where a file differs from how it was imported; brought up to date in a pause of typing, and only then rendered. */
export function useLineDifference(fileId: FileId): readonly LineHunk[] {
  const imported = useWorkspace(({ files }) => fileOf(files, fileId)?.imported ?? '');
  const [found, setFound] = useState<{ readonly of: string | null; readonly hunks: readonly LineHunk[] }>({ of: null, hunks: NONE });
  useEffect(() => {
    let original: readonly SliceLines[] | null = null;
    let seen: FileState['documents'] | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      const documents = fileOf(store.getState().files, fileId)?.documents ?? seen;
      if (documents === null || documents === seen) return;
      seen = documents;
      clearTimeout(timer);
      timer = setTimeout(() => {
        original ??= linesOfImported(imported, documents);
        setFound({ of: imported, hunks: lineDifference(original, documents.map(linesOfDocument)) });
      }, PAUSE_MILLISECONDS);
    };
    follow();
    const end = store.subscribe(follow);
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [imported, fileId]);
  return found.of === imported ? found.hunks : NONE;
}
