import type { YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import { type Profile, PROFILE_BASES, PROFILE_LEVELS, type ProfileLevel } from './profile.ts';

export type ReadProfile = { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly reason: string };

/**
 * A profile as a file says it: `profile: usual`, `severities: {image-tag-latest: error, ssh-port: ignore}`.
 * @param isCheck whether a check of this id exists. The reason of a refusal is an English sentence for a terminal.
 */
export function readProfile(value: YamlValue, isCheck: (id: string) => boolean): ReadProfile {
  if (!isMap(value)) return refused('A profile is a map with the keys profile and severities.');
  const unknown = Object.keys(value).find((key) => key !== 'profile' && key !== 'severities');
  if (unknown !== undefined) return refused(`A profile has no key ${unknown}; there are profile and severities.`);
  const base = value['profile'] === undefined ? 'usual' : PROFILE_BASES.find((one) => one === value['profile']);
  if (base === undefined) return refused(`Unknown profile ${String(value['profile'])}; there are ${PROFILE_BASES.join(', ')}.`);
  const given = value['severities'] ?? {};
  if (!isMap(given)) return refused('severities is a map from checks to error, warning, info or ignore.');
  const severities: Record<string, ProfileLevel> = {};
  for (const [id, text] of Object.entries(given)) {
    const level = PROFILE_LEVELS.find((one) => one === text);
    if (!isCheck(id)) return refused(`There is no check ${id}.`);
    if (level === undefined) return refused(`${id}: ${String(text)} is none of ${PROFILE_LEVELS.join(', ')}.`);
    severities[id] = level;
  }
  return { ok: true, profile: { base, severities } };
}

function refused(reason: string): ReadProfile {
  return { ok: false, reason };
}
