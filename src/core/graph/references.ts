import { remembered } from '../remembered.ts';
import type { Path } from '../yaml/path.ts';
import { isWithin, samePath } from '../yaml/path.ts';
import type { Link, LinkedObject, ObjectIndex } from './object-index.ts';
import {
  hasPart,
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
  const answered = answersOf(index);
  return from.summary.references.map((reference) => meaningIn(answered, from, reference));
}

/** What of it leads nowhere although it must. */
export function missingOf(index: ObjectIndex, from: LinkedObject): readonly Use[] {
  return usesOf(index, from).filter(({ missing }) => missing !== null);
}

/** Those that lead to objects of a kind, or by selector to Pods, or to parts of such objects (the keys of a ConfigMap). */
export function usesLeadingTo(index: ObjectIndex, from: LinkedObject, target: string): readonly Use[] {
  const references = referencesTo(from.summary).get(target);
  if (references === undefined) return NO_USES;
  const answered = answersOf(index);
  let byTarget = answered.uses.get(from);
  if (byTarget === undefined) {
    byTarget = new Map();
    answered.uses.set(from, byTarget);
  }
  let uses = byTarget.get(target);
  if (uses === undefined) {
    uses = references.map((reference) => meaningIn(answered, from, reference));
    byTarget.set(target, uses);
  }
  return uses;
}

const NO_USES: readonly Use[] = [];

/** The references of an object by what they lead to: dozens of checks ask for one kind each. */
const referencesTo = remembered(({ references }: ObjectSummary): ReadonlyMap<string, readonly Reference[]> => {
  const byTarget = new Map<string, Reference[]>();
  for (const reference of references) {
    const target = targetOf(reference, references);
    if (target === null) continue;
    const others = byTarget.get(target);
    if (others === undefined) byTarget.set(target, [reference]);
    else others.push(reference);
  }
  return byTarget;
});

/** The kind that a reference leads to; of a part, that of the object it is in. null: a part of the object itself. */
function targetOf(reference: Reference, references: readonly Reference[]): string | null {
  if (reference.by === 'name') return reference.kind;
  if (reference.by === 'selector') return reference.selects;
  const leader = typeof reference.of === 'number' ? references[reference.of] : undefined;
  return leader === undefined || leader.by === 'part' ? null : targetOf(leader, references);
}

/** What was asked of an index, which never changes: a dozen checks ask the same of an object. */
interface Answers {
  readonly index: ObjectIndex;
  readonly meanings: Map<Reference, Use>;
  readonly uses: Map<LinkedObject, Map<string, readonly Use[]>>;
  readonly users: Map<LinkedObject, readonly Use[]>;
  /** Who selects what, or the Pods that it makes; made when it is first asked for. */
  selecting: ReadonlyMap<LinkedObject, readonly Link<SelectorReference>[]> | null;
  /** Where the last name led: in a row, dozens of variables name one ConfigMap. */
  lastNamed: { readonly reference: NameReference; readonly targets: readonly Target[] } | null;
}

const answers = new WeakMap<ObjectIndex, Answers>();

function answersOf(index: ObjectIndex): Answers {
  let known = answers.get(index);
  if (known === undefined) {
    known = { index, meanings: new Map(), uses: new Map(), users: new Map(), selecting: null, lastNamed: null };
    answers.set(index, known);
  }
  return known;
}

/** The references of other objects that lead to this object, or to a part of it. */
export function usedBy(index: ObjectIndex, target: LinkedObject): readonly Use[] {
  const answered = answersOf(index);
  let uses = answered.users.get(target);
  if (uses === undefined) {
    uses = findUsers(answered, target);
    answered.users.set(target, uses);
  }
  return uses;
}

function findUsers(answered: Answers, target: LinkedObject): readonly Use[] {
  const { kind, name, makes } = target.summary;
  const names = [...(kind === null || name === null ? [] : [{ kind, name }]), ...makes];
  const uses: Use[] = [];
  let owner: LinkedObject | null = null;
  let parts: PartsByLeader = NO_PARTS;
  for (const [from, reference] of [...names.flatMap((own) => answered.index.referringTo(own.kind, own.name)), ...selectorsOn(answered, target)]) {
    if (from === target) continue;
    const use = meaningIn(answered, from, reference);
    if (!use.targets.some(({ object }) => object === target)) continue;
    uses.push(use);
    // dozens in a row are of one object
    if (from !== owner) [owner, parts] = [from, partsOn(from.summary)];
    for (const part of parts.get(reference) ?? NO_REFERENCES) uses.push(meaningIn(answered, from, part));
  }
  return uses;
}

/** The selectors that select an object, or the Pods it makes: each is asked once for all of its targets. */
function selectorsOn(answered: Answers, target: LinkedObject): readonly Link<SelectorReference>[] {
  if (answered.selecting === null) {
    const found = new Map<LinkedObject, Link<SelectorReference>[]>();
    for (const link of answered.index.selectors()) {
      for (const { object } of meaningIn(answered, ...link).targets) {
        const others = found.get(object);
        if (others === undefined) found.set(object, [link]);
        else others.push(link);
      }
    }
    answered.selecting = found;
  }
  return answered.selecting.get(target) ?? [];
}

type PartsByLeader = ReadonlyMap<Reference, readonly PartReference[]>;

const NO_PARTS: PartsByLeader = new Map();
const NO_REFERENCES: readonly PartReference[] = [];

/** The parts that an object names, by the reference that leads to whose they are. */
const partsOn = remembered(({ references }: ObjectSummary): PartsByLeader => {
  const byLeader = new Map<Reference, PartReference[]>();
  for (const reference of references) {
    const leader = reference.by === 'part' && typeof reference.of === 'number' ? references[reference.of] : undefined;
    if (reference.by !== 'part' || leader === undefined) continue;
    const others = byLeader.get(leader);
    if (others === undefined) byLeader.set(leader, [reference]);
    else others.push(reference);
  }
  return byLeader;
});

/** What a reference of an object means. */
export function meaningOf(index: ObjectIndex, from: LinkedObject, reference: Reference): Use {
  return meaningIn(answersOf(index), from, reference);
}

function meaningIn(answered: Answers, from: LinkedObject, reference: Reference): Use {
  let use = answered.meanings.get(reference);
  if (use?.from !== from) {
    use = findMeaning(answered, from, reference);
    answered.meanings.set(reference, use);
  }
  return use;
}

function findMeaning(answered: Answers, from: LinkedObject, reference: Reference): Use {
  if (reference.by === 'part') return meaningOfPart(answered, from, reference);
  const targets = reference.by === 'name' ? namedBy(answered, from, reference) : targetsOf(answered.index, from, reference);
  const what = reference.by === 'name' ? 'object' : 'selection';
  return { from, reference, targets, missing: targets.length === 0 && reference.needed ? { what } : null };
}

function namedBy(answered: Answers, from: LinkedObject, reference: NameReference): readonly Target[] {
  const last = answered.lastNamed;
  if (last !== null && namesSame(last.reference, reference)) return last.targets;
  const targets = targetsOf(answered.index, from, reference);
  answered.lastNamed = { reference, targets };
  return targets;
}

function namesSame(left: NameReference, right: NameReference): boolean {
  return left.name === right.name && left.kind === right.kind && left.namespace === right.namespace && left.group === right.group;
}

function targetsOf(index: ObjectIndex, from: LinkedObject, reference: NameReference | SelectorReference): readonly Target[] {
  return index.resolve(from.summary, reference).map((object) => ({ object, path: namePath(object.summary, reference) }));
}

function meaningOfPart(answered: Answers, from: LinkedObject, reference: PartReference): Use {
  const owners = ownersOf(answered, from, reference);
  const judged = reference.needed && !owners.some(({ object }) => isIn(object.summary, reference)) ? owners.find(({ object }) => isJudged(object, reference, from))?.object : undefined;
  return new UseOfPart(from, reference, owners, judged === undefined ? null : { what: 'part', of: judged });
}

function isIn(summary: ObjectSummary, reference: PartReference): boolean {
  const { part, name } = reference;
  const around = placeAround(reference);
  return around === undefined ? hasPart(summary, part, name) : partsNamed(summary, part, name, around).length > 0;
}

/** Thousands of variables name a key each, and whoever holds them against what is there asks for no place. */
class UseOfPart implements Use {
  readonly from: LinkedObject;
  readonly reference: PartReference;
  readonly missing: Missing | null;
  readonly #owners: readonly Pick<Target, 'object'>[];
  #targets: readonly Target[] | null = null;

  constructor(from: LinkedObject, reference: PartReference, owners: readonly Pick<Target, 'object'>[], missing: Missing | null) {
    this.from = from;
    this.reference = reference;
    this.#owners = owners;
    this.missing = missing;
  }

  get targets(): readonly Target[] {
    const { part, name } = this.reference;
    this.#targets ??= this.#owners.flatMap(({ object }) => partsNamed(object.summary, part, name, placeAround(this.reference)).map(({ path }) => ({ object, path })));
    return this.#targets;
  }
}

/** The place of the document that the part lies below; undefined where another reference says whose part it is. */
function placeAround({ of }: PartReference): Path | undefined {
  return typeof of === 'number' ? undefined : of;
}

/** The objects whose parts a reference may name. */
function ownersOf(answered: Answers, from: LinkedObject, { of }: PartReference): readonly Pick<Target, 'object'>[] {
  if (typeof of !== 'number') return [{ object: from }];
  const leader = from.summary.references[of];
  return leader === undefined || leader.by === 'part' ? [] : meaningIn(answered, from, leader).targets;
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
