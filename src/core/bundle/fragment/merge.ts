import { applyEdits, type Edit } from '../../text/edit.ts';
import type { FieldSchema } from '../../schema/field-schema.ts';
import type { Schema } from '../../schema/schema.ts';
import { commentsOf } from '../../yaml/comments.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { insertItem, inSequence, setValue } from '../../yaml/edit.ts';
import type { EditResult, Refusal } from '../../yaml/edit-result.ts';
import { locate, valueAt } from '../../yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Path } from '../../yaml/path.ts';
import { isList, isMap, sameValue } from '../../yaml/value.ts';
import { schemaBelow } from './fits.ts';
import type { FragmentPlace } from './places.ts';
import { sourceLines } from './source-lines.ts';

/** The object that a fragment was put into. */
export interface Merged {
  readonly ok: true;
  readonly edits: readonly Edit[];
  readonly document: YamlDocument;
  /** Comments of the fragment that are not in it. */
  readonly lostComments: number;
}

/**
 * Puts a fragment into an object: maps by key, lists whose items have a name by that name, other lists by what is not
 * in them yet; values that are there already become the fragment's. What is new keeps the fragment's own lines.
 */
export function mergeFragment(target: YamlDocument, fragment: YamlDocument, place: FragmentPlace, schema: Schema): Merged | Refusal {
  const { summary } = place.object;
  const root = schema.kind(summary.apiVersion ?? '', summary.kind ?? '')?.root ?? null;
  const result = inSequence(
    target,
    place.parts.map(({ key, into }) => (document: YamlDocument) => {
      const fields = root === null ? null : schemaBelow(root, [...into.slice(summary.path.length), key]);
      return merged({ fragment, from: [key], into: [...into, key], fields }, document);
    }),
  );
  if (!result.ok) return result;
  const kept = commentsOf(result.document).length - commentsOf(target).length;
  return { ok: true, edits: result.edits, document: result.document, lostComments: Math.max(0, commentsOf(fragment).length - kept) };
}

interface Step {
  readonly fragment: YamlDocument;
  /** In the fragment, and in the object. */
  readonly from: Path;
  readonly into: Path;
  readonly fields: FieldSchema | null;
}

function merged(step: Step, document: YamlDocument): EditResult {
  const { fragment, from, into } = step;
  const value = valueAt(fragment, from) ?? null;
  const present = valueAt(document, into);
  if (present === undefined || present === null) return placed(step, document, setValue(document, into, value));
  if (isMap(present) && isMap(value)) return inSequence(document, Object.keys(value).map((key) => (current) => merged(below(step, key, key), current)));
  if (isList(present) && isList(value)) return inSequence(document, value.map((item, at) => (current) => mergedItem(step, item, at, current)));
  return setValue(document, into, value);
}

function below({ fragment, from, into, fields }: Step, fromStep: string | number, intoStep: string | number): Step {
  return { fragment, from: [...from, fromStep], into: [...into, intoStep], fields: fields === null ? null : schemaBelow(fields, [intoStep]) };
}

function mergedItem(step: Step, item: YamlValue, at: number, document: YamlDocument): EditResult {
  const list = valueAt(document, step.into);
  if (!isList(list)) return setValue(document, step.into, [item]);
  const same = list.findIndex((other) => isSameItem(other, item, step.fields?.listKeys ?? []));
  if (same >= 0) return merged(below(step, at, same), document);
  return placed(below(step, at, list.length), document, insertItem(document, step.into, list.length, item));
}

/** Items of which the API takes one: by their keys (name, port and protocol), else by all that they say. */
function isSameItem(left: YamlValue, right: YamlValue, keys: readonly string[]): boolean {
  const [first] = keys;
  if (first === undefined || !isMap(left) || !isMap(right)) return sameValue(left, right);
  return keys.every((key) => sameMember(left, right, key)) && Object.hasOwn(right, first);
}

function sameMember(left: YamlMap, right: YamlMap, key: string): boolean {
  return sameValue(left[key] ?? null, right[key] ?? null);
}

/** What was put in, in the fragment's own lines instead of new ones, where they read as the same. */
function placed({ fragment, from }: Step, document: YamlDocument, result: EditResult): EditResult {
  const [edit, ...others] = result.ok ? result.edits : [];
  const lines = linesOf(fragment, from);
  if (!result.ok || edit === undefined || others.length > 0 || lines === null) return result;
  const text = inOwnLines(edit.text, lines);
  if (text === null) return result;
  const edits = [{ ...edit, text }];
  const after = parseDocument(applyEdits(document.text, edits));
  return after.error === null && sameValue(after.value, result.document.value) ? { ...result, edits, document: after } : result;
}

function linesOf(fragment: YamlDocument, path: Path): readonly string[] | null {
  const located = locate(fragment, path);
  if (located === null || located.through !== null || located.parent === null) return null;
  const { parent, pair, item, node } = located;
  if ((parent.kind !== 'map' && parent.kind !== 'list') || parent.flow) return null;
  const start = pair?.key.start ?? item?.dash ?? -1;
  return start < 0 ? null : sourceLines(fragment, start, node.end);
}

/** The text of an insertion with its member written in other lines, indented as the member was. */
function inOwnLines(inserted: string, lines: readonly string[]): string | null {
  const first = lines.find((line) => line !== '' && !line.startsWith('#'));
  const mark = first === undefined ? null : first.startsWith('- ') ? '- ' : (/^[^:]+:/.exec(first)?.[0] ?? null);
  if (mark === null) return null;
  const written = inserted.split(/\r?\n/);
  const at = written.findIndex((line) => line.trimStart().startsWith(mark));
  if (at < 0) return null;
  const indent = /^ */.exec(written[at] ?? '')?.[0] ?? '';
  const tail = /(?:\r?\n)*$/.exec(inserted)?.[0] ?? '';
  const lineBreak = inserted.includes('\r\n') ? '\r\n' : '\n';
  return [...written.slice(0, at), ...lines.map((line) => (line === '' ? line : indent + line))].join(lineBreak) + tail;
}
