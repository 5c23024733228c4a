/**
 * What kubectl reads, as JavaScript: integers beyond 2^53 that fit an int64 or uint64 are bigint, so no digit is lost.
 * Key order of maps is NOT in these objects (JavaScript moves integer-like keys to the front): take it from the nodes.
 */
export type YamlValue = null | boolean | number | bigint | string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/**
 * All offsets count UTF-16 code units in the text of the document (its slice of the file, separator included).
 * `start` and `end` enclose the node's own text: quotes, block header (`|2-`), brackets; not anchor and tag
 * (`propertiesStart`), not trailing comments, not the trailing blank lines of a block scalar. A null without text
 * (`a:`) has `start === end` behind its colon or dash.
 */
interface NodeBase {
  readonly start: number;
  readonly end: number;
  /** Where the anchor or tag before the node begins; `start` when there is neither. */
  readonly propertiesStart: number;
  readonly anchor: string | null;
  readonly tag: string | null;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The decoded text: quotes, escapes and folding resolved; '' for a null without text. */
  readonly text: string;
  /** What kubectl reads: the text resolved by the KUBE rules where plain. */
  readonly value: null | boolean | number | bigint | string;
}

export interface Pair {
  readonly key: Node;
  /** The key as kubectl gives it (`n:` is 'false'); null when kubectl refuses it. */
  readonly name: string | null;
  /** The key's decoded source text (`n`), by which paths find it first. */
  readonly source: string;
  /** Offset of the `:`; -1 where flow style has none (`{c}`). */
  readonly colon: number;
  /** `? key` form: never deleted or renamed by us. */
  readonly explicit: boolean;
  readonly value: Node;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface Item {
  /** Offset of the `-`; -1 in flow style. */
  readonly dash: number;
  readonly value: Node;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** The anchored node; null when no such anchor stands before it (kubectl refuses that document). */
  readonly target: Exclude<Node, AliasNode> | null;
}

export type Node = ScalarNode | MapNode | ListNode | AliasNode;
