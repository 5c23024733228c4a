import type { Check, CheckWords } from './check.ts';
import { imageTagLatest } from './image-tag-latest.ts';
import { readinessProbeMissing } from './readiness-probe-missing.ts';
import { replicasSetWithHpa } from './replicas-set-with-hpa.ts';
import { SCHEMA_CHECK_WORDS } from './schema/words.ts';
import { serviceSelectorNoMatch } from './service-selector-no-match.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';
import { yamlDuplicateKey } from './yaml-duplicate-key.ts';

/** Every check that has a file of its own; ids as in the catalogue. */
export const CATALOGUED = [
  imageTagLatest,
  readinessProbeMissing,
  replicasSetWithHpa,
  serviceSelectorNoMatch,
  yamlDuplicateKey,
] as const satisfies readonly Check[];

/**
 * Everything that is checked without the schema: the catalogue's checks, and what kubectl refuses or reads otherwise.
 * `schemaChecks` are the others.
 */
export const CHECKS: readonly Check[] = [...CATALOGUED, ...YAML_PROBLEM_CHECKS];

/** Of every check, whether it needs the schema or not. */
export const CHECK_WORDS: readonly CheckWords[] = [...CHECKS, ...SCHEMA_CHECK_WORDS];

const byId: ReadonlyMap<string, CheckWords> = new Map(CHECK_WORDS.map((words) => [words.id, words]));

/** The check of a finding, for its title, reason and source. */
export function checkOf(id: string): CheckWords | null {
  return byId.get(id) ?? null;
}
