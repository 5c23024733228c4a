import { ANYTHING, type FieldSchema } from '../../../core/schema/field-schema.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { Node } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';
import { pairsOf } from './outline.ts';
import { memberField, rootField } from './place.ts';

/** A place whose name was searched for. */
export interface Found {
  readonly path: Path;
  readonly field: FieldSchema | null;
  /** Something stands there; else it can be added. */
  readonly isSet: boolean;
  /** What is known of the holder at each step of the path, for adding it. */
  readonly holders: readonly (FieldSchema | null)[];
  /** How well the name matches: 0 the same, 1 its beginning, 2 a part of it. */
  readonly rank: number;
}

/** Levels below what is there in which fields that could be set are looked for. */
const DEEPEST = 4;
/** Places looked at before the search gives up: CustomResourceDefinitions hold themselves. */
const MOST_PLACES = 20_000;
export const MOST_FOUND = 50;

interface Place {
  readonly path: Path;
  readonly holders: readonly (FieldSchema | null)[];
  readonly field: FieldSchema | null;
  readonly node: Node | null;
  /** Levels below the last node that is there. */
  readonly beyond: number;
}

/**
 * Places whose name matches, what is there before what could be, the nearest first. Words before the last one must
 * occur in the names above, in their order: `container port`, `security.runAs`.
 */
export function searchFields(document: YamlDocument, schema: Schema, query: string): readonly Found[] {
  const words = query.toLowerCase().split(/[\s./]+/).filter((word) => word !== '');
  const last = words.at(-1);
  if (last === undefined) return [];
  const above = words.slice(0, -1);
  const found: Found[] = [];
  const root: Place = { path: [], holders: [], field: rootField(schema, document.value), node: document.root, beyond: 0 };
  const queue: Place[] = [root];
  for (let at = 0; at < queue.length && at < MOST_PLACES; at++) {
    const place = queue[at];
    if (place === undefined) break;
    const name = String(place.path.at(-1) ?? '').toLowerCase();
    const isItem = typeof place.path.at(-1) === 'number';
    if (!isItem && name.includes(last) && occurIn(above, place.path)) {
      const rank = name === last ? 0 : name.startsWith(last) ? 1 : 2;
      found.push({ path: place.path, field: place.field, isSet: place.node !== null, holders: place.holders, rank });
    }
    queue.push(...below(place, schema, document));
  }
  const order = (place: Found): number => Number(!place.isSet) * 10 + place.rank;
  return found.sort((left, right) => order(left) - order(right) || left.path.length - right.path.length).slice(0, MOST_FOUND);
}

function occurIn(words: readonly string[], path: Path): boolean {
  let at = 0;
  for (const word of words) {
    const next = path.findIndex((step, index) => index >= at && index < path.length - 1 && String(step).toLowerCase().includes(word));
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

function below(place: Place, schema: Schema, document: YamlDocument): Place[] {
  const { path, field, node, holders, beyond } = place;
  const next = (step: string | number, inner: Node | null, member: FieldSchema | null): Place => ({
    path: [...path, step], holders: [...holders, field], field: member, node: inner, beyond: inner === null ? beyond + 1 : 0,
  });
  if (node?.kind === 'list') {
    return node.items.map((item, index) => next(index, item.value, memberField(schema, field, index, valueUnder(document, [...path, index]))));
  }
  const there = node?.kind === 'map' ? pairsOf(node) : new Map<string, { readonly value: Node }>();
  const set = [...there].map(([key, pair]) => next(key, pair.value, memberField(schema, field, key, valueUnder(document, [...path, key]))));
  // below an alias, or a value of another shape, nothing can be set
  const isClosed = node !== null && node.kind !== 'map' && !(node.kind === 'scalar' && node.value === null);
  if (isClosed || beyond >= DEEPEST || field === null) return set;
  if (field.type === 'list' && node === null) return [...set, next(0, null, field.items ?? ANYTHING)];
  const settable = [...field.properties].filter(([key]) => !there.has(key)).map(([key, member]) => next(key, null, member));
  return [...set, ...settable];
}

/** Only objects of their own need their value, to be known by what they say they are. */
function valueUnder(document: YamlDocument, path: Path) {
  let value = document.value;
  for (const step of path) {
    const inner = isList(value) ? value[Number(step)] : isMap(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
    if (inner === undefined) return undefined;
    value = inner;
  }
  return value;
}
