import type { Check, CheckSet, Peer, Severity } from './check.ts';
import { PEERS } from './peers.ts';
import type { Profile, ProfileBase } from './profile.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';

const READER: ReadonlySet<Check> = new Set(YAML_PROBLEM_CHECKS);

/** The set as a profile wants it. What the reader of YAML finds always speaks: it says what kubectl loses. */
export function profiled({ checks, target }: CheckSet, { base, severities }: Profile): CheckSet {
  const chosen = checks.filter((check) => {
    if (READER.has(check)) return true;
    const own = Object.hasOwn(severities, check.id) ? severities[check.id] : undefined;
    return own === undefined ? isInBase(check, base) : own !== 'ignore';
  });
  const levels = Object.entries(severities).flatMap(([id, level]): [string, Severity][] => (level === 'ignore' ? [] : [[id, level]]));
  return { checks: chosen, target, ...(levels.length === 0 ? {} : { severities: new Map(levels) }) };
}

function isInBase({ id, optIn }: Check, base: ProfileBase): boolean {
  if (base === 'usual') return optIn !== true;
  if (base === 'all') return true;
  return PEERS.get(id)?.[peerOf(base)] !== undefined;
}

function peerOf(base: Exclude<ProfileBase, 'usual' | 'all'>): Peer {
  return base === 'pod-security' ? 'pss' : base;
}
