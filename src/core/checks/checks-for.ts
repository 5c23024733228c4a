import type { Schema } from '../schema/schema.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { CheckSet } from './check.ts';
import { CHECKS } from './index.ts';
import { schemaChecks } from './schema-checks.ts';

const sets = new WeakMap<Schema, Map<TargetVersion, CheckSet>>();

/** All checks, those against the API's schema included: the same set for the same schema and version. */
export function checksFor(schema: Schema, target: TargetVersion): CheckSet {
  let byVersion = sets.get(schema);
  if (byVersion === undefined) {
    byVersion = new Map();
    sets.set(schema, byVersion);
  }
  let set = byVersion.get(target);
  if (set === undefined) {
    set = { checks: [...CHECKS, ...schemaChecks(schema, target)], target };
    byVersion.set(target, set);
  }
  return set;
}
