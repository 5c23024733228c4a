import type { YamlDocument } from './document.ts';
import { aliasOfAnchorIn, alsoChanged, holdsAlias, holdsAnchor } from './edit-anchors.ts';
import { stepsBetween, type Step } from './edit-difference.ts';
import { itemInsertions } from './edit-insert.ts';
import { insertMissing, replace } from './edit-new-value.ts';
import { duplicating, movings } from './edit-move.ts';
import { composed, firstProved, joined, unchanged } from './edit-outcome.ts';
import { prove } from './edit-prove.ts';
import { refuse, refuseAlias } from './edit-refusal.ts';
import { removals } from './edit-remove.ts';
import { renaming } from './edit-rename.ts';
import { replacements } from './edit-replace.ts';
import type { EditResult, ProvedEdit, Refusal } from './edit-result.ts';
import { findTarget, type Slot, type Target } from './edit-target.ts';
import { valueIn } from './locate.ts';
import type { ListNode, MapNode, YamlValue } from './nodes.ts';
import { samePath, type Path } from './path.ts';
import { isList, isMap, mapOf, sameValue } from './value.ts';
import { isEmptyCollection, whyUnwritable } from './write.ts';

/** More changes than this inside one value: it is written anew, comments inside it included. */
const MOST_STEPS = 40;

/**
 * Sets the value at a path.
 * - What is there already: no edit. A scalar: only its own text is replaced, in its style where that can carry the new
 *   value. A map or list set to another one: only the members that differ change.
 * - Where nothing is: the key goes where people write it, and missing parents are made. The step '-', or the length of
 *   a list, appends; a missing parent becomes a list when the step behind it is a number or '-', or when Kubernetes
 *   has a list there and the step looks like a position; else a map.
 * - With duplicate keys the last one is set, which is the one kubectl takes.
 * - At an anchor all aliases change with it (`alsoChanges`); through an alias or a merge it is refused.
 */
export function setValue(document: YamlDocument, path: Path, value: YamlValue): EditResult {
  const target = targetOf(document, path, value);
  if (!target.ok) return target;
  const { slot, missing } = target;
  if (missing.length > 0) return insertMissing(document, target, value);
  if (slot.node === null) return firstProved(document, target, replacements(document, target, value));
  if (slot.node.kind === 'alias') return refuseAlias(slot.node);
  const before = valueIn(document.value, slot.path) ?? null;
  if (sameValue(before, value)) return unchanged(document);
  return setByMembers(document, slot.path, before, value) ?? replace(document, target, value);
}

/** Inserts an item before position `index` of a list; its length appends. A missing or empty list is made. */
export function insertItem(document: YamlDocument, listPath: Path, index: number, value: YamlValue): EditResult {
  const target = targetOf(document, listPath, value);
  if (!target.ok) return target;
  const { slot, missing } = target;
  const node = missing.length === 0 ? slot.node : null;
  if (node === null || (node.kind === 'scalar' && node.value === null)) {
    return index === 0 ? setValue(document, listPath, [value]) : refuse('index-out-of-range', node);
  }
  if (node.kind === 'alias') return refuseAlias(node);
  if (node.kind !== 'list') return refuse('not-a-list', node);
  if (!Number.isInteger(index) || index < 0 || index > node.items.length) return refuse('index-out-of-range', node);
  return firstProved(document, target, itemInsertions(document, target, node, index, value));
}

export interface RemoveOptions {
  /** Whether a map or list that would be left empty goes as well: the caller made it, the user did not write it. */
  readonly removeEmptyParents?: (path: Path) => boolean;
}

/**
 * Removes a key with its value, or a list item, with the comments attached to it. The only member leaves `{}` or `[]`
 * behind, unless `removeEmptyParents` lets the parent go too. Of duplicate keys the last goes.
 */
export function removeValue(document: YamlDocument, path: Path, options: RemoveOptions = {}): EditResult {
  const target = existing(document, path);
  if (!target.ok) return target;
  const { slot, holders } = target;
  if (slot.kind === 'root') return refuse('no-such-path', slot.node);
  const collection = slot.kind === 'pair' ? slot.map : slot.list;
  const parentPath = slot.path.slice(0, -1);
  if (parentPath.length > 0 && sizeOf(collection) === 1 && options.removeEmptyParents?.(parentPath) === true) {
    return removeValue(document, parentPath, options);
  }
  if (slot.kind === 'pair' && slot.pair.explicit) return refuse('explicit-key', slot.pair.key);
  const alias = aliasOfAnchorIn(document, slot.node);
  if (alias !== null) return refuse('anchor-in-use', slot.node, alias);
  const holder = findTarget(document, parentPath);
  if (!holder.ok) return holder;
  const index = slot.kind === 'pair' ? slot.map.pairs.indexOf(slot.pair) : slot.index;
  return firstProved(document, { ...target, holders: holders.slice(0, -1) }, removals(document, holder.slot, collection, index));
}

/** Removes the earlier entries of a key that stands more than once, those that kubectl does not take. */
export function removeEarlierDuplicates(document: YamlDocument, path: Path): EditResult {
  const target = existing(document, path);
  if (!target.ok) return target;
  const { slot } = target;
  if (slot.kind !== 'pair') return refuse('not-a-map', slot.node);
  // a path finds `true` by its text first, but of `on`, `true` and `yes`, which are one key, kubectl takes the last
  const { name } = slot.pair;
  const last = slot.map.pairs.findLast((pair) => pair.name === name);
  const earlier = slot.map.pairs.filter((pair) => pair.name === name && pair !== last);
  const explicit = earlier.find((pair) => pair.explicit);
  if (explicit !== undefined) return refuse('explicit-key', explicit.key);
  const used = earlier.find((pair) => aliasOfAnchorIn(document, pair.value) !== null);
  if (used !== undefined) return refuse('anchor-in-use', used.value);
  const removeOne = (current: YamlDocument): EditResult => {
    const found = findTarget(current, slot.path);
    const holder = findTarget(current, slot.path.slice(0, -1));
    if (!found.ok) return found;
    if (!holder.ok) return holder;
    if (found.slot.kind !== 'pair') return refuse('not-a-map', found.slot.node);
    const { map } = found.slot;
    const before = map.pairs.slice(0, map.pairs.findLastIndex((pair) => pair.name === name));
    const index = before.findLastIndex((pair) => pair.name === name);
    return firstProved(current, found, removals(current, holder.slot, map, index));
  };
  return inSequence(document, earlier.map(() => removeOne));
}

/** Gives a key another name in its place, in its own quoting style. */
export function renameKey(document: YamlDocument, path: Path, newKey: string): EditResult {
  const unwritable = whyUnwritable(mapOf([[newKey, null]]));
  if (unwritable !== null) return refuse(unwritable);
  const target = existing(document, path);
  if (!target.ok) return target;
  const { slot } = target;
  if (slot.kind !== 'pair') return refuse('not-a-map', slot.node);
  if (slot.pair.name === newKey) return unchanged(document);
  if (slot.pair.explicit) return refuse('explicit-key', slot.pair.key);
  const taken = slot.map.pairs.find((pair) => pair.name === newKey);
  if (taken !== undefined) return refuse('key-exists', slot.pair.key, taken.key);
  const merged = findTarget(document, [...slot.path.slice(0, -1), newKey]);
  if (!merged.ok) return merged;
  return firstProved(document, target, [renaming(document, target, slot.map, slot.pair, newKey)]);
}

/** Moves a list item so that it stands at `toIndex` afterwards, with the comments attached to it. */
export function moveItem(document: YamlDocument, itemPath: Path, toIndex: number): EditResult {
  const found = listItem(document, itemPath);
  if (!found.ok) return found;
  const { target, holder, list, index } = found;
  if (!Number.isInteger(toIndex) || toIndex < 0 || toIndex >= list.items.length) return refuse('index-out-of-range', list);
  if (toIndex === index) return unchanged(document);
  const result = firstProved(document, { ...target, holders: target.holders.slice(0, -1) }, movings(document, holder, list, index, toIndex));
  // an alias must not come before its anchor, nor behind another anchor of the same name
  const usesAnchors = !result.ok && document.text.includes('*') && list.items.some(({ value }) => holdsAnchor(value) || holdsAlias(value));
  return usesAnchors ? refuse('anchor-in-use', target.slot.node) : result;
}

/** Puts a copy of a list item behind it. */
export function duplicateItem(document: YamlDocument, itemPath: Path): EditResult {
  const found = listItem(document, itemPath);
  if (!found.ok) return found;
  const { target, holder, list, index } = found;
  const copy = duplicating(document, holder, list, index);
  const proved = copy === null ? null : prove(document, copy);
  if (copy !== null && proved !== null) {
    return { ok: true, edits: joined(copy.edits), document: proved, alsoChanges: alsoChanged(document, target.holders, holder.path) };
  }
  return insertItem(document, holder.path, index + 1, valueIn(document.value, [...holder.path, index]) ?? null);
}

/** Several edits as one: each is made on the document that the one before it left. The first refusal refuses all. */
export function inSequence(document: YamlDocument, steps: readonly ((document: YamlDocument) => EditResult)[]): EditResult {
  let done: ProvedEdit = unchanged(document);
  for (const step of steps) {
    const next = step(done.document);
    if (!next.ok) return { ...next, range: null, related: null };
    done = composed(done, next);
  }
  return done;
}

function targetOf(document: YamlDocument, path: Path, value: YamlValue): Target | Refusal {
  const unwritable = whyUnwritable(value);
  return unwritable === null ? findTarget(document, path) : refuse(unwritable);
}

function existing(document: YamlDocument, path: Path): Target | Refusal {
  const target = findTarget(document, path);
  return target.ok && target.missing.length > 0 ? refuse('no-such-path', target.slot.node) : target;
}

interface FoundItem {
  readonly ok: true;
  readonly target: Target;
  readonly holder: Slot;
  readonly list: ListNode;
  readonly index: number;
}

function listItem(document: YamlDocument, path: Path): FoundItem | Refusal {
  const target = existing(document, path);
  if (!target.ok) return target;
  const { slot } = target;
  if (slot.kind !== 'item') return refuse('not-a-list', slot.node);
  const holder = findTarget(document, path.slice(0, -1));
  return holder.ok ? { ok: true, target, holder: holder.slot, list: slot.list, index: slot.index } : holder;
}

function sizeOf(collection: MapNode | ListNode): number {
  return collection.kind === 'map' ? collection.pairs.length : collection.items.length;
}

/** A collection that becomes another one changes only where they differ; null where that is no way. */
function setByMembers(document: YamlDocument, path: Path, before: YamlValue, after: YamlValue): EditResult | null {
  const alike = (isMap(before) && isMap(after)) || (isList(before) && isList(after));
  if (!alike || isEmptyCollection(before) || isEmptyCollection(after)) return null;
  const steps = stepsBetween(before, after, path);
  const [first] = steps;
  if (first === undefined || steps.length > MOST_STEPS || samePath(first.path, path) && first.kind === 'set') return null;
  const result = inSequence(document, steps.map((step) => (current) => takeStep(current, step)));
  return result.ok && sameValue(valueIn(result.document.value, path), after) ? result : null;
}

function takeStep(document: YamlDocument, step: Step): EditResult {
  switch (step.kind) {
    case 'insert': return insertItem(document, step.path, step.index, step.value);
    case 'remove': return removeValue(document, step.path);
    case 'set': {
      const target = findTarget(document, step.path);
      if (!target.ok) return target;
      if (target.missing.length > 0) return insertMissing(document, target, step.value);
      const { node } = target.slot;
      return node?.kind === 'alias' ? refuseAlias(node) : replace(document, target, step.value);
    }
  }
}
