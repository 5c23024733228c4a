/*
 * Everything that hovers and completions show comes from manifests or from other people's descriptions, and Monaco
 * reads it as Markdown: it goes in by these functions alone.
 */

/** What no reader sees, or what turns the direction of what follows. */
// oxlint-disable-next-line no-control-regex -- these are the characters looked for
const INVISIBLE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

/** Longer texts are cut: a value can be a whole file. */
const LONGEST_CODE = 120;

/** Text that Markdown shows as it is: no markup, no link, no HTML. Empty lines part paragraphs, other breaks are kept. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(INVISIBLE, ' ').trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .join('  \n')
    .replace(/(?: {2}\n){2,}/g, '\n\n')
    .trim();
}

/** Text in the font of code, in one line. */
export function inlineCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(INVISIBLE, ' ').trim();
  if (line === '') return '';
  const shown = line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE)}…` : line;
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${shown} ${fence}`;
}
