/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  readonly rest: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

/**
 * Splits a Dockerfile into its instructions, as BuildKit does: an escape character of its own (`# escape=`), lines
 * continued by it, comments and empty lines between continued lines, and here-documents, whose lines are the files
 * that they make and no instructions.
 */
export function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const escape = /^\s*#\s*escape\s*=\s*`\s*$/im.test(headOf(lines)) ? '`' : '\\';
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (/^\s*(?:#|$)/.test(lines[at] ?? '')) continue;
    const line = at + 1;
    let joined = '';
    for (;;) {
      const text = lines[at] ?? '';
      const continued = text.trimEnd().endsWith(escape) && at + 1 < lines.length;
      joined += continued ? text.trimEnd().slice(0, -1) : text;
      if (!continued) break;
      at++;
      while (at + 1 < lines.length && /^\s*(?:#|$)/.test(lines[at] ?? '')) at++;
    }
    const [, keyword = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s+([\s\S]*))?$/.exec(joined) ?? [];
    if (keyword === '') continue;
    found.push({ keyword: keyword.toUpperCase(), rest: rest.trim(), line });
    for (const word of hereDocuments(keyword, rest)) {
      while (at + 1 < lines.length && (lines[at + 1] ?? '').replace(/^\t+/, '') !== word) at++;
      at++;
    }
  }
  return found;
}

/** The comments that a Dockerfile begins with: directives to the parser stand there alone. */
function headOf(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !/^\s*#/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}

/** The words that end the here-documents of an instruction, in order. */
function hereDocuments(keyword: string, rest: string): readonly string[] {
  if (!/^(?:RUN|COPY|ADD)$/i.test(keyword)) return [];
  return [...rest.matchAll(/<<-?(["']?)([A-Za-z_][A-Za-z0-9_]*)\1/g)].map(([, , word = '']) => word);
}

/** `--interval=30s CMD …`: flags by name, and what follows them. */
export function flagsOf(rest: string): { readonly flags: ReadonlyMap<string, string>; readonly rest: string } {
  const flags = new Map<string, string>();
  let left = rest;
  for (let match = FLAG.exec(left); match !== null; match = FLAG.exec(left)) {
    flags.set(match[1] ?? '', match[2] ?? '');
    left = left.slice(match[0].length);
  }
  return { flags, rest: left };
}

const FLAG = /^--([a-z-]+)(?:=(\S*))?\s+/;

/** The words of `["node", "server.js"]`; null for what is no such list: a line for the shell. */
export function execForm(rest: string): readonly string[] | null {
  if (!rest.startsWith('[')) return null;
  try {
    const words: unknown = JSON.parse(rest);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
