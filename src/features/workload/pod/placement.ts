import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';
import { spreadOf, type SpreadOver } from './spread.ts';

/** How far apart the Pods are kept over nodes or zones. */
export type Apart =
  /** Nothing is asked. */
  | { readonly by: 'nothing' }
  /** No two nodes or zones differ by more Pods than this. */
  | { readonly by: 'skew'; readonly most: number; readonly hard: boolean }
  /** One Pod at most in each. */
  | { readonly by: 'one'; readonly hard: boolean };

export function apartOver(podSpec: YamlValue | undefined, over: SpreadOver): Apart {
  const { mode, byAffinity, index } = spreadOf(podSpec, over);
  if (byAffinity === 'hard') return { by: 'one', hard: true };
  if (mode !== 'none') return { by: 'skew', most: skewAt(podSpec, index), hard: mode === 'hard' };
  return byAffinity === 'soft' ? { by: 'skew', most: 1, hard: false } : { by: 'nothing' };
}

function skewAt(podSpec: YamlValue | undefined, index: number | null): number {
  const list = isMap(podSpec) ? podSpec['topologySpreadConstraints'] : undefined;
  const constraint = isList(list) && index !== null ? list[index] : undefined;
  const skew = isMap(constraint) ? constraint['maxSkew'] : undefined;
  return typeof skew === 'number' && skew > 0 ? skew : 1;
}

export interface Cluster {
  readonly zones: number;
  readonly nodesPerZone: number;
}

export interface Placement {
  /** Pods on each node, by zone. */
  readonly zones: readonly (readonly number[])[];
  /** Pods for which there is no place. */
  readonly pending: number;
  /** Pods on the fullest node, and in the fullest zone. */
  readonly mostOnNode: number;
  readonly mostInZone: number;
}

/**
 * The worst placement of Pods that the rules allow, where every node has room: as many as may be on the first node, in
 * the first zone. What is not asked for may happen.
 */
export function worstPlacement(replicas: number, { zones, nodesPerZone }: Cluster, rules: Readonly<Record<SpreadOver, Apart>>): Placement {
  const nodes = zones * nodesPerZone;
  const inZone = boundsOf(replicas, zones, rules.zones);
  const onNode = boundsOf(replicas, nodes, rules.nodes);
  const room = Math.min(inZone.most, onNode.most * nodesPerZone);
  const placed = Math.min(replicas, room * zones);
  const least = Math.max(inZone.least, Math.min(onNode.least * nodesPerZone, room));
  const filled = shared(placed, zones, { least, most: room }).map((count) => shared(count, nodesPerZone, onNode));
  return {
    zones: filled,
    pending: replicas - placed,
    mostOnNode: Math.max(0, ...filled.flat()),
    mostInZone: Math.max(0, ...filled.map((pods) => pods.reduce((sum, count) => sum + count, 0))),
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How few and how many Pods each of some nodes or zones holds. */
function boundsOf(replicas: number, places: number, apart: Apart): Bounds {
  if (apart.by === 'nothing') return { least: 0, most: replicas };
  if (apart.by === 'one') return { least: 0, most: 1 };
  const most = Math.min(replicas, Math.floor((replicas + (places - 1) * apart.most) / places));
  return { least: Math.max(0, most - apart.most), most };
}

/** The least to each, and the rest to the first ones. */
function shared(count: number, places: number, { least, most }: Bounds): number[] {
  const counts = Array.from({ length: places }, (_, at) => Math.max(0, Math.min(least, count - at * least)));
  let rest = count - counts.reduce((sum, own) => sum + own, 0);
  return counts.map((own) => {
    const more = Math.min(rest, most - own);
    rest -= more;
    return own + more;
  });
}

