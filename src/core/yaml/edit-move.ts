import type { Edit, Range } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { attachedStart, columnOf, isFirstInLine, lineBreakAt } from './edit-geometry.ts';
import { holdsAnchor } from './edit-anchors.ts';
import type { Candidate, Shape } from './edit-prove.ts';
import { startWithComments } from './edit-remove.ts';
import { membersOf } from './edit-style.ts';
import type { Slot } from './edit-target.ts';
import type { ListNode, Node } from './nodes.ts';
import { lineEnd } from './scan.ts';

/**
 * Ways to put item `from` of a list at position `to`. What stands between items (blank lines, commas) stays in place,
 * or moves by one where text that keeps its trailing line breaks (`|+`) would take blank lines in.
 */
export function* movings(document: YamlDocument, slot: Slot, list: ListNode, from: number, to: number): Generator<Candidate> {
  const { text } = document;
  const items: Node[] = list.items.map((item) => item.value);
  const [moved] = items.splice(from, 1);
  if (moved !== undefined) items.splice(to, 0, moved);
  const changes = new Map<Node, Shape>([[list, { kind: 'items', items }]]);
  const lines = list.flow ? flowLines(text, list) : null;
  if (lines !== null) yield { edits: [reordered(text, lines, from, to)], changes, removed: [] };
  const chunks = chunksOf(text, slot, list);
  for (const edits of rotations(text, chunks, from, to)) yield { edits, changes, removed: [] };
}

/**
 * The item's text again behind it, comments inside included; those above it stay with the first. Null where that is no
 * way: a copy of an anchor would take the place of the first for later aliases.
 */
export function duplicating(document: YamlDocument, slot: Slot, list: ListNode, index: number): Candidate | null {
  const { text } = document;
  const member = membersOf(list)[index];
  const original = list.items[index]?.value;
  if (member === undefined || original === undefined || holdsAnchor(original)) return null;
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

/** An item of a flow list that has lines of its own, and what stands around its comma. */
interface FlowLine extends Range {
  /** Comment lines above, and the item. */
  readonly body: string;
  readonly comma: string;
  /** Blanks and the comment behind the comma. */
  readonly beside: string;
}

/** The items of a flow list whose comments move with them; null where items share lines or no comment is there. */
function flowLines(text: string, list: ListNode): FlowLine[] | null {
  if (!text.slice(list.start, list.end).includes('#')) return null;
  const lines: FlowLine[] = [];
  const members = membersOf(list);
  for (const [index, member] of members.entries()) {
    const behind = /(?:[ \t]*(,))?([ \t]*(?:#[^\r\n]*)?)(?=[\r\n])/y;
    behind.lastIndex = member.end;
    const found = behind.exec(text);
    if (found === null || !isFirstInLine(text, member.start)) return null;
    const start = attachedStart(text, member.start, members[index - 1]?.end ?? list.start + 1) + columnOf(text, member.start);
    const [, comma = '', beside = ''] = found;
    lines.push({ start, end: behind.lastIndex, body: text.slice(start, member.end), comma, beside });
  }
  return lines;
}

/** Commas stay in place, so that the last line has one only if it had one. */
function reordered(text: string, lines: readonly FlowLine[], from: number, to: number): Edit {
  const order = [...lines];
  const [moved] = order.splice(from, 1);
  if (moved !== undefined) order.splice(to, 0, moved);
  const low = Math.min(from, to);
  const affected = lines.slice(low, Math.max(from, to) + 1);
  const written = affected.map((line, index) => {
    const { body, beside } = order[low + index] ?? line;
    const next = affected[index + 1];
    return body + line.comma + beside + (next === undefined ? '' : text.slice(line.end, next.start));
  });
  return { start: affected[0]?.start ?? 0, end: affected.at(-1)?.end ?? 0, text: written.join('') };
}

function* rotations(text: string, chunks: readonly Range[], from: number, to: number): Generator<Edit[]> {
  const low = Math.min(from, to);
  const affected = chunks.slice(low, Math.max(from, to) + 1);
  const first = affected[0];
  const last = affected.at(-1);
  const moved = chunks[from];
  if (first === undefined || last === undefined || moved === undefined) return;
  const gaps = affected.slice(1).map((chunk, index) => text.slice(affected[index]?.end ?? chunk.start, chunk.start));
  const gap = gaps[0] ?? '';
  const texts = affected.map(({ start, end }) => text.slice(start, end));
  const [taken] = texts.splice(from - low, 1);
  texts.splice(to - low, 0, taken ?? '');
  if (gaps.every((other) => other === gap)) {
    const copy = text.slice(moved.start, moved.end);
    yield from < to
      ? [{ start: moved.start, end: moved.end + gap.length, text: '' }, { start: last.end, end: last.end, text: gap + copy }]
      : [{ start: first.start, end: first.start, text: copy + gap }, { start: moved.start - gap.length, end: moved.end, text: '' }];
  }
  const turned = (by: number): string[] => gaps.map((_, index) => gaps[(index + by) % gaps.length] ?? '');
  const withoutBlankLines = gaps.map((each) => (each.includes('#') ? each : each.replace(/^(\r\n|\r|\n)(?:[ \t]*[\r\n]+)+/, '$1')));
  for (const between of [gaps, turned(gaps.length - 1), turned(1), withoutBlankLines]) {
    yield [{ start: first.start, end: last.end, text: texts.map((chunk, index) => chunk + (between[index] ?? '')).join('') }];
  }
}
