import type { Edit, Range } from '../text/edit.ts';
import { commentsOf } from './comments.ts';
import type { YamlDocument } from './document.ts';
import { attachedStart, hasBreak, isFirstInLine, previousLineEnd, skipBlanks } from './edit-geometry.ts';
import { commaBehind, unchangedPair } from './edit-insert.ts';
import { propertiesOf, slotHead } from './edit-place.ts';
import type { Candidate, Shape } from './edit-prove.ts';
import { membersOf } from './edit-style.ts';
import type { Collection, Slot } from './edit-target.ts';
import type { Node } from './nodes.ts';
import { isBlank, isBreak, lineEnd, nextLine } from './scan.ts';

/**
 * Ways to remove member `index` of the collection in a slot, with the comments attached to it.
 * @param slot that of the collection itself.
 */
export function* removals(document: YamlDocument, slot: Slot, collection: Collection, index: number): Generator<Candidate> {
  const only = membersOf(collection).length === 1;
  const changes = new Map<Node, Shape>([[collection, without(collection, index)]]);
  const ways = collection.flow ? [flowRemoval(document, collection, index)]
    : only ? [emptying(document, slot, collection)]
    : blockRemovals(document, slot, collection, index);
  for (const { edits, removed } of ways) yield { edits, changes, removed };
}

interface Way {
  readonly edits: readonly Edit[];
  /** Where comments go with what is removed. */
  readonly removed: readonly Range[];
}

function without(collection: Collection, index: number): Shape {
  return collection.kind === 'map'
    ? { kind: 'pairs', pairs: collection.pairs.filter((_, at) => at !== index).map(unchangedPair) }
    : { kind: 'items', items: collection.items.filter((_, at) => at !== index).map((item) => item.value) };
}

function cut(range: Range): Way {
  return { edits: [{ ...range, text: '' }], removed: [range] };
}

function* blockRemovals(document: YamlDocument, slot: Slot, collection: Collection, index: number): Generator<Way> {
  const { text } = document;
  const members = membersOf(collection);
  const member = members[index];
  if (member === undefined) return;
  const end = lineEnd(text, member.end);
  if (!isFirstInLine(text, member.start)) {
    yield firstBehindDash(document, member, end, members[index + 1]);
    return;
  }
  const start = startWithComments(text, slot, collection, index);
  // without a final line break the new last line is to have none either
  if (end === text.length && previousLineEnd(text, start) >= 0) yield cut({ start: previousLineEnd(text, start), end });
  yield cut({ start, end: nextLine(text, end) });
  // blank lines behind the member would join a text before it that keeps its trailing line breaks (`|+`)
  yield cut({ start, end: behindBlankLines(text, nextLine(text, end)) });
}

/**
 * The first line that goes with a member: that of its own, or of the comments attached to it. Comments above the first
 * key of a document speak of the document and stay.
 */
export function startWithComments(text: string, slot: Slot, collection: Collection, index: number): number {
  const members = membersOf(collection);
  const start = members[index]?.start ?? collection.start;
  if (slot.kind === 'root' && collection.kind === 'map' && index === 0) return attachedStart(text, start, start);
  return attachedStart(text, start, members[index - 1]?.end ?? slotHead(slot));
}

/** `- a: 1` loses its first key: the next one moves up to the dash, unless comments stand between. */
function firstBehindDash(document: YamlDocument, member: Range, end: number, next: Range | undefined): Way {
  const { text } = document;
  const commentBetween = next !== undefined &&
    commentsOf(document).some((comment) => comment.ownLine && comment.start > member.end && comment.end < next.start);
  if (next !== undefined && !commentBetween) return cut({ start: member.start, end: next.start });
  let start = member.start;
  while (isBlank(text.charCodeAt(start - 1))) start--;
  return cut({ start, end });
}

function behindBlankLines(text: string, from: number): number {
  let offset = from;
  while (offset < text.length) {
    const rest = skipBlanks(text, offset);
    if (rest < text.length && !isBreak(text.charCodeAt(rest))) break;
    offset = nextLine(text, rest);
  }
  return offset;
}

/** The only member goes: `{}` or `[]` behind the colon or dash. Comments that are not attached to it stay below. */
function emptying(document: YamlDocument, slot: Slot, collection: Collection): Way {
  const { text } = document;
  const empty = collection.kind === 'map' ? '{}' : '[]';
  const end = lineEnd(text, collection.end);
  const head = slotHead(slot);
  if (slot.kind === 'root' || !hasBreak(text, head, collection.start)) {
    const range = { start: collection.start, end };
    return { edits: [{ ...range, text: empty }], removed: [range] };
  }
  const { keep, prefix } = propertiesOf(slot, collection);
  const first = startWithComments(text, slot, collection, 0);
  const range = { start: Math.max(previousLineEnd(text, first), lineEnd(text, keep)), end };
  return { edits: [{ start: keep, end: keep, text: `${prefix} ${empty}` }, { ...range, text: '' }], removed: [range] };
}

function flowRemoval(document: YamlDocument, collection: Collection, index: number): Way {
  const { text } = document;
  const members = membersOf(collection);
  const member = members[index];
  if (member === undefined) return { edits: [], removed: [] };
  const bracketed = text.charCodeAt(collection.start) === (collection.kind === 'map' ? 123 : 91);
  if (!bracketed) return { edits: [{ start: collection.start, end: collection.end, text: '{}' }], removed: [member] };
  const comma = commaBehind(text, member.end);
  const before = members[index - 1];
  const next = members[index + 1];
  if (members.length === 1) {
    const inside = { start: collection.start + 1, end: collection.end - 1 };
    const hasComments = commentsOf(document).some(({ start, end }) => start >= inside.start && end <= inside.end);
    if (!hasComments) return cut(inside);
  }
  const behind = comma === null ? member.end : comma + 1;
  const rest = skipBlanks(text, behind);
  const lineIsOver = rest === text.length || isBreak(text.charCodeAt(rest)) || text.charCodeAt(rest) === 35;
  if (isFirstInLine(text, member.start) && lineIsOver && hasBreak(text, collection.start, member.start)) {
    const floor = before?.end ?? collection.start + 1;
    const lines = cut({ start: attachedStart(text, member.start, floor), end: nextLine(text, rest) });
    const commaBefore = comma === null && before !== undefined ? commaBehind(text, before.end) : null;
    if (commaBefore === null) return lines;
    return { ...lines, edits: [{ start: commaBefore, end: commaBefore + 1, text: '' }, ...lines.edits] };
  }
  if (comma !== null && next !== undefined) {
    const hasComments = commentsOf(document).some(({ start, end }) => start > comma && end < next.start);
    return cut({ start: member.start, end: hasComments ? skipBlanks(text, comma + 1) : next.start });
  }
  if (before === undefined) return cut({ start: member.start, end: behind });
  const commaBefore = commaBehind(text, before.end);
  if (commaBefore === null || comma !== null) return cut({ start: before.end, end: member.end });
  const hasComments = commentsOf(document).some(({ start, end }) => start > before.end && end < member.start);
  if (!hasComments) return cut({ start: before.end, end: member.end });
  return {
    edits: [{ start: commaBefore, end: commaBefore + 1, text: '' }, { start: member.start, end: member.end, text: '' }],
    removed: [member],
  };
}
