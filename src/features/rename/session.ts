import { followedText } from '../../core/rename/followed-text.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { placesOf } from '../../core/rename/places.ts';
import type { RenamePlace } from '../../core/rename/place.ts';
import { renameEdits } from '../../core/rename/rename.ts';
import { renameTargetAt } from '../../core/rename/target.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { samePath, toPointer, type Path } from '../../core/yaml/path.ts';
import { isMap } from '../../core/yaml/value.ts';
import { redone, undone } from '../../store/actions.ts';
import { currentIndex } from '../../store/bundle-index.ts';
import { documentsEdited } from '../../store/documents-edited.ts';
import { mayWrite, store } from '../../store/store.ts';
import { renameOffered, type RenameOffer } from '../../store/rename-offer.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';

/** A name in the field where the user is, and what referred to it when the field was entered. */
interface Session {
  readonly documentId: string;
  /** Of the field. */
  readonly path: Path;
  readonly name: string;
  readonly asKey: boolean;
  /** Of a key, all keys of its map. */
  readonly keys: readonly string[];
  /** The name itself first; only those that surely mean it. */
  readonly places: readonly RenamePlace[];
  /** The steps of undo before the first stroke. */
  readonly steps: number;
}

/** The field that the user is in, once it is known whether its name is referred to: each key in it asks again. */
let entered: { readonly documentId: string; readonly path: Path; readonly session: Session | null } | null = null;
/** The one whose offer stands. */
let offered: Session | null = null;

/** The user is in a field. When it holds a name that others refer to, those are remembered as they are now. */
export function nameEntered(documentId: string, path: Path): void {
  if (entered !== null && entered.documentId === documentId && samePath(entered.path, path)) return;
  nameLeft(); // the focus goes on before who waits for the field to be left is told
  const index = currentIndex();
  const isKnown = index !== null && index.inDocument(documentId).length > 0;
  entered = isKnown ? { documentId, path, session: sessionAt(index, documentId, path) } : null;
}

function sessionAt(index: ObjectIndex, documentId: string, path: Path): Session | null {
  const target = renameTargetAt(index, WORK_DOCUMENTS, documentId, path);
  if (target === null || target.object.key !== documentId || !samePath(target.path, path)) return null;
  const { name, asKey } = target;
  const places = placesOf(index, WORK_DOCUMENTS, target, name).filter(({ doubt }) => doubt === null);
  if (places.every(({ role }) => role === 'name')) return null;
  return { documentId, path, name, asKey, keys: asKey ? keysAt(documentId, path.slice(0, -1)) : [], places, steps: store.getState().history.undo.length };
}

/** The field is left, or its text confirmed: when the name is another now, the places that say the old one are offered. */
export function nameLeft(): void {
  const session = entered?.session ?? null;
  // who comes back to a field without a session may find its name referred to
  if (session === null) entered = null;
  const offer = session === null ? null : offerOf(session);
  if (offer === null) return;
  offered = session;
  renameOffered(offer);
}

/** The work was edited: what is offered may be done, or undone. */
export function offerReviewed(): void {
  if (offered !== null) renameOffered(offerOf(offered));
}

export function offerDismissed(): void {
  offered = null;
  renameOffered(null);
}

function offerOf(from: Session): RenameOffer | null {
  const { documentId, path, name, asKey, places } = from;
  const to = presentName(from);
  if (to === null || to === name) return null;
  // what the form has taken along already, or the user has changed, is not left behind
  const left = places.filter((place) => place.role !== 'name' && textAt(place) === place.from);
  return left.length === 0 ? null : { documentId, path: asKey ? [...path.slice(0, -1), to] : path, from: name, to, count: left.length };
}

/** What stands where the name stood: of a key, the one that is new in its map. */
function presentName({ documentId, path, name, asKey, keys }: Session): string | null {
  if (!asKey) {
    const value = textAt({ key: documentId, path });
    return typeof value === 'string' && value !== '' ? value : null;
  }
  const present = keysAt(documentId, path.slice(0, -1));
  const [fresh, ...others] = present.filter((key) => !keys.includes(key));
  return present.includes(name) || fresh === undefined || others.length > 0 ? null : fresh;
}

function keysAt(documentId: string, path: Path): readonly string[] {
  const map = textAt({ key: documentId, path });
  return map !== undefined && isMap(map) ? Object.keys(map) : [];
}

function textAt({ key, path }: Pick<RenamePlace, 'key' | 'path'>): YamlValue | undefined {
  const document = WORK_DOCUMENTS.read(key);
  return document === null ? undefined : valueAt(document, path);
}

/** Renames what the offer counts; one undo step with the strokes in the field, where those were the last steps. */
export function offerAccepted({ to }: RenameOffer): void {
  const from = offered;
  entered = null;
  offerDismissed();
  if (from === null || !mayWrite(store.getState())) return;
  const places = from.places.map((place) => ({ ...place, to: place.role === 'reference' ? (followedText(place.from, from.name, to) ?? to) : to }));
  if (!togetherWithStrokes(from, places)) renamed(places.filter((place) => place.role !== 'name' && textAt(place) === place.from));
}

/** Takes the strokes back and makes them again with all else in one step. @returns whether that could be done. */
function togetherWithStrokes({ steps, documentId, path }: Session, places: readonly RenamePlace[]): boolean {
  const strokes = store.getState().history.undo.slice(steps);
  const group = `${documentId} field ${toPointer(path)}`;
  if (strokes.length === 0 || (strokes.length > 1 && strokes.some((step) => step.group !== group))) return false;
  for (const _ of strokes) undone();
  if (renamed(places)) return true;
  for (const _ of strokes) redone();
  return false;
}

function renamed(places: readonly RenamePlace[]): boolean {
  const result = renameEdits(WORK_DOCUMENTS, places);
  return result.ok && documentsEdited(new Map([...result.edits].map(([key, { edits }]) => [key, edits])), 'form');
}
