import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { currentIndex, graphLoaded } from '../../store/bundle-index.ts';

/** Who points at whom in the work, loaded when it is first wanted; null when it cannot be had. */
export async function indexAtHand(): Promise<ObjectIndex | null> {
  try {
    await graphLoaded();
  } catch {
    return null;
  }
  return currentIndex();
}
