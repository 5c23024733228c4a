import { isMergePair, mergedMaps, resolveAlias } from './build-value.ts';
import type { YamlDocument } from './document.ts';
import { refuse, refuseAlias, refuseBroken } from './edit-refusal.ts';
import type { Refusal } from './edit-result.ts';
import { findPair } from './locate.ts';
import type { Item, ListNode, MapNode, Node, Pair } from './nodes.ts';
import type { Path } from './path.ts';

export type Collection = MapNode | ListNode;

/** The place in a collection (or the root) at which a node stands. */
export type Slot =
  | { readonly kind: 'root'; readonly node: Node | null; readonly path: Path }
  | { readonly kind: 'pair'; readonly map: MapNode; readonly pair: Pair; readonly node: Node; readonly path: Path }
  | { readonly kind: 'item'; readonly list: ListNode; readonly item: Item; readonly index: number; readonly node: Node; readonly path: Path };

export interface Target {
  readonly ok: true;
  /** The deepest slot of the path that exists. */
  readonly slot: Slot;
  /** Collections from the root down to the one that holds the slot. */
  readonly holders: readonly Collection[];
  /** The steps behind `slot` that do not exist yet. */
  readonly missing: Path;
}

const INDEX = /^(?:0|[1-9]\d*)$/;

/** A step as a list position; null when it is none. */
export function indexOf(step: string | number, length: number): number | null {
  if (step === '-') return length;
  if (typeof step === 'number') return Number.isInteger(step) ? step : null;
  return INDEX.test(step) ? Number(step) : null;
}

/**
 * Goes down a path as far as the document has it, in the document's own text: never through an alias or a merge,
 * whose text stands elsewhere. The step '-' and the length of a list are the place behind its last item.
 */
export function findTarget(document: YamlDocument, path: Path): Target | Refusal {
  if (document.error !== null) return refuseBroken(document.error);
  if (path.includes('__proto__')) return refuse('prototype-key');
  let slot: Slot = { kind: 'root', node: document.root, path: [] };
  const holders: Collection[] = [];
  for (const [depth, step] of path.entries()) {
    const node: Node | null = slot.node;
    const missing: Target = { ok: true, slot, holders, missing: path.slice(depth) };
    if (node === null) return missing;
    if (node.kind === 'alias') return refuseAlias(node);
    if (node.kind === 'scalar') return node.value === null ? missing : refuse('not-a-map', node);
    const next: Slot | Refusal | null = node.kind === 'map' ? memberOf(node, step, slot.path) : itemOf(node, step, slot.path);
    if (next === null) return missing;
    if ('ok' in next) return next;
    holders.push(node);
    slot = next;
  }
  return { ok: true, slot, holders, missing: [] };
}

function memberOf(map: MapNode, step: string | number, path: Path): Slot | Refusal | null {
  const key = String(step);
  const pair = findPair(map, key);
  const merge = map.pairs.findLast((candidate) => isMergePair(candidate) && mergesKey(candidate, pair?.name ?? key));
  // kubectl applies a merge where it stands: behind the pair it hides it, before it it is hidden
  if (merge !== undefined && (pair === null || map.pairs.indexOf(merge) > map.pairs.indexOf(pair))) {
    return refuse('through-merge', merge.key, resolveAlias(merge.value));
  }
  if (pair !== null) return { kind: 'pair', map, pair, node: pair.value, path: [...path, pair.name ?? key] };
  const literalMerge = key === '<<' ? map.pairs.find(isMergePair) : undefined;
  return literalMerge === undefined ? null : refuse('through-merge', literalMerge.key, resolveAlias(literalMerge.value));
}

function mergesKey(merge: Pair, key: string): boolean {
  return mergedMaps(merge)?.some((map) => map.pairs.some((pair) =>
    isMergePair(pair) ? mergesKey(pair, key) : pair.name === key || pair.source === key)) ?? false;
}

function itemOf(list: ListNode, step: string | number, path: Path): Slot | Refusal | null {
  const index = indexOf(step, list.items.length);
  if (index === null) return refuse('not-a-map', list);
  const item = list.items[index];
  if (item !== undefined) return { kind: 'item', list, item, index, node: item.value, path: [...path, index] };
  return index === list.items.length ? null : refuse('index-out-of-range', list);
}
