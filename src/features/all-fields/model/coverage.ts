import type { FieldSchema, SchemaKind } from '../../../core/schema/field-schema.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import { addableMembers } from './addable.ts';
import { hasFreeKeys } from './place.ts';

/** How many fields of a kind All fields reaches. */
export interface KindCoverage {
  readonly apiVersion: string;
  readonly kind: string;
  readonly source: SchemaKind['source'];
  /** Fields the schema has: members of each definition that the kind reaches, each definition once. */
  readonly fields: number;
  /** Those of them that All fields offers to add or shows. */
  readonly reachable: number;
  /** The first few that it does not, as `definition.member`. */
  readonly missed: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * For each kind its fields by the schema, and those that All fields comes to on the ways that it offers: a member from
 * the list of what can be added, an item, a free key. A definition that holds itself is gone through once.
 */
export function fieldCoverage(schema: Schema): readonly KindCoverage[] {
  return schema.kinds().map(coverageOf);
}

function coverageOf({ apiVersion, kind, source, root }: SchemaKind): KindCoverage {
  const all = placesBelow(root, (field) => [...field.properties].map(([key, member]) => ({ key, member })), insideOf);
  const offered = placesBelow(
    root,
    (field) => addableMembers(field, [], NOTHING).map(({ key, field: member }) => ({ key, member })),
    (field) => (field.type === 'list' || hasFreeKeys(field) ? insideOf(field) : null),
  );
  const missed = [...all].filter((place) => !offered.has(place));
  return { apiVersion, kind, source, fields: all.size, reachable: all.size - missed.length, missed: missed.slice(0, 5) };
}

/** The coverage as a table for people, one line for each group of kinds; fields are counted per kind. */
export function coverageTable(coverage: readonly KindCoverage[]): string {
  const groups = new Map<string, { kinds: number; fields: number; reachable: number }>();
  for (const { apiVersion, source, fields, reachable } of coverage) {
    const name = source === 'built-in' ? 'Kubernetes' : groupOf(apiVersion);
    const group = groups.get(name) ?? { kinds: 0, fields: 0, reachable: 0 };
    groups.set(name, { kinds: group.kinds + 1, fields: group.fields + fields, reachable: group.reachable + reachable });
  }
  const lines = [...groups]
    .sort(([left], [right]) => Number(right === 'Kubernetes') - Number(left === 'Kubernetes') || (left < right ? -1 : 1))
    .map(([name, { kinds, fields, reachable }]) => `| ${name} | ${kinds} | ${fields.toLocaleString('en')} | ${percentage(reachable, fields)} |`);
  return ['| group | kinds | fields | reachable |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** Rounded down, so that 100 % is all of them. */
function percentage(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10} %`;
}

/** `gateway.networking.k8s.io` of `gateway.networking.k8s.io/v1`. */
function groupOf(apiVersion: string): string {
  return apiVersion.split('/', 1)[0] ?? apiVersion;
}

type MembersOf = (field: FieldSchema) => readonly { readonly key: string; readonly member: FieldSchema }[];

function placesBelow(root: FieldSchema, membersOf: MembersOf, inside: (field: FieldSchema) => FieldSchema | null): ReadonlySet<string> {
  const places = new Set<string>();
  const seen = new Set<string>();
  const pending: FieldSchema[] = [root];
  for (let field = pending.pop(); field !== undefined; field = pending.pop()) {
    const inner = inside(field);
    if (inner !== null) pending.push(inner);
    if (seen.has(field.definition) || field.properties.size === 0) continue;
    seen.add(field.definition);
    for (const { key, member } of membersOf(field)) {
      places.add(`${field.definition}.${key}`);
      pending.push(member);
    }
  }
  return places;
}

function insideOf(field: FieldSchema): FieldSchema | null {
  return field.type === 'list' ? field.items : field.values;
}
