import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { meaningOf, type Target, type Use, usedBy } from '../graph/references.ts';
import { type PartReference, partsNamed, type Reference, type SelectorReference } from '../graph/summary.ts';
import type { Localized } from '../localized.ts';
import { valueAt } from '../yaml/locate.ts';
import { type Path, samePath, toPointer } from '../yaml/path.ts';
import { followedText } from './followed-text.ts';
import { mentionsOf } from './mentions.ts';
import { placesInNamespace } from './namespace-places.ts';
import type { RenamePlace } from './place.ts';
import { type Documents, objectTarget, type RenameTarget } from './target.ts';

/** Every place that another name of the target changes, or may change: the name first, then by document. */
export function placesOf(index: ObjectIndex, documents: Documents, target: RenameTarget, to: string): readonly RenamePlace[] {
  const own: RenamePlace = { key: target.object.key, path: target.path, asKey: target.asKey, from: target.name, to, role: 'name', doubt: null };
  const within = target.kind === 'Namespace' ? placesInNamespace(index, documents, target, to) : [];
  const found = target.part === null ? placesOfObject(index, documents, target, to) : placesOfPart(index, documents, target, to);
  const sure = [own, ...found, ...within];
  return withoutRepeats([...sure, ...mentionsOf(index, documents, target, to, sure)]);
}

function placesOfObject(index: ObjectIndex, documents: Documents, target: RenameTarget, to: string): RenamePlace[] {
  const makers = makersOf(index, target);
  return namesGiven(target).flatMap(({ kind, name }) =>
    index.referringTo(kind, name).flatMap(([from, reference]) => {
      const { targets } = meaningOf(index, from, reference);
      if (!targets.some(({ object }) => object === target.object)) return [];
      const others = targets.some(({ object }) => object !== target.object && !makers.has(object));
      return placeOf(documents, from, reference.path, target.name, to, 'reference', others ? NOT_ALONE : null);
    }),
  ).concat([...makers.values()].flatMap(({ object, path }) => placeOf(documents, object, path, target.name, to, 'reference', null)));
}

/** What has the name that stands at the target's place: the object, and what its controller makes under that name. */
function namesGiven({ object, path, kind, name }: RenameTarget): readonly Named[] {
  const made: Named[] = object.summary.makes.filter((one) => samePath(one.path, path));
  return made.some((one) => one.kind === kind) ? made : [{ kind, name }, ...made];
}

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** Other objects that say what the same thing is called that their controllers make: a Certificate its Secret. */
function makersOf(index: ObjectIndex, { object, kind, name }: RenameTarget): ReadonlyMap<LinkedObject, Target> {
  const makers = new Map<LinkedObject, Target>();
  for (const other of index.named(kind, name, object.summary.namespace)) {
    if (other === object || (other.summary.kind === kind && other.summary.name === name)) continue;
    const made = other.summary.makes.find((one) => one.kind === kind && one.name === name);
    const own = objectTarget(other);
    if (made !== undefined && (own === null || !samePath(own.path, made.path))) makers.set(other, { object: other, path: made.path });
  }
  return makers;
}

function placesOfPart(index: ObjectIndex, documents: Documents, target: RenameTarget, to: string): RenamePlace[] {
  const { object, part, name } = target;
  if (part === null) return [];
  // data and stringData of a Secret may both hold a key: they are one
  const own = part === 'key' ? partsNamed(object.summary, part, name).map(({ path }) => ({ object, path })) : [{ object, path: target.place }];
  const meant: Target[] = [...own];
  const uses = new Map<Reference, { readonly use: Use; readonly doubt: Localized | null }>();
  for (let at = 0; at < meant.length; at++) {
    const one = meant[at];
    if (one === undefined) break;
    for (const use of usesOfPart(index, one.object)) {
      if (uses.has(use.reference) || use.reference.by !== 'part' || use.reference.part !== part || use.reference.name !== name) continue;
      if (!use.targets.some((other) => isSame(other, one))) continue;
      const others = use.targets.filter((other) => !meant.some((known) => isSame(known, other)));
      const together = others.length > 0 && selectsPodsOfService(use);
      if (together) meant.push(...others);
      uses.set(use.reference, { use, doubt: others.length > 0 && !together ? NOT_ALONE : null });
    }
  }
  return [
    ...meant.map((one, position): RenamePlace => {
      const path = [...one.path, ...target.path.slice(target.place.length)];
      return { key: one.object.key, path, asKey: target.asKey, from: name, to, role: position < own.length ? 'name' : 'twin', doubt: null };
    }),
    ...[...uses.values()].flatMap(({ use, doubt }) => placeOf(documents, use.from, use.reference.path, name, to, 'reference', doubt)),
  ];
}

/** References to parts of an object: its own, and those of others. */
function usesOfPart(index: ObjectIndex, object: LinkedObject): readonly Use[] {
  const own = object.summary.references.filter((reference): reference is PartReference => reference.by === 'part');
  return [...own.map((reference) => meaningOf(index, object, reference)), ...usedBy(index, object)];
}

/** A Service sends to the port of that name in each Pod that it selects: they are called alike or are not reached. */
function selectsPodsOfService({ from, reference }: Use): boolean {
  const leader = reference.by === 'part' && typeof reference.of === 'number' ? from.summary.references[reference.of] : undefined;
  return from.summary.known === 'Service' && isPodSelector(leader);
}

function isPodSelector(reference: Reference | undefined): reference is SelectorReference {
  return reference?.by === 'selector' && reference.selects === 'pods';
}

function isSame(left: Target, right: Target): boolean {
  return left.object === right.object && samePath(left.path, right.path);
}

function placeOf(
  documents: Documents,
  { key }: LinkedObject,
  path: Path,
  from: string,
  to: string,
  role: RenamePlace['role'],
  doubt: Localized | null,
): RenamePlace[] {
  const document = documents.read(key);
  const text = document === null ? undefined : valueAt(document, path);
  if (typeof text !== 'string') return [];
  const followed = followedText(text, from, to);
  return followed === null ? [] : [{ key, path, asKey: false, from: text, to: followed, role, doubt }];
}

/** Of places found twice the first counts. */
function withoutRepeats(places: readonly RenamePlace[]): readonly RenamePlace[] {
  const seen = new Set<string>();
  return places.filter(({ key, path }) => {
    const place = `${key} ${toPointer(path)}`;
    return !seen.has(place) && seen.add(place);
  });
}

const NOT_ALONE: Localized = {
  en: 'It also means something else of that name',
  ko: '같은 이름의 다른 대상도 가리킵니다',
};
