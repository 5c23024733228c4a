import { toPointer } from '../yaml/path.ts';
import type { Finding } from './check.ts';

/**
 * What two checks say of one place, only one says: by the check that is heard, those that it makes silent there, or one
 * step above or below. The schema tells what the API server refuses in the words of types and limits; a check of the
 * catalogue knows what the field is for, and often the mend.
 */
export const REPEATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['config-value-not-string', ['schema-type']],
  ['env-value-not-string', ['schema-type']],
  ['env-duplicate', ['schema-duplicate-item']],
  ['secret-data-not-base64', ['schema-format']],
  ['port-name-invalid', ['schema-name', 'schema-limit', 'required-field-missing', 'schema-duplicate-item']],
  ['service-port-name-required', ['schema-rule', 'schema-duplicate-item']],
  ['service-node-port-invalid', ['schema-rule', 'schema-limit']],
  ['hpa-range-invalid', ['required-field-missing', 'schema-rule', 'schema-limit']],
  ['hpa-behavior-risky', ['schema-limit']],
  ['vpa-update-mode', ['schema-value']],
  ['ingress-annotation-unknown', ['label-value-invalid']],
  // the API that nobody has is no part of the cluster that is missing
  ['api-group-wrong-for-kind', ['cluster-prerequisite']],
]);

const SILENT: ReadonlySet<string> = new Set([...REPEATS.values()].flat());

/** The findings of a document without those that another one says better. A muted one still speaks for them. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ check }) => SILENT.has(check))) return findings;
  /** By place, and by the place around it: the checks that are silent there. */
  const silentAt = new Map<string, Set<string>>();
  const around = new Map<string, Set<string>>();
  for (const { check, path } of findings) {
    const silent = REPEATS.get(check);
    if (silent === undefined) continue;
    note(silentAt, toPointer(path), silent);
    note(around, toPointer(path.slice(0, -1)), silent);
  }
  if (silentAt.size === 0) return findings;
  return findings.filter(({ check, path }) => {
    if (!SILENT.has(check)) return true;
    const place = toPointer(path);
    return ![silentAt.get(place), silentAt.get(toPointer(path.slice(0, -1))), around.get(place)].some((silent) => silent?.has(check) === true);
  });
}

function note(places: Map<string, Set<string>>, place: string, checks: readonly string[]): void {
  const known = places.get(place);
  if (known === undefined) places.set(place, new Set(checks));
  else for (const check of checks) known.add(check);
}
