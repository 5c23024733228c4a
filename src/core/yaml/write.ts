import type { ScalarStyle, YamlMap, YamlValue } from './nodes.ts';
import { isList, isMap } from './value.ts';
import { blockText, isWritableText, writeText, type Looks, type QuoteStyle, type ScalarPlace } from './write-text.ts';

export type ScalarValue = null | boolean | number | bigint | string;

/** How new block-style text looks in a file. */
export interface BlockStyle {
  readonly lineBreak: string;
  /** Blanks by which a map stands under its key. */
  readonly step: number;
  /** Blanks by which the dashes of a list stand under its key: 0 is flush. */
  readonly listOffset: number;
  readonly quotes: QuoteStyle;
  /** Whether text of several lines is written as literal blocks; else between quotes. */
  readonly literals: boolean;
}

/** How new flow-style text looks in a file. */
export interface FlowStyle {
  /** true: everything is written so that JSON stays JSON. */
  readonly json: boolean;
  readonly quotes: QuoteStyle;
  /** Inside `{}`: '' or a blank. */
  readonly padding: string;
  readonly colon: string;
  readonly comma: string;
  /** Set where members stand on lines of their own: the line break, and one level of indentation. */
  readonly lines: { readonly lineBreak: string; readonly step: string } | null;
}

export type Unwritable = 'prototype-key' | 'unwritable-text';

/** Why a value cannot be written as YAML, or null. */
export function whyUnwritable(value: YamlValue): Unwritable | null {
  if (typeof value === 'string') return isWritableText(value) ? null : 'unwritable-text';
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'unwritable-text';
  if (isList(value)) return firstOf(value, whyUnwritable);
  if (!isMap(value)) return null;
  return firstOf(Object.keys(value), (key) => (key === '__proto__' ? 'prototype-key' : whyUnwritable(key) ?? whyUnwritable(value[key] ?? null)));
}

function firstOf<T>(items: readonly T[], why: (item: T) => Unwritable | null): Unwritable | null {
  for (const item of items) {
    const reason = why(item);
    if (reason !== null) return reason;
  }
  return null;
}

export function isScalar(value: YamlValue): value is ScalarValue {
  return typeof value !== 'object' || value === null;
}

export function isEmptyCollection(value: YamlValue): boolean {
  return isList(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;
}

/** A scalar in one line. `looks` is asked for quotes only where the value needs some; `style` is that of the scalar it replaces. */
export function writeScalar(value: ScalarValue, place: ScalarPlace, looks: Looks, style: ScalarStyle | null = null): string {
  return typeof value === 'string' ? writeText(value, { place, style, looks }) : writeNonText(value);
}

/** Digits that kubectl reads as the same number, an int64 exactly. */
function writeNonText(value: null | boolean | number | bigint): string {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63) return String(BigInt(value));
  return String(value);
}

/** A value in flow style. @param indent what stands before the line on which the value begins. */
export function writeFlow(value: YamlValue, style: FlowStyle, indent = ''): string {
  const place: ScalarPlace = style.json ? 'json' : 'flow';
  if (isScalar(value)) return writeScalar(value, place, style);
  const inner = style.lines === null ? '' : indent + style.lines.step;
  const members = isList(value)
    ? value.map((item) => writeFlow(item, style, inner))
    : entriesOf(value).map(([key, member]) => writeFlowPair(key, member, style, inner));
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) return open + close;
  if (style.lines !== null) {
    const lineBreak = style.lines.lineBreak;
    return `${open}${lineBreak}${members.map((member) => inner + member).join(`,${lineBreak}`)}${lineBreak}${indent}${close}`;
  }
  const padding = isList(value) ? '' : style.padding;
  return open + padding + members.join(style.comma) + padding + close;
}

/** `key: value` in flow style. */
export function writeFlowPair(key: string, value: YamlValue, style: FlowStyle, indent = ''): string {
  const writtenKey = writeText(key, { place: style.json ? 'json' : 'flow', style: null, looks: style });
  return writtenKey + style.colon + writeFlow(value, style, indent);
}

/**
 * `key: value` in block style, without the indentation of its first line and without a final line break.
 * @param column where the key stands, from 0.
 */
export function writeBlockPair(key: string, value: YamlValue, column: number, style: BlockStyle): string {
  return `${writeText(key, { place: 'block', style: null, looks: style })}:${writeBehindColon(value, column, style)}`;
}

/** `- value` in block style. @param column of the dash. @param gap from the dash to the value, at least 2. */
export function writeBlockItem(value: YamlValue, column: number, style: BlockStyle, gap = 2): string {
  const compact = !isScalar(value) && !isEmptyCollection(value);
  return `-${' '.repeat(compact || isScalar(value) ? gap - 1 : 1)}${writeBehindDash(value, column, style, gap)}`;
}

/** What stands behind `key:`, beginning with a blank or a line break. */
export function writeBehindColon(value: YamlValue, column: number, style: BlockStyle): string {
  if (isScalar(value)) return ` ${writeBlockScalar(value, column, style)}`;
  if (isEmptyCollection(value)) return isList(value) ? ' []' : ' {}';
  const inner = column + (isList(value) ? style.listOffset : style.step);
  return newLine(style, inner) + writeBlockCollection(value, inner, style);
}

/** What stands behind the dash and its blanks. */
export function writeBehindDash(value: YamlValue, column: number, style: BlockStyle, gap = 2): string {
  if (isScalar(value)) return writeBlockScalar(value, column, style);
  if (isEmptyCollection(value)) return isList(value) ? '[]' : '{}';
  return writeBlockCollection(value, column + gap, style);
}

/** A collection that is not empty, its first line without indentation. */
export function writeBlockCollection(value: readonly YamlValue[] | YamlMap, column: number, style: BlockStyle): string {
  const lines = isList(value)
    ? value.map((item) => writeBlockItem(item, column, style))
    : entriesOf(value).map(([key, member]) => writeBlockPair(key, member, column, style));
  return lines.join(newLine(style, column));
}

/** A scalar in block style: text of several lines as a literal block where one can carry it. */
function writeBlockScalar(value: ScalarValue, parentColumn: number, style: BlockStyle): string {
  if (style.literals && typeof value === 'string' && value.includes('\n')) {
    const block = blockText(value, { style: 'literal', indicator: style.step });
    if (block !== null) return [block.header, ...indented(block.lines, ' '.repeat(parentColumn + style.step))].join(style.lineBreak);
  }
  return writeScalar(value, 'block', style);
}

/** Lines with their indentation; empty lines stay empty. */
export function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}

export function newLine(style: BlockStyle, column: number): string {
  return style.lineBreak + ' '.repeat(column);
}

/** Members in the order in which JavaScript gives them. */
export function entriesOf(value: YamlMap | readonly YamlValue[]): [string, YamlValue][] {
  return Object.entries(value);
}
