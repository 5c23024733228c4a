import { remembered } from '../remembered.ts';
import type { YamlDocument } from './document.ts';
import { columnOf, hasBreak, isFirstInLine, lineBreakAt } from './edit-geometry.ts';
import type { ListNode, MapNode, Node } from './nodes.ts';
import { isBlank } from './scan.ts';
import { walkNodes } from './walk.ts';
import type { Looks, QuoteStyle } from './write-text.ts';
import type { BlockStyle, FlowStyle } from './write.ts';

const DEFAULT_STEP = 2;
/** How many quoted scalars tell which quotes a file likes. */
const QUOTES_COUNTED = 20;

/**
 * How block text should look at an offset: like the nearest above, else like the rest of the document. Each is looked
 * for when it is asked for: that reads the document, and a word in the place of another needs none of them.
 */
export function blockStyleAt(document: YamlDocument, offset: number): BlockStyle {
  return {
    lineBreak: lineBreakAt(document.text, offset),
    get step() {
      return indentationNear(document, offset).step;
    },
    get listOffset() {
      return indentationNear(document, offset).listOffset;
    },
    get quotes() {
      return likedQuotes(document);
    },
    literals: true,
  };
}

type Indentation = Pick<BlockStyle, 'step' | 'listOffset'>;

/** The one that was last measured: while somebody types a new value, every key writes it into the same document. */
const lastMeasured = new WeakMap<YamlDocument, { readonly offset: number; readonly indentation: Indentation }>();

function indentationNear(document: YamlDocument, offset: number): Indentation {
  const last = lastMeasured.get(document);
  if (last?.offset === offset) return last.indentation;
  const indentation = indentationLiked(document, offset);
  lastMeasured.set(document, { offset, indentation });
  return indentation;
}

function indentationLiked(document: YamlDocument, offset: number): Indentation {
  let step: number | null = null;
  let listOffset: number | null = null;
  if (document.root !== null) {
    for (const { node, pair } of walkNodes(document.root)) {
      const isBlockChild = pair !== null && !pair.explicit && node.kind !== 'scalar' && node.kind !== 'alias' && !node.flow;
      if (node.start > offset && step !== null && listOffset !== null) break;
      if (!isBlockChild) continue;
      const indentation = columnOf(document.text, node.start) - columnOf(document.text, pair.key.start);
      if (node.kind === 'map' && (step === null || node.start <= offset) && indentation > 0) step = indentation;
      if (node.kind === 'list' && (listOffset === null || node.start <= offset) && indentation >= 0) listOffset = indentation;
    }
  }
  return { step: step ?? DEFAULT_STEP, listOffset: listOffset ?? 0 };
}

/** Which quotes a document likes, looked for when that is asked. */
export function looksOf(document: YamlDocument): Looks {
  return {
    get quotes() {
      return likedQuotes(document);
    },
  };
}

/** Single quotes, unless the document uses only double ones. */
const likedQuotes = remembered((document: YamlDocument): QuoteStyle => {
  let double = 0;
  if (document.root !== null && document.text.includes('"')) {
    for (const { node } of walkNodes(document.root)) {
      if (node.kind !== 'scalar') continue;
      if (node.style === 'single') return 'single';
      if (node.style === 'double' && ++double === QUOTES_COUNTED) break;
    }
  }
  return double > 0 ? 'double' : 'single';
});

/**
 * How text inside a flow collection should look: like its own members; where it has none, like the collection around
 * it (`around`, from the inside out).
 */
export function flowStyleIn(document: YamlDocument, collection: MapNode | ListNode, around: readonly (MapNode | ListNode)[]): FlowStyle {
  const { text } = document;
  const nearby = [collection, ...around.filter((node) => node.flow)];
  const map = nearby.find((node): node is MapNode => node.kind === 'map' && node.pairs.length > 0);
  const json = nearby.some((node) => node.kind === 'map' && node.pairs.length > 0)
    ? nearby.every((node) => node.kind !== 'map' || node.pairs.every(({ key }) => key.kind === 'scalar' && key.style === 'double'))
    : document.root === nearby.at(-1) && isJsonList(nearby);
  const pair = map?.pairs.find(({ colon }) => colon >= 0);
  return {
    json,
    get quotes() {
      return json ? 'double' : likedQuotes(document);
    },
    padding: map !== undefined && isBlank(text.charCodeAt(map.start + 1)) ? ' ' : '',
    colon: json && pair !== undefined && pair.value.propertiesStart === pair.colon + 1 ? ':' : ': ',
    comma: hasTightCommas(text, nearby) ? ',' : ', ',
    lines: linesOf(document, nearby),
  };
}

function isJsonList(nearby: readonly Node[]): boolean {
  return nearby.every((node) => node.kind !== 'list' ||
    node.items.every(({ value }) => value.kind !== 'scalar' || value.style === 'double' || typeof value.value !== 'string'));
}

function hasTightCommas(text: string, nearby: readonly (MapNode | ListNode)[]): boolean {
  for (const node of nearby) {
    const [first, second] = membersOf(node);
    if (first !== undefined && second !== undefined) return second.start === first.end + 1 && text.charAt(first.end) === ',';
  }
  return false;
}

/** Members on lines of their own, as in pretty-printed JSON. */
function linesOf(document: YamlDocument, nearby: readonly (MapNode | ListNode)[]): FlowStyle['lines'] {
  const { text } = document;
  for (const node of nearby) {
    const first = membersOf(node)[0];
    if (first === undefined) continue;
    if (!isFirstInLine(text, first.start) || !hasBreak(text, node.start, first.start)) return null;
    const outer = indentationAt(text, node.start);
    const inner = indentationAt(text, first.start);
    const step = inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : ' '.repeat(DEFAULT_STEP);
    return { lineBreak: lineBreakAt(text, node.start), step };
  }
  return null;
}

/** The blanks at the beginning of the line of an offset. */
export function indentationAt(text: string, offset: number): string {
  const start = offset - columnOf(text, offset);
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** The members of a collection as ranges: keys with their values, or items. Properties belong to them. */
export function membersOf(node: MapNode | ListNode): { readonly start: number; readonly end: number }[] {
  return node.kind === 'map'
    ? node.pairs.map(({ key, value, colon }) => ({ start: key.propertiesStart, end: Math.max(key.end, colon + 1, value.end) }))
    : node.items.map(({ dash, value }) => ({ start: dash < 0 ? value.propertiesStart : dash, end: Math.max(value.end, dash + 1) }));
}
