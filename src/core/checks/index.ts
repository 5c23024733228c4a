import type { Check, CheckSet, CheckWords } from './check.ts';
import { CONFIG_CHECKS } from './catalogue/config/index.ts';
import { IMAGES_CHECKS } from './catalogue/images/index.ts';
import { NETWORKING_CHECKS } from './catalogue/networking/index.ts';
import { OBSERVABILITY_CHECKS } from './catalogue/observability/index.ts';
import { PROBES_CHECKS } from './catalogue/probes/index.ts';
import { RBAC_CHECKS } from './catalogue/rbac/index.ts';
import { REFERENCES_CHECKS } from './catalogue/references/index.ts';
import { SCALING_CHECKS } from './catalogue/scaling/index.ts';
import { SECURITY_CHECKS } from './catalogue/security/index.ts';
import { STORAGE_CHECKS } from './catalogue/storage/index.ts';
import { WORKLOAD_CHECKS } from './catalogue/workload/index.ts';
import { YAML_CHECKS } from './catalogue/yaml/index.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { SCHEMA_CHECK_WORDS } from './schema/words.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';

/** Every check that has a file of its own; ids as in the catalogue. */
export const CATALOGUED: readonly Check[] = [
  ...WORKLOAD_CHECKS,
  ...PROBES_CHECKS,
  ...SCALING_CHECKS,
  ...SECURITY_CHECKS,
  ...RBAC_CHECKS,
  ...NETWORKING_CHECKS,
  ...CONFIG_CHECKS,
  ...STORAGE_CHECKS,
  ...IMAGES_CHECKS,
  ...REFERENCES_CHECKS,
  ...OBSERVABILITY_CHECKS,
  ...YAML_CHECKS,
];

/**
 * Everything that is checked without the schema: the catalogue's checks, and what kubectl refuses or reads otherwise.
 * `schemaChecks` are the others.
 */
export const CHECKS: readonly Check[] = [...CATALOGUED, ...YAML_PROBLEM_CHECKS];

/** They alone, for the version that most people run. */
export const WITHOUT_SCHEMA: CheckSet = { checks: CHECKS, target: USUAL_TARGET };

/** Of every check, whether it needs the schema or not. */
export const CHECK_WORDS: readonly CheckWords[] = [...CHECKS, ...SCHEMA_CHECK_WORDS];

const byId: ReadonlyMap<string, CheckWords> = new Map(CHECK_WORDS.map((words) => [words.id, words]));

/** The check of a finding, for its title, reason and source. */
export function checkOf(id: string): CheckWords | null {
  return byId.get(id) ?? null;
}
