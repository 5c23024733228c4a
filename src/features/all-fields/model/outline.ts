import { ANYTHING, type FieldSchema } from '../../../core/schema/field-schema.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { ListNode, MapNode, Node, Pair, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';
import { compareKeys, rivalsOf } from './addable.ts';
import { ItemKeys } from './item-keys.ts';
import { typeOf, type NodeType } from './node-type.ts';
import { hasFreeKeys, memberField, rootField } from './place.ts';
import type { AddRow, NodeRow, OneOfRow, Row } from './rows.ts';
import { titleOf } from './title.ts';

/** Which groups are open, by their keys. */
export type OpenGroups = (key: string) => boolean;

/** The key of the document itself. */
export const ROOT_KEY = '';

/**
 * Reads a document as an outline: one line for each node of each open group, in the order of the text, then what the
 * API demands and is not there, then the line at which more can be added. Nothing inside a closed group is read.
 *
 * One reader per document on show: it remembers the lines, so that a line which says the same is the same object.
 */
export class OutlineReader {
  readonly #items = new ItemKeys();
  #rows = new Map<string, Row>();

  read(document: YamlDocument, schema: Schema, isOpen: OpenGroups): readonly Row[] {
    const reading = new Reading(document, schema, isOpen, this.#items, this.#rows);
    this.#rows = reading.remembered;
    return reading.rows;
  }

  /** The keys of the nodes on the way to a path, as far as the document has it; the document's own first. */
  keysTo(document: YamlDocument, path: Path): readonly string[] {
    const keys: string[] = [ROOT_KEY];
    let node: Node | null = document.root;
    for (const step of path) {
      const key = keys.at(-1) ?? ROOT_KEY;
      if (node?.kind === 'map') {
        const pair = pairsOf(node).get(String(step));
        if (pair === undefined) break;
        keys.push(memberKey(key, String(step)));
        node = pair.value;
      } else if (node?.kind === 'list') {
        const index = Number(step);
        const item = node.items[index];
        if (item === undefined) break;
        keys.push(this.#items.of(key, document, node)[index] ?? key);
        node = item.value;
      } else break;
    }
    return keys;
  }
}

/** The pairs of a map by key: of duplicates the last, which is the one that counts, at the first one's place. */
export function pairsOf(node: MapNode): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of node.pairs) if (pair.name !== null) pairs.set(pair.name, pair);
  return pairs;
}

export function memberKey(group: string, name: string): string {
  return `${group}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The key of the line at the end of a group. Open, it lists what can be added there. */
export function addKey(group: string): string {
  return `${group}+`;
}

/** Maps with fewer members have no line of their own for adding: their head, which offers it too, is near. */
const LARGE = 4;

/** A group on the way down. */
interface Group {
  readonly key: string;
  readonly path: Path;
  readonly depth: number;
  /** What is known of it; null for a member that the API does not know. */
  readonly field: FieldSchema | null;
  readonly name: string | number | null;
}

/** A node of a group. */
interface Member {
  readonly name: string | number;
  readonly path: Path;
  readonly node: Node;
  /** undefined where kubectl reads none: in a document that it refuses. */
  readonly value: YamlValue | undefined;
  readonly field: FieldSchema | null;
  /** Of an item of a list. */
  readonly item?: { readonly key: string; readonly siblings: number };
}

class Reading {
  readonly rows: Row[] = [];
  readonly remembered = new Map<string, Row>();
  readonly #document: YamlDocument;
  readonly #schema: Schema;
  readonly #isOpen: OpenGroups;
  readonly #items: ItemKeys;
  readonly #before: ReadonlyMap<string, Row>;

  constructor(document: YamlDocument, schema: Schema, isOpen: OpenGroups, items: ItemKeys, before: ReadonlyMap<string, Row>) {
    this.#document = document;
    this.#schema = schema;
    this.#isOpen = isOpen;
    this.#items = items;
    this.#before = before;
    const { root, value } = document;
    const field = rootField(schema, value);
    const whole: Group = { key: ROOT_KEY, path: [], depth: 0, field, name: null };
    if (root === null || (root.kind === 'scalar' && root.value === null)) this.#inside(whole, null, value);
    else if (root.kind === 'scalar' || root.kind === 'alias') this.#node(whole, { name: '', path: [], node: root, value, field });
    else this.#inside(whole, root, value);
  }

  /** The lines inside an open group. */
  #inside(group: Group, node: Node | null, value: YamlValue | undefined): void {
    if (node?.kind === 'list') this.#list(group, node, value);
    else this.#map(group, node?.kind === 'map' ? node : null, value);
  }

  #map(group: Group, node: MapNode | null, value: YamlValue | undefined): void {
    const { field, key, path, depth } = group;
    const pairs: ReadonlyMap<string, Pair> = node === null ? new Map<string, Pair>() : pairsOf(node);
    const present = new Set(pairs.keys());
    for (const [name, pair] of pairs) {
      const inner = valueOf(value, name);
      this.#node(group, { name, path: [...path, name], node: pair.value, value: inner, field: memberField(this.#schema, field, name, inner) });
    }
    // what a merge brings in stands elsewhere, but counts here
    if (isMap(value) && present.has('<<')) {
      for (const name of Object.keys(value)) {
        if (present.has(name)) continue;
        present.add(name);
        this.#merged(group, name, value[name] ?? null);
      }
    }
    this.#demanded(group, present);
    const what = field === null || (hasFreeKeys(field) && field.properties.size === 0) ? 'key' : 'member';
    const isWorthALine = what === 'key' || path.length === 0 || pairs.size === 0 || pairs.size >= LARGE;
    if (isWorthALine || this.#isOpen(addKey(key))) {
      this.#push<AddRow>({ kind: 'add', key: addKey(key), path, depth, what, field, size: pairs.size, group: group.name });
    }
  }

  #list(group: Group, node: ListNode, value: YamlValue | undefined): void {
    const keys = this.#items.of(group.key, this.#document, node);
    for (const [index, item] of node.items.entries()) {
      const inner = isList(value) ? value[index] : undefined;
      this.#node(group, {
        name: index, path: [...group.path, index], node: item.value, value: inner, field: memberField(this.#schema, group.field, index, inner),
        item: { key: keys[index] ?? '', siblings: node.items.length },
      });
    }
    this.#push<AddRow>({ kind: 'add', key: addKey(group.key), path: group.path, depth: group.depth, what: 'item', field: group.field, size: node.items.length, group: group.name });
  }

  /** What the API demands of a map and is not there. */
  #demanded(group: Group, present: ReadonlySet<string>): void {
    const { field, key, path, depth } = group;
    if (field === null) return;
    const missing = [...field.required].filter((name) => !present.has(name) && field.properties.has(name)).sort(compareKeys(path));
    for (const name of missing) {
      const member = field.properties.get(name) ?? ANYTHING;
      this.#push<NodeRow>({
        kind: 'node', key: memberKey(key, name), path: [...path, name], depth, name, title: null,
        shape: member.type === 'map' || member.type === 'list' ? 'group' : 'scalar', type: null, field: member,
        owner: field.definition, holder: field, required: true, free: false, merged: false, rivals: rivalsOf(field, name), size: 0, open: false, siblings: null,
      });
    }
    for (const { members, needed } of field.exclusive) {
      if (!needed || members.some((name) => present.has(name) || field.required.has(name))) continue;
      this.#push<OneOfRow>({ kind: 'one-of', key: `${key}?${members[0] ?? ''}`, path, depth, members, field });
    }
  }

  #node(group: Group, { name, path, node, value, field, item }: Member): void {
    const key = item?.key ?? (path.length === 0 ? ROOT_KEY : memberKey(group.key, String(name)));
    const isMerge = name === '<<';
    const isGroup = !isMerge && (node.kind === 'map' || node.kind === 'list');
    const isKnown = group.field?.properties.has(String(name)) ?? false;
    const open = isGroup && this.#isOpen(key);
    this.#push<NodeRow>({
      kind: 'node', key, path, depth: group.depth, name,
      title: item === undefined ? null : titleOf(node, group.field),
      shape: isMerge ? 'merge' : node.kind === 'alias' ? 'alias' : isGroup ? 'group' : 'scalar',
      type: typeOfNode(node, value),
      field: isMerge ? ANYTHING : field,
      owner: group.field?.definition ?? '',
      holder: group.field,
      required: isKnown && (group.field?.required.has(String(name)) ?? false),
      free: item === undefined && path.length > 0 && !isMerge && !isKnown,
      merged: false,
      rivals: isKnown ? rivalsOf(group.field, String(name)) : null,
      size: node.kind === 'map' ? node.pairs.length : node.kind === 'list' ? node.items.length : 0,
      open,
      siblings: item?.siblings ?? null,
    });
    if (open) this.#inside({ key, path, depth: group.depth + 1, field: field ?? ANYTHING, name: path.at(-1) ?? null }, node, value);
  }

  #merged(group: Group, name: string, value: YamlValue): void {
    const type = typeOf(value);
    this.#push<NodeRow>({
      kind: 'node', key: memberKey(group.key, name), path: [...group.path, name], depth: group.depth, name, title: null,
      shape: 'alias', type, field: memberField(this.#schema, group.field, name, value), owner: group.field?.definition ?? '', holder: group.field,
      required: false, free: false, merged: true, rivals: null, size: 0, open: false, siblings: null,
    });
  }

  #push<R extends Row>(row: R): void {
    const before = this.#before.get(row.key);
    const kept: Row = before !== undefined && sameRow(before, row) ? before : row;
    this.remembered.set(row.key, kept);
    this.rows.push(kept);
  }
}

function valueOf(value: YamlValue | undefined, name: string): YamlValue | undefined {
  return isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function typeOfNode(node: Node, value: YamlValue | undefined): NodeType | null {
  if (node.kind === 'scalar') return typeOf(node.value);
  if (node.kind !== 'alias') return node.kind;
  return value === undefined ? null : typeOf(value);
}

/** What can differ between two readings of a line; its path apart. */
const NODE_PARTS = [
  'name', 'title', 'shape', 'type', 'field', 'owner', 'holder', 'depth', 'required', 'free', 'merged', 'rivals', 'size', 'open', 'siblings',
] as const satisfies readonly (keyof NodeRow)[];

function sameRow(left: Row, right: Row): boolean {
  if (left.path.length !== right.path.length || left.path.some((step, index) => step !== right.path[index])) return false;
  if (left.kind === 'node') return right.kind === 'node' && NODE_PARTS.every((part) => left[part] === right[part]);
  if (left.kind === 'add') return right.kind === 'add' && left.field === right.field && left.size === right.size && left.what === right.what && left.depth === right.depth;
  return right.kind === 'one-of' && left.field === right.field && left.members === right.members;
}
