import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap, memberOf } from '../yaml/value.ts';
import { ANYTHING, type FieldSchema, type SchemaKind } from './field-schema.ts';
import type { Schema } from './schema.ts';

/** The kind an object says it is; null when it does not say, or says one that is not known. */
export function kindOfObject(schema: Schema, value: YamlValue | undefined): SchemaKind | null {
  if (!isMap(value)) return null;
  const { apiVersion, kind } = value;
  return typeof apiVersion === 'string' && typeof kind === 'string' ? schema.kind(apiVersion, kind) : null;
}

/**
 * What the API says of a place of a document, whether anything stands there or not. Objects inside (items of a List,
 * templates of any kind) are followed by the apiVersion and kind they say.
 * @returns null for a place the API does not know; ANYTHING where it takes what comes.
 */
export function schemaAt(schema: Schema, document: YamlValue, path: Path): FieldSchema | null {
  let value: YamlValue | undefined = document;
  let field = rootOf(schema, document);
  for (const step of path) {
    if (field === null) return null;
    field = below(field, step);
    value = memberOf(value, step);
    if (field?.embedded === true) field = rootOf(schema, value) ?? ANYTHING;
  }
  return field;
}

/** What the API says of a member or an item of a place; null when it knows no such member. */
export function below(field: FieldSchema, step: string | number): FieldSchema | null {
  if (field.type === 'list') return field.items ?? ANYTHING;
  const known = field.properties.get(String(step));
  return known ?? field.values ?? (field.open ? ANYTHING : null);
}

function rootOf(schema: Schema, value: YamlValue | undefined): FieldSchema | null {
  return kindOfObject(schema, value)?.root ?? (isKubernetesList(value) ? LIST : null);
}

/** `kind: List` and every `…List`, whose items are objects of their own. */
function isKubernetesList(value: YamlValue | undefined): boolean {
  return isMap(value) && typeof value['kind'] === 'string' && value['kind'].endsWith('List');
}

const LIST: FieldSchema = {
  ...ANYTHING,
  type: 'map',
  nullable: false,
  open: false,
  required: new Set(['apiVersion', 'kind', 'items']),
  properties: new Map<string, FieldSchema>([
    ['apiVersion', { ...ANYTHING, type: 'string' }],
    ['kind', { ...ANYTHING, type: 'string' }],
    ['metadata', ANYTHING],
    ['items', { ...ANYTHING, type: 'list', items: { ...ANYTHING, type: 'map', embedded: true } }],
  ]),
};
