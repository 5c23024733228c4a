import type { Range } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import type { Node } from './nodes.ts';
import { isBlank, isBreak, lineEnd, lineStart } from './scan.ts';

/** A comment: its range from the `#` to the end of its line, and whether anything but blanks stands before it there. */
export interface Comment extends Range {
  /** true: alone on its line; false: behind something. */
  readonly ownLine: boolean;
  /** Column of the `#`, from 0. */
  readonly indent: number;
}

const cache = new WeakMap<YamlDocument, readonly Comment[]>();

/**
 * All comments of a document in text order. A `#` inside a scalar is text; a comment behind a block scalar's header
 * (`| # here`) is a comment. A document that does not parse has no comments that could be told from text: none.
 */
export function commentsOf(document: YamlDocument): readonly Comment[] {
  let comments = cache.get(document);
  if (comments === undefined) {
    comments = readComments(document);
    cache.set(document, comments);
  }
  return comments;
}

/** Those of them that begin within a range, found without reading the rest where that was not done yet. */
export function commentsWithin(document: YamlDocument, within: Range): readonly Comment[] {
  if (!document.text.slice(within.start, within.end).includes('#')) return [];
  const known = cache.get(document) ?? readComments(document, within);
  return known.filter(({ start }) => start >= within.start && start < within.end);
}

function readComments({ text, root, empty }: YamlDocument, within: Range = { start: 0, end: text.length }): readonly Comment[] {
  const comments: Comment[] = [];
  if (empty) scanGap(text, within.start, within.end, comments);
  if (empty || root === null) return comments;
  let from = within.start;
  visitTokens(text, root, within, (start, end) => {
    scanGap(text, from, Math.min(start, within.end), comments);
    from = Math.max(from, end);
  });
  scanGap(text, from, within.end, comments);
  return comments;
}

/** The parts of a tree in which `#` is text: names of anchors and aliases, tags, scalars (block bodies without header). */
function visitTokens(text: string, node: Node, within: Range, visit: (start: number, end: number) => void): void {
  if (node.end < within.start || node.propertiesStart > within.end) return;
  if (node.propertiesStart < node.start) {
    for (const property of text.slice(node.propertiesStart, node.start).matchAll(/[&!][^\s]*/g)) {
      const start = node.propertiesStart + property.index;
      visit(start, start + property[0].length);
    }
  }
  switch (node.kind) {
    case 'map':
      for (const pair of node.pairs) {
        visitTokens(text, pair.key, within, visit);
        visitTokens(text, pair.value, within, visit);
      }
      return;
    case 'list':
      for (const item of node.items) visitTokens(text, item.value, within, visit);
      return;
    case 'alias':
      visit(node.start, node.end);
      return;
    case 'scalar': {
      const block = node.style === 'literal' || node.style === 'folded';
      const start = block ? Math.min(lineEnd(text, node.start), node.end) : node.start;
      if (node.end > start) visit(start, node.end);
    }
  }
}

function scanGap(text: string, from: number, to: number, comments: Comment[]): void {
  for (let offset = from; offset < to; offset++) {
    if (text.charCodeAt(offset) !== 35 || !beginsComment(text, offset)) continue;
    const end = lineEnd(text, offset);
    const line = lineStart(text, offset);
    const before = text.slice(line, offset);
    comments.push({ start: offset, end, ownLine: before.replace('\uFEFF', '').trim() === '', indent: offset - line });
    offset = end;
  }
}

function beginsComment(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text.charCodeAt(offset - 1);
  // js-yaml and libyaml both take a # directly behind a flow bracket or comma for a comment
  return isBlank(before) || isBreak(before) || before === 0xfeff || before === 44 || before === 91 || before === 123;
}
