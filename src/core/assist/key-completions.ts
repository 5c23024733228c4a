import type { FieldSchema } from '../schema/field-schema.ts';
import { below } from '../schema/place.ts';
import { NEEDED } from '../schema/server-rules/needed.ts';
import { compareVersions, fieldSince } from '../schema/versions.ts';
import type { Path } from '../yaml/path.ts';
import { doubleQuoted, singleQuoted } from '../yaml/write-text.ts';
import { type Completion, completion, type CompletionNote, detailOf, type Knowledge } from './completion.ts';
import type { FlowText, Indentation, Token } from './cursor.ts';
import { type Draft, EMPTY, escaped, firstStop, keyText, SnippetWriter } from './draft.ts';
import { inHumanOrder } from './key-order.ts';
import { memberDraft } from './new-value.ts';
import { wellKnownKeys, wellKnownValues } from './well-known.ts';

/** Where a key is about to be written. */
export interface KeyPlace {
  readonly path: Path;
  readonly token: Token;
  readonly present: ReadonlySet<string>;
  /** The key alone is written: its colon stands there already. */
  readonly colon: boolean;
  readonly column: number;
  readonly flow: FlowText | null;
  readonly indentation: Indentation;
  /** What has to be written before the key: a blank, or a line break. */
  readonly before: string;
  /** Name of the object, for labels. */
  readonly name: string | null;
}

/**
 * The keys that a map can have and has not: those that the API demands first, then in the order in which people write
 * them; last those that it would refuse here.
 */
export function keyCompletions(map: FieldSchema, place: KeyPlace, knowledge: Knowledge): readonly Completion[] {
  const known = inHumanOrder(place.path, map.properties.keys()).filter((key) => !place.present.has(key) && !isWrittenByServer(map, place.path, key));
  const ranked = known.map((key) => {
    const note = noteOf(map, key, place.present, knowledge);
    const required = isRequired(map, key);
    return { rank: note === null ? (required ? 0 : 1) : 2, made: () => knownKey(map, key, place, note, knowledge) };
  });
  const free = map.values === null ? [] : freeKeys(map.values, place, knowledge);
  return [...ranked.toSorted((left, right) => left.rank - right.rank).map(({ made }) => made()), ...free];
}

function knownKey(map: FieldSchema, key: string, place: KeyPlace, note: CompletionNote | null, knowledge: Knowledge): Completion {
  const field = map.properties.get(key) ?? null;
  const path = [...place.path, key];
  const draft = field === null ? EMPTY : memberDraft(map, key, field, { path, name: place.name });
  return {
    ...keyWith(key, draft, field, place, knowledge),
    docs: { definition: map.definition, member: key },
    required: isRequired(map, key),
    note,
  };
}

/** Demanded by the schema, or by the server although the schema lets it be left out. */
export function isRequired(map: FieldSchema, key: string): boolean {
  return map.required.has(key) || (NEEDED.get(map.definition) ?? []).some(([needed]) => needed === key);
}

/** Keys of labels, resources and the like, of which none is known to the schema. */
function freeKeys(values: FieldSchema, place: KeyPlace, knowledge: Knowledge): readonly Completion[] {
  const named = knowledge.choices(place.path).keys.map((choice) => ({ value: choice.value, detail: detailOf(choice) }));
  const usual = wellKnownKeys(place.path).map((value) => ({ value, detail: '' }));
  const seen = new Set(place.present);
  return [...named, ...usual].flatMap(({ value, detail }) => {
    const key = String(value);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...keyWith(key, EMPTY, values, place, knowledge), detail }];
  });
}

function keyWith(key: string, written: Draft, field: FieldSchema | null, place: KeyPlace, knowledge: Knowledge): Completion {
  const { token, column, flow } = place;
  // the choices of a value alone are completions of their own, which say more
  const draft = written.is === 'stop' && written.choices !== undefined ? EMPTY : written;
  const writer = new SnippetWriter(place.indentation);
  const snippet = place.colon ? escaped(keyIn(key, place))
    : flow === null ? writer.member(key, draft, column)
    : writer.flowMember(key, draft, { json: flow.json || token.quote === '"' });
  return completion({
    label: key,
    what: 'key',
    snippet: place.before + snippet,
    range: token.range,
    filter: (token.quote ?? '') + key,
    field,
    goesOn: !place.colon && goesOn(draft, field, [...place.path, key], knowledge),
  });
}

/** A key as it replaces one: in the quotes that stand there. */
function keyIn(key: string, { token, flow }: KeyPlace): string {
  if (token.quote === '"' || flow?.json === true) return doubleQuoted(key);
  return token.quote === "'" ? singleQuoted(key) : keyText(key);
}

/** Whether there is something to choose where the cursor goes first; text is the user's own. */
function goesOn(draft: Draft, field: FieldSchema | null, path: Path, { choices }: Knowledge): boolean {
  const first = firstStop(draft);
  if (first === null || first.stop.choices !== undefined || first.stop.given !== undefined) return false;
  const place = [...path, ...first.path];
  const there = first.path.reduce<FieldSchema | null>((owner, step) => (owner === null ? null : below(owner, step)), field);
  if (there === null) return false;
  if (there.type === 'boolean' || there.enum !== null || there.default !== null || there.properties.size > 0) return true;
  if (wellKnownKeys(place).length > 0 || wellKnownValues(place).length > 0) return true;
  const { values, keys } = choices(place);
  return values.length > 0 || keys.length > 0;
}

/** What only the server writes: nobody is offered it, though it is no mistake. */
function isWrittenByServer(map: FieldSchema, path: Path, key: string): boolean {
  if (key === 'status') return path.length === 0 && map.properties.has('kind');
  return map.definition === 'meta.v1.ObjectMeta' && SERVER_METADATA.has(key);
}

const SERVER_METADATA: ReadonlySet<string> = new Set([
  'creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields', 'resourceVersion',
  'selfLink', 'uid',
]);

function noteOf(map: FieldSchema, key: string, present: ReadonlySet<string>, { target }: Knowledge): CompletionNote | null {
  const since = fieldSince(map.definition, key);
  if (since !== null && compareVersions(since, target) > 0) return { is: 'newer', since };
  for (const { members } of map.exclusive) {
    if (!members.includes(key)) continue;
    const by = members.find((member) => present.has(member));
    if (by !== undefined) return { is: 'excluded', by };
  }
  return null;
}

/** The whole of a new map at once, when it needs more than one member. */
export function wholeMap(draft: Draft, place: KeyPlace): Completion | null {
  if (draft.is !== 'map' || draft.members.length < 2 || place.flow !== null || place.colon) return null;
  return completion({
    label: draft.members.map(([key]) => key).join(', '),
    what: 'item',
    snippet: place.before + new SnippetWriter(place.indentation).block(draft, place.column),
    range: place.token.range,
  });
}

