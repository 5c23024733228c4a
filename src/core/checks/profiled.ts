import { gathered } from '../gathered.ts';
import type { CheckSet, CheckWords, Severity } from './check.ts';
import { PEERS } from './peers.ts';
import type { Profile, ProfileBase } from './profile.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';

const READER: ReadonlySet<string> = new Set(YAML_PROBLEM_CHECKS.map(({ id }) => id));

/** The set as a profile wants it. What the reader of YAML finds always speaks: it says what kubectl loses. */
export function profiled({ checks, target }: CheckSet, profile: Profile): CheckSet {
  const levels = gathered(Object.entries(profile.severities), ([id, level]): [string, Severity][] => (level === 'ignore' ? [] : [[id, level]]));
  const chosen = checks.filter((check) => isInProfile(check, profile));
  return { checks: chosen, target, ...(levels.length === 0 ? {} : { severities: new Map(levels) }) };
}

/** Whether a check speaks under a profile. */
export function isInProfile(check: CheckWords, { base, severities }: Profile): boolean {
  if (READER.has(check.id)) return true;
  const own = Object.hasOwn(severities, check.id) ? severities[check.id] : undefined;
  return own === undefined ? isInBase(check, base) : own !== 'ignore';
}

function isInBase({ id, optIn }: CheckWords, base: ProfileBase): boolean {
  if (base === 'usual') return optIn !== true;
  if (base === 'all') return true;
  return PEERS.get(id)?.[base === 'pod-security' ? 'pss' : base] !== undefined;
}
