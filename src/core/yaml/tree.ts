import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, type parseEvents, SCALAR_STYLE } from 'js-yaml';
import type { AliasNode, Item, ListNode, MapNode, Node, Pair, ScalarNode, ScalarStyle } from './nodes.ts';
import { isIgnoredTag, keyName, resolvePlain, resolveTagged } from './scalar.ts';
import { scalarText } from './recover.ts';
import { isBreak, lineEnd, skipGap } from './scan.ts';

type Event = ReturnType<typeof parseEvents>[number];
type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type Properties = Pick<ScalarEvent, 'anchorStart' | 'anchorEnd' | 'tagStart' | 'tagEnd'>;

/** Something in a tree that kubectl refuses or reads otherwise; the parser turns it into a problem with words. */
export interface TreeFault {
  readonly kind: 'unknown-alias' | 'alias-cycle' | 'not-a-number' | 'tag-mismatch' | 'base64' | 'ignored-tag' | 'flow-plain';
  readonly node: Node;
}

export interface Tree {
  readonly root: Node;
  readonly faults: readonly TreeFault[];
  /** End of the last token: what follows is no content. */
  readonly end: number;
  /** Length of the longest key's text. */
  readonly longestKey: number;
}

const STYLES: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/**
 * The tree of the first document in an event stream, with the positions that the events leave out: quotes, block
 * headers, colons, dashes, ends of collections and the places of nulls are found by scanning from the end of the
 * last token, which is the builder's only state.
 * @param text the text as the user wrote it: all offsets are in it.
 * @param parsed the text the events came from, of the same length (see `recover.ts`).
 */
export function buildTree(text: string, parsed: string, events: readonly Event[]): Tree {
  return new TreeBuilder(text, parsed, events).build();
}

class TreeBuilder {
  readonly #text: string;
  readonly #parsed: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, Exclude<Node, AliasNode>>();
  readonly #open = new Set<string>();
  readonly #faults: TreeFault[] = [];
  #next = 1; // behind the DOCUMENT event
  #cursor = 0;
  /** A key may be .inf: it becomes text. */
  #inKey = false;
  #flowDepth = 0;
  #longestKey = 0;

  constructor(text: string, parsed: string, events: readonly Event[]) {
    this.#text = text;
    this.#parsed = parsed;
    this.#events = events;
  }

  build(): Tree {
    const head = this.#events[0];
    this.#cursor = 0;
    if (head?.type === EVENT_ID.DOCUMENT && head.explicitStart) {
      this.#cursor = this.#text.indexOf('---', this.#documentStart()) + 3;
    }
    const root = this.#node(this.#cursor);
    return { root, faults: this.#faults, end: this.#cursor, longestKey: this.#longestKey };
  }

  /** Directives may stand before `---`; they are reported elsewhere, here they are only stepped over. */
  #documentStart(): number {
    let offset = skipGap(this.#text, 0);
    while (this.#text.charCodeAt(offset) === 37) offset = skipGap(this.#text, lineEnd(this.#text, offset));
    return offset;
  }

  /** @param place where the node stands when it has no text of its own. */
  #node(place: number): Node {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: return this.#scalar(event, place);
      case EVENT_ID.MAPPING: return this.#collection(event, 'map');
      case EVENT_ID.SEQUENCE: return this.#collection(event, 'list');
      case EVENT_ID.ALIAS: {
        const node: AliasNode = this.#alias(event.anchorStart, event.anchorEnd);
        return node;
      }
      default: throw new RangeError(`event ${this.#next - 1} of ${this.#events.length} begins no node`);
    }
  }

  #alias(nameStart: number, nameEnd: number): AliasNode {
    const name = this.#text.slice(nameStart, nameEnd);
    const target = this.#anchors.get(name) ?? null;
    const start = nameStart - 1;
    const node: AliasNode = { kind: 'alias', name, target, start, end: nameEnd, propertiesStart: start, anchor: null, tag: null };
    if (this.#open.has(name)) this.#faults.push({ kind: 'alias-cycle', node });
    else if (target === null) this.#faults.push({ kind: 'unknown-alias', node });
    this.#cursor = nameEnd;
    return node;
  }

  /** What stands before a node; null for most: objects of their own for every node would cost a third of the time. */
  #properties(event: Properties, start: number): { propertiesStart: number; anchor: string | null; tag: string | null } | null {
    const anchored = event.anchorStart >= 0;
    const tagged = event.tagStart >= 0;
    if (!anchored && !tagged) return null;
    return {
      propertiesStart: Math.min(start, anchored ? event.anchorStart - 1 : start, tagged ? event.tagStart : start),
      anchor: anchored ? this.#text.slice(event.anchorStart, event.anchorEnd) : null,
      tag: tagged ? this.#text.slice(event.tagStart, event.tagEnd) : null,
    };
  }

  #scalar(event: ScalarEvent, place: number): ScalarNode {
    const style = STYLES[event.style] ?? 'plain';
    const { start, end } = this.#scalarRange(event, style, Math.max(place, event.anchorEnd, event.tagEnd));
    const text = scalarText(this.#text, this.#parsed, event);
    const properties = this.#properties(event, start);
    const tag = properties === null ? null : properties.tag;
    const resolved = tag === null ? null : resolveTagged(tag, text);
    const value = resolved === null ? (style === 'plain' ? resolvePlain(text) : text) : 'value' in resolved ? resolved.value : null;
    const node: ScalarNode = {
      kind: 'scalar', start, end,
      propertiesStart: properties === null ? start : properties.propertiesStart,
      anchor: properties === null ? null : properties.anchor,
      tag, style, text, value,
    };
    if (resolved !== null && 'refused' in resolved) this.#faults.push({ kind: resolved.refused, node });
    else if (typeof value === 'number' && !this.#inKey && !Number.isFinite(value)) this.#faults.push({ kind: 'not-a-number', node });
    else if (tag !== null && isIgnoredTag(tag)) this.#faults.push({ kind: 'ignored-tag', node });
    // go-yaml ends a plain scalar of flow style at a question mark, and lets none begin with a colon
    if (this.#flowDepth > 0 && style === 'plain' && end > start && (text.includes('?') || text.startsWith(':'))) {
      this.#faults.push({ kind: 'flow-plain', node });
    }
    if (node.anchor !== null) this.#anchors.set(node.anchor, node);
    this.#cursor = end;
    return node;
  }

  #scalarRange(event: ScalarEvent, style: ScalarStyle, place: number): { start: number; end: number } {
    if (event.valueStart < 0) return { start: place, end: place };
    if (style === 'plain') return { start: event.valueStart, end: event.valueEnd };
    if (style === 'single' || style === 'double') return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    const start = skipGap(this.#text, Math.max(this.#cursor, place));
    return { start, end: this.#blockEnd(event, start) };
  }

  /** Behind the last character that belongs to a block scalar: without its final line break and, unless they are kept, without trailing blank lines. */
  #blockEnd(event: ScalarEvent, header: number): number {
    let end = event.valueEnd;
    if (event.chomping === CHOMPING_MODE.KEEP) {
      if (this.#text.charCodeAt(end - 1) === 10) end--;
      if (this.#text.charCodeAt(end - 1) === 13) end--;
      if (event.valueEnd > event.valueStart) return end; // blank lines alone are content too
    } else {
      const body = /[ \t\r\n]*$/.exec(this.#text.slice(event.valueStart, event.valueEnd));
      const trimmed = end - (body?.[0].length ?? 0);
      // trailing blanks of the last line with text are content; blanks of lines without text are not
      end = trimmed > event.valueStart ? lineEnd(this.#text, trimmed) : trimmed;
    }
    if (end > header && end > event.valueStart) return end;
    let behindHeader = header + 1;
    while (/[-+0-9]/.test(this.#text.charAt(behindHeader))) behindHeader++;
    return behindHeader; // no line of text: the header's line break is not its own
  }

  #collection(event: Extract<Event, { type: 2 | 3 }>, kind: 'map' | 'list'): MapNode | ListNode {
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const { start } = event;
    const properties = this.#properties(event, start);
    const anchor = properties === null ? null : properties.anchor;
    const tag = properties === null ? null : properties.tag;
    const propertiesStart = properties === null ? start : properties.propertiesStart;
    if (anchor !== null) {
      this.#open.add(anchor);
      this.#anchors.delete(anchor);
    }
    const bracketed = flow && (kind === 'list' || this.#text.charCodeAt(start) === 123);
    this.#cursor = bracketed ? start + 1 : start;
    if (flow) this.#flowDepth++;
    const pairs: Pair[] = [];
    const items: Item[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      if (kind === 'map') pairs.push(this.#pair());
      else items.push(this.#item(flow));
    }
    this.#next++;
    if (flow) this.#flowDepth--;
    if (bracketed) this.#cursor = skipGap(this.#text, this.#cursor, true) + 1;
    const end = this.#cursor;
    const node: MapNode | ListNode = kind === 'map'
      ? { kind, start, end, propertiesStart, anchor, tag, flow, pairs }
      : { kind, start, end, propertiesStart, anchor, tag, flow, items };
    if (anchor !== null) {
      this.#open.delete(anchor);
      this.#anchors.set(anchor, node);
    }
    if (tag !== null && !/^!!(?:map|seq|set|omap|pairs)$/.test(tag)) this.#faults.push({ kind: 'ignored-tag', node });
    return node;
  }

  #pair(): Pair {
    const first = skipGap(this.#text, this.#cursor, true);
    const explicit = this.#text.charCodeAt(first) === 63 && this.#isSeparated(first + 1);
    this.#inKey = true;
    const key = this.#node(explicit ? first + 1 : first);
    this.#inKey = false;
    if (key.end - key.start > this.#longestKey && !explicit) this.#longestKey = key.end - key.start;
    const afterKey = skipGap(this.#text, this.#cursor);
    const colon = this.#text.charCodeAt(afterKey) === 58 ? afterKey : -1;
    if (colon >= 0) this.#cursor = colon + 1;
    // `[a:]` is the text "a:" for go-yaml, a pair for YAML 1.2
    if (this.#flowDepth > 0 && colon >= 0 && key.kind === 'scalar' && key.style === 'plain' && /[,\]}]/.test(this.#text.charAt(colon + 1))) {
      this.#faults.push({ kind: 'flow-plain', node: key });
    }
    const value = this.#node(this.#cursor);
    return { key, name: nameOf(key), source: sourceOf(key), colon, explicit, value };
  }

  #item(flow: boolean): Item {
    if (flow) return { dash: -1, value: this.#node(skipGap(this.#text, this.#cursor, true)) };
    const dash = skipGap(this.#text, this.#cursor);
    this.#cursor = dash + 1;
    return { dash, value: this.#node(dash + 1) };
  }

  #isSeparated(offset: number): boolean {
    const code = this.#text.charCodeAt(offset);
    return Number.isNaN(code) || code === 32 || code === 9 || isBreak(code);
  }
}

function nameOf(key: Node): string | null {
  const scalar = key.kind === 'alias' ? key.target : key;
  return scalar?.kind === 'scalar' ? keyName(scalar.value, scalar.text) : null;
}

function sourceOf(key: Node): string {
  if (key.kind === 'alias') return `*${key.name}`;
  return key.kind === 'scalar' ? key.text : '';
}
