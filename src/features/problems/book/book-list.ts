import type { Area, CheckWords, Severity } from '../../../core/checks/check.ts';
import { CHECK_WORDS } from '../../../core/checks/index.ts';
import { PEERS } from '../../../core/checks/peers.ts';
import type { Profile, ProfileLevel } from '../../../core/checks/profile.ts';
import { isInProfile } from '../../../core/checks/profiled.ts';
import type { Language } from '../../../core/localized.ts';

export interface BookGroup {
  readonly area: Area;
  readonly checks: readonly CheckWords[];
}

const AREAS: readonly Area[] = ['workload', 'probes', 'scaling', 'security', 'networking', 'config', 'storage', 'document'];

/** The checks that a search finds, by area: in their ids, words of the language, and names that other tools have for them. */
export function bookList(search: string, language: Language): readonly BookGroup[] {
  const wanted = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = CHECK_WORDS.filter((check) => {
    const text = textOf(check, language);
    return wanted.every((word) => text.includes(word));
  });
  return AREAS.flatMap((area) => {
    const checks = found.filter((check) => check.area === area).sort((left, right) => left.title[language].localeCompare(right.title[language], language));
    return checks.length === 0 ? [] : [{ area, checks }];
  });
}

const texts = new Map<string, string>();

function textOf({ id, title, why, todo }: CheckWords, language: Language): string {
  const key = `${language} ${id}`;
  let text = texts.get(key);
  if (text === undefined) {
    const peers = Object.values(PEERS.get(id) ?? {}).flat();
    text = [id, title[language], why[language], todo[language], ...peers].join(' ').toLowerCase();
    texts.set(key, text);
  }
  return text;
}

/** How a check speaks under a profile: 'ignore' when it does not. */
export function levelOf(check: CheckWords, profile: Profile): Severity | 'ignore' {
  const own = Object.hasOwn(profile.severities, check.id) ? profile.severities[check.id] : undefined;
  return own ?? (isInProfile(check, profile) ? check.severity : 'ignore');
}

/** The profile with another level for one check; null: as the base has it. */
export function withLevel(profile: Profile, id: string, level: ProfileLevel | null): Profile {
  const others = Object.entries(profile.severities).filter(([other]) => other !== id);
  return { ...profile, severities: Object.fromEntries(level === null ? others : [...others, [id, level]]) };
}
