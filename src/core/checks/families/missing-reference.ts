import { gathered } from '../../gathered.ts';
import type { NameReference, PartReference } from '../../graph/summary.ts';
import type { KindName } from '../../kinds/index.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { Bundle } from '../check.ts';

/** An object that is named and not in the bundle. */
export interface MissingObject {
  readonly reference: NameReference;
  /** How many places name it. */
  readonly places: number;
}

/** A key or port that is named and that its object, which is there, does not have. */
export interface MissingPart {
  readonly reference: PartReference;
  readonly of: LinkedObject;
}

/** What the checked object names of a kind and the bundle does not have: each object once, where it is first named. */
export function missingObjects(bundle: Bundle, kind: KindName, isMeant: (reference: NameReference) => boolean = () => true): readonly MissingObject[] {
  let byName: Map<string, MissingObject> | null = null;
  for (const { reference, missing } of bundle.uses(bundle.self, kind)) {
    if (missing?.what !== 'object' || reference.by !== 'name' || !isMeant(reference)) continue;
    const key = `${reference.namespace ?? ''}/${reference.name}`;
    byName ??= new Map();
    const before = byName.get(key);
    byName.set(key, before === undefined ? { reference, places: 1 } : { ...before, places: before.places + 1 });
  }
  return byName === null ? [] : [...byName.values()];
}

/** What the checked object names inside objects of a kind that are there and do not have it. */
export function missingParts(bundle: Bundle, kind: KindName): readonly MissingPart[] {
  const parts: MissingPart[] = [];
  for (const { reference, missing } of bundle.uses(bundle.self, kind)) {
    if (missing?.what === 'part' && reference.by === 'part') parts.push({ reference, of: missing.of });
  }
  return parts;
}

/** The objects of a kind in the namespace of the checked one, by name: what may have been meant. */
export function namesAround(bundle: Bundle, kind: KindName, namespaces: (namespace: string | null) => boolean): readonly string[] {
  return gathered(bundle.ofKind(kind), ({ summary }) => (summary.name !== null && namespaces(summary.namespace) ? [summary.name] : []));
}
