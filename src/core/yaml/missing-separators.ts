import type { Edit } from '../text/edit.ts';
import { commentsOf } from './comments.ts';
import type { YamlDocument } from './document.ts';
import type { MapNode, Pair } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { lineEnd, lineStart } from './scan.ts';

/** What every object says of itself: a second one begins where one of these stands again. */
const HEADER: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Where `---` is missing: the offsets at which a second, third … object begins in what reads as one map, comments that
 * stand directly above it included. Ascending; empty when nothing is missing. A key that merely stands twice begins no
 * object: what follows must have an apiVersion and a kind of its own, and every part must read by itself.
 */
export function missingSeparators(document: YamlDocument): readonly number[] {
  const { root } = document;
  if (root?.kind !== 'map' || root.flow) return [];
  const offsets = beginnings(root).map((pair) => withCommentsAbove(document, lineStart(document.text, pair.key.start)));
  return offsets.length > 0 && partsRead(document, offsets) ? offsets : [];
}

/** The edits that put `---` there, ended as the lines of the document are. */
export function separatorEdits(document: YamlDocument): readonly Edit[] {
  const lineBreak = /\r?\n/.exec(document.text)?.[0] ?? '\n';
  return missingSeparators(document).map((start) => ({ start, end: start, text: `---${lineBreak}` }));
}

/** The first pair of each object but the first. */
function beginnings(root: MapNode): Pair[] {
  const objects: Pair[][] = [[]];
  let seen = new Set<string>();
  for (const pair of root.pairs) {
    if (seen.has(pair.source)) {
      objects.push([]);
      seen = new Set();
    }
    if (HEADER.has(pair.source)) seen.add(pair.source);
    objects.at(-1)?.push(pair);
  }
  if (objects.length === 1) return [];
  const complete = objects.every((pairs) => ['apiVersion', 'kind'].every((key) => pairs.some(({ source }) => source === key)));
  return complete ? objects.slice(1).flatMap(([first]) => first ?? []) : [];
}

/** The start of the first of the comment lines, flush left and without a gap, that end above a line. */
function withCommentsAbove(document: YamlDocument, start: number): number {
  const { text } = document;
  const flush = new Set(commentsOf(document).flatMap(({ ownLine, indent, start: offset }) => (ownLine && indent === 0 ? [offset] : [])));
  let from = start;
  while (from > 0) {
    const above = lineStart(text, text.startsWith('\r\n', from - 2) ? from - 2 : from - 1);
    if (!flush.has(above) || lineEnd(text, above) >= from) return from;
    from = above;
  }
  return from;
}

/** Whether each part can be read alone: an alias of one must not need an anchor of another. */
function partsRead({ text, error }: YamlDocument, offsets: readonly number[]): boolean {
  const bounds = [0, ...offsets, text.length];
  return bounds.slice(1).every((end, index) => {
    const part = parseDocument(text.slice(bounds[index], end));
    return part.error === null || part.error.code === error?.code;
  });
}
