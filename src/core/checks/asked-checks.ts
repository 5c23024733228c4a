import { gathered } from '../gathered.ts';
import type { ObjectSummary } from '../graph/summary.ts';
import { remembered } from '../remembered.ts';
import type { BundleCheck, CheckSet, Facet, ObjectCheck, TextCheck, TextFamily } from './check.ts';

/** The checks of a set by what they visit, so that a document asks only those that are for it. */
interface SortedChecks {
  readonly text: readonly TextGroup[];
  /** By kind, or by the part that a document without kind looks like. */
  readonly byVisit: Map<string, ChecksOnObject>;
}

/** Checks that stand one behind the other in the set, and are of one family or of none. */
export interface TextGroup {
  readonly family: TextFamily | undefined;
  readonly checks: TextCheck[];
}

interface ChecksOnObject {
  readonly alone: readonly AskedAlone[];
  readonly across: readonly AskedAcross[];
}

/*
 * Checks as they are asked. The objects in the catalogue are of dozens of shapes, and to read a field of such costs
 * the engine as much as many a check; these are all of one.
 */
export interface AskedAlone {
  readonly check: ObjectCheck;
  readonly find: ObjectCheck['find'];
}

export interface AskedAcross {
  readonly check: BundleCheck;
  readonly id: string;
  readonly reads: readonly Facet[];
  readonly find: BundleCheck['find'];
}

const sorted = new WeakMap<CheckSet, SortedChecks>();

function sortedOf(set: CheckSet): SortedChecks {
  let known = sorted.get(set);
  if (known === undefined) {
    known = { text: textGroupsOf(set), byVisit: new Map() };
    sorted.set(set, known);
  }
  return known;
}

function textGroupsOf(set: CheckSet): readonly TextGroup[] {
  const groups: TextGroup[] = [];
  for (const check of set.checks) {
    if (check.scope !== 'text') continue;
    const last = groups.at(-1);
    if (last !== undefined && last.family === check.family) last.checks.push(check);
    else groups.push({ family: check.family, checks: [check] });
  }
  return groups;
}

/** The checks of texts, in the order of the set. */
export function textGroupsIn(set: CheckSet): readonly TextGroup[] {
  return sortedOf(set).text;
}

/** The checks that visit an object and need nothing but its document. */
export function aloneOn(set: CheckSet, object: ObjectSummary): readonly AskedAlone[] {
  return checksOn(set, object).alone;
}

function checksOn(set: CheckSet, object: ObjectSummary): ChecksOnObject {
  const { byVisit } = sortedOf(set);
  const key = object.known ?? `${object.kind === null ? 'part' : 'unknown'} ${object.fragment ?? ''}`;
  let checks = byVisit.get(key);
  if (checks === undefined) {
    checks = {
      alone: gathered(set.checks, (check) => (check.scope === 'object' && visits(check, object) ? [{ check, find: check.find }] : [])),
      across: gathered(set.checks, (check) => (check.scope === 'bundle' && visits(check, object) ? [askedAcross(check)] : [])),
    };
    byVisit.set(key, checks);
  }
  return checks;
}

/** The same for the same check, so that those of several objects are each asked once. */
const askedAcross = remembered((check: BundleCheck): AskedAcross => ({ check, id: check.id, reads: check.reads, find: check.find }));

/** The checks across documents that visit any of the objects. */
export function acrossOn(set: CheckSet, objects: readonly ObjectSummary[]): readonly AskedAcross[] {
  const [first, ...others] = objects;
  if (first === undefined) return [];
  const across = checksOn(set, first).across;
  return others.length === 0 ? across : [...new Set([...across, ...gathered(others, (object) => checksOn(set, object).across)])];
}

/** Whether a check is for an object. */
export function visits(check: ObjectCheck | BundleCheck, { kind, known, fragment }: ObjectSummary): boolean {
  if (check.kinds === 'all') return kind !== null;
  if (known !== null) return check.kinds.includes(known);
  return fragment !== null && check.fragments !== undefined && check.fragments.includes(fragment);
}
