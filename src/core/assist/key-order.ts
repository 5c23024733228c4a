import { keyOrder } from '../yaml/key-order.ts';
import type { Path } from '../yaml/path.ts';

/** Keys of the map at a path in the order in which people write them; those that the order does not know by letter. */
export function inHumanOrder(path: Path, keys: Iterable<string>): readonly string[] {
  const ranks = new Map(keyOrder(path).map((key, rank) => [key, rank]));
  const rankOf = (key: string): number => ranks.get(key) ?? Number.MAX_SAFE_INTEGER;
  return [...keys].sort((left, right) => rankOf(left) - rankOf(right) || (left < right ? -1 : 1));
}
