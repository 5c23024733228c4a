import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { mapOf } from '../../../core/yaml/value.ts';
import { compareKeys } from './addable.ts';
import type { NodeType } from './node-type.ts';

/** Demanded members inside demanded members, deeper than any kind has them; some definitions hold themselves. */
const DEEPEST = 6;

/**
 * What a node begins with: the API's default where it has one, else nothing yet (an empty text, the least number), with
 * all that the API demands inside, in the order in which people write it. A list begins with one item.
 */
export function newValue(field: FieldSchema | null, path: Path): YamlValue {
  return valueFor(field, path, 0);
}

/** What an item or a value of free keys begins with. */
export function newMember(holder: FieldSchema | null, path: Path): YamlValue {
  return valueFor(holder?.type === 'list' ? holder.items : (holder?.values ?? null), path, 0);
}

/** What a node of a type begins with, where the type is the user's choice. */
export function newValueOf(type: NodeType, field: FieldSchema | null, path: Path): YamlValue {
  switch (type) {
    case 'null': return null;
    case 'string': return typeof field?.default === 'string' ? field.default : (field?.enum?.[0] ?? '');
    case 'number': return typeof field?.default === 'number' ? field.default : least(field);
    case 'boolean': return field?.default === true;
    case 'map': return field?.type === 'map' ? valueFor(field, path, 0) : {};
    case 'list': return field?.type === 'list' ? valueFor(field, path, 0) : [''];
  }
}

function valueFor(field: FieldSchema | null, path: Path, depth: number): YamlValue {
  if (field === null) return '';
  if (field.embedded) return { apiVersion: '', kind: '', metadata: { name: '' } };
  if (field.default !== null) return field.default;
  switch (field.type) {
    case 'integer':
    case 'number': return least(field);
    case 'boolean': return false;
    case 'map': return mapFor(field, path, depth);
    case 'list': return depth > DEEPEST ? [] : [valueFor(field.items, [...path, 0], depth + 1)];
    default: return field.enum?.[0] ?? '';
  }
}

function mapFor(field: FieldSchema, path: Path, depth: number): YamlValue {
  if (depth > DEEPEST) return {};
  const demanded = [...field.required].filter((key) => field.properties.has(key)).sort(compareKeys(path));
  return mapOf(demanded.map((key) => [key, valueFor(field.properties.get(key) ?? null, [...path, key], depth + 1)]));
}

function least(field: FieldSchema | null): number {
  const minimum = field?.minimum ?? 0;
  return minimum > 0 ? minimum : 0;
}
