import { gathered } from '../gathered.ts';
import type { SchemaFault } from '../schema/schema-fault.ts';
import type { Schema } from '../schema/schema.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import { validate } from '../schema/validate.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { toPointer } from '../yaml/path.ts';
import type { Report, TextCheck } from './check.ts';
import { textFamily } from './families/text-family.ts';
import { checkOfFault, reportOf } from './schema/reports.ts';
import { SCHEMA_CHECK_WORDS, type SchemaCheckId } from './schema/words.ts';

const made = new WeakMap<Schema, Map<TargetVersion, readonly TextCheck[]>>();

/**
 * The checks that hold documents against the schema as a version of Kubernetes has it. For the same schema and version
 * it is the same list, so that a caller can tell by identity whether what it found still holds. A document is walked
 * once for all of them.
 */
export function schemaChecks(schema: Schema, target: TargetVersion): readonly TextCheck[] {
  const byTarget = made.get(schema) ?? new Map<TargetVersion, readonly TextCheck[]>();
  made.set(schema, byTarget);
  const checks = byTarget.get(target) ?? checksFor(schema, target);
  byTarget.set(target, checks);
  return checks;
}

function checksFor(schema: Schema, target: TargetVersion): readonly TextCheck[] {
  return textFamily(SCHEMA_CHECK_WORDS, (document) => reportsByCheck(schema, target, document));
}

const NO_FAULTS: ReadonlyMap<SchemaCheckId, readonly Report[]> = new Map();

function reportsByCheck(schema: Schema, target: TargetVersion, document: YamlDocument): ReadonlyMap<SchemaCheckId, readonly Report[]> {
  const faults = validate(schema, target, document.value);
  if (faults.length === 0) return NO_FAULTS;
  const reports = new Map<SchemaCheckId, Report[]>();
  const missing = new Set(gathered(faults, (fault) => (fault.code === 'required' ? [toPointer(fault.path)] : [])));
  for (const fault of faults) {
    if (isSaidByMissing(fault, missing)) continue;
    const id = checkOfFault(fault);
    const report = reportOf(schema, document, fault);
    const others = reports.get(id);
    if (others === undefined) reports.set(id, [report]);
    else others.push(report);
  }
  return reports;
}

/** Where a field is said to be missing, nobody has to hear as well that it is one of several, or too short. */
function isSaidByMissing(fault: SchemaFault, missing: ReadonlySet<string>): boolean {
  if (fault.code === 'limit') return missing.has(toPointer(fault.path));
  return fault.code === 'one-needed' && fault.members.some((member) => missing.has(toPointer([...fault.path, member])));
}
