import type { FieldSchema } from '../../schema/field-schema.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isList, isMap } from '../../yaml/value.ts';

/** Whether the API knows every key of a value at a place, all the way down. */
export function fits(value: YamlValue, schema: FieldSchema): boolean {
  if (value === null || schema.type === 'any') return true;
  if (isList(value)) return schema.type === 'list' && value.every((item) => schema.items === null || fits(item, schema.items));
  if (!isMap(value)) return schema.type !== 'list' && schema.type !== 'map';
  if (schema.type !== 'map') return false;
  return Object.entries(value).every(([key, member]) => fitsAt(key, member, schema));
}

/** Whether a member of that name and value can stand in a map. Where anything may stand nothing is told by it. */
export function fitsAt(key: string, value: YamlValue, schema: FieldSchema): boolean {
  const member = schema.properties.get(key) ?? schema.values;
  return member === undefined || member === null ? schema.open : fits(value, member);
}

/** What the API says of a path below a place; null: nothing. */
export function schemaBelow(schema: FieldSchema, path: Path): FieldSchema | null {
  let found: FieldSchema | null = schema;
  for (const step of path) {
    if (found === null) return null;
    found = typeof step === 'number' ? found.items : (found.properties.get(step) ?? found.values);
  }
  return found;
}
