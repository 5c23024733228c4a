import type { NewDocument } from '../../core/new-service/documents.ts';

/** Part of a line, coloured by what it is. */
export interface LinePart {
  readonly text: string;
  readonly kind: 'key' | 'text' | 'number' | 'mark' | null;
}

export interface PreviewLine {
  readonly parts: readonly LinePart[];
  /** Other than it was before, or new. */
  readonly changed: boolean;
}

/** The lines of a file of ours, with what changed since: documents are compared with those of their kind, in order. */
export function previewLines(documents: readonly NewDocument[], before: readonly NewDocument[]): readonly PreviewLine[] {
  return documents.flatMap(({ kind, text }, at) => {
    const rank = documents.slice(0, at).filter((other) => other.kind === kind).length;
    const old = before.filter((other) => other.kind === kind)[rank];
    const lines = text.trimEnd().split('\n');
    const [first, end] = changedLines(lines, old?.text.trimEnd().split('\n') ?? []);
    const marked = lines.map((line, index): PreviewLine => ({ parts: partsOf(line), changed: index >= first && index < end }));
    return at === 0 ? marked : [{ parts: [{ text: '---', kind: 'mark' as const }], changed: old === undefined }, ...marked];
  });
}

/** What lies between the lines that both begin with and the lines that both end with. */
function changedLines(lines: readonly string[], before: readonly string[]): readonly [first: number, end: number] {
  let first = 0;
  while (first < lines.length && first < before.length && lines[first] === before[first]) first++;
  let tail = 0;
  while (tail < lines.length - first && tail < before.length - first && lines[lines.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
  return [first, lines.length - tail];
}

function partsOf(line: string): readonly LinePart[] {
  const [, indent = '', dashes = '', key = '', value = ''] = /^( *)((?:- )*)((?:[^\s:"'[{][^:]*|"[^"]*"):(?= |$))?(.*)$/.exec(line) ?? [];
  const parts: LinePart[] = [
    { text: indent, kind: null },
    { text: dashes, kind: 'mark' },
    { text: key, kind: 'key' },
    { text: value, kind: /^ ?(?:-?\d+(?:\.\d+)?|true|false)$/.test(value) ? 'number' : 'text' },
  ];
  return parts.filter(({ text }) => text !== '');
}
