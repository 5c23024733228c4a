import type { Range } from '../../text/edit.ts';
import type { YamlDocument } from '../document.ts';
import { duplicateItem, insertItem, moveItem, removeValue, renameKey, setValue } from '../edit.ts';
import type { EditResult } from '../edit-result.ts';
import { wrapInList } from '../edit-wrap.ts';
import { placeOfKey } from '../key-order.ts';
import type { ListNode, MapNode, Node, Pair, YamlValue } from '../nodes.ts';
import type { Path } from '../path.ts';
import { valueIn } from '../locate.ts';
import { walkNodes } from '../walk.ts';
import { plainValue, replaceAt, type Plain, type PlainEntry } from './plain-tree.ts';

/** The values of the facts that every place must be able to take. */
export const VALUES: readonly YamlValue[] = [
  'plain', 'has: colon # x', 42, true, null, '8080', '한글 값', 'two\nlines\n', ' begins with a blank', '', 'on', '0X1f',
];
const VALUES_EACH = 7;

export type Operation = 'set' | 'remove' | 'rename' | 'insert key' | 'insert item' | 'move' | 'duplicate' | 'wrap';

/** One edit to try, and what must come of it, worked out from the text and tree without the edit code. */
export interface Attempt {
  readonly operation: Operation;
  readonly label: string;
  readonly path: Path;
  readonly run: (document: YamlDocument) => EditResult;
  readonly expected: (tree: Plain) => Plain;
  /** Another answer that is as good. */
  readonly alsoRight?: (tree: Plain) => Plain;
  /** No edit may touch a byte outside this range. */
  readonly allowed: Range;
  /** Only blanks and brackets may be taken away. */
  readonly insertsOnly: boolean;
  /** Comments in here may go. */
  readonly mayLose: Range | null;
}

/** A node with where it stands: positions from the root, and its neighbours. */
export interface Spot {
  readonly path: Path;
  readonly place: readonly number[];
  readonly node: Node;
  readonly holder: MapNode | ListNode | null;
  readonly pair: Pair | null;
  readonly index: number;
  /** Offset behind the colon or dash. */
  readonly head: number;
  /** Offset from which on the text of the holder's members begins: behind its own colon or dash. */
  readonly holderHead: number;
  /** The last of its duplicates, reachable by its path. */
  readonly effective: boolean;
}

/** Every value of a document, aliases not followed. */
export function spotsOf(root: Node): Spot[] {
  const spots: Spot[] = [];
  const visit = (spot: Spot): void => {
    spots.push(spot);
    const { node, path, place, head } = spot;
    if (node.kind === 'map') {
      for (const [index, pair] of node.pairs.entries()) {
        const effective = spot.effective && pair.name !== null && node.pairs.findLast((other) => other.name === pair.name) === pair;
        visit({
          path: [...path, pair.name ?? '?'], place: [...place, index], node: pair.value, holder: node, pair, index, effective,
          head: pair.colon >= 0 ? pair.colon + 1 : pair.key.end, holderHead: head,
        });
      }
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) {
        visit({
          path: [...path, index], place: [...place, index], node: item.value, holder: node, pair: null, index, effective: spot.effective,
          head: item.dash >= 0 ? item.dash + 1 : item.value.propertiesStart, holderHead: head,
        });
      }
    }
  };
  visit({
    path: [], place: [], node: root, holder: null, pair: null, index: 0, effective: true, head: root.propertiesStart,
    holderHead: root.propertiesStart,
  });
  return spots.filter((spot) => spot.effective);
}

/** Everything to try at one node; `turn` chooses seven of the values in rotation. */
export function attemptsAt(document: YamlDocument, spot: Spot, turn: number, valuesEach = VALUES_EACH): Attempt[] {
  const { text } = document;
  const { node, path, holder } = spot;
  const attempts: Attempt[] = Array.from({ length: valuesEach }, (_, index) =>
    setting(text, spot, VALUES[(turn + index) % VALUES.length] ?? null));
  if (holder !== null) attempts.push(removing(text, spot, holder));
  if (spot.pair !== null) attempts.push(renamingAt(spot, spot.pair));
  if (spot.pair !== null && (node.kind === 'map' || node.kind === 'list')) attempts.push(wrapping(text, spot));
  if (node.kind === 'map') attempts.push(...[knownKey(path), 'kubewright.example/테스트'].map((key) => insertingKey(text, spot, node, key)));
  if (node.kind === 'list') {
    const places = new Set([0, Math.floor(node.items.length / 2), node.items.length]);
    for (const [turned, index] of [...places].entries()) attempts.push(insertingItem(text, spot, node, index, turned));
    if (node.items.length > 1) {
      attempts.push(moving(text, spot, node, 0, node.items.length - 1), moving(text, spot, node, node.items.length - 1, 0));
    }
    if (node.items.length > 2) attempts.push(moving(text, spot, node, 1, 2));
    if (node.items.length > 0) attempts.push(duplicating(document, spot, node, Math.floor(node.items.length / 2)));
  }
  return attempts;
}

function knownKey(path: Path): string {
  return ['namespace', 'imagePullPolicy', 'minReadySeconds', 'immutable'].find((key) => placeOfKey(path, key, ['x']) === 0) ?? 'namespace';
}

function setting(text: string, spot: Spot, value: YamlValue): Attempt {
  const { path, node, place, head } = spot;
  const end = isBlock(node) || spot.holder?.flow !== true ? lineEnd(text, node.end) : node.end;
  return {
    operation: 'set', label: JSON.stringify(value), path,
    run: (document) => setValue(document, path, value),
    expected: (tree) => replaceAt(tree, place, (old) => sameScalar(old, value) ? old : plainValue(value)),
    allowed: { start: head, end }, insertsOnly: false,
    // comments between the key and what it holds are inside the value; one on the key's own line is not
    mayLose: { start: Math.min(node.start, lineEnd(text, head)), end: isBlock(node) ? end : node.end },
  };
}

function sameScalar(old: Plain, value: YamlValue): boolean {
  return old.kind === 'scalar' && old.value === value;
}

function removing(text: string, spot: Spot, holder: MapNode | ListNode): Attempt {
  const { path, place, index } = spot;
  const members = membersOf(holder);
  const member = members[index] ?? holder;
  const before = members[index - 1];
  const next = members[index + 1];
  const start = before === undefined ? spot.holderHead : holder.flow ? before.end : lineEnd(text, before.end);
  const end = next !== undefined ? next.start : holder.flow ? holder.end : behindBlankLines(text, member.end);
  return {
    operation: 'remove', label: '', path,
    run: (document) => removeValue(document, path),
    expected: (tree) => replaceAt(tree, place.slice(0, -1), (old) => without(old, index)),
    allowed: { start, end }, insertsOnly: false,
    mayLose: { start: attachedStart(text, member.start, before?.end ?? spot.holderHead), end: lineEnd(text, member.end) },
  };
}

function without(old: Plain, index: number): Plain {
  if (old.kind === 'map') return { ...old, entries: old.entries.filter((_, at) => at !== index) };
  if (old.kind === 'list') return { ...old, items: old.items.filter((_, at) => at !== index) };
  throw new RangeError(old.kind);
}

function renamingAt({ path, place, index }: Spot, pair: Pair): Attempt {
  const key = 'new-key';
  return {
    operation: 'rename', label: '', path,
    run: (document) => renameKey(document, path, key),
    expected: (tree) => replaceAt(tree, place.slice(0, -1), (old) => old.kind !== 'map' ? old : {
      ...old, entries: old.entries.map((entry, at) => (at === index ? { ...entry, name: key, source: null } : entry)),
    }),
    allowed: { start: pair.key.start, end: pair.key.end }, insertsOnly: false, mayLose: null,
  };
}

function wrapping(text: string, { path, place, node, head }: Spot): Attempt {
  return {
    operation: 'wrap', label: '', path,
    run: (document) => wrapInList(document, path),
    expected: (tree) => replaceAt(tree, place, (old) => ({ kind: 'list', items: [shifted(old)], properties: '' })),
    allowed: { start: head, end: node.end + (/^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$))*/.exec(text.slice(node.end))?.[0].length ?? 0) },
    insertsOnly: false, mayLose: null,
  };
}

/** Texts of several lines may begin further left or right in each. */
function shifted(old: Plain): Plain {
  switch (old.kind) {
    case 'scalar': return /[\r\n]/.test(old.source ?? '') ? { ...old, source: null } : old;
    case 'alias': return old;
    case 'list': return { ...old, items: old.items.map(shifted) };
    case 'map': return { ...old, entries: old.entries.map((entry) => ({ ...entry, value: shifted(entry.value) })) };
  }
}

function insertingKey(text: string, spot: Spot, map: MapNode, key: string): Attempt {
  const { path, place } = spot;
  const value = 'new: value';
  const present = map.pairs.findLast((pair) => pair.name === key);
  const index = placeOfKey(path, key, map.pairs.map((pair) => pair.source));
  const added: PlainEntry = { name: key, source: null, value: plainValue(value) };
  return {
    operation: 'insert key', label: key, path: [...path, key],
    run: (document) => setValue(document, [...path, key], value),
    expected: (tree) => replaceAt(tree, place, (old) => {
      if (old.kind !== 'map') return old;
      if (present === undefined) return { ...old, entries: [...old.entries.slice(0, index), added, ...old.entries.slice(index)] };
      return { ...old, entries: old.entries.map((entry, at) => (map.pairs[at] === present ? { ...entry, value: added.value } : entry)) };
    }),
    allowed: { start: spot.head, end: lineEnd(text, map.end) },
    insertsOnly: present === undefined, mayLose: present === undefined ? null : present.value,
  };
}

const NEW_ITEMS: readonly YamlValue[] = ['new: item', { name: 'new', value: '8080' }, [1, [2]]];

function insertingItem(text: string, spot: Spot, list: ListNode, index: number, turn: number): Attempt {
  const { path, place } = spot;
  const value = NEW_ITEMS[turn % NEW_ITEMS.length] ?? null;
  return {
    operation: 'insert item', label: String(index), path,
    run: (document) => insertItem(document, path, index, value),
    expected: (tree) => replaceAt(tree, place, (old) => old.kind !== 'list' ? old
      : { ...old, items: [...old.items.slice(0, index), plainValue(value), ...old.items.slice(index)] }),
    allowed: { start: spot.head, end: lineEnd(text, list.end) }, insertsOnly: true, mayLose: null,
  };
}

function moving(text: string, spot: Spot, list: ListNode, from: number, to: number): Attempt {
  const { path, place } = spot;
  return {
    operation: 'move', label: `${from} to ${to}`, path: [...path, from],
    run: (document) => moveItem(document, [...path, from], to),
    expected: (tree) => replaceAt(tree, place, (old) => {
      if (old.kind !== 'list') return old;
      const rest = old.items.filter((_, index) => index !== from);
      return { ...old, items: [...rest.slice(0, to), ...old.items.slice(from, from + 1), ...rest.slice(to)] };
    }),
    allowed: { start: spot.head, end: lineEnd(text, list.end) }, insertsOnly: false, mayLose: null,
  };
}

function duplicating(document: YamlDocument, spot: Spot, list: ListNode, index: number): Attempt {
  const { path, place } = spot;
  const item = list.items[index]?.value;
  const copied = (old: Plain, copy: readonly Plain[]): Plain => (old.kind !== 'list' ? old
    : { ...old, items: [...old.items.slice(0, index + 1), ...copy, ...old.items.slice(index + 1)] });
  // an anchor cannot stand twice, and text that keeps its line breaks not everywhere: then the copy is of the value
  const anchored = item !== undefined && [...walkNodes(item)].some(({ node }) => node.anchor !== null);
  const keeps = item !== undefined && /[|>]\d?\+/.test(document.text.slice(item.start, item.end));
  const byValue = (tree: Plain): Plain =>
    replaceAt(tree, place, (old) => copied(old, [plainValue(valueIn(document.value, [...path, index]) ?? null)]));
  const byText = (tree: Plain): Plain => replaceAt(tree, place, (old) => copied(old, old.kind === 'list' ? old.items.slice(index, index + 1) : []));
  return {
    operation: 'duplicate', label: String(index), path: [...path, index],
    run: (current) => duplicateItem(current, [...path, index]),
    expected: anchored ? byValue : byText, ...(keeps ? { alsoRight: byValue } : {}),
    allowed: { start: spot.head, end: lineEnd(document.text, list.end) }, insertsOnly: true, mayLose: null,
  };
}

function isBlock(node: Node): boolean {
  return (node.kind === 'map' || node.kind === 'list') && !node.flow;
}

function membersOf(holder: MapNode | ListNode): Range[] {
  return holder.kind === 'map'
    ? holder.pairs.map(({ key, value, colon }) => ({ start: key.propertiesStart, end: Math.max(key.end, colon + 1, value.end) }))
    : holder.items.map(({ dash, value }) => ({ start: dash >= 0 ? dash : value.propertiesStart, end: Math.max(dash + 1, value.end) }));
}

function lineEnd(text: string, from: number): number {
  const rest = /[\r\n]/.exec(text.slice(from));
  return rest === null ? text.length : from + rest.index;
}

function behindBlankLines(text: string, from: number): number {
  const end = lineEnd(text, from);
  return end + (/^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Comment lines directly above, at the same column. */
function attachedStart(text: string, start: number, floor: number): number {
  const before = text.slice(floor, start);
  const lines = before.split(/(?<=\n|\r(?!\n))/);
  const own = /[\r\n]$/.test(before) ? '' : lines.pop() ?? '';
  if (!/^[ ]*$/.test(own)) return start;
  let from = start - own.length;
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
    if (!line.startsWith(`${own}#`)) break;
    from -= line.length;
  }
  return from;
}
