import type { Edit } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { attachedStart, columnOf, contentLineStart, hasBreak, hasCommentBehind, isFirstInLine, lineBreakAt, skipBlanks } from './edit-geometry.ts';
import { itemGap, slotHead } from './edit-place.ts';
import type { Candidate, PairShape, Shape } from './edit-prove.ts';
import { replacements } from './edit-replace.ts';
import { blockStyleAt, flowStyleIn, indentationAt, membersOf } from './edit-style.ts';
import type { Collection, Target } from './edit-target.ts';
import type { ListNode, MapNode, Node, Pair, YamlValue } from './nodes.ts';
import { isBreak, lineEnd, skipGap } from './scan.ts';
import { mapOf } from './value.ts';
import { newLine, writeBlockItem, writeBlockPair, writeFlow, writeFlowPair, type BlockStyle } from './write.ts';

/** Ways to add a key to the map in the target's slot, before its pair `index`. */
export function* keyInsertions(
  document: YamlDocument, target: Target, map: MapNode, index: number, key: string, value: YamlValue,
): Generator<Candidate> {
  if (map.pairs.length === 0) {
    yield* intoEmpty(document, target, map, mapOf([[key, value]]), (style, indent) => writeFlowPair(key, value, style, indent));
    return;
  }
  const pairs: PairShape[] = map.pairs.map(unchangedPair);
  pairs.splice(index, 0, { name: key, member: { value } });
  const changes = new Map<Node, Shape>([[map, { kind: 'pairs', pairs }]]);
  if (map.flow) {
    const style = flowStyleIn(document, map, [...target.holders].reverse());
    const edits = document.text.charCodeAt(map.start) === 123
      ? flowInsertion(document, map, index, writeFlowPair(key, value, style, memberIndent(document.text, map)), style.comma)
      : bracketing(map, `, ${writeFlowPair(key, value, style)}`);
    yield { edits, changes, removed: [] };
    return;
  }
  const column = columnOf(document.text, firstColumnOffset(map));
  for (const literals of [true, false]) {
    const write = (style: BlockStyle): string => writeBlockPair(key, value, column, { ...style, literals });
    yield { edits: [blockInsertion(document, target, map, index, column, write)], changes, removed: [] };
  }
}

/** Ways to add an item to the list in the target's slot, before its item `index`. */
export function* itemInsertions(
  document: YamlDocument, target: Target, list: ListNode, index: number, value: YamlValue,
): Generator<Candidate> {
  if (list.items.length === 0) {
    yield* intoEmpty(document, target, list, [value], (style, indent) => writeFlow(value, style, indent));
    return;
  }
  const items: (Node | { value: YamlValue })[] = list.items.map((item) => item.value);
  items.splice(index, 0, { value });
  const changes = new Map<Node, Shape>([[list, { kind: 'items', items }]]);
  if (list.flow) {
    const style = flowStyleIn(document, list, [...target.holders].reverse());
    const edits = flowInsertion(document, list, index, writeFlow(value, style, memberIndent(document.text, list)), style.comma);
    yield { edits, changes, removed: [] };
    return;
  }
  const neighbour = list.items[Math.max(0, index - 1)];
  if (neighbour === undefined) return;
  const column = columnOf(document.text, neighbour.dash);
  const gap = itemGap(document.text, neighbour.dash, neighbour.value);
  for (const literals of [true, false]) {
    const write = (style: BlockStyle): string => writeBlockItem(value, column, { ...style, literals }, gap);
    yield { edits: [blockInsertion(document, target, list, index, column, write)], changes, removed: [] };
  }
}

export function unchangedPair(pair: Pair): PairShape {
  return { name: pair.name, member: pair.value };
}

/** The first key, or the `?` before it. */
function firstColumnOffset(map: MapNode): number {
  return map.pairs.find((pair) => !pair.explicit)?.key.propertiesStart ?? map.start;
}

/**
 * One insertion of whole lines: behind the last line of the member before, or in front of the first. Text that keeps
 * its line breaks takes in blank lines behind it; the next way writes it between quotes.
 */
function blockInsertion(
  document: YamlDocument, target: Target, collection: Collection, index: number, column: number, write: (style: BlockStyle) => string,
): Edit {
  const { text } = document;
  const members = membersOf(collection);
  const before = members[index - 1];
  if (before !== undefined) {
    const end = lineEnd(text, before.end);
    const style = { ...blockStyleAt(document, before.start), lineBreak: lineBreakAt(text, end) };
    return { start: end, end, text: newLine(style, column) + write(style) };
  }
  const first = members[0]?.start ?? collection.start;
  const style = blockStyleAt(document, first);
  if (!isFirstInLine(text, first)) return { start: first, end: first, text: write(style) + newLine(style, column) };
  // comments above the first key of a document speak of the document: they stay on top
  const start = target.slot.kind === 'root' ? contentLineStart(text, first) : attachedStart(text, first, slotHead(target.slot));
  return { start, end: start, text: ' '.repeat(column) + write(style) + style.lineBreak };
}

/** Into `{}` or `[]`: lines of their own where the collection stands in block style, else its inside is filled. */
function* intoEmpty(
  document: YamlDocument, target: Target, collection: Collection, value: YamlValue,
  write: (style: ReturnType<typeof flowStyleIn>, indent: string) => string,
): Generator<Candidate> {
  const { text } = document;
  const hasInside = text.slice(collection.start + 1, collection.end - 1).trim() !== '';
  if (!hasInside) {
    yield* replacements(document, target, value);
    return;
  }
  // comments stand inside: they stay, and the member gets a line of its own before the bracket
  const style = flowStyleIn(document, collection, [...target.holders].reverse());
  const bracket = contentLineStart(text, collection.end - 1);
  const indent = memberIndent(text, collection);
  const edit = { start: bracket, end: bracket, text: indent + write(style, indent) + lineBreakAt(text, collection.start) };
  yield { edits: [edit], changes: new Map([[collection, { kind: 'value', value }]]), removed: [] };
}

/** `[a: 1]` holds a map without braces: they are written with the second key. */
function bracketing(map: MapNode, added: string): Edit[] {
  return [{ start: map.start, end: map.start, text: '{' }, { start: map.end, end: map.end, text: `${added}}` }];
}

/** What stands before the members that have lines of their own. */
function memberIndent(text: string, collection: Collection): string {
  const first = membersOf(collection)[0];
  if (first !== undefined) return indentationAt(text, first.start);
  const inside = skipGap(text, collection.start + 1);
  const comment = /[\r\n]([ \t]*)#/.exec(text.slice(collection.start, inside));
  return comment?.[1] ?? `${indentationAt(text, collection.start)}  `;
}

function flowInsertion(document: YamlDocument, collection: Collection, index: number, written: string, comma: string): Edit[] {
  const { text } = document;
  const members = membersOf(collection);
  const next = members[index];
  if (next !== undefined) {
    if (!isFirstInLine(text, next.start)) return [{ start: next.start, end: next.start, text: written + comma }];
    const floor = members[index - 1]?.end ?? collection.start + 1;
    const start = attachedStart(text, next.start, floor);
    return [{ start, end: start, text: `${indentationAt(text, next.start)}${written},${lineBreakAt(text, next.start)}` }];
  }
  const last = members.at(-1);
  if (last === undefined) return [];
  const ownLine = isFirstInLine(text, last.start) && hasBreak(text, collection.start, last.start);
  // kubectl takes the colon of `a:,` for text
  const colon = text.charCodeAt(last.end - 1) === 58 ? ' ' : '';
  if (!ownLine) return [{ start: last.end, end: last.end, text: colon + comma + written }];
  const indent = lineBreakAt(text, last.start) + indentationAt(text, last.start);
  const trailing = commaBehind(text, last.end);
  const lineHasMore = !isEndOfLine(text, trailing === null ? last.end : trailing + 1);
  if (trailing !== null) {
    const at = lineHasMore ? trailing + 1 : lineEnd(text, trailing);
    return [{ start: at, end: at, text: `${indent}${written},` }];
  }
  if (lineHasMore || !hasCommentBehind(text, last.end)) return [{ start: last.end, end: last.end, text: `${colon},${indent}${written}` }];
  const end = lineEnd(text, last.end);
  return [{ start: last.end, end: last.end, text: `${colon},` }, { start: end, end, text: indent + written }];
}

/** Whether nothing but blanks and a comment follows in the line. */
function isEndOfLine(text: string, offset: number): boolean {
  const rest = skipBlanks(text, offset);
  return rest === text.length || isBreak(text.charCodeAt(rest)) || text.charCodeAt(rest) === 35;
}

/** Offset of the comma that follows a member of a flow collection; null when none does. */
export function commaBehind(text: string, end: number): number | null {
  const offset = skipGap(text, end);
  return text.charCodeAt(offset) === 44 ? offset : null;
}
