import type { YamlDocument } from './document.ts';
import { aliasOfAnchorIn } from './edit-anchors.ts';
import { itemInsertions, keyInsertions } from './edit-insert.ts';
import { firstProved } from './edit-outcome.ts';
import { refuse } from './edit-refusal.ts';
import { replacements } from './edit-replace.ts';
import type { EditResult } from './edit-result.ts';
import { indexOf, type Target } from './edit-target.ts';
import { isKnownList, placeOfKey } from './key-order.ts';
import type { YamlValue } from './nodes.ts';
import type { Path } from './path.ts';
import { mapOf } from './value.ts';
import { whyUnwritable } from './write.ts';

/** Writes what a path lacks: a key or an item with the rest of the path inside. */
export function insertMissing(document: YamlDocument, target: Target, value: YamlValue): EditResult {
  const { slot, missing } = target;
  const [step, ...rest] = missing;
  if (step === undefined) throw new RangeError('nothing is missing');
  const { node } = slot;
  if (node?.kind === 'map') {
    const inner = nested(value, rest, [...slot.path, step]);
    if (inner === undefined) return refuse('index-out-of-range', node);
    const key = String(step);
    const unwritable = whyUnwritable(mapOf([[key, null]]));
    if (unwritable !== null) return refuse(unwritable);
    const index = placeOfKey(slot.path, key, node.pairs.map((pair) => pair.source));
    return firstProved(document, target, keyInsertions(document, target, node, index, key, inner), [...slot.path, key]);
  }
  if (node?.kind === 'list') {
    const inner = nested(value, rest, [...slot.path, node.items.length]);
    if (inner === undefined) return refuse('index-out-of-range', node);
    return firstProved(document, target, itemInsertions(document, target, node, node.items.length, inner));
  }
  const whole = nested(value, missing, slot.path);
  if (whole === undefined) return refuse('index-out-of-range', node);
  const unwritable = whyUnwritable(whole);
  return unwritable === null ? replace(document, target, whole) : refuse(unwritable);
}

/** The value with the steps to it around it; undefined when a list would have to begin behind its first position. */
function nested(value: YamlValue, steps: Path, path: Path): YamlValue | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const position = indexOf(step, 0);
  const isPosition = typeof step === 'number' || step === '-' || (position !== null && isKnownList(path));
  if (isPosition && position !== 0) return undefined;
  const inner = nested(value, rest, [...path, isPosition ? 0 : step]);
  if (inner === undefined) return undefined;
  return isPosition ? [inner] : mapOf([[String(step), inner]]);
}

/** Writes the whole value anew in the place of the old one. */
export function replace(document: YamlDocument, target: Target, value: YamlValue): EditResult {
  const { node } = target.slot;
  if (node === null) return firstProved(document, target, replacements(document, target, value));
  const alias = aliasOfAnchorIn(document, node, node);
  if (alias !== null) return refuse('anchor-in-use', node, alias);
  return firstProved(document, target, replacements(document, target, value));
}
