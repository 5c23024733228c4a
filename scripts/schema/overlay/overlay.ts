import type { CompactNode, CompactObject } from '../../../src/core/schema/compact.ts';
import { CHOICES, ITEM_CHOICES } from './choices.ts';
import { DEFAULTS } from './defaults.ts';
import { EXCLUSIVE } from './exclusive.ts';
import { FORMATS } from './formats.ts';
import { IMMUTABLE } from './immutable.ts';
import { LIST_KEYS } from './list-keys.ts';
import type { OfMembers } from './members.ts';
import { LENGTHS, RANGES } from './ranges.ts';

/** Something that the packages do not say of a definition itself, of a member of it, or of the items of a member. */
export interface Addition {
  readonly definition: string;
  /** null: of the definition itself. */
  readonly member: string | null;
  readonly ofItems: boolean;
  readonly says: CompactObject;
}

export const ADDITIONS: readonly Addition[] = [
  ...ofMembers(CHOICES, (e) => ({ e })),
  ...ofMembers(ITEM_CHOICES, (e) => ({ e }), true),
  ...ofMembers(LIST_KEYS, (K) => ({ K })),
  ...ofMembers(DEFAULTS, (D) => ({ D })),
  ...ofMembers(RANGES, ({ min, max }) => ({ ...(min !== undefined && { m: min }), ...(max !== undefined && { M: max }) })),
  ...ofMembers(LENGTHS, ({ min, max }) => ({ ...(min !== undefined && { q: min }), ...(max !== undefined && { Q: max }) })),
  ...ofMembers(FORMATS, (f) => ({ f })),
  ...Object.entries(IMMUTABLE).flatMap(([definition, members]) => members.map((member) => ({ definition, member, ofItems: false, says: { I: 1 } satisfies CompactObject }))),
  ...Object.entries(EXCLUSIVE).map(([definition, groups]) => ({ definition, member: null, ofItems: false, says: { X: groups } })),
];

function ofMembers<Value>(table: OfMembers<Value>, says: (value: Value) => CompactObject, ofItems = false): readonly Addition[] {
  return Object.entries(table).flatMap(([definition, members]) =>
    Object.entries(members).map(([member, value]) => ({ definition, member, ofItems, says: says(value) })),
  );
}

/**
 * Definitions with what is added to them.
 * @throws Error for an addition to what is not there, or that the packages say already: the tables stay true and short
 */
export function withAdditions(definitions: ReadonlyMap<string, CompactNode>, additions: readonly Addition[] = ADDITIONS): ReadonlyMap<string, CompactNode> {
  const result = new Map(definitions);
  for (const addition of additions) {
    const { definition, member } = addition;
    const node = result.get(definition);
    if (node === undefined) throw new Error(`${definition} is no definition: ${JSON.stringify(addition)}`);
    result.set(definition, member === null ? added(node, addition) : { ...asObject(node), k: memberAdded(asObject(node), member, addition) });
  }
  return result;
}

function memberAdded({ k = {} }: CompactObject, member: string, addition: Addition): Readonly<Record<string, CompactNode>> {
  const node = k[member];
  if (node === undefined) throw new Error(`${addition.definition} has no member ${member}`);
  if (!addition.ofItems) return { ...k, [member]: added(node, addition) };
  const list = asObject(node);
  if (list.i === undefined) throw new Error(`${addition.definition} has no list ${member}`);
  return { ...k, [member]: { ...list, i: added(list.i, addition) } };
}

function added(node: CompactNode, { definition, member, says }: Addition): CompactObject {
  const known = asObject(node);
  const told = Object.keys(says).filter((key) => Object.hasOwn(known, key));
  const groupMembers = says.X?.flatMap((group) => group.k).filter((name) => known.k?.[name] === undefined) ?? [];
  if (told.length > 0) throw new Error(`${definition} ${member ?? ''} has ${told.join()} already`);
  if (groupMembers.length > 0) throw new Error(`${definition} has no ${groupMembers.join()}`);
  return { ...known, ...says };
}

function asObject(node: CompactNode): CompactObject {
  if (typeof node !== 'string') return node;
  return isReference(node) ? { r: node.slice(1) } : { t: node };
}

function isReference(node: string): node is `#${string}` {
  return node.startsWith('#');
}
