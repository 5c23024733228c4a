import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isList, isMap } from '../../yaml/value.ts';
import type { FieldSchema } from '../field-schema.ts';
import { goPattern } from '../go-pattern.ts';
import type { FaultCode } from '../schema-fault.ts';
import { ACCEPTED_WITHOUT } from '../server-rules/needed.ts';
import { changed, type Place } from './places.ts';

/** A fault put into a document, and where it has to be found. */
export interface Seeded {
  readonly document: YamlValue;
  readonly path: Path;
  readonly code: FaultCode;
}

/** Puts one kind of fault into a document at a place; null where it cannot be there. */
export type FaultSeed = (document: YamlMap, place: Place) => Seeded | null;

/** Another value in the place of the one there. */
function instead(code: FaultCode, fits: (place: Place) => boolean, value: (place: Place) => YamlValue): FaultSeed {
  return (document, place) => (fits(place) ? { document: changed(document, place.path, value(place)), path: place.path, code } : null);
}

/** Something done to a map; `null`: not to this one. */
function inMap(code: FaultCode, change: (map: YamlMap, field: FieldSchema) => { readonly map: YamlMap; readonly at: string } | null): FaultSeed {
  return (document, { path, field, value }) => {
    if (!isMap(value) || field.type !== 'map') return null;
    const made = change(value, field);
    return made === null ? null : { document: changed(document, path, made.map), path: [...path, made.at], code };
  };
}

const ofType = (...types: readonly FieldSchema['type'][]) => ({ field, path }: Place): boolean => types.includes(field.type) && path.length > 0 && !isHead(path);
const isHead = (path: Path): boolean => path.length === 1 && (path[0] === 'apiVersion' || path[0] === 'kind');

/** A key that the map knows, written otherwise, where it is neither taken for another nor known elsewhere in the object. */
function misspelt(write: (key: string) => string): FaultSeed {
  return inMap('unknown-field', (map, field) => {
    if (field.open || field.values !== null) return null;
    const key = Object.keys(map).find((name) => field.properties.has(name) && name.length > 4 && write(name) !== name && !field.properties.has(write(name)) && !['apiVersion', 'metadata'].includes(name));
    return key === undefined ? null : { map: Object.fromEntries(Object.entries(map).map(([name, value]) => [name === key ? write(name) : name, value])), at: write(key) };
  });
}

function lengthened(by: 'minimum' | 'maximum', step: number): FaultSeed {
  return instead('limit', ({ field, value }) => typeof value === 'number' && field[by] !== null && Number.isSafeInteger((field[by] ?? 0) + step), ({ field }) => (field[by] ?? 0) + step);
}

function overflowing(format: string, value: YamlValue): FaultSeed {
  return instead('format', ({ field }) => field.type === 'integer' && field.format === format, () => value);
}

function itemOf(list: readonly YamlValue[]): YamlMap | null {
  const [first] = list;
  return isMap(first) ? first : null;
}

/** A field without which the server refuses the map, and that is there. */
function requiredIn(field: FieldSchema, map: YamlMap): string | undefined {
  const accepted = ACCEPTED_WITHOUT.get(field.definition);
  return [...field.required].find((key) => field.properties.get(key)?.default === null && accepted?.has(key) !== true && Object.hasOwn(map, key));
}

/** Kinds of faults that any document can have, by what the schema says of it. */
export const SCHEMA_FAULTS: Readonly<Record<string, FaultSeed>> = {
  'a field nobody knows': inMap('unknown-field', (map, field) => (field.open || field.values !== null ? null : { map: { ...map, zzyzx: 1 }, at: 'zzyzx' })),
  'a letter left out': misspelt((key) => key.slice(0, 2) + key.slice(3)),
  'a letter too many': misspelt((key) => `${key}x`),
  'two letters swapped': misspelt((key) => key.slice(0, 1) + key.charAt(2) + key.charAt(1) + key.slice(3)),
  'another letter': misspelt((key) => `${key.slice(0, -1)}q`),
  'a key in capitals': misspelt((key) => key.toUpperCase()),
  'a key with a hyphen': misspelt((key) => `${key.slice(0, 3)}-${key.slice(3)}`),
  'a number for a text': instead('type', ofType('string'), () => 8080),
  'a fraction for a text': instead('type', ofType('string'), () => 1.5),
  'true for a text': instead('type', ofType('string'), () => true),
  'a map for a text': instead('type', ofType('string'), () => ({ a: 'b' })),
  'a list for a text': instead('type', ofType('string'), () => ['a']),
  'a number in quotes': instead('type', ofType('integer', 'number'), () => '3'),
  'a text for a number': instead('type', ofType('integer', 'number'), () => 'many'),
  'true for a number': instead('type', ofType('integer', 'number'), () => true),
  'a fraction for a whole number': instead('type', ofType('integer'), () => 1.5),
  'true in quotes': instead('type', ofType('boolean'), () => 'true'),
  'a number for true': instead('type', ofType('boolean'), () => 1),
  'a list for a number or text': instead('type', ofType('int-or-string'), () => [1]),
  'true for a number or text': instead('type', ofType('int-or-string'), () => true),
  'a text for a map': instead('type', ofType('map'), () => 'a'),
  'a list for a map': instead('type', ofType('map'), () => ['a']),
  'a text for a list': instead('type', ofType('list'), () => 'a'),
  'a map for a list': instead('type', ofType('list'), () => ({ a: 'b' })),
  'a required field left out': (document, { path, field, value }) => {
    const name = isMap(value) ? requiredIn(field, value) : undefined;
    return name === undefined ? null : { document: changed(document, [...path, name], undefined), path: [...path, name], code: 'required' };
  },
  'a required field without value': inMap('required', (map, field) => {
    const name = requiredIn(field, map);
    return name === undefined || field.properties.get(name)?.nullable === true ? null : { map: { ...map, [name]: null }, at: name };
  }),
  'no choice': instead('enum', ({ field }) => field.enum !== null, () => 'Zzyzx'),
  'a choice in another case': instead('enum', ({ field, value }) => field.enum !== null && typeof value === 'string' && !field.enum.includes(value.toLowerCase()) && value !== '', ({ value }) => String(value).toLowerCase()),
  'an amount in MB': instead('format', ({ field }) => field.format === 'quantity', () => '512MB'),
  'an amount with a blank': instead('format', ({ field }) => field.format === 'quantity', () => '1 Gi'),
  'data that is not base64': instead('format', ({ field }) => field.format === 'byte', () => 'geheim!'),
  'a time without date': instead('format', ({ field }) => field.format === 'date-time', () => '10:00'),
  'a schedule of four fields': instead('format', ({ field }) => field.format === 'cron', () => '0 3 * *'),
  'a number beyond 32 bits': overflowing('int32', 3_000_000_000),
  'a number beyond 64 bits': overflowing('int64', 1e19),
  'less than the least': lengthened('minimum', -1),
  'more than the most': lengthened('maximum', 1),
  'a text too short': instead('limit', ({ field, value }) => field.minLength !== null && field.minLength > 0 && field.enum === null && typeof value === 'string', () => ''),
  'a text too long': instead('limit', ({ field, value }) => field.maxLength !== null && field.maxLength < 10_000 && field.enum === null && typeof value === 'string', ({ field }) => 'a'.repeat((field.maxLength ?? 0) + 1)),
  'a list too short': instead('limit', ({ field, value }) => isList(value) && (field.minItems ?? 0) > 0, () => []),
  'a list too long': instead('limit', ({ field, value }) => isList(value) && value.length > 0 && field.maxItems !== null && field.maxItems < 200, ({ field, value }) => Array.from({ length: (field.maxItems ?? 0) + 1 }, () => (isList(value) ? (value[0] ?? null) : null))),
  'a text that matches no pattern': instead('pattern', ({ field, value }) => typeof value === 'string' && field.pattern !== null && field.enum === null && goPattern(field.pattern)?.('\u0001\n') === false && (field.minLength ?? 0) <= 2, () => '\u0001\n'),
  'the same item twice': (document, { path, field, value }) => {
    if (!isList(value) || field.listKeys.length === 0) return null;
    const first = itemOf(value);
    const isKeyed = first !== null && field.listKeys.every((key) => (first[key] ?? field.items?.properties.get(key)?.default ?? '') !== '');
    return isKeyed ? { document: changed(document, path, [...value, first]), path: [...path, value.length], code: 'duplicate-item' } : null;
  },
  'two of which one may be set': inMap('exclusive', (map, field) => {
    for (const { members } of field.exclusive) {
      const set = members.filter((name) => Object.hasOwn(map, name));
      const other = members.find((name) => !set.includes(name));
      const [only] = set;
      if (set.length !== 1 || only === undefined || other === undefined) continue;
      const value = field.properties.get(other)?.type === 'map' ? {} : 'x';
      return { map: { ...map, [other]: value }, at: members.indexOf(other) > members.indexOf(only) ? other : only };
    }
    return null;
  }),
  'none of which one must be set': (document, { path, field, value }) => {
    const group = field.exclusive.find(({ needed }) => needed);
    if (group === undefined || !isMap(value) || group.members.some((name) => field.required.has(name))) return null;
    const without = Object.fromEntries(Object.entries(value).filter(([key]) => !group.members.includes(key)));
    return { document: changed(document, path, without), path, code: 'one-needed' };
  },
  'an empty item': (document, { path, field, value }) =>
    isList(value) && field.items !== null && !field.items.nullable && field.items.type !== 'any'
      ? { document: changed(document, path, [...value, null]), path: [...path, value.length], code: 'null-inside' }
      : null,
  'a label without value': (document, { path, field, value }) =>
    isMap(value) && field.values?.type === 'string' && !field.values.nullable
      ? { document: changed(document, path, { ...value, empty: null }), path: [...path, 'empty'], code: 'null-inside' }
      : null,
  'a number among texts': (document, { path, field, value }) =>
    isMap(value) && field.values?.type === 'string' ? { document: changed(document, path, { ...value, port: 80 }), path: [...path, 'port'], code: 'type' } : null,
};
