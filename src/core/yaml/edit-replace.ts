import type { YamlDocument } from './document.ts';
import { itemGap, placeOf, slotColumn } from './edit-place.ts';
import type { Candidate } from './edit-prove.ts';
import { blockStyleAt, flowStyleIn, indentationAt } from './edit-style.ts';
import type { Slot, Target } from './edit-target.ts';
import type { Node, ScalarNode, ScalarStyle, YamlValue } from './nodes.ts';
import { isBreak, lineEnd } from './scan.ts';
import { blockText, writeText } from './write-text.ts';
import { indented, isEmptyCollection, isScalar, newLine, writeBehindColon, writeBehindDash, writeFlow, writeScalar, type BlockStyle } from './write.ts';

/**
 * Ways to write another value into an existing slot, the best looking first. The old value's anchor stays, its tag
 * goes; comments beside it stay, comments inside it go with it.
 */
export function* replacements(document: YamlDocument, target: Target, value: YamlValue): Generator<Candidate> {
  const { slot, holders } = target;
  if (slot.node === null) {
    yield appendRoot(document, value);
    return;
  }
  const place = placeOf(document.text, slot, slot.node);
  const inFlow = slot.kind !== 'root' && holders.at(-1)?.flow === true;
  const written = inFlow ? flowTexts(document, target, value) : blockTexts(document, slot, slot.node, value);
  for (const text of written) {
    const edits = place.replace(text, inFlow);
    yield {
      edits,
      changes: new Map([[slot.node, { kind: 'value', value }]]),
      removed: [place.removed],
    };
  }
}

/** A document without content: the value goes behind its comments. */
function appendRoot(document: YamlDocument, value: YamlValue): Candidate {
  const { text } = document;
  const style = blockStyleAt(document, text.length);
  const content = rootText(value, style);
  const bare = text.replace(/^\uFEFF/, '') === '';
  const atLineStart = bare || isBreak(text.charCodeAt(text.length - 1));
  const insert = (atLineStart ? '' : style.lineBreak) + content + (atLineStart ? style.lineBreak : '');
  return { edits: [{ start: text.length, end: text.length, text: insert }], changes: new Map(), root: { value }, removed: [] };
}

function rootText(value: YamlValue, style: BlockStyle): string {
  if (isScalar(value)) return writeScalar(value, 'block', style);
  return writeBehindDash(value, 0, style, 0);
}

/** Texts for a slot inside a flow collection: what stands behind the colon, or the item. */
function flowTexts(document: YamlDocument, { slot, holders }: Target, value: YamlValue): string[] {
  const holder = holders.at(-1);
  if (holder === undefined || slot.node === null) return [];
  const style = flowStyleIn(document, holder, holders.slice(0, -1).reverse());
  if (isScalar(value)) {
    const old = slot.node.kind === 'scalar' ? styleToKeep(slot.node) : null;
    return [writeScalar(value, style.json ? 'json' : 'flow', style, old)];
  }
  return [writeFlow(value, style, indentationAt(document.text, slot.node.start))];
}

/** The quotes of an empty text are nobody's choice: there is no other way to write it. */
function styleToKeep(node: ScalarNode): ScalarStyle | null {
  return node.text === '' ? null : node.style;
}

/** Texts for a slot in block style, beginning with the blank or line break that parts them from colon or dash. */
function* blockTexts(document: YamlDocument, slot: Slot, node: Node, value: YamlValue): Generator<string> {
  const { text } = document;
  const style = blockStyleAt(document, node.start);
  const column = slotColumn(text, slot);
  if (isScalar(value)) {
    const old = node.kind === 'scalar' ? node : null;
    if (typeof value === 'string') {
      const block = asBlock(text, slot, old, value, column, style);
      if (block !== null) yield ` ${block}`;
      yield ` ${writeText(value, { place: 'block', style: old === null ? null : styleToKeep(old), looks: style })}`;
    } else yield ` ${writeScalar(value, 'block', style)}`;
    return;
  }
  const oldFlow = (node.kind === 'map' || node.kind === 'list') && node.flow && !isEmptyNode(node);
  if (oldFlow) yield ` ${writeFlow(value, flowStyleIn(document, node, []), indentationAt(text, node.start))}`;
  const gap = slot.kind === 'item' ? itemGap(text, slot.item.dash, node) : 0;
  for (const literals of [true, false]) {
    const each = { ...style, literals };
    if (slot.kind === 'pair') yield writeBehindColon(value, column, each);
    // behind an anchor a key on the same line would be what is anchored
    else if (node.anchor !== null && !isEmptyCollection(value)) yield newLine(each, column + gap) + writeBehindDash(value, column, each, gap);
    else yield ` ${writeBehindDash(value, column, each, gap)}`;
  }
}

function isEmptyNode(node: Node): boolean {
  return (node.kind === 'map' && node.pairs.length === 0) || (node.kind === 'list' && node.items.length === 0);
}

/** The text as a block scalar where that is its style, or suits text of several lines; null where it does not. */
function asBlock(
  text: string, slot: Slot, old: ScalarNode | null, value: string, column: number, style: BlockStyle,
): string | null {
  const isBlock = old !== null && (old.style === 'literal' || old.style === 'folded');
  if (!isBlock && (!value.includes('\n') || old?.style === 'double')) return null;
  // behind a plain scalar a comment may stand; the header of a block is no place for it, nor for stray blanks
  if (!isBlock && old !== null && old.start < old.end && old.end !== lineEnd(text, old.end)) return null;
  const present = isBlock ? presentBlock(text, old, column) : null;
  const indicator = slot.kind === 'root' ? 0 : present?.indicator ?? style.step;
  const wish = { indicator, forceIndicator: present?.hasIndicator ?? false };
  const block =
    (old?.style === 'folded' ? blockText(value, { style: 'folded', ...wish }) : null) ?? blockText(value, { style: 'literal', ...wish });
  if (block === null) return null;
  const indent = ' '.repeat(Math.max(0, column) + (slot.kind === 'root' ? style.step : indicator));
  return [block.header, ...indented(block.lines, indent)].join(style.lineBreak);
}

/** The indentation of a block scalar's lines, counted from the collection that holds it. */
function presentBlock(text: string, node: ScalarNode, column: number): { indicator: number; hasIndicator: boolean } | null {
  const header = /[|>][-+]?([1-9])?/y;
  header.lastIndex = node.start;
  const digit = header.exec(text)?.[1];
  if (digit !== undefined) return { indicator: Number(digit), hasIndicator: true };
  const line = /[\r\n]([ ]*)[^ \r\n]/.exec(text.slice(node.start, node.end));
  const indent = line?.[1]?.length;
  return indent === undefined || indent <= column ? null : { indicator: indent - Math.max(0, column), hasIndicator: false };
}
