/** A name that is probably meant. */
export interface Nearest {
  readonly name: string;
  /** It differs from what was written in nothing but case, hyphens and underscores. */
  readonly sure: boolean;
}

/** What people write for names that are too far off to be found by their letters. */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ['cmd', ['command']],
  ['arguments', ['args']],
  ['environment', ['env']],
  ['readiness', ['readinessProbe']],
  ['liveness', ['livenessProbe']],
  ['startup', ['startupProbe']],
  ['tag', ['image']],
  ['instances', ['replicas']],
  ['securitycontexts', ['securityContext']],
  ['hosts', ['host', 'hostnames']],
]);

/** Of the candidates the one that a name is a slip of; null when none is near. */
export function nearestOf(written: string, candidates: Iterable<string>): Nearest | null {
  const bare = bareOf(written);
  const meant = MEANT.get(bare);
  const reach = Math.floor(written.length / 3);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === written) continue;
    if (bareOf(candidate) === bare) return { name: candidate, sure: true };
    const distance = meant?.includes(candidate) === true ? 0 : distanceOf(bare, bareOf(candidate), reach);
    if (distance > reach && distance !== 0) continue;
    if (distance < bestDistance || (distance === bestDistance && best !== null && startsAlike(written, candidate) > startsAlike(written, best))) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best === null ? null : { name: best, sure: false };
}

/** `image_pull-policy` and `imagePullPolicy` are the same. */
function bareOf(name: string): string {
  return name.replace(/[-_\s]/g, '').toLowerCase();
}

function startsAlike(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charAt(length) === right.charAt(length)) length++;
  return length;
}

/**
 * Edits between two words: letters that are put in, left out, exchanged, or swapped with their neighbour
 * (Damerau-Levenshtein, each letter edited once). More than `reach`: some number above it.
 */
export function distanceOf(left: string, right: string, reach: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > reach) return reach + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left.charAt(row - 1) === right.charAt(column - 1);
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && left.charAt(row - 1) === right.charAt(column - 2) && left.charAt(row - 2) === right.charAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > reach) return reach + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
