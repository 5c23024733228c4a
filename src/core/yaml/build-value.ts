import type { AliasNode, MapNode, Node, Pair, YamlValue } from './nodes.ts';
import type { Path } from './path.ts';
import { mapOf } from './value.ts';

/** What the builder met on its way and kubectl refuses or reads in its own way. */
export interface ValueFault {
  readonly kind: 'duplicate-key' | 'merge-override' | 'merge-value' | 'key-null' | 'key-collection' | 'too-many-nodes';
  readonly path: Path;
  readonly pair: Pair | null;
  /** For 'duplicate-key': the earlier entry. For 'merge-override': the pair whose value the merge replaces. */
  readonly earlier: Pair | null;
}

export interface BuiltValue {
  readonly value: YamlValue;
  readonly faults: readonly ValueFault[];
}

/** Nodes that aliases may add to a document. Beyond it a small text would become a huge value ("billion laughs"). */
export const MAX_ALIASED_NODES = 200_000;

/** What kubectl reads of a tree: duplicate keys and merges as go-yaml v2 applies them, aliases resolved. */
export function buildValue(root: Node): BuiltValue {
  const builder = new ValueBuilder();
  const value = builder.value(root, null);
  return { value, faults: builder.faults };
}

/** `<<` without quotes, as go-yaml's `isMerge`. */
export function isMergePair(pair: Pair): boolean {
  return pair.key.kind === 'scalar' && pair.key.style === 'plain' && pair.key.text === '<<' &&
    (pair.key.tag === null || pair.key.tag === '!!merge');
}

/** The maps that a merge pair brings in, in the order in which they are applied (the earlier in a list wins). */
export function mergedMaps(pair: Pair): readonly MapNode[] | null {
  const target = resolveAlias(pair.value);
  if (target?.kind === 'map') return [target];
  if (target?.kind !== 'list' || pair.value.kind === 'alias') return null;
  const maps: MapNode[] = [];
  for (const item of target.items) {
    const map = resolveAlias(item.value);
    if (map?.kind !== 'map') return null;
    maps.unshift(map);
  }
  return maps;
}

export function resolveAlias(node: Node): Exclude<Node, AliasNode> | null {
  return node.kind === 'alias' ? node.target : node;
}

/** A path as it grows on the way down; made into a `Path` only where something is wrong. */
interface Trail {
  readonly parent: Trail | null;
  readonly step: string | number;
}

function pathOf(trail: Trail | null): Path {
  const steps: (string | number)[] = [];
  for (let at = trail; at !== null; at = at.parent) steps.push(at.step);
  return steps.reverse();
}

class ValueBuilder {
  readonly faults: ValueFault[] = [];
  readonly #aliased = new Map<Node, { value: YamlValue; nodes: number }>();
  #nodes = 0;
  #aliasedNodes = 0;
  #tooMany = false;

  value(node: Node, trail: Trail | null): YamlValue {
    this.#nodes++;
    switch (node.kind) {
      case 'scalar': return node.value;
      case 'list': return node.items.map((item, index) => this.value(item.value, { parent: trail, step: index }));
      case 'map': return this.#map(node, trail);
      case 'alias': return node.target === null ? null : this.#alias(node.target, trail);
    }
  }

  /** Values are never changed, so all aliases of an anchor share one; what they would cost unshared is counted. */
  #alias(target: Exclude<Node, AliasNode>, trail: Trail | null): YamlValue {
    let built = this.#aliased.get(target);
    if (built === undefined) {
      const before = this.#nodes;
      const value = this.value(target, trail);
      built = { value, nodes: this.#nodes - before };
      this.#aliased.set(target, built);
      this.#aliasedNodes += built.nodes;
    } else {
      this.#nodes += built.nodes;
      this.#aliasedNodes += built.nodes;
    }
    if (this.#aliasedNodes > MAX_ALIASED_NODES && !this.#tooMany) {
      this.#tooMany = true;
      this.faults.push({ kind: 'too-many-nodes', path: pathOf(trail), pair: null, earlier: null });
    }
    return this.#tooMany ? null : built.value;
  }

  #map(node: MapNode, trail: Trail | null): YamlValue {
    const members = new Map<string, YamlValue>();
    const written = new Map<string, Pair>();
    for (const pair of node.pairs) {
      if (isMergePair(pair)) {
        this.#merge(pair, trail, members, written);
        continue;
      }
      if (pair.name === null) {
        const key = resolveAlias(pair.key);
        this.faults.push({ kind: key?.kind === 'scalar' ? 'key-null' : 'key-collection', path: pathOf(trail), pair, earlier: null });
        continue;
      }
      const earlier = written.get(pair.name);
      const member = { parent: trail, step: pair.name };
      if (earlier !== undefined) this.faults.push({ kind: 'duplicate-key', path: pathOf(member), pair, earlier });
      written.set(pair.name, pair);
      members.set(pair.name, this.value(pair.value, member));
    }
    return mapOf(members);
  }

  /** go-yaml v2 applies a merge where it stands: it overrides keys before it, keys behind it override it. */
  #merge(pair: Pair, trail: Trail | null, members: Map<string, YamlValue>, written: ReadonlyMap<string, Pair>): void {
    const maps = mergedMaps(pair);
    if (maps === null) {
      this.faults.push({ kind: 'merge-value', path: pathOf(trail), pair, earlier: null });
      return;
    }
    for (const map of maps) {
      const value = map === pair.value ? this.#map(map, trail) : this.#alias(map, trail);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      for (const [key, member] of Object.entries(value)) {
        const overridden = written.get(key);
        if (overridden !== undefined) {
          this.faults.push({ kind: 'merge-override', path: [...pathOf(trail), key], pair, earlier: overridden });
        }
        members.set(key, member);
      }
    }
  }
}
