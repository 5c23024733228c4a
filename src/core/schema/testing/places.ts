import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isList, isMap, mapOf } from '../../yaml/value.ts';
import { ANYTHING, type FieldSchema, type SchemaKind } from '../field-schema.ts';
import { below } from '../place.ts';

/** A value of a document, and what the API says of it. */
export interface Place {
  readonly path: Path;
  readonly field: FieldSchema;
  readonly value: YamlValue;
}

/** Every value of a document that the schema has something to say of, from the root on. */
export function placesIn(kind: SchemaKind, document: YamlMap): Place[] {
  return [...walk({ path: [], field: kind.root, value: document })];
}

function* walk(place: Place): Generator<Place> {
  yield place;
  const { path, field, value } = place;
  if (field.embedded || field.type === 'any') return;
  const members: readonly (readonly [string | number, YamlValue])[] = isList(value) ? value.map((item, index) => [index, item]) : isMap(value) ? Object.entries(value) : [];
  for (const [step, member] of members) yield* walk({ path: [...path, step], field: below(field, step) ?? ANYTHING, value: member });
}

/** The value with another one at a path; undefined takes away what is there. */
export function changed(value: YamlValue, path: Path, to: YamlValue | undefined): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) return to ?? null;
  if (isList(value)) {
    const inner = rest.length === 0 && to === undefined ? [] : [changed(value[Number(step)] ?? null, rest, to)];
    return [...value.slice(0, Number(step)), ...inner, ...value.slice(Number(step) + 1)];
  }
  const members = isMap(value) ? Object.entries(value) : [];
  const others = members.filter(([key]) => key !== step);
  if (rest.length === 0 && to === undefined) return mapOf(others);
  const inner = changed(members.find(([key]) => key === step)?.[1] ?? null, rest, to);
  return mapOf(members.some(([key]) => key === step) ? members.map(([key, member]) => [key, key === step ? inner : member]) : [...members, [String(step), inner]]);
}
