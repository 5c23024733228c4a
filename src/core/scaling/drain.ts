/** The Pods of one node at a moment. */
export interface DrainNode {
  readonly state: 'untouched' | 'draining' | 'drained';
  /** Those that serve and stay. */
  readonly ready: number;
  /** Replacements that do not serve yet. */
  readonly starting: number;
  /** Those that serve, and must wait before they may be evicted. */
  readonly waiting: number;
  /** Those that are evicted at this moment. */
  readonly evicted: number;
}

/** A moment of draining all nodes, one after the other. */
export interface DrainMoment {
  readonly nodes: readonly DrainNode[];
  /** Position of the node that is drained; null before the first and after the last. */
  readonly draining: number | null;
  /** Pods that serve, on all nodes. */
  readonly serving: number;
  /** Nothing may be evicted, now or ever. */
  readonly stuck: boolean;
}

/**
 * The moments of draining node after node, as the eviction API lets `kubectl drain` go: of the Pods on the node as many
 * are evicted as the budget has room for, the others wait until the replacements, on the other nodes, are ready. A
 * drained node takes Pods again. The first moment is before it all; the last after it, or where it is stuck for ever.
 * @param mustStay Pods that the budget wants to serve at any time
 * @param nodeCount 2 or more: with one, a replacement has nowhere to go
 */
export function drainMoments(replicas: number, mustStay: number, nodeCount: number): readonly DrainMoment[] {
  const pods = Array.from({ length: nodeCount }, (_, at) => Math.floor(replicas / nodeCount) + (at < replicas % nodeCount ? 1 : 0));
  const done = new Set<number>();
  const moment = (draining: number | null, evicted: number, starting: readonly number[]): DrainMoment => ({
    nodes: pods.map((count, at) => ({
      state: at === draining ? 'draining' : done.has(at) ? 'drained' : 'untouched',
      ready: at === draining ? 0 : count,
      starting: starting[at] ?? 0,
      waiting: at === draining ? count - evicted : 0,
      evicted: at === draining ? evicted : 0,
    })),
    draining,
    serving: replicas - evicted,
    stuck: draining !== null && evicted === 0,
  });
  const moments = [moment(null, 0, [])];
  for (let node = 0; node < nodeCount; node++) {
    for (let left = pods[node] ?? 0; left > 0; left = pods[node] ?? 0) {
      const evicted = Math.min(left, Math.max(0, replicas - mustStay));
      const starting = placed(evicted, pods, node);
      moments.push(moment(node, evicted, starting));
      if (evicted === 0) return moments;
      pods[node] = left - evicted;
      for (const [at, count] of starting.entries()) pods[at] = (pods[at] ?? 0) + count;
    }
    done.add(node);
  }
  return [...moments, moment(null, 0, [])];
}

/** Replacements one by one on the node that has the fewest Pods, by node. */
function placed(count: number, pods: readonly number[], drained: number): readonly number[] {
  const starting = pods.map(() => 0);
  for (let more = 0; more < count; more++) {
    let emptiest: number | null = null;
    const load = (at: number): number => (pods[at] ?? 0) + (starting[at] ?? 0);
    for (const at of pods.keys()) {
      if (at !== drained && (emptiest === null || load(at) < load(emptiest))) emptiest = at;
    }
    if (emptiest !== null) starting[emptiest] = (starting[emptiest] ?? 0) + 1;
  }
  return starting;
}
