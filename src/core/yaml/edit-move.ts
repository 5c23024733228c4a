import type { Edit, Range } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { columnOf, isFirstInLine, lineBreakAt } from './edit-geometry.ts';
import type { Candidate, Shape } from './edit-prove.ts';
import { startWithComments } from './edit-remove.ts';
import { membersOf } from './edit-style.ts';
import type { Slot } from './edit-target.ts';
import type { ListNode, Node } from './nodes.ts';
import { lineEnd } from './scan.ts';

/** The item `from` of a list goes to position `to`; what stands between items (blank lines, commas) stays in place. */
export function moving(document: YamlDocument, slot: Slot, list: ListNode, from: number, to: number): Candidate {
  const { text } = document;
  const items: Node[] = list.items.map((item) => item.value);
  const [moved] = items.splice(from, 1);
  if (moved !== undefined) items.splice(to, 0, moved);
  const chunks = chunksOf(text, slot, list);
  const changes = new Map<Node, Shape>([[list, { kind: 'items', items }]]);
  return { edits: rotation(text, chunks, from, to), changes, removed: [] };
}

/** The item's text again behind it, comments inside included; those above it stay with the first. */
export function duplicating(document: YamlDocument, slot: Slot, list: ListNode, index: number): Candidate | null {
  const { text } = document;
  const member = membersOf(list)[index];
  const original = list.items[index]?.value;
  if (member === undefined || original === undefined) return null;
  const chunks = chunksOf(text, slot, list);
  const chunk = chunks[index];
  if (chunk === undefined) return null;
  const copy = text.slice(member.start, chunk.end);
  const between = gapBetween(text, chunks, index) ?? (list.flow ? ', ' : lineBreakAt(text, chunk.end) + ' '.repeat(columnOf(text, member.start)));
  const items: Node[] = list.items.map((item) => item.value);
  items.splice(index + 1, 0, original);
  return {
    edits: [{ start: chunk.end, end: chunk.end, text: between + copy }],
    changes: new Map<Node, Shape>([[list, { kind: 'items', items }]]),
    removed: [],
  };
}

/** What parts the item from its neighbour, when it holds no comment. */
function gapBetween(text: string, chunks: readonly Range[], index: number): string | null {
  const [left, right] = chunks[index + 1] === undefined ? [chunks[index - 1], chunks[index]] : [chunks[index], chunks[index + 1]];
  if (left === undefined || right === undefined) return null;
  const gap = text.slice(left.end, right.start);
  return gap.includes('#') ? null : gap;
}

/**
 * The text of each item: in block style from its attached comments to the end of its last line, without the
 * indentation of its first line, which is the same for all.
 */
function chunksOf(text: string, slot: Slot, list: ListNode): Range[] {
  return membersOf(list).map((member, index) => {
    if (list.flow) return member;
    const end = lineEnd(text, member.end);
    if (!isFirstInLine(text, member.start)) return { start: member.start, end };
    return { start: startWithComments(text, slot, list, index) + columnOf(text, member.start), end };
  });
}

function rotation(text: string, chunks: readonly Range[], from: number, to: number): Edit[] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const affected = chunks.slice(low, high + 1);
  const first = affected[0];
  const last = affected.at(-1);
  const moved = chunks[from];
  if (first === undefined || last === undefined || moved === undefined) return [];
  const gaps = affected.slice(1).map((chunk, index) => text.slice(affected[index]?.end ?? chunk.start, chunk.start));
  const gap = gaps[0] ?? '';
  if (gaps.every((other) => other === gap)) {
    const copy = text.slice(moved.start, moved.end);
    return from < to
      ? [{ start: moved.start, end: moved.end + gap.length, text: '' }, { start: last.end, end: last.end, text: gap + copy }]
      : [{ start: first.start, end: first.start, text: copy + gap }, { start: moved.start - gap.length, end: moved.end, text: '' }];
  }
  const texts = affected.map(({ start, end }) => text.slice(start, end));
  const [taken] = texts.splice(from - low, 1);
  texts.splice(to - low, 0, taken ?? '');
  return [{ start: first.start, end: last.end, text: texts.map((chunk, index) => chunk + (gaps[index] ?? '')).join('') }];
}
