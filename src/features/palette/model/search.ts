import type { Localized } from '../../../core/localized.ts';
import { foldedQuery, looseMismatch, mismatch, type Term } from './match.ts';

/** What can be found, in the order in which equal matches are shown. */
export const GROUPS = ['documents', 'areas', 'fields', 'commands'] as const;
export type Group = (typeof GROUPS)[number];

/** Something to go to or to do. */
export interface Entry {
  readonly id: string;
  readonly group: Group;
  /** In the user's language, as it is shown. */
  readonly title: string;
  /** Where it is: a file, an area and Kubernetes' name of a field, the keys of a command. */
  readonly detail: string;
  /** Short text before the title: the badge of a kind. */
  readonly badge?: string;
  readonly keys?: string;
  /** What it is called; the first is the title. */
  readonly names: readonly Term[];
  /** Other words it is found by, after all names: the same in the other language, its place, its file. */
  readonly words: readonly Term[];
  /** What somebody sees who needs it. */
  readonly symptoms?: readonly SymptomTerm[];
  /** Shown while nothing is typed. */
  readonly usual?: boolean;
  readonly run: () => void;
}

export interface SymptomTerm {
  readonly words: readonly Term[];
  /** Its place among the fields that have to do with it: 0 is the likeliest. */
  readonly rank: number;
  /** Why this field has to do with it. */
  readonly because: Localized;
}

/** An entry that was found, and by which symptom, if by one. */
export interface Hit {
  readonly entry: Entry;
  readonly because: Localized | null;
  readonly score: number;
}

/** Found by another word than its name: after all that are called so, whatever the match. */
const NOT_A_NAME = 10_000;
/** A symptom stands after the very names, before what merely looks like them. */
const SYMPTOM = 1_500;
/** Parts the fields of one symptom, less than the ranks of matches are parted. */
const NEXT_FIELD = 20;
export const MOST_SHOWN = 60;

/**
 * What fits best, the best first. All words must fit something of an entry; the whole of what was typed, as one name,
 * goes before that.
 */
export function search(entries: readonly Entry[], query: string, most = MOST_SHOWN): readonly Hit[] {
  const typed = foldedQuery(query);
  if (typed === '') return entries.filter(({ usual }) => usual === true).slice(0, most).map((entry) => ({ entry, because: null, score: 0 }));
  const words = typed.split(' ');
  const hits: Hit[] = [];
  for (const entry of entries) {
    const hit = hitOf(entry, typed, words);
    if (hit !== null) hits.push(hit);
  }
  // who names something does not want what merely stands in the same file
  const named = new Set(hits.filter(({ score }) => score < NOT_A_NAME).map(({ entry }) => entry.group));
  const wanted = hits.filter(({ entry, score }) => score < NOT_A_NAME || !named.has(entry.group));
  return wanted.sort((left, right) => left.score - right.score || GROUPS.indexOf(left.entry.group) - GROUPS.indexOf(right.entry.group)).slice(0, most);
}

function hitOf(entry: Entry, typed: string, words: readonly string[]): Hit | null {
  const score = scoreOf(entry, typed, words);
  const symptom = symptomOf(entry, typed, words);
  if (symptom !== null && symptom.score < (score ?? Infinity)) return symptom;
  return score === null ? null : { entry, because: null, score };
}

function scoreOf({ names, words }: Entry, typed: string, parts: readonly string[]): number | null {
  return (
    best(names, typed) ?? best(names, typed, looseMismatch) ?? after(best(words, typed), NOT_A_NAME) ?? after(ofEach(parts, (part) => best(names, part) ?? best(words, part)), NOT_A_NAME)
  );
}

function symptomOf(entry: Entry, typed: string, parts: readonly string[]): Hit | null {
  let found: Hit | null = null;
  for (const { words, because, rank } of entry.symptoms ?? []) {
    const score = after(best(words, typed) ?? ofEach(parts, (part) => best(words, part)), SYMPTOM + rank * NEXT_FIELD);
    if (score !== null && score < (found?.score ?? Infinity)) found = { entry, because, score };
  }
  return found;
}

/** Of several words each must fit; one alone was asked for already. */
function ofEach(parts: readonly string[], score: (part: string) => number | null): number | null {
  if (parts.length < 2) return null;
  let sum = 0;
  for (const part of parts) {
    const one = score(part);
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

function after(score: number | null, more: number): number | null {
  return score === null ? null : score + more;
}

function best(terms: readonly Term[], typed: string, by = mismatch): number | null {
  let least: number | null = null;
  for (const term of terms) {
    const score = by(term, typed);
    if (score !== null && (least === null || score < least)) least = score;
  }
  return least;
}
