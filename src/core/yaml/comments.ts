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
    comments = document.empty ? scanGap(document.text, 0, document.text.length)
      : document.root === null ? [] : commentsAround(document.text, document.root);
    cache.set(document, comments);
  }
  return comments;
}

function commentsAround(text: string, root: Node): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  for (const token of tokens(text, root)) {
    comments.push(...scanGap(text, from, token.start));
    from = token.end;
  }
  comments.push(...scanGap(text, from, text.length));
  return comments;
}

/** The parts of a tree in which `#` is text: names of anchors and aliases, tags, scalars (block bodies without header). */
function* tokens(text: string, node: Node): Generator<Range> {
  if (node.propertiesStart < node.start) {
    for (const property of text.slice(node.propertiesStart, node.start).matchAll(/[&!][^\s]*/g)) {
      const start = node.propertiesStart + property.index;
      yield { start, end: start + property[0].length };
    }
  }
  switch (node.kind) {
    case 'map':
      for (const pair of node.pairs) {
        yield* tokens(text, pair.key);
        yield* tokens(text, pair.value);
      }
      return;
    case 'list':
      for (const item of node.items) yield* tokens(text, item.value);
      return;
    case 'alias':
      yield node;
      return;
    case 'scalar': {
      const block = node.style === 'literal' || node.style === 'folded';
      const start = block ? Math.min(lineEnd(text, node.start), node.end) : node.start;
      if (node.end > start) yield { start, end: node.end };
    }
  }
}

function scanGap(text: string, from: number, to: number): Comment[] {
  const comments: Comment[] = [];
  for (let offset = from; offset < to; offset++) {
    if (text.charCodeAt(offset) !== 35 || !beginsComment(text, offset)) continue;
    const end = lineEnd(text, offset);
    const line = lineStart(text, offset);
    const before = text.slice(line, offset);
    comments.push({ start: offset, end, ownLine: before.replace('\uFEFF', '').trim() === '', indent: offset - line });
    offset = end;
  }
  return comments;
}

function beginsComment(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text.charCodeAt(offset - 1);
  // js-yaml and libyaml both take a # directly behind a flow bracket or comma for a comment
  return isBlank(before) || isBreak(before) || before === 0xfeff || before === 44 || before === 91 || before === 123;
}
