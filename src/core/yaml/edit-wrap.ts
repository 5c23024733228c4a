import type { Edit } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { columnOf, contentLineStart, hasBreak, lineBreakAt, skipBlanks } from './edit-geometry.ts';
import { firstProved } from './edit-outcome.ts';
import { slotColumn, slotHead } from './edit-place.ts';
import type { Candidate, Shape } from './edit-prove.ts';
import { refuse } from './edit-refusal.ts';
import type { EditResult } from './edit-result.ts';
import { blockStyleAt } from './edit-style.ts';
import { findTarget, type Slot } from './edit-target.ts';
import type { Node } from './nodes.ts';
import type { Path } from './path.ts';
import { isBreak, lineEnd, nextLine } from './scan.ts';

/** A dash and the blank behind it. */
const DASH = 2;
const SPACE = 32;
const NUMBER_SIGN = 35;

/**
 * Makes the value of a key the only item of a list, in its own text: comments, quotes, blank lines, anchor and tag are
 * as before; lines only move sideways where the list needs it.
 */
export function wrapInList(document: YamlDocument, path: Path): EditResult {
  const target = findTarget(document, path);
  if (!target.ok) return target;
  const { slot } = target;
  if (target.missing.length > 0) return refuse('no-such-path', slot.node);
  if (slot.kind !== 'pair') return refuse('not-a-map', slot.node);
  if (slot.pair.explicit) return refuse('explicit-key', slot.pair.key);
  return firstProved(document, target, wrappings(document, slot, slot.node));
}

function* wrappings(document: YamlDocument, slot: Slot, node: Node): Generator<Candidate> {
  const changes = new Map<Node, Shape>([[node, { kind: 'wrapped' }]]);
  const isBlock = (node.kind === 'map' || node.kind === 'list') && !node.flow;
  if (!isBlock) {
    yield { edits: bracketed(node), changes, removed: [] };
    return;
  }
  const head = slotHead(slot);
  if (!hasBreak(document.text, head, node.start)) return;
  const { listOffset } = blockStyleAt(document, node.start);
  const column = slotColumn(document.text, slot) + listOffset;
  yield { edits: dashed(document.text, head, node, column, column + DASH), changes, removed: [] };
  // where lines cannot move, the dash goes as far before them as there is room
  const kept = columnOf(document.text, node.start);
  if (kept - DASH > slotColumn(document.text, slot)) yield { edits: dashed(document.text, head, node, kept - DASH, kept), changes, removed: [] };
}

function bracketed(node: Node): Edit[] {
  return [
    { start: node.propertiesStart, end: node.propertiesStart, text: '[' },
    { start: node.end, end: node.end, text: ']' },
  ];
}

/**
 * A dash at one column, and what was the value at another. Anchor and tag go with the value.
 * @param head behind the colon; the value stands on lines below.
 */
function dashed(text: string, head: number, node: Node, dash: number, column: number): Edit[] {
  const was = columnOf(text, node.start);
  const properties = /^(?:[&!]\S*[ \t]*)*/.exec(text.slice(node.propertiesStart, node.start))?.[0].trimEnd() ?? '';
  const behind = properties === '' ? head : node.propertiesStart + properties.length;
  const lead = properties === '' ? '' : properties + lineBreakAt(text, node.start) + ' '.repeat(column);
  const first = contentLineStart(text, node.start);
  return [
    { start: head, end: behind, text: '' },
    // comments directly above the first key are those of the item
    ...indented(text, nextLine(text, behind), first, (indent) => (indent === was ? dash : indent)),
    { start: first, end: node.start, text: `${' '.repeat(dash)}- ${' '.repeat(Math.max(0, column - dash - DASH))}${lead}` },
    ...indented(text, nextLine(text, node.start), endWithComments(text, node, was), (indent) => Math.max(0, indent + column - was)),
  ].filter(({ start, end, text: written }) => text.slice(start, end) !== written);
}

/** The lines of a range with other numbers of blanks before them; empty lines stay empty. */
function indented(text: string, from: number, to: number, other: (indent: number) => number): Edit[] {
  const edits: Edit[] = [];
  for (let line = from; line < to; line = nextLine(text, line)) {
    if (isBreak(text.charCodeAt(line))) continue;
    let end = line;
    while (text.charCodeAt(end) === SPACE) end++;
    const by = other(end - line) - (end - line);
    edits.push(by > 0 ? { start: line, end: line, text: ' '.repeat(by) } : { start: line, end: line - by, text: '' });
  }
  return edits;
}

/** The end of a block collection, with the comment lines behind it that are as far to the right as its members. */
function endWithComments(text: string, node: Node, column: number): number {
  let end = lineEnd(text, node.end);
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const first = skipBlanks(text, line);
    if (first === lineEnd(text, line)) continue;
    if (text.charCodeAt(first) !== NUMBER_SIGN || first - line < column) break;
    end = lineEnd(text, line);
  }
  return end;
}
