import { applyEdits, type Edit, type Range } from '../text/edit.ts';
import { contentLineStart, isFirstInLine, skipBlanks } from './edit-geometry.ts';
import type { YamlDocument } from './document.ts';
import type { Item, ListNode, MapNode, Node, Pair, YamlValue } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { isList, isMap, mapOf, memberOf } from './value.ts';
import { walkNodes } from './walk.ts';

/**
 * The document after edits: `parseDocument` of the new text, for less where it can be had for less. In block style the
 * lines of one member of a map or list say what they say whatever stands around them, so only the smallest such lines
 * that hold all the edits are parsed; nodes before them are taken over, those behind are copied with other offsets.
 * Documents with problems, anchors or merges, and whatever is not clear at a glance, are parsed whole.
 */
export function reparseDocument(before: YamlDocument, edits: readonly Edit[]): YamlDocument {
  const text = applyEdits(before.text, edits);
  return reparsedInPart(before, edits, text) ?? parseDocument(text);
}

/** Above and inside the lines that are parsed: deeper documents are parsed whole, so that the reader's limit of 100 holds. */
const MOST_LEVELS = 45;
/** A level is tried when its text looks right; more than this many failures are not worth their time. */
const MOST_TRIES = 2;

/** A block collection on the way down to the edits, and the member of it whose lines hold them all. */
interface Level {
  readonly collection: MapNode | ListNode;
  readonly value: YamlValue;
  readonly index: number;
  /** The member's lines, in the old text: up to the line of the next member. */
  readonly start: number;
  readonly end: number;
}

function reparsedInPart(before: YamlDocument, edits: readonly Edit[], text: string): YamlDocument | null {
  const first = edits[0];
  const last = edits.at(-1);
  if (first === undefined || last === undefined || before.root === null || before.problems.length > 0) return null;
  if (before.text.includes('&') && hasAnchor(before.root)) return null;
  const { start, end } = edits.length === 1 ? onItsLines(before.text, first) : { start: first.start, end: last.end };
  const levels = levelsAround(before, start, end);
  const delta = text.length - before.text.length;
  let tries = 0;
  for (let depth = levels.length - 1; depth >= 0 && tries < MOST_TRIES; depth--) {
    const level = levels[depth];
    if (level === undefined) continue;
    const lines = flat(text.slice(level.start, level.end + delta));
    if (!looksComplete(before.text, level, lines)) continue;
    tries++;
    const members = membersIn(lines, level);
    if (members === null) continue;
    const built = rebuilt(levels.slice(0, depth + 1), members, delta);
    if (built !== null) return { text, empty: false, root: built.node, value: built.value, error: null, problems: [] };
  }
  return null;
}

/**
 * The same insertion where it changes the fewest lines: new lines behind the end of a line are new lines before the next
 * one. Where they stand no deeper than that one, they belong to the member behind them, not to all that they come after:
 * a key behind `containers` is read without the containers.
 */
function onItsLines(text: string, { start, end, text: added }: Edit): Range {
  const lineBreak = start === end ? (/^(?:\r\n|\n)/.exec(added)?.[0] ?? '') : '';
  if (lineBreak === '' || !text.startsWith(lineBreak, start)) return { start, end };
  const behind = start + lineBreak.length;
  const isDeeper = skipBlanks(added, lineBreak.length) - lineBreak.length > skipBlanks(text, behind) - behind;
  return isDeeper || behind === text.length ? { start, end } : { start: behind, end: behind };
}

/** A string of its own: a slice would keep the whole text of every version alive. */
function flat(slice: string): string {
  return ` ${slice}`.slice(1);
}

function hasAnchor(root: Node): boolean {
  for (const { node } of walkNodes(root)) if (node.anchor !== null) return true;
  return false;
}

/** From the root down, as long as one member holds all of [from, to]. */
function levelsAround(document: YamlDocument, from: number, to: number): Level[] {
  const { text } = document;
  const levels: Level[] = [];
  let node: Node | null = document.root;
  let { value } = document;
  let end = text.length;
  while (node !== null && (node.kind === 'map' || node.kind === 'list') && !node.flow && levels.length < MOST_LEVELS) {
    const collection: MapNode | ListNode = node;
    const index = lastMemberFrom(text, collection, from);
    if (index < 0 || !isFirstInLine(text, startOf(collection, index))) break;
    const start = contentLineStart(text, startOf(collection, index));
    if (index + 1 < sizeOf(collection)) end = contentLineStart(text, startOf(collection, index + 1));
    if (to > end || collection.tag !== null || (collection.kind === 'map' && !isPlainMap(collection))) break;
    levels.push({ collection, value, index, start, end });
    const name = collection.kind === 'map' ? collection.pairs[index]?.name : index;
    node = valueNodeOf(collection, index);
    value = memberOf(value, name ?? '') ?? null;
  }
  return levels;
}

function isPlainMap(map: MapNode): boolean {
  return map.pairs.every((pair) => !pair.explicit && pair.source !== '<<' && pair.name !== null);
}

/** The last member whose line begins at or before an offset; -1 when none does. */
function lastMemberFrom(text: string, collection: MapNode | ListNode, offset: number): number {
  let low = 0;
  let high = sizeOf(collection) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (contentLineStart(text, startOf(collection, middle)) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/**
 * Whether new lines begin with a member at the old column, so that nothing before them can take them in, and end as
 * lines do, so that nothing behind them can be taken in.
 */
function looksComplete(text: string, level: Level, lines: string): boolean {
  if (lines === '') return sizeOf(level.collection) > 1;
  const column = startOf(level.collection, level.index) - level.start;
  for (let offset = 0; offset < column; offset++) if (lines.charCodeAt(offset) !== 32) return false;
  if (/[\s#\uFEFF]/.test(lines.charAt(column))) return false;
  if (level.end < text.length && !/[\r\n]$/.test(lines)) return false;
  return !/^(?:---|\.\.\.|%)/m.test(lines) && !hasLineOutside(column, level.collection.kind, lines);
}

/** Whether a line stands further out than a column, or at that of the dashes of a list without one: it is of another member. */
function hasLineOutside(column: number, kind: 'map' | 'list', lines: string): boolean {
  const outside = column > 0 && new RegExp(`^ {0,${column - 1}}[^ \\r\\n#]`, 'm').test(lines);
  return outside || (kind === 'list' && new RegExp(`^ {${column}}[^ \\r\\n#-]`, 'm').test(lines));
}

interface Members {
  readonly pairs: readonly Pair[];
  readonly items: readonly Item[];
  readonly value: YamlValue;
}

/** The members that the lines hold, with offsets in the new text; null when they hold anything else. */
function membersIn(lines: string, level: Level): Members | null {
  if (lines === '') return { pairs: [], items: [], value: null };
  const { root, value, problems } = parseDocument(lines);
  if (root?.start !== startOf(level.collection, level.index) - level.start) return null; // js-yaml steps over an indented `---`
  if (problems.length > 0 || root.tag !== null || hasAnchor(root) || isDeeperThan(root, MOST_LEVELS)) return null;
  if (root.kind === 'map' && level.collection.kind === 'map' && !root.flow && isPlainMap(root)) {
    return { pairs: root.pairs.map((pair) => shiftedPair(pair, level.start)), items: [], value };
  }
  if (root.kind === 'list' && level.collection.kind === 'list' && !root.flow) {
    return { pairs: [], items: root.items.map((item) => shiftedItem(item, level.start)), value };
  }
  return null;
}

function isDeeperThan(node: Node, levels: number): boolean {
  if (levels === 0) return true;
  if (node.kind === 'map') return node.pairs.some(({ value }) => isDeeperThan(value, levels - 1));
  return node.kind === 'list' && node.items.some(({ value }) => isDeeperThan(value, levels - 1));
}

interface Built {
  readonly node: MapNode | ListNode;
  readonly value: YamlValue;
}

/** The collections from the deepest up to the root with the new members in the place of the old one. */
function rebuilt(levels: readonly Level[], members: Members, delta: number): Built | null {
  let built: Built | null = null;
  for (const level of levels.toReversed()) {
    const made: Members | null = built === null ? members : around(level, built);
    built = made === null ? null : spliced(level, made, delta);
    if (built === null) return null;
  }
  return built;
}

/** The member of a level as it is with what was built for its value. */
function around({ collection, index }: Level, { node, value }: Built): Members | null {
  if (collection.kind === 'list') {
    const item = collection.items[index];
    return item === undefined ? null : { pairs: [], items: [{ dash: item.dash, value: node }], value: [value] };
  }
  const pair = collection.pairs[index];
  if (pair === undefined) return null;
  return { pairs: [{ ...pair, value: node }], items: [], value: mapOf([[pair.name ?? '', value]]) };
}

function spliced({ collection, value, index }: Level, members: Members, delta: number): Built | null {
  if (collection.kind === 'list') {
    if (!isList(value)) return null;
    const items = [...collection.items.slice(0, index), ...members.items, ...collection.items.slice(index + 1).map((item) => shiftedItem(item, delta))];
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined) return null;
    const node: ListNode = {
      kind: 'list', start: first.dash, end: last.value.end, propertiesStart: first.dash, anchor: null, tag: null, flow: false, items,
    };
    const added = isList(members.value) ? members.value : [];
    return { node, value: [...value.slice(0, index), ...added, ...value.slice(index + 1)] };
  }
  if (!isMap(value)) return null;
  const pairs = [...collection.pairs.slice(0, index), ...members.pairs, ...collection.pairs.slice(index + 1).map((pair) => shiftedPair(pair, delta))];
  const [first] = pairs;
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return null;
  if (new Set(pairs.map((pair) => pair.name)).size < pairs.length) return null; // a duplicate key: a problem to be told
  const added = isMap(members.value) ? members.value : {};
  const start = first.key.propertiesStart;
  const node: MapNode = { kind: 'map', start, end: last.value.end, propertiesStart: start, anchor: null, tag: null, flow: false, pairs };
  const entries = pairs.map((pair, at): [string, YamlValue] => {
    const name = pair.name ?? '';
    const isNew = at >= index && at < index + members.pairs.length;
    return [name, (isNew ? added[name] : value[name]) ?? null];
  });
  return { node, value: mapOf(entries) };
}

function shifted(node: Node, by: number): Node {
  if (by === 0) return node;
  const start = node.start + by;
  const end = node.end + by;
  const propertiesStart = node.propertiesStart + by;
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', start, end, propertiesStart, anchor: node.anchor, tag: node.tag, style: node.style, text: node.text, value: node.value };
    case 'map':
      return { kind: 'map', start, end, propertiesStart, anchor: node.anchor, tag: node.tag, flow: node.flow, pairs: node.pairs.map((pair) => shiftedPair(pair, by)) };
    case 'list':
      return { kind: 'list', start, end, propertiesStart, anchor: node.anchor, tag: node.tag, flow: node.flow, items: node.items.map((item) => shiftedItem(item, by)) };
    case 'alias':
      throw new RangeError('a document with aliases is parsed whole');
  }
}

function shiftedPair(pair: Pair, by: number): Pair {
  if (by === 0) return pair;
  const { name, source, explicit } = pair;
  return { key: shifted(pair.key, by), name, source, colon: pair.colon < 0 ? -1 : pair.colon + by, explicit, value: shifted(pair.value, by) };
}

function shiftedItem(item: Item, by: number): Item {
  return by === 0 ? item : { dash: item.dash < 0 ? -1 : item.dash + by, value: shifted(item.value, by) };
}

function sizeOf(collection: MapNode | ListNode): number {
  return collection.kind === 'map' ? collection.pairs.length : collection.items.length;
}

/** Offset of a key or dash. */
function startOf(collection: MapNode | ListNode, index: number): number {
  const start = collection.kind === 'map' ? collection.pairs[index]?.key.propertiesStart : collection.items[index]?.dash;
  if (start === undefined) throw new RangeError(`member ${index} of ${sizeOf(collection)}`);
  return start;
}

function valueNodeOf(collection: MapNode | ListNode, index: number): Node | null {
  return (collection.kind === 'map' ? collection.pairs[index]?.value : collection.items[index]?.value) ?? null;
}
