import { isBlank, isBreak } from '../yaml/scan.ts';
import type { Token } from './cursor.ts';

/** The scalars of a text that need not parse: where each ends, and what it says. */

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', '/': '/', '0': '\0' };

/** The quoted scalar whose opening quote is at `start`, if it is closed before `limit`. */
export function quotedToken(text: string, start: number, limit: number): Token & { readonly closed: boolean } {
  const double = text.charAt(start) === '"';
  let said = '';
  let offset = start + 1;
  for (; offset < limit; offset++) {
    const character = text.charAt(offset);
    if (double && character === '\\') {
      offset++;
      said += ESCAPES[text.charAt(offset)] ?? text.charAt(offset);
    } else if (!double && character === "'" && text.charAt(offset + 1) === "'") {
      offset++;
      said += character;
    } else if (character === (double ? '"' : "'")) {
      return { range: { start, end: offset + 1 }, text: said, quote: double ? '"' : "'", closed: true };
    } else said += character;
  }
  return { range: { start, end: Math.min(offset, limit) }, text: said, quote: double ? '"' : "'", closed: false };
}

/** A plain scalar from `start`: to a comment, `: `, or the end of its line, blanks at the end left out. */
export function plainToken(text: string, start: number, limit: number, inFlow = false): Token {
  let end = start;
  for (let offset = start; offset < limit; offset++) {
    const code = text.charCodeAt(offset);
    if (isBreak(code)) break;
    if (isBlank(code)) continue;
    if (code === HASH && isBlank(text.charCodeAt(offset - 1))) break;
    if (code === COLON && endsKey(text, offset, inFlow)) break;
    if (inFlow && isFlowMark(code)) break;
    end = offset + 1;
  }
  return { range: { start, end }, text: text.slice(start, end), quote: null };
}

/** Whether the colon at an offset is one that stands between a key and its value. */
export function endsKey(text: string, colon: number, inFlow: boolean): boolean {
  const next = text.charCodeAt(colon + 1);
  return Number.isNaN(next) || isBlank(next) || isBreak(next) || (inFlow && isFlowMark(next));
}

export function isFlowMark(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** Whether a dash at an offset begins an item of a list. */
export function isDash(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 45) return false;
  const next = text.charCodeAt(offset + 1);
  return Number.isNaN(next) || isBlank(next) || isBreak(next);
}

export function emptyToken(offset: number): Token {
  return { range: { start: offset, end: offset }, text: '', quote: null };
}

export const HASH = 35;
export const COLON = 58;
