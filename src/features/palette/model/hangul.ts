/* Korean as it is while it is being typed: syllables grow from their consonants, and the last one is rarely whole. */

/** Consonants that can begin a syllable, in the order of Unicode's syllables, as letters of their own. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** What can end a syllable, '' for nothing, in Unicode's order. */
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
/** Two consonants that end a syllable together: the second may begin the next one. */
const DOUBLE_FINALS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ㄳ', ['ㄱ', 'ㅅ']], ['ㄵ', ['ㄴ', 'ㅈ']], ['ㄶ', ['ㄴ', 'ㅎ']], ['ㄺ', ['ㄹ', 'ㄱ']], ['ㄻ', ['ㄹ', 'ㅁ']], ['ㄼ', ['ㄹ', 'ㅂ']],
  ['ㄽ', ['ㄹ', 'ㅅ']], ['ㄾ', ['ㄹ', 'ㅌ']], ['ㄿ', ['ㄹ', 'ㅍ']], ['ㅀ', ['ㄹ', 'ㅎ']], ['ㅄ', ['ㅂ', 'ㅅ']],
]);

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS = 21;

/** Whether a text has Korean letters, in syllables or alone. */
export function isKorean(text: string): boolean {
  return /[ㄱ-ㆎ가-힣]/.test(text);
}

interface Syllable {
  readonly initial: string;
  /** The syllable without what ends it: 볼 is 보. */
  readonly open: number;
  readonly final: string;
}

function syllableOf(character: string): Syllable | null {
  const code = character.charCodeAt(0);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return null;
  const at = code - FIRST_SYLLABLE;
  const final = at % FINALS.length;
  return { initial: INITIALS.charAt(Math.floor(at / (VOWELS * FINALS.length))), open: code - final, final: FINALS[final] ?? '' };
}

/**
 * Whether a text goes on, at a place, as was typed: letter by letter, where a consonant alone stands for any syllable
 * that it begins (ㅍㄹㅂ for 프로브), and the last syllable may be on its way to what stands there (보 and 볼 to 볼륨,
 * 플 to 프로).
 */
export function continuesAs(text: string, at: number, typed: string): boolean {
  if (at + typed.length > text.length) return false;
  for (let index = 0; index < typed.length; index++) {
    const wanted = typed.charAt(index);
    const there = text.charAt(at + index);
    if (wanted === there) continue;
    const syllable = syllableOf(there);
    if (syllable === null) return false;
    if (wanted === syllable.initial) continue;
    if (index < typed.length - 1 || !isOnTheWay(wanted, syllable, text.charAt(at + index + 1))) return false;
  }
  return true;
}

/** Whether a syllable that is being typed can become another one, with what follows that. */
function isOnTheWay(wanted: string, target: Syllable, next: string): boolean {
  const typed = syllableOf(wanted);
  if (typed === null || typed.open !== target.open) return false;
  if (typed.final === '') return true;
  const begins = syllableOf(next)?.initial ?? '';
  // the consonant that was just typed ends this syllable only until a vowel follows
  if (target.final === '') return typed.final === begins;
  const [first, second] = DOUBLE_FINALS.get(typed.final) ?? [];
  return first === target.final ? second === begins : DOUBLE_FINALS.get(target.final)?.[0] === typed.final;
}

/** Where a text goes on as was typed, from a place; -1: nowhere. */
export function indexAsTyped(text: string, typed: string, from = 0): number {
  for (let at = from; at + typed.length <= text.length; at++) if (continuesAs(text, at, typed)) return at;
  return -1;
}
