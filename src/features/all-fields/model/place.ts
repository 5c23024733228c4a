import { ANYTHING, type FieldSchema } from '../../../core/schema/field-schema.ts';
import { below, schemaAt } from '../../../core/schema/place.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isMap } from '../../../core/yaml/value.ts';

/** What is known of a whole document: of its kind, or of objects as such; ANYTHING when it is none. */
export function rootField(schema: Schema, value: YamlValue): FieldSchema {
  return schemaAt(schema, value, []) ?? objectField(schema, value);
}

/**
 * What is known of a member or item of a place.
 * @param holder what is known of the place itself; null for one that the API does not know, whose inside is then free
 * @param value what stands there; objects of their own are known by what they say they are
 * @returns null for a member that the API does not know
 */
export function memberField(schema: Schema, holder: FieldSchema | null, step: string | number, value: YamlValue | undefined): FieldSchema | null {
  const field = below(holder ?? ANYTHING, step);
  return field?.embedded === true ? (schemaAt(schema, value ?? null, []) ?? objectField(schema, value ?? null, field)) : field;
}

/** Whether the keys of a map are the user's to choose. */
export function hasFreeKeys(field: FieldSchema | null): boolean {
  return field === null || field.values !== null || field.type === 'any' || (field.open && field.properties.size === 0);
}

/** An object of a kind that nobody knows still has a head that is known. Files that are no objects have none. */
function objectField(schema: Schema, value: YamlValue, otherwise: FieldSchema = ANYTHING): FieldSchema {
  const isObject = isMap(value) && typeof value['kind'] === 'string' && typeof value['apiVersion'] === 'string';
  return isObject || value === null || otherwise.embedded ? unknownObject(schema, otherwise) : otherwise;
}

/** By schema and by what is said of the place: the same place must be the same object. */
const unknownObjects = new WeakMap<Schema, Map<FieldSchema, FieldSchema>>();

function unknownObject(schema: Schema, otherwise: FieldSchema): FieldSchema {
  let known = unknownObjects.get(schema);
  if (known === undefined) {
    known = new Map();
    unknownObjects.set(schema, known);
  }
  let field = known.get(otherwise);
  if (field === undefined) {
    const metadata = schema.versionsOf('ConfigMap')[0]?.root.properties.get('metadata') ?? ANYTHING;
    const properties = new Map([...otherwise.properties, ['apiVersion', TEXT], ['kind', TEXT], ['metadata', metadata]] as const);
    field = { ...ANYTHING, type: 'map', properties, required: otherwise.embedded ? HEAD : NONE };
    known.set(otherwise, field);
  }
  return field;
}

const TEXT: FieldSchema = { ...ANYTHING, type: 'string', open: false };
const HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind']);
const NONE: ReadonlySet<string> = new Set();
