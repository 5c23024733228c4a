import type { Schema } from '../schema/schema.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { Check } from './check.ts';
import { CHECKS } from './index.ts';
import { schemaChecks } from './schema-checks.ts';

const lists = new WeakMap<Schema, Map<TargetVersion, readonly Check[]>>();

/** All checks, those against the API's schema included: the same list for the same schema and version. */
export function checksFor(schema: Schema, target: TargetVersion): readonly Check[] {
  let byVersion = lists.get(schema);
  if (byVersion === undefined) {
    byVersion = new Map();
    lists.set(schema, byVersion);
  }
  let checks = byVersion.get(target);
  if (checks === undefined) {
    checks = [...CHECKS, ...schemaChecks(schema, target)];
    byVersion.set(target, checks);
  }
  return checks;
}
