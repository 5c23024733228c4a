import { useEffect, useState } from 'react';
import type { ObjectIndex } from '../core/graph/object-index.ts';
import { currentIndex, graphLoaded } from './bundle-index.ts';
import { findingsRefreshed } from './findings.ts';

/**
 * Who points at whom when the component opens, an edit of that frame included; later edits do not change it. null until
 * that is known, and for good where the code that reads it cannot be had: who cannot do without loads it beforehand.
 */
export function useIndexNow(): ObjectIndex | null {
  const [index, setIndex] = useState<ObjectIndex | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      findingsRefreshed();
      if (wanted) setIndex(currentIndex());
    };
    graphLoaded().then(read, () => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  return index;
}
