import type { Completion } from '../completion.ts';

/** What an editor makes of a snippet: stops filled with what they are given, the cursor `¦` in the first. */
export function expanded(snippet: string): string {
  let cursor: number | null = null;
  let first = Number.POSITIVE_INFINITY;
  let text = '';
  const given = new Map<string, string>();
  const parts = /\\([\\$},|])|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$(\d+)|([^\\$]|[\\$])/gs;
  for (const part of snippet.matchAll(parts)) {
    const [, escaped, choiceNumber, choices, givenNumber, value, number, plain] = part;
    const stop = choiceNumber ?? givenNumber ?? number;
    if (stop === undefined) {
      text += escaped ?? plain ?? '';
      continue;
    }
    const filling = choices?.split(/(?<!\\),/)[0] ?? value ?? given.get(stop) ?? '';
    const said = filling.replace(/\\([\\$},|])/g, '$1');
    given.set(stop, filling);
    if (Number(stop) < first) [first, cursor] = [Number(stop), text.length];
    text += said;
  }
  return cursor === null ? `${text}¦` : `${text.slice(0, cursor)}¦${text.slice(cursor)}`;
}

/** The text after a completion was accepted, with the cursor `¦`. */
export function accepted(text: string, { range, snippet }: Completion): string {
  return text.slice(0, range.start) + expanded(snippet) + text.slice(range.end);
}
