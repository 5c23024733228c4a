import { differenceEdit, type Edit, type Range } from '../text/edit.ts';
import { columnOf, hasBreak, skipBlanks } from './edit-geometry.ts';
import type { Slot } from './edit-target.ts';
import type { Node } from './nodes.ts';
import { isBlank, isBreak, lineEnd } from './scan.ts';

/** The column by which what stands in the slot is indented: that of the key or dash; 0 at the root. */
export function slotColumn(text: string, slot: Slot): number {
  switch (slot.kind) {
    case 'root': return 0;
    case 'pair': return columnOf(text, slot.pair.explicit ? slot.pair.colon : slot.pair.key.propertiesStart);
    case 'item': return columnOf(text, slot.item.dash);
  }
}

/** Blanks from a dash to its value, dash included; 2 where the value does not stand beside the dash. */
export function itemGap(text: string, dash: number, value: Node): number {
  const next = skipBlanks(text, dash + 1);
  return next === value.propertiesStart && value.start < value.end && next > dash + 1 ? next - dash : 2;
}

/** Offset behind the colon or dash of a slot, from which on its value stands; the value's own start elsewhere. */
export function slotHead(slot: Slot): number {
  switch (slot.kind) {
    case 'root': return slot.node?.propertiesStart ?? 0;
    case 'pair': return slot.pair.colon >= 0 ? slot.pair.colon + 1 : slot.pair.key.end;
    case 'item': return slot.item.dash >= 0 ? slot.item.dash + 1 : slot.node.propertiesStart;
  }
}

export interface Place {
  /** The text whose comments go with the old value: not that of a comment beside its colon or dash. */
  readonly removed: Range;
  readonly replace: (text: string, inFlow: boolean) => Edit[];
}

/**
 * How the old value lies in the text, and so what replaces it: `first` is what stands on the line of colon or dash,
 * `tail` are the lines below it, with the line break before them.
 */
export function placeOf(text: string, slot: Slot, node: Node): Place {
  const head = slotHead(slot);
  const { keep, prefix } = propertiesOf(slot, node);
  const sameLine = !hasBreak(text, head, node.start);
  const isBlockScalar = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  const isBlockCollection = (node.kind === 'map' || node.kind === 'list') && !node.flow;

  let first: Range;
  let tail: Range;
  if (isBlockScalar) {
    let headerEnd = node.start + 1;
    while (/[-+0-9]/.test(text.charAt(headerEnd))) headerEnd++;
    first = { start: keep, end: headerEnd };
    tail = { start: lineEnd(text, headerEnd), end: Math.max(lineEnd(text, headerEnd), node.end) };
  } else if (node.start === node.end || (!sameLine && isBlockCollection)) {
    const isNull = node.start === node.end;
    first = { start: keep, end: keep };
    tail = { start: lineEnd(text, keep), end: isNull ? lineEnd(text, keep) : lineEnd(text, node.end) };
  } else {
    const end = isBlockCollection ? lineEnd(text, node.end) : node.end;
    first = { start: keep, end };
    tail = { start: lineEnd(text, end), end: lineEnd(text, end) };
  }
  const replace = (written: string, inFlow: boolean): Edit[] => {
    if (inFlow) return [inFlowEdit(text, slot, node, keep, prefix, written)];
    const [line, rest] = splitFirstLine(prefix + written);
    if (!sameLine && first.end > first.start && rest !== '') {
      // a scalar on the line below its key gives way to lines of its own; a comment beside it stays where it is
      const from = lineEnd(text, keep);
      const behind = skipBlanks(text, node.end);
      if (text.charCodeAt(behind) !== 35) return edits(text, { start: keep, end: keep }, line, { start: from, end: lineEnd(text, node.end) }, rest);
      return [
        ...edits(text, { start: keep, end: keep }, line, { start: from, end: from }, rest),
        { start: node.start, end: behind, text: '' },
      ];
    }
    return edits(text, first, atRoot(slot, line), tail, rest);
  };
  const removed = { start: Math.min(node.start, lineEnd(text, keep)), end: isBlockCollection ? lineEnd(text, node.end) : node.end };
  return { removed, replace };
}

/** At the root nothing parts the value from a colon or dash. */
function atRoot(slot: Slot, line: string): string {
  return slot.kind === 'root' ? line.replace(/^ /, '') : line;
}

/** What stays of anchor and tag: text up to `keep` stays as it is, `prefix` is written behind it. */
export function propertiesOf(slot: Slot, node: Node): { keep: number; prefix: string } {
  const head = slotHead(slot);
  if (node.tag !== null) return { keep: head, prefix: node.anchor === null ? '' : ` &${node.anchor}` };
  if (node.anchor === null) return { keep: head, prefix: '' };
  return { keep: node.propertiesStart + 1 + node.anchor.length, prefix: '' };
}

function inFlowEdit(text: string, slot: Slot, node: Node, keep: number, prefix: string, written: string): Edit {
  if (slot.kind === 'pair' && slot.pair.colon < 0) return { start: slot.pair.key.end, end: slot.pair.key.end, text: `:${prefix} ${written}` };
  const isItem = slot.kind === 'item';
  if (node.start === node.end) return { start: keep, end: keep, text: `${prefix} ${written}` };
  if (prefix === '' && (node.anchor !== null || node.tag === null)) return { start: node.start, end: node.end, text: written };
  return { start: node.propertiesStart, end: node.end, text: `${prefix} ${written}`.slice(isItem || isBlank(text.charCodeAt(keep)) ? 1 : 0) };
}

function splitFirstLine(written: string): [first: string, rest: string] {
  const lineBreak = /[\r\n]/.exec(written);
  return lineBreak === null ? [written, ''] : [written.slice(0, lineBreak.index), written.slice(lineBreak.index)];
}

function edits(text: string, first: Range, line: string, tail: Range, rest: string): Edit[] {
  const head = trimmedHead(text, first, line);
  const body = smallest(text, tail, rest);
  return [...(head === null ? [] : [head]), ...(body === null ? [] : [body])];
}

/** Blanks between colon and value stay, so that only the value's own text is replaced. */
function trimmedHead(text: string, range: Range, line: string): Edit | null {
  const start = skipBlanks(text, range.start);
  const replacement = line.startsWith(' ') && start > range.start && start < range.end ? { start, end: range.end, text: line.slice(1) }
    : line.startsWith(' ') && hasBreak(text, range.start, range.end) ? belowKey(text, range, line)
    : { ...range, text: line };
  return text.slice(replacement.start, replacement.end) === replacement.text ? null : replacement;
}

/** A scalar that stands on the line below its key stays there. */
function belowKey(text: string, range: Range, line: string): Edit {
  let start = range.start;
  for (;;) {
    start = skipBlanks(text, start);
    const code = text.charCodeAt(start);
    if (code === 35) start = lineEnd(text, start);
    else if (isBreak(code)) start++;
    else return { start, end: range.end, text: line.slice(1) };
  }
}

function smallest(text: string, range: Range, replacement: string): Edit | null {
  const edit = differenceEdit(text.slice(range.start, range.end), replacement);
  return edit === null ? null : { start: range.start + edit.start, end: range.start + edit.end, text: edit.text };
}
