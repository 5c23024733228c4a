import { type Choices, choicesAt, NO_CHOICES } from '../graph/choices.ts';
import type { ObjectIndex } from '../graph/object-index.ts';
import { objectHolding } from '../graph/object-place.ts';
import { referenceAt, type Target, targetsAt, type Use, usedBy } from '../graph/references.ts';
import { summarise } from '../graph/summarise.ts';
import { objectAt, type Reference } from '../graph/summary.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import type { Cursor } from './cursor.ts';

/** Longer documents are not read anew for the sake of a half-typed word. */
const MENDED_CHARACTERS = 256 * 1024;

/** A document that is being written, in its bundle. */
export interface DocumentInBundle {
  readonly index: ObjectIndex;
  /** The key of the document in the index. */
  readonly key: string;
  /** The document as it reads, or, where it cannot be read, as it was last. */
  readonly document: YamlDocument;
}

/** The document without what is being typed at the cursor; null where even that cannot be read. */
export function mendedAt(text: string, cursor: Cursor): YamlDocument | null {
  if (!('token' in cursor) || text.length > MENDED_CHARACTERS) return null;
  const { start, end } = cursor.token.range;
  const mended = parseDocument(text.slice(0, start) + text.slice(end));
  return mended.error === null ? mended : null;
}

/** What of the bundle can be written at paths of a document. Nothing is read before the first question. */
export function choicesIn({ index, key, document }: DocumentInBundle): (path: Path) => Choices {
  let summary: ReturnType<typeof summarise> | null = null;
  return (path) => {
    if (document.root === null) return NO_CHOICES;
    summary ??= summarise(document);
    return choicesAt(index, { key, summary: objectAt(summary, path) }, document.value, path);
  };
}

/** What a place refers to, and where that leads: the first target is the one to go to. */
export interface Referred {
  readonly reference: Reference;
  readonly targets: readonly Target[];
}

/** The reference at a path of a document; null when none stands there. */
export function referredAt(place: Pick<DocumentInBundle, 'index' | 'key'>, path: Path): Referred | null {
  const object = objectHolding(place.index, place.key, path);
  const reference = object === null ? null : referenceAt(object.summary, path);
  return object === null || reference === null ? null : { reference, targets: targetsAt(place.index, object, path) };
}

/**
 * What refers to the object at a path of a document: to itself where the path is its name or its kind, else to what
 * the place itself refers to.
 */
export function usesAt(place: Pick<DocumentInBundle, 'index' | 'key'>, path: Path): readonly Use[] {
  const referred = referredAt(place, path);
  const targets = referred === null ? [objectHolding(place.index, place.key, path)] : referred.targets.map(({ object }) => object);
  const [first] = targets;
  return first === undefined || first === null ? [] : usedBy(place.index, first);
}
