import { ANYTHING, type FieldSchema, type SchemaKind } from '../schema/field-schema.ts';
import { schemaAt } from '../schema/place.ts';
import { compareVersions, lifeOf } from '../schema/versions.ts';
import { textField } from '../kinds/fields.ts';
import { groupOf } from '../kinds/kind.ts';
import { valueIn } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { type Completion, completion, type CompletionNote, type Knowledge } from './completion.ts';
import { blankBefore, type ValueCursor } from './cursor.ts';
import { keyCompletions, type KeyPlace } from './key-completions.ts';
import { isUsual, starterSnippet, USUAL_KINDS } from './starters.ts';
import { scalarCompletion } from './value-completions.ts';

/**
 * Keys of a document's root. While it does not say its kind: whole documents, and the keys that every object has.
 * @param map what the API says of the document's kind
 */
export function rootCompletions(map: FieldSchema | null, around: YamlValue, place: KeyPlace, knowledge: Knowledge): readonly Completion[] {
  const apiVersion = textField(around, 'apiVersion');
  const kind = textField(around, 'kind');
  const keys = map ?? OBJECT;
  const offered = keyCompletions(keys, place, knowledge).map((made): Completion => {
    const value = made.label === 'apiVersion' ? likelyVersion(kind, knowledge) : made.label === 'kind' ? onlyKind(apiVersion, knowledge) : null;
    if (made.label !== 'apiVersion' && made.label !== 'kind') return made;
    if (value === null || place.colon || place.flow !== null) return { ...made, goesOn: !place.colon };
    return { ...made, snippet: `${place.before}${made.label}: ${value}`, detail: value, goesOn: false };
  });
  const empty = place.present.size === 0 && apiVersion === null && kind === null && place.flow === null && place.column === 0;
  return empty ? [...offered, ...documentCompletions(place, knowledge)] : offered;
}

/** What every object has, for a document that does not say what it is. */
const TEXT: FieldSchema = { ...ANYTHING, type: 'string', open: false };
const METADATA: FieldSchema = { ...ANYTHING, type: 'map', properties: new Map([['name', TEXT], ['namespace', TEXT]]), required: new Set(['name']) };
const OBJECT: FieldSchema = {
  ...ANYTHING,
  type: 'map',
  properties: new Map([['apiVersion', TEXT], ['kind', TEXT], ['metadata', METADATA]]),
  required: new Set(['apiVersion', 'kind', 'metadata']),
};

function documentCompletions({ token, indentation }: KeyPlace, { schema, target }: Knowledge): readonly Completion[] {
  const kinds = [...new Set([...USUAL_KINDS, ...schema.kinds().map(({ kind }) => kind)])];
  const made = kinds.flatMap((name) => {
    const kind = kindToWrite(name, { schema, target });
    if (kind === null) return [];
    return [completion({
      label: name,
      what: 'document',
      snippet: starterSnippet(kind, indentation),
      range: token.range,
      detail: kind.apiVersion,
      field: kind.root,
      docs: { definition: kind.root.definition, member: '' },
      note: deprecation(kind.apiVersion, kind.kind, target),
    })];
  });
  return [...made.filter(({ note }) => note === null), ...made.filter(({ note }) => note !== null)];
}

/** The version of a kind to write for a target: the first that is there and stays. */
export function kindToWrite(name: string, { schema, target }: Pick<Knowledge, 'schema' | 'target'>): SchemaKind | null {
  const there = schema.versionsOf(name).filter(({ apiVersion, kind }) => isThere(apiVersion, kind, target));
  return there.find(({ apiVersion, kind }) => deprecation(apiVersion, kind, target) === null) ?? there[0] ?? null;
}

/** One version of each kind that is there for a target and stays, the most usual kinds first. */
export function kindsToWrite({ schema, target }: Pick<Knowledge, 'schema' | 'target'>): readonly SchemaKind[] {
  const seen = new Set<string>();
  const made = schema.kinds().filter(({ apiVersion, kind }) => {
    const id = `${groupOf(apiVersion)} ${kind}`;
    if (seen.has(id) || !isThere(apiVersion, kind, target) || deprecation(apiVersion, kind, target) !== null) return false;
    seen.add(id);
    return true;
  });
  return inUsualOrder(made);
}

function isThere(apiVersion: string, kind: string, target: string): boolean {
  const life = lifeOf(apiVersion, kind);
  if (life === null) return true;
  const removed = life.removedIn !== null && compareVersions(life.removedIn, target) <= 0;
  return !removed && (life.since === null || compareVersions(life.since, target) <= 0);
}

function deprecation(apiVersion: string, kind: string, target: string): CompletionNote | null {
  const life = lifeOf(apiVersion, kind);
  if (life === null || life.deprecatedIn === null || compareVersions(life.deprecatedIn, target) > 0) return null;
  return { is: 'deprecated', since: life.deprecatedIn, use: life.use };
}

function likelyVersion(kind: string | null, knowledge: Knowledge): string | null {
  return kind === null ? null : (kindToWrite(kind, knowledge)?.apiVersion ?? null);
}

function onlyKind(apiVersion: string | null, { schema }: Knowledge): string | null {
  const kinds = apiVersion === null ? [] : schema.kinds().filter((kind) => kind.apiVersion === apiVersion);
  return kinds.length === 1 ? (kinds[0]?.kind ?? null) : null;
}

/** Values of `apiVersion` and `kind` of an object; null when the cursor is in neither. */
export function kindCompletions(cursor: ValueCursor, knowledge: Knowledge): readonly Completion[] | null {
  const key = cursor.path.at(-1);
  const holder = cursor.path.slice(0, -1);
  if ((key !== 'apiVersion' && key !== 'kind') || !isObject(holder, cursor.around, knowledge)) return null;
  const object = valueIn(cursor.around, holder);
  const kind = textField(object, 'kind');
  const apiVersion = textField(object, 'apiVersion');
  const { schema, target } = knowledge;
  const all = schema.kinds().filter((known) => isThere(known.apiVersion, known.kind, target));
  const place = { ...cursor, before: blankBefore(cursor) };
  const fits = all.filter((known) => (key === 'kind' ? known.apiVersion === apiVersion : known.kind === kind));
  const versions = fits.length > 0 ? fits : all;
  const ordered = key === 'kind' ? inUsualOrder(versions) : versions;
  const seen = new Set<string>();
  return ordered.flatMap((known) => {
    const value = key === 'kind' ? known.kind : known.apiVersion;
    if (seen.has(value)) return [];
    seen.add(value);
    const made = scalarCompletion({ value, what: 'value', detail: key === 'kind' ? known.apiVersion : '' }, place, null);
    const docs = key === 'kind' ? { definition: known.root.definition, member: '' } : null;
    return [{ ...made, docs, note: deprecation(known.apiVersion, known.kind, target) }];
  });
}

/** The root, or a place that holds an object of its own (an item of a List). */
function isObject(path: Path, around: YamlValue, { schema }: Knowledge): boolean {
  return path.length === 0 || schemaAt(schema, around, path.slice(0, -1))?.items?.embedded === true || schemaAt(schema, around, path)?.embedded === true;
}

function inUsualOrder(kinds: readonly SchemaKind[]): readonly SchemaKind[] {
  const ranks = new Map(USUAL_KINDS.map((kind, rank) => [kind, rank]));
  // a Gateway of Istio's is not the usual one
  const rankOf = (known: SchemaKind): number => (isUsual(known) ? ranks.get(known.kind) : undefined) ?? USUAL_KINDS.length;
  return kinds.toSorted((left, right) => rankOf(left) - rankOf(right));
}
