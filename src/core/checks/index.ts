import type { Check } from './check.ts';
import { imageTagLatest } from './image-tag-latest.ts';
import { readinessProbeMissing } from './readiness-probe-missing.ts';
import { replicasSetWithHpa } from './replicas-set-with-hpa.ts';
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

/** Everything that is checked: the catalogue's checks, and what kubectl refuses or reads otherwise. */
export const CHECKS: readonly Check[] = [...CATALOGUED, ...YAML_PROBLEM_CHECKS];

const byId: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** The check of a finding, for its title, reason and source. */
export function checkOf(id: string): Check | null {
  return byId.get(id) ?? null;
}
