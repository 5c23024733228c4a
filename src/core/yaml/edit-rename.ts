import type { YamlDocument } from './document.ts';
import { unchangedPair } from './edit-insert.ts';
import type { Candidate, Shape } from './edit-prove.ts';
import { flowStyleIn, looksOf } from './edit-style.ts';
import type { Target } from './edit-target.ts';
import type { MapNode, Node, Pair } from './nodes.ts';
import { writeText } from './write-text.ts';

/** Replaces the key's own text; its anchor stays. */
export function renaming(document: YamlDocument, target: Target, map: MapNode, pair: Pair, newKey: string): Candidate {
  const { key } = pair;
  const style = key.kind === 'scalar' ? key.style : null;
  const around = target.holders.slice(0, -1).reverse();
  const json = map.flow && flowStyleIn(document, map, around).json;
  const text = writeText(newKey, { place: json ? 'json' : map.flow ? 'flow' : 'block', style, looks: looksOf(document) });
  const pairs = map.pairs.map((other) => (other === pair ? { name: newKey, member: pair.value } : unchangedPair(other)));
  return {
    edits: [{ start: key.start, end: key.end, text }],
    changes: new Map<Node, Shape>([[map, { kind: 'pairs', pairs }]]),
    removed: [],
  };
}
