import { useEffect, useMemo, useState } from 'react';
import { splitDocuments } from '../../core/yaml/split.ts';
import type { FileState } from '../../store/state.ts';
import { lineDifference } from './line-difference.ts';
import type { LineHunk } from './line-difference.ts';

/** What a line difference may lag behind typing: it is looked at, not typed into. */
const PAUSE_MILLISECONDS = 120;

const NONE: readonly LineHunk[] = [];

/** Where a file differs from how it was imported; brought up to date in a pause of typing. */
export function useLineDifference(file: FileState | null): readonly LineHunk[] {
  const original = useMemo(() => splitDocuments(file?.imported ?? ''), [file?.imported]);
  const documents = file?.documents;
  const [found, setFound] = useState<{ readonly of: unknown; readonly hunks: readonly LineHunk[] }>({ of: null, hunks: NONE });
  useEffect(() => {
    if (documents === undefined) return;
    const current = documents.map(({ text }) => text);
    const timer = setTimeout(() => setFound({ of: original, hunks: lineDifference(original, current) }), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [original, documents]);
  return found.of === original ? found.hunks : NONE;
}
