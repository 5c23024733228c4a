import type { SchemaFault } from '../schema/schema-fault.ts';
import type { Schema } from '../schema/schema.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import { validate } from '../schema/validate.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { toPointer } from '../yaml/path.ts';
import type { Report, TextCheck } from './check.ts';
import { checkOfFault, reportOf } from './schema/reports.ts';
import { SCHEMA_CHECK_WORDS, type SchemaCheckId } from './schema/words.ts';

type ReportsByCheck = ReadonlyMap<SchemaCheckId, readonly Report[]>;

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
  const walked = new WeakMap<YamlDocument, ReportsByCheck>();
  const reportsOf = (document: YamlDocument): ReportsByCheck => {
    const reports = walked.get(document) ?? reportsByCheck(schema, target, document);
    walked.set(document, reports);
    return reports;
  };
  return SCHEMA_CHECK_WORDS.map((words) => ({ ...words, scope: 'text', find: (document) => reportsOf(document).get(words.id) ?? [] }));
}

function reportsByCheck(schema: Schema, target: TargetVersion, document: YamlDocument): ReportsByCheck {
  const reports = new Map<SchemaCheckId, Report[]>();
  const faults = validate(schema, target, document.value);
  const missing = new Set(faults.flatMap((fault) => (fault.code === 'required' ? [toPointer(fault.path)] : [])));
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
