import type { Schema } from '../schema/schema.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { CheckSet } from './check.ts';
import { CHECKS, WITHOUT_SCHEMA } from './index.ts';
import { type Profile, USUAL_PROFILE } from './profile.ts';
import { profiled } from './profiled.ts';
import { schemaChecks } from './schema-checks.ts';

const sets = new WeakMap<Schema, Map<string, CheckSet>>();

/** All checks that a profile wants, those against the API's schema included: the same set for the same question. */
export function checksFor(schema: Schema, target: TargetVersion, profile: Profile = USUAL_PROFILE): CheckSet {
  let known = sets.get(schema);
  if (known === undefined) {
    known = new Map();
    sets.set(schema, known);
  }
  const key = JSON.stringify([target, profile]);
  let set = known.get(key);
  if (set === undefined) {
    set = profiled({ checks: [...CHECKS, ...schemaChecks(schema, target)], target }, profile);
    known.set(key, set);
  }
  return set;
}

const unaided = new Map<string, CheckSet>();

/** Those of them that need no schema, for as long as there is none. */
export function checksWithoutSchema(profile: Profile): CheckSet {
  const key = JSON.stringify(profile);
  let set = unaided.get(key);
  if (set === undefined) {
    set = profiled(WITHOUT_SCHEMA, profile);
    unaided.set(key, set);
  }
  return set;
}
