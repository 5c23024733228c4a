import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import type { Localized } from '../localized.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, renameKey, setValue } from '../yaml/edit.ts';
import type { EditResult, ProvedEdit, Refusal } from '../yaml/edit-result.ts';
import { valueAt } from '../yaml/locate.ts';
import type { Path } from '../yaml/path.ts';
import { nameFault } from './name-fault.ts';
import { notesOn } from './notes.ts';
import type { RenamePlace } from './place.ts';
import { placesOf } from './places.ts';
import { type Documents, type RenameTarget, renameTargetAt } from './target.ts';

/*
 * A name and all that refers to it, changed together: first the places, for the user to look at and choose from, then
 * the proved edits of those chosen.
 */

export interface RenamePlan {
  readonly ok: true;
  readonly target: RenameTarget;
  readonly to: string;
  /** The name first. */
  readonly places: readonly RenamePlace[];
  /** What does not follow, or what follows outside the bundle. */
  readonly notes: readonly Localized[];
}

export interface RenameRefusal {
  readonly ok: false;
  readonly message: Localized;
}

/** What another name of the target would change; a refusal when it cannot have that name. */
export function planRename(index: ObjectIndex, documents: Documents, target: RenameTarget, to: string): RenamePlan | RenameRefusal {
  const fault = nameFault(index, target, to);
  if (fault !== null) return { ok: false, message: fault };
  return { ok: true, target, to, places: placesOf(index, documents, target, to), notes: notesOn(index, target) };
}

export interface Renamed {
  readonly ok: true;
  /** By document, those that change. */
  readonly edits: ReadonlyMap<string, ProvedEdit>;
}

/**
 * The proved edits of some places of a plan. All or none: a place whose text is no longer what it was, or cannot be
 * edited, refuses the whole.
 */
export function renameEdits(documents: Documents, places: readonly RenamePlace[]): Renamed | RenameRefusal {
  const edits = new Map<string, ProvedEdit>();
  for (const key of new Set(places.map((place) => place.key))) {
    const document = documents.read(key);
    if (document === null) return { ok: false, message: CHANGED };
    const result = editsIn(document, places.filter((place) => place.key === key));
    if (!result.ok) return { ok: false, message: result.message };
    if (result.edits.length > 0) edits.set(key, result);
  }
  return { ok: true, edits };
}

/** Gives a part of a document another name together with all that names it in the document. */
export function renameInDocument(document: YamlDocument, path: Path, to: string): EditResult {
  const documents: Documents = { text: () => document.text, read: () => document };
  const index = new ObjectIndex([{ key: '', summary: summarise(document) }]);
  const target = renameTargetAt(index, documents, '', path);
  if (target === null) return setValue(document, path, to);
  return editsIn(document, placesOf(index, documents, target, to).filter(({ doubt }) => doubt === null));
}

function editsIn(document: YamlDocument, places: readonly RenamePlace[]): EditResult {
  // keys last: a place below a key that changed would not be found
  const ordered = [...places].sort((left, right) => Number(left.asKey) - Number(right.asKey));
  return inSequence(document, ordered.map((place) => (current) => editOf(current, place)));
}

function editOf(document: YamlDocument, { path, asKey, from, to }: RenamePlace): EditResult {
  const value = valueAt(document, path);
  const isThere = asKey ? value !== undefined : value === from;
  if (!isThere) return CHANGED_REFUSAL;
  return asKey ? renameKey(document, path, to) : setValue(document, path, to);
}

export const CHANGED: Localized = {
  en: 'The text has changed in the meantime. Try again.',
  ko: '그사이 텍스트가 바뀌었습니다. 다시 시도하세요.',
};
export const CHANGED_REFUSAL: Refusal = { ok: false, code: 'no-such-path', message: CHANGED, range: null, related: null };
