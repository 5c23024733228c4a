import type { ScalarStyle } from './nodes.ts';
import { resolvePlain } from './scalar.ts';

/** Where a scalar stands: in block style, inside `{}` or `[]`, or in text that is to stay JSON. */
export type ScalarPlace = 'block' | 'flow' | 'json';

export type QuoteStyle = 'single' | 'double';

/** Characters that kubectl or js-yaml refuse raw, or take for line breaks, or that nobody would see. */
const UNPRINTABLE = /[\p{Cc}\ufdd0-\ufdef\ufffe\uffff\u2028\u2029\ufeff]/u;
const UNPRINTABLE_EXCEPT_LINES = /[\ufdd0-\ufdef\ufffe\uffff\u2028\u2029\ufeff]|(?![\t\n])\p{Cc}/u;
const LEFT_RAW_BY_JSON = /[\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\u2028\u2029\ufeff]/g;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Indicators that a plain scalar cannot begin with; `=` and `?` and `:` only some readers mind. */
const BAD_START = /^(?:[\s?:,[\]{}#&*!|>'"%@`=]|-(?:\s|$)|---|\.\.\.)/;
const BAD_INSIDE_BLOCK = /:(?:\s|$)|\s#|\s$/;
const BAD_INSIDE_FLOW = /:(?:[\s,[\]{}]|$)|\s#|\s$|[,[\]{}?]/;

/**
 * Text that kubectl reads as text, and another reader of the same file does not: kustomize and YAML 1.1 readers know
 * timestamps and base-60 numbers, others read numbers that overflow.
 */
const READ_OTHERWISE_ELSEWHERE =
  /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\s].*)?|[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|<<)$/;

/** No YAML text can carry a lone surrogate: it is no character. */
export function isWritableText(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** Whether the bare text, at this place, is read back as the same string by kubectl and by every other reader we know. */
export function canBePlain(text: string, place: ScalarPlace): boolean {
  return (
    place !== 'json' &&
    text !== '' &&
    !UNPRINTABLE.test(text) &&
    !BAD_START.test(text) &&
    !(place === 'block' ? BAD_INSIDE_BLOCK : BAD_INSIDE_FLOW).test(text) &&
    resolvePlain(text) === text &&
    !READ_OTHERWISE_ELSEWHERE.test(text)
  );
}

function canBeSingleQuoted(text: string, place: ScalarPlace): boolean {
  return place !== 'json' && !UNPRINTABLE.test(text);
}

/** The text between double quotes, with escapes that YAML and JSON share. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(LEFT_RAW_BY_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Which quotes a file likes: asked only where some are needed and both would do, for that may read the whole file. */
export interface Looks {
  readonly quotes: QuoteStyle;
}

export interface TextWish {
  readonly place: ScalarPlace;
  /** The style of the scalar that stood there; kept where it can carry the new text. */
  readonly style: ScalarStyle | null;
  readonly looks: Looks;
}

/** A string as a scalar of one line. */
export function writeText(text: string, { place, style, looks }: TextWish): string {
  if (style !== 'single' && style !== 'double' && canBePlain(text, place)) return text;
  if (!canBeSingleQuoted(text, place)) return doubleQuoted(text);
  if (style === 'single') return singleQuoted(text);
  if (style === 'double') return doubleQuoted(text);
  const single = singleQuoted(text);
  const double = doubleQuoted(text);
  if (single.length !== double.length) return single.length < double.length ? single : double; // fewer escapes
  return looks.quotes === 'single' ? single : double;
}

/** A block scalar: its header, and its lines without their indentation. */
export interface BlockText {
  readonly header: string;
  readonly lines: readonly string[];
}

/**
 * The text as a block scalar.
 * @param indicator the digit that tells the indentation of the lines, used where the text itself does not show it.
 * @param header the header that stands there now; its indicator stays.
 * @returns null when a block scalar cannot carry the text.
 */
export function blockText(
  text: string,
  { style, indicator, forceIndicator = false }: { style: 'literal' | 'folded'; indicator: number; forceIndicator?: boolean },
): BlockText | null {
  const body = text.replace(/\n+$/, '');
  if (body === '' || UNPRINTABLE_EXCEPT_LINES.test(text)) return null;
  const lines = body.split('\n');
  // a last or first line of blanks alone is read in different ways
  if (/^[ \t]+$/.test(lines.at(-1) ?? '') || /^\n*[ \t]+\n/.test(body)) return null;
  const needsIndicator = forceIndicator || /^\n*[ \t]/.test(body);
  if (needsIndicator && (indicator < 1 || indicator > 9)) return null;
  const folded = style === 'folded' && !/^[ \t]/m.test(body);
  if (style === 'folded' && !folded) return null;
  const ending = text.length - body.length;
  const chomping = ending === 0 ? '-' : ending === 1 ? '' : '+';
  const written = folded ? foldedLines(lines) : lines;
  return {
    header: `${folded ? '>' : '|'}${needsIndicator ? indicator : ''}${chomping}`,
    lines: [...written, ...Array.from({ length: Math.max(0, ending - 1) }, () => '')],
  };
}

const FOLD_WIDTH = 80;

/** Lines that fold back to the given ones: broken at single blanks, a line break written as an empty line more. */
function foldedLines(lines: readonly string[]): string[] {
  const result: string[] = [];
  let textBefore = false;
  for (const line of lines) {
    if (line !== '' && textBefore) result.push('');
    if (line === '') result.push('');
    else result.push(...wrapped(line));
    textBefore = textBefore || line !== '';
  }
  return result;
}

function wrapped(line: string): string[] {
  const result: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    if (current !== '' && current.length + 1 + word.length > FOLD_WIDTH) {
      result.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...result, current];
}
