import { getScalarValue, parseEvents, EVENT_ID, YAMLException, SCALAR_STYLE } from 'js-yaml';
import { isBlank, isBreak, lineStart } from './scan.ts';

type Event = ReturnType<typeof parseEvents>[number];

export interface Parsed {
  readonly events: readonly Event[];
  /** The text the events were made from: the original, or a copy of the same length. */
  readonly source: string;
}

const MAX_DEPTH = 100;

/**
 * The events of a text, also where continued lines of a flow collection or a quoted scalar are indented less than
 * js-yaml (and YAML 1.2) demands and kubectl reads all the same: a closing bracket at the column of its key, an item at
 * the left margin. In a copy of equal length the line break before such a line becomes blanks, which mean the same in
 * flow style; so every offset stays.
 * @throws YAMLException the first error that is not of that kind, with offsets in the original.
 */
export function parseWithRecovery(text: string): Parsed {
  let source = text;
  let last = -1;
  const rounds = 1 + (text.match(/\n|\r(?!\n)/g)?.length ?? 0);
  for (let round = 0; round <= rounds; round++) {
    try {
      const events = parseEvents(source, { maxDepth: MAX_DEPTH });
      return source === text ? { events, source } : withOriginalText(text, source, events);
    } catch (error) {
      if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation' || error.mark === undefined) throw error;
      const { position } = error.mark;
      const joined = position > last ? joinLineBefore(source, position) : null;
      if (joined === null) throw error;
      last = position;
      source = joined;
    }
  }
  throw new RangeError(`recovery of a text of ${text.length} took more rounds than it has lines`);
}

/**
 * A copy with the line break in front of `position` blanked, comments and empty lines before it included; null when
 * there is no line before, or when the line begins with `---` or `...`, which end the document even inside quotes.
 */
function joinLineBefore(source: string, position: number): string | null {
  let start = lineStart(source, position);
  if (/^(?:---|\.\.\.)(?:[ \t\r\n]|$)/.test(source.slice(start, start + 4))) return null;
  let contentEnd = start;
  while (start > 0 && contentEnd === start) {
    let breakStart = start - 1;
    if (source.charCodeAt(breakStart) === 10 && source.charCodeAt(breakStart - 1) === 13) breakStart--;
    start = lineStart(source, breakStart);
    contentEnd = trimBlanks(source, start, commentStart(source, start, breakStart));
  }
  if (contentEnd === start) return null;
  return source.slice(0, contentEnd) + ' '.repeat(position - contentEnd) + source.slice(position);
}

function trimBlanks(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--;
  return end;
}

/** Where the comment at the end of a line begins, quotes in mind; `to` when there is none. */
function commentStart(source: string, from: number, to: number): number {
  let quote = 0;
  for (let offset = from; offset < to; offset++) {
    const code = source.charCodeAt(offset);
    if (quote === 34 && code === 92) offset++;
    else if (quote === 39 && code === 39 && source.charCodeAt(offset + 1) === 39) offset++; // '' is a quote inside
    else if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) {
      const before = source.charCodeAt(offset - 1);
      // a quote opens a scalar only where a scalar can begin; elsewhere it is a letter of a plain one
      if (offset === from || isBlank(before) || '[{,:'.includes(source.charAt(offset - 1))) quote = code;
    } else if (code === 35 && (offset === from || isBlank(source.charCodeAt(offset - 1)))) return offset;
  }
  return to;
}

/**
 * Checks that blanking touched nothing but gaps: a blanked character other than a break or blank inside a scalar means
 * that a `#` of its text was taken for a comment. Quoted scalars whose breaks were blanked keep their folded meaning
 * only when read on their own, which `scalarText` does.
 */
function withOriginalText(text: string, source: string, events: readonly Event[]): Parsed {
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) continue;
    for (let offset = event.valueStart; offset < event.valueEnd; offset++) {
      const code = text.charCodeAt(offset);
      if (code !== source.charCodeAt(offset) && !isBreak(code) && !isBlank(code)) {
        YAMLException.throwAt(text, offset, 'deficient indentation');
      }
    }
  }
  return { events, source };
}

/** The decoded text of a scalar event; a quoted scalar that recovery joined is read from the original, on its own. */
export function scalarText(text: string, source: string, event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): string {
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  if (text === source || !quoted) return getScalarValue(source, event);
  const original = text.slice(event.valueStart - 1, event.valueEnd + 1);
  if (original === source.slice(event.valueStart - 1, event.valueEnd + 1)) return getScalarValue(source, event);
  const alone = parseEvents(original, {}).find((candidate) => candidate.type === EVENT_ID.SCALAR);
  return alone?.type === EVENT_ID.SCALAR ? getScalarValue(original, alone) : getScalarValue(source, event);
}
