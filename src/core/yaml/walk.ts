import type { Item, Node, Pair } from './nodes.ts';
import type { Path } from './path.ts';

/** A node on its way down from the root, with the pair or item that holds it. Aliases are not followed. */
export interface Visit {
  readonly path: Path;
  readonly node: Node;
  /** The pair whose value this node is; null for the root and for list items. */
  readonly pair: Pair | null;
  readonly item: Item | null;
  /** false for an earlier duplicate of a key: paths lead to the last one. */
  readonly effective: boolean;
}

/** All value nodes of a tree in text order, the root first. Pairs whose key kubectl refuses are left out. */
export function* walkNodes(root: Node): Generator<Visit> {
  const pending: Visit[] = [{ path: [], node: root, pair: null, item: null, effective: true }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    yield visit;
    const { node, path, effective } = visit;
    if (node.kind === 'list') {
      for (let index = node.items.length - 1; index >= 0; index--) {
        const item = node.items[index];
        if (item !== undefined) pending.push({ path: [...path, index], node: item.value, pair: null, item, effective });
      }
    } else if (node.kind === 'map') {
      const seen = new Set<string>();
      for (let index = node.pairs.length - 1; index >= 0; index--) {
        const pair = node.pairs[index];
        if (pair === undefined || pair.name === null) continue;
        pending.push({
          path: [...path, pair.name], node: pair.value, pair, item: null, effective: effective && !seen.has(pair.name),
        });
        seen.add(pair.name);
      }
    }
  }
}
