import { splitDocuments } from '../yaml/split.ts';
import { hasNoContent, isJsonFile, lineBreakOf } from './arrange.ts';
import type { Encoding } from './decode.ts';

/** A file as it leaves: its name, its text, how the text becomes bytes. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * A file as it leaves. EUC-KR is what it came in, and stays so only as it came: with changes in it a file is what
 * Kubernetes' tools read.
 */
export function outgoingFile(name: string, text: string, encoding: Encoding, imported: string): OutgoingFile {
  return { name, text, encoding: encoding === 'euc-kr' && text !== imported ? 'utf-8' : encoding };
}

/**
 * All files as one text that kubectl reads as the same documents: exactly one separator between neighbours, byte order
 * marks only in front, every other character as it was. Files without any content are left out.
 */
export function joinFiles(files: readonly OutgoingFile[]): OutgoingFile {
  const filled = files.filter(({ text }) => splitDocuments(text).some((slice) => !hasNoContent(slice)));
  const json = filled.length > 0 && filled.every(({ text }) => isJsonFile(splitDocuments(text)));
  const parts = filled.flatMap(({ text }) => (json ? [text] : separableParts(text)));
  let joined = '';
  for (const [index, part] of parts.entries()) {
    const text = index === 0 ? part : part.replace(/^\uFEFF/, '');
    const lineBreak = lineBreakOf(text);
    if (index === 0 && !json && parts.length > 1 && startsAsJson(text)) {
      joined = `---${lineBreak}`; // else kubectl takes the whole stream for JSON
    } else if (index > 0) {
      if (!joined.endsWith('\n')) joined += lineBreak;
      if (!json && !startsWithSeparator(text) && !endsWithSeparator(joined)) joined += `---${lineBreak}`;
    }
    joined += text;
  }
  const encodings = new Set(filled.map(({ encoding }) => encoding));
  const [encoding = 'utf-8'] = encodings;
  return { name: json ? 'bundle.json' : 'bundle.yaml', text: joined, encoding: encodings.size === 1 && encoding !== 'euc-kr' ? encoding : 'utf-8' };
}

/** The text; JSON objects one by one, because between YAML documents each needs a separator of its own. */
function separableParts(text: string): readonly string[] {
  const slices = splitDocuments(text);
  return slices.length > 1 && startsAsJson(text) && isJsonFile(slices) ? slices : [text];
}

function startsAsJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text);
}

function startsWithSeparator(text: string): boolean {
  return /^---(?:[ \t\r\n]|$)/.test(text);
}

/** Whether the last line with anything on it is a separator. */
function endsWithSeparator(text: string): boolean {
  return /(?:^|\n)---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\n)*$/.test(text.slice(-10_000));
}
