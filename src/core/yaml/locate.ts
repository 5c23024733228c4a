import type { Range } from '../text/edit.ts';
import { isMergePair, mergedMaps, resolveAlias } from './build-value.ts';
import type { YamlDocument } from './document.ts';
import type { Item, MapNode, Node, Pair, YamlValue } from './nodes.ts';
import type { Path } from './path.ts';
import { isList, isMap, memberOf } from './value.ts';
import { traitsOf } from './traits.ts';
import { walkNodes, type Visit } from './walk.ts';

/** A node found by a path. */
export interface Located {
  /** The path as kubectl names it: numbers for list items, resolved names for keys. */
  readonly path: Path;
  /** The node as it stands there: an alias stays an alias. */
  readonly node: Node;
  readonly pair: Pair | null;
  readonly item: Item | null;
  /** The map or list that holds it; null for the root. */
  readonly parent: Node | null;
  /** Set when the way to the node led through an alias or a merge, so that its text stands elsewhere. */
  readonly through: { readonly by: 'alias' | 'merge'; readonly range: Range } | null;
}

/** The node at a path; null when the document has none there. With duplicate keys the last counts, as for kubectl. */
export function locate(document: YamlDocument, path: Path): Located | null {
  if (document.root === null) return null;
  let found = rootOf(document.root);
  const steps: (string | number)[] = [];
  for (const step of path) {
    const next = stepInto(found, step);
    if (next === null) return null;
    steps.push(next.step);
    found = next;
  }
  const { node, pair, item, parent, through } = found;
  return { path: steps, node, pair, item, parent, through };
}

function rootOf(node: Node): Step {
  return { step: '', node, pair: null, item: null, parent: null, through: null };
}

/** Where one step of a path has led. */
interface Step extends Omit<Located, 'path'> {
  /** As kubectl names it. */
  readonly step: string | number;
}

function stepInto(from: Step, step: string | number): Step | null {
  const container = resolveAlias(from.node);
  const through = from.node.kind === 'alias' ? { by: 'alias' as const, range: from.node } : from.through;
  if (container?.kind === 'list') {
    const index = typeof step === 'number' ? step : /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
    const item = container.items[index];
    return item === undefined
      ? null
      : { step: index, node: item.value, pair: null, item, parent: container, through };
  }
  if (container?.kind !== 'map') return null;
  const pair = findPair(container, String(step));
  if (pair !== null && pair.name !== null) {
    const merge = mergeBehind(container, pair);
    if (merge === null) {
      return { step: pair.name, node: pair.value, pair, item: null, parent: container, through };
    }
  }
  return findMerged(container, from, String(step));
}

/** The pair of a key: by its source text first, then by the name kubectl gives it; the last of duplicates. */
export function findPair(map: MapNode, key: string): Pair | null {
  let byName: Pair | null = null;
  for (let at = map.pairs.length - 1; at >= 0; at--) {
    const pair = map.pairs[at];
    if (pair === undefined || pair.name === null || (pair.source !== key && pair.name !== key) || isMergePair(pair)) continue;
    if (pair.source === key) return pair;
    byName ??= pair;
  }
  return byName;
}

/** The merge behind a pair that overrides its value, as kubectl applies merges where they stand. */
function mergeBehind(map: MapNode, pair: Pair): Pair | null {
  for (let index = map.pairs.length - 1; index >= 0; index--) {
    const merge = map.pairs[index];
    if (merge === pair) return null;
    if (merge === undefined || !isMergePair(merge)) continue;
    if (mergedMaps(merge)?.some((merged) => pair.name !== null && findPair(merged, pair.name) !== null)) return merge;
  }
  return null;
}

function findMerged(map: MapNode, from: Step, key: string): Step | null {
  for (const pair of map.pairs.filter(isMergePair).reverse()) {
    for (const merged of (mergedMaps(pair) ?? []).toReversed()) {
      const within = stepInto({ ...from, node: merged }, key);
      if (within !== null) return { ...within, through: { by: 'merge', range: pair.value } };
    }
  }
  return null;
}

/** The node at a path, aliases followed; null when there is none. */
export function nodeAt(document: YamlDocument, path: Path): Node | null {
  const located = locate(document, path);
  return located === null ? null : resolveAlias(located.node);
}

/** What kubectl reads at a path; undefined when nothing is there or the document has no value. */
export function valueAt(document: YamlDocument, path: Path): YamlValue | undefined {
  const direct = valueIn(document.value, path);
  if (direct !== undefined || document.root === null || document.error !== null || !traitsOf(document).renamedKeys) return direct;
  // a key may be named by its source text (`n`), which only the tree knows
  const located = locate(document, path);
  return located === null ? undefined : valueIn(document.value, located.path);
}

/** The value at a path inside a value; undefined when nothing is there. */
export function valueIn(root: YamlValue, path: Path): YamlValue | undefined {
  let value: YamlValue | undefined = root;
  for (const step of path) {
    value = memberOf(value, step);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The path of the first value that holds no other, at a path or below it; the path itself where nothing is. */
export function firstValuePath(root: YamlValue, path: Path): Path {
  const first = [...path];
  for (let value = valueIn(root, path); ; value = valueIn(root, first)) {
    const step = isList(value) && value.length > 0 ? 0 : isMap(value) ? Object.keys(value)[0] : undefined;
    if (step === undefined) return first;
    first.push(step);
  }
}

/**
 * The range to show for a path: key and value of a map member, the whole list item, or the root. When the path is
 * absent: the key, or the list item up to its first line's end, of its nearest existing ancestor.
 */
export function rangeOf(document: YamlDocument, path: Path): Range {
  if (document.root === null) return { start: 0, end: 0 };
  let found = rootOf(document.root);
  for (const step of path) {
    const next = stepInto(found, step);
    if (next === null) return found.pair === null ? firstLine(document.text, found.node) : { start: found.pair.key.start, end: found.pair.key.end };
    found = next;
  }
  return found.pair === null ? found.node : { start: found.pair.key.start, end: found.node.end };
}

function firstLine(text: string, range: Range): Range {
  const line = /[\r\n]/.exec(text.slice(range.start, range.end));
  return { start: range.start, end: line === null ? range.end : range.start + line.index };
}

/** All value nodes of a document in text order. */
export function walk(document: YamlDocument): Iterable<Visit> {
  return document.root === null ? [] : walkNodes(document.root);
}
