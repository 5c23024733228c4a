import type { Localized } from '../localized.ts';

/** What a line means as a list of words; or why it is none. */
export type ShellReading =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly why: 'quote' | 'operator'; readonly reason: Localized };

const OPEN_QUOTE: Localized = { en: 'A quotation mark is still open.', ko: '따옴표가 닫히지 않았습니다.' };
const NEEDS_SHELL: Localized = {
  en: 'Pipes, && and redirections need a shell: Kubernetes starts the program itself.',
  ko: '파이프, &&, 리다이렉션은 셸이 있어야 합니다. Kubernetes는 프로그램을 직접 실행합니다.',
};

/** What a shell would act on outside of quotes. `$` is let through: `$(NAME)` is Kubernetes' own, and expanded by it. */
const OPERATORS = /[|&;<>`]/;

/**
 * Splits a line into words as a POSIX shell does: blanks part words, quotes and backslashes protect. Nothing is
 * expanded.
 */
export function splitShellLine(line: string): ShellReading {
  const words: string[] = [];
  let word: string | null = null;
  let quote: '"' | "'" | null = null;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (quote === "'") {
      if (char === "'") quote = null;
      else word = (word ?? '') + char;
    } else if (quote === '"') {
      const next = line.charAt(at + 1);
      if (char === '"') {
        quote = null;
      } else if (char === '\\' && next !== '' && '"\\$`\n'.includes(next)) {
        word = (word ?? '') + (next === '\n' ? '' : next);
        at++;
      } else {
        word = (word ?? '') + char;
      }
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (char === '\\') {
      const next = line.charAt(++at);
      // a backslash at the end of a line goes on with the next one
      if (next !== '\n') word = (word ?? '') + next;
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (OPERATORS.test(char)) {
      return { ok: false, why: 'operator', reason: NEEDS_SHELL };
    } else {
      word = (word ?? '') + char;
    }
  }
  if (quote !== null) return { ok: false, why: 'quote', reason: OPEN_QUOTE };
  if (word !== null) words.push(word);
  return { ok: true, words };
}

/** The line that splits into these words. */
export function joinShellWords(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  if (word !== '' && !/[\s'"\\|&;<>`]/.test(word)) return word;
  if (!word.includes("'")) return `'${word}'`;
  return `"${word.replace(/["\\`$]/g, (char) => `\\${char}`)}"`;
}
