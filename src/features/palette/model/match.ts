import { indexAsTyped, isKorean } from './hangul.ts';

/** A text that things are found by, made ready for many questions. */
export interface Term {
  /** As it is compared: in lower case, letters composed. */
  readonly folded: string;
  /** Where its words begin: behind what is no letter, and at the capitals of `maxUnavailable`. */
  readonly words: readonly number[];
}

/** Words are looked for when a question first asks for them: most terms are never that near. */
export function termOf(text: string): Term {
  const composed = text.normalize('NFC');
  let words: readonly number[] | null = null;
  return {
    folded: composed.toLowerCase(),
    get words() {
      return (words ??= wordsOf(composed));
    },
  };
}

function wordsOf(text: string): readonly number[] {
  const words: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text.charAt(at)) && (at === 0 || !isLetter(text.charAt(at - 1)) || isHump(text, at))) words.push(at);
  }
  return words;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isHump(text: string, at: number): boolean {
  return /[A-Z]/.test(text.charAt(at)) && /[^A-Z]/.test(text.charAt(at - 1) + text.charAt(at + 1));
}

/** How a term matches, the best first; those of one rank by what is nearer to the beginning, and shorter. */
export const MATCH = { exact: 0, prefix: 1, word: 2, within: 3, initials: 4, scattered: 5 } as const;

/** More than any place in a term. */
const RANK_WEIGHT = 1000;
const LONGEST = RANK_WEIGHT - 1;

/** Folds what was typed as terms are. */
export function foldedQuery(query: string): string {
  return query.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/**
 * How badly a term matches what was typed: 0 for the very term, then its beginning, the beginning of a word in it, and
 * a part of it. null: not at all.
 * @param typed folded by `foldedQuery`
 */
export function mismatch({ folded, words }: Term, typed: string): number | null {
  if (typed === folded) return 0;
  const korean = isKorean(typed);
  const at = korean ? indexAsTyped(folded, typed) : folded.indexOf(typed);
  if (at < 0) return null;
  if (at === 0) return graded(MATCH.prefix, folded.length - typed.length);
  const word = words.find((start) => start >= at && (korean ? indexAsTyped(folded, typed, start) === start : folded.startsWith(typed, start)));
  return word === undefined ? graded(MATCH.within, at) : graded(MATCH.word, word);
}

/** Letters apart say little: so many at least. */
const LEAST_LETTERS = 3;

/**
 * As `mismatch`, for letters of a term in their order, where it has them not side by side: first beginnings of its
 * words (`tgps` for terminationGracePeriodSeconds), then letters not far apart (`mxsurge`).
 */
export function looseMismatch({ folded, words }: Term, typed: string): number | null {
  if (typed.length < LEAST_LETTERS || typed.length > folded.length || isKorean(typed) || typed.includes(' ')) return null;
  const initials = wordwiseGaps(folded, words, typed);
  if (initials !== null) return graded(MATCH.initials, initials);
  const scattered = scatteredGaps(folded, typed);
  return scattered === null || scattered > typed.length ? null : graded(MATCH.scattered, scattered);
}

function graded(rank: number, place: number): number {
  return rank * RANK_WEIGHT + Math.min(place, LONGEST);
}

/** Letters left out between words when `typed` is read as their beginnings, in their order. */
function wordwiseGaps(folded: string, words: readonly number[], typed: string): number | null {
  let word = 0;
  let at = -1;
  let gaps = 0;
  for (const letter of typed) {
    if (at >= 0 && folded.charAt(at) === letter) {
      at++;
      continue;
    }
    while (word < words.length && ((words[word] ?? 0) < at || folded.charAt(words[word] ?? 0) !== letter)) word++;
    const start = words[word];
    if (start === undefined) return null;
    gaps += start - Math.max(at, 0);
    at = start + 1;
  }
  return gaps;
}

/** Letters left out between the first and the last of `typed`. */
function scatteredGaps(folded: string, typed: string): number | null {
  let at = folded.indexOf(typed.charAt(0));
  const start = at;
  for (const letter of typed.slice(1)) {
    if (at < 0) return null;
    at = folded.indexOf(letter, at + 1);
  }
  return at < 0 ? null : at - start + 1 - typed.length;
}
