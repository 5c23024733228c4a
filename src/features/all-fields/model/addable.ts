import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import { keyOrder } from '../../../core/yaml/key-order.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** A member that a map could have and has not. */
export interface Addable {
  readonly key: string;
  readonly field: FieldSchema;
  readonly required: boolean;
  /** A member that stands there and has to give way to this one; null when none has. */
  readonly replaces: string | null;
}

/**
 * What could be set in the map at a path: what the API demands first, then in the order in which people write it, then
 * by name.
 */
export function addableMembers(field: FieldSchema, path: Path, present: ReadonlySet<string>): readonly Addable[] {
  const found: Addable[] = [];
  for (const [key, member] of field.properties) {
    if (present.has(key)) continue;
    found.push({ key, field: member, required: field.required.has(key), replaces: rivalOf(field, key, present) });
  }
  const compare = compareKeys(path);
  return found.sort((left, right) => Number(right.required) - Number(left.required) || compare(left.key, right.key));
}

/** Keys in the order in which people write them, then by name. */
export function compareKeys(path: Path): (left: string, right: string) => number {
  const ranks = new Map(keyOrder(path).map((key, index) => [key, index]));
  const rank = (key: string): number => ranks.get(key) ?? ranks.size;
  return (left, right) => rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
}

/** The members of which the API takes only one, `key` among them; null when it stands beside any. */
export function rivalsOf(field: FieldSchema | null, key: string): readonly string[] | null {
  return field?.exclusive.find(({ members }) => members.includes(key))?.members ?? null;
}

function rivalOf(field: FieldSchema, key: string, present: ReadonlySet<string>): string | null {
  return rivalsOf(field, key)?.find((rival) => present.has(rival)) ?? null;
}
