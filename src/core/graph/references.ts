import { remembered } from '../remembered.ts';
import type { Path } from '../yaml/path.ts';
import { isWithin, samePath } from '../yaml/path.ts';
import type { Link, LinkedObject, ObjectIndex } from './object-index.ts';
import {
  type NameReference,
  type ObjectSummary,
  type PartReference,
  partsNamed,
  type Reference,
  type SelectorReference,
} from './summary.ts';

/** A reference of an object, and what it means in the bundle. */
export interface Use {
  readonly from: LinkedObject;
  readonly reference: Reference;
  /** In the order of the documents; empty: nothing of the bundle. */
  readonly targets: readonly Target[];
  /** What is amiss; null when nothing is. */
  readonly missing: Missing | null;
}

/** A place that a reference leads to. */
export interface Target {
  readonly object: LinkedObject;
  /** In its document: of the name of the object, or of the part. */
  readonly path: Path;
}

export type Missing =
  /** The bundle has no object of that kind and name. */
  | { readonly what: 'object' }
  /** The selector selects nothing. */
  | { readonly what: 'selection' }
  /** The object is there, but has no such key, port, volume … */
  | { readonly what: 'part'; readonly of: LinkedObject };

/** What an object uses: each of its references with its targets. */
export function usesOf(index: ObjectIndex, from: LinkedObject): readonly Use[] {
  return from.summary.references.map((reference) => meaningOf(index, from, reference));
}

/** What of it leads nowhere although it must. */
export function missingOf(index: ObjectIndex, from: LinkedObject): readonly Use[] {
  return usesOf(index, from).filter(({ missing }) => missing !== null);
}

/** What was asked of an index, which never changes: a dozen checks ask the same of an object. */
interface Answers {
  readonly meanings: Map<Reference, Use>;
  readonly users: Map<LinkedObject, readonly Use[]>;
  /** Who selects what, or the Pods that it makes; made when it is first asked for. */
  selecting: ReadonlyMap<LinkedObject, readonly Link<SelectorReference>[]> | null;
}

const answers = new WeakMap<ObjectIndex, Answers>();

function answersOf(index: ObjectIndex): Answers {
  let known = answers.get(index);
  if (known === undefined) {
    known = { meanings: new Map(), users: new Map(), selecting: null };
    answers.set(index, known);
  }
  return known;
}

/** The references of other objects that lead to this object, or to a part of it. */
export function usedBy(index: ObjectIndex, target: LinkedObject): readonly Use[] {
  const { users } = answersOf(index);
  let uses = users.get(target);
  if (uses === undefined) {
    uses = findUsers(index, target);
    users.set(target, uses);
  }
  return uses;
}

function findUsers(index: ObjectIndex, target: LinkedObject): readonly Use[] {
  const { kind, name, makes } = target.summary;
  const names = [...(kind === null || name === null ? [] : [{ kind, name }]), ...makes];
  const uses: Use[] = [];
  for (const [from, reference] of [...names.flatMap((own) => index.referringTo(own.kind, own.name)), ...selectorsOn(index, target)]) {
    if (from === target) continue;
    const use = meaningOf(index, from, reference);
    if (!use.targets.some(({ object }) => object === target)) continue;
    uses.push(use);
    for (const part of partsOn(from, reference)) uses.push(meaningOf(index, from, part));
  }
  return uses;
}

/** The selectors that select an object, or the Pods it makes: each is asked once for all of its targets. */
function selectorsOn(index: ObjectIndex, target: LinkedObject): readonly Link<SelectorReference>[] {
  const answered = answersOf(index);
  if (answered.selecting === null) {
    const found = new Map<LinkedObject, Link<SelectorReference>[]>();
    for (const link of index.selectors()) {
      for (const { object } of meaningOf(index, ...link).targets) {
        const others = found.get(object);
        if (others === undefined) found.set(object, [link]);
        else others.push(link);
      }
    }
    answered.selecting = found;
  }
  return answered.selecting.get(target) ?? [];
}

function partsOn({ summary }: LinkedObject, leader: Reference): readonly PartReference[] {
  const parts: PartReference[] = [];
  const position = summary.references.indexOf(leader);
  for (const reference of summary.references) {
    if (reference.by === 'part' && reference.of === position) parts.push(reference);
  }
  return parts;
}

/** What a reference of an object means. */
export function meaningOf(index: ObjectIndex, from: LinkedObject, reference: Reference): Use {
  const { meanings } = answersOf(index);
  let use = meanings.get(reference);
  if (use?.from !== from) {
    use = findMeaning(index, from, reference);
    meanings.set(reference, use);
  }
  return use;
}

function findMeaning(index: ObjectIndex, from: LinkedObject, reference: Reference): Use {
  if (reference.by === 'part') return meaningOfPart(index, from, reference);
  const objects = index.resolve(from.summary, reference);
  const what = reference.by === 'name' ? 'object' : 'selection';
  return {
    from,
    reference,
    targets: objects.map((object) => ({ object, path: namePath(object.summary, reference) })),
    missing: objects.length === 0 && reference.needed ? { what } : null,
  };
}

function meaningOfPart(index: ObjectIndex, from: LinkedObject, reference: PartReference): Use {
  const owners = ownersOf(index, from, reference);
  const within = typeof reference.of === 'number' ? [] : reference.of;
  const targets: Target[] = [];
  for (const { object } of owners) {
    for (const { path } of partsNamed(object.summary, reference.part, reference.name, within)) targets.push({ object, path });
  }
  const judged = targets.length === 0 && reference.needed ? owners.find(({ object }) => isJudged(object, reference, from))?.object : undefined;
  return { from, reference, targets, missing: judged === undefined ? null : { what: 'part', of: judged } };
}

/** The objects whose parts a reference may name. */
function ownersOf(index: ObjectIndex, from: LinkedObject, { of }: PartReference): readonly Pick<Target, 'object'>[] {
  if (typeof of !== 'number') return [{ object: from }];
  const leader = from.summary.references[of];
  return leader === undefined || leader.by === 'part' ? [] : meaningOf(index, from, leader).targets;
}

/**
 * Whether what an object does not list is not there. Of what somebody makes nobody knows the keys, and a Secret
 * without any is one that somebody fills in.
 */
function isJudged({ summary }: LinkedObject, reference: PartReference, from: LinkedObject): boolean {
  const leader = typeof reference.of === 'number' ? from.summary.references[reference.of] : undefined;
  if (leader === undefined || summary.known === 'ConfigMap') return true;
  const isItself = leader.by !== 'name' || leader.kind === summary.kind;
  return isItself && summary.parts.some(({ part }) => part === reference.part);
}

/** Where the name stands that a reference means: the object's own, or that of what it makes. */
function namePath(summary: ObjectSummary, reference: NameReference | SelectorReference): Path {
  const made = reference.by === 'name' && summary.kind !== reference.kind ? summary.makes.find(({ name }) => name === reference.name) : undefined;
  return made?.path ?? ownNamePath(summary);
}

/** Hundreds of references lead to the same name. */
const ownNamePath = remembered(({ name, path }: ObjectSummary): Path => (name === null ? path : [...path, 'metadata', 'name']));

/** The reference that a place of a document belongs to: the innermost one whose text or map holds it; null: none. */
export function referenceAt(object: ObjectSummary, path: Path): Reference | null {
  const exact = object.references.find((reference) => samePath(reference.path, path));
  if (exact !== undefined) return exact;
  const around = object.references.filter((reference) => reference.by === 'selector' && isWithin(path, reference.path));
  return around.reduce<Reference | null>((inner, one) => (inner === null || one.path.length > inner.path.length ? one : inner), null);
}

/** Where the reference at a place of an object leads: the first of its targets is what "go to" means. */
export function targetsAt(index: ObjectIndex, from: LinkedObject, path: Path): readonly Target[] {
  const reference = referenceAt(from.summary, path);
  return reference === null ? [] : meaningOf(index, from, reference).targets;
}
