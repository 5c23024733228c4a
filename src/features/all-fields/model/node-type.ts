import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { isList, isMap, mapOf } from '../../../core/yaml/value.ts';

/** What a value is, as far as an editor has another control for it. */
export type NodeType = 'string' | 'number' | 'boolean' | 'null' | 'map' | 'list';

export const NODE_TYPES = ['string', 'number', 'boolean', 'null', 'map', 'list'] as const satisfies readonly NodeType[];

export function typeOf(value: YamlValue): NodeType {
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  if (isMap(value)) return 'map';
  switch (typeof value) {
    case 'string': return 'string';
    case 'boolean': return 'boolean';
    default: return 'number';
  }
}

/** The types that the API takes at a place, the usual one first; all of them where it has nothing to say. */
export function typesOf(field: FieldSchema | null): readonly NodeType[] {
  switch (field?.type) {
    case 'string': return ['string'];
    case 'integer':
    case 'number': return ['number'];
    case 'boolean': return ['boolean'];
    case 'int-or-string': return field.format === 'quantity' ? ['string', 'number'] : ['number', 'string'];
    case 'map': return ['map'];
    case 'list': return ['list'];
    default: return NODE_TYPES;
  }
}

/** Whether a value is of a type that the API takes. Nothing (null) stands for "not set" wherever it stands. */
export function fitsField(type: NodeType, field: FieldSchema | null): boolean {
  return type === 'null' || typesOf(field).includes(type);
}

/** The types a user may give a node: what the API takes, and what the node is already. */
export function typeChoices(type: NodeType, field: FieldSchema | null): readonly NodeType[] {
  const types = typesOf(field);
  const withNull = field?.nullable === true && !types.includes('null') ? [...types, 'null' as const] : types;
  return withNull.includes(type) ? withNull : [...withNull, type];
}

/**
 * A value as another type, keeping what both can say: `"8080"` and 8080, `yes` as text and true, a value and the list
 * of only it. @returns undefined where nothing of it can be kept, so that the new type begins afresh.
 */
export function convert(value: YamlValue, to: NodeType): YamlValue | undefined {
  if (typeOf(value) === to) return value;
  switch (to) {
    case 'null': return null;
    case 'list': return isMap(value) ? (Object.keys(value).length === 0 ? [] : [value]) : value === null ? [] : [value];
    case 'map': return isList(value) ? membersOf(value) : undefined;
    case 'string': return isList(value) || isMap(value) || value === null ? onlyItem(value, 'string') : String(value);
    case 'number': return typeof value === 'string' ? numberIn(value) : onlyItem(value, 'number');
    case 'boolean': return typeof value === 'string' ? BOOLEANS.get(value.trim().toLowerCase()) : onlyItem(value, 'boolean');
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([['true', true], ['yes', true], ['on', true], ['false', false], ['no', false], ['off', false]]);

/** The number that a text says, integers with all their digits; undefined when it says none. */
export function numberIn(text: string): number | bigint | undefined {
  const trimmed = text.trim();
  if (/^[+-]?\d+$/.test(trimmed)) {
    const exact = Number(trimmed);
    if (Number.isSafeInteger(exact)) return exact === 0 ? 0 : exact;
    const whole = BigInt(trimmed.replace('+', ''));
    return whole >= -(2n ** 63n) && whole < 2n ** 64n ? whole : undefined;
  }
  const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(decimal) ? decimal : undefined;
}

function onlyItem(value: YamlValue, to: NodeType): YamlValue | undefined {
  const [item] = isList(value) && value.length === 1 ? value : [];
  return item === undefined ? undefined : typeOf(item) === to ? item : convert(item, to);
}

/** A list of pairs as people write them (`- name: A, value: 1`) is the map of them. */
function membersOf(items: readonly YamlValue[]): YamlValue | undefined {
  const members: (readonly [string, YamlValue])[] = [];
  for (const item of items) {
    if (!isMap(item)) return undefined;
    const { name, value, ...rest } = item;
    if (typeof name !== 'string' || value === undefined || Object.keys(rest).length > 0) return undefined;
    members.push([name, value]);
  }
  return mapOf(members);
}
