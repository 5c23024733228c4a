import type { YamlDocument } from '../../../core/yaml/document.ts';
import { locate, nodeAt, valueAt } from '../../../core/yaml/locate.ts';
import type { Node, YamlValue } from '../../../core/yaml/nodes.ts';
import { samePath, type Path } from '../../../core/yaml/path.ts';
import { isList, isMap, sameValue } from '../../../core/yaml/value.ts';
import { walkNodes } from '../../../core/yaml/walk.ts';

/** What an input of a scalar shows. */
export interface NodeValue {
  /** undefined: nothing stands there. */
  readonly value: YamlValue | undefined;
  /** The scalar's text where it says more than its value: `0644`, `1e3`, `yes`; else null. */
  readonly source: string | null;
}

/** In a document that kubectl refuses, which has no value, a scalar's own node still tells. */
export function readNode(document: YamlDocument, path: Path): NodeValue {
  const node = locate(document, path)?.node ?? null;
  const value = valueAt(document, path) ?? (node?.kind === 'scalar' ? node.value : undefined);
  const written = node?.kind === 'scalar' && node.style === 'plain' && typeof value !== 'string' ? node.text : '';
  return { value, source: written !== '' && written !== String(value) ? written : null };
}

export function sameNodeValue(left: NodeValue, right: NodeValue): boolean {
  if (left.source !== right.source) return false;
  return left.value === undefined || right.value === undefined ? left.value === right.value : sameValue(left.value, right.value);
}

/** The place of the anchor that an alias or a merge speaks of; null when that is not one place of this document. */
export function sourceOf(document: YamlDocument, path: Path): Path | null {
  const node = path.at(-1) === '<<' ? mergeAt(document, path.slice(0, -1)) : (locate(document, path)?.node ?? null);
  const target = node?.kind === 'alias' ? node.target : node;
  if (target === null || document.root === null) return null;
  for (const visit of walkNodes(document.root)) if (visit.node === target) return visit.path;
  return null;
}

export function sameSource(left: Path | null, right: Path | null): boolean {
  return left === null || right === null ? left === right : samePath(left, right);
}

function mergeAt(document: YamlDocument, mapPath: Path): Node | null {
  const map = nodeAt(document, mapPath);
  return map?.kind === 'map' ? (map.pairs.findLast(({ name }) => name === '<<')?.value ?? null) : null;
}

const LONGEST = 72;

/** What is inside a closed group, in one line: `matchLabels: {app: web}`. */
export function previewOf(value: YamlValue | undefined): string {
  const text = value === undefined ? '' : inner(value, LONGEST);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function inner(value: YamlValue, room: number): string {
  const parts: string[] = [];
  const members: readonly (readonly [string | null, YamlValue])[] = isList(value) ? value.map((item) => [null, item]) : isMap(value) ? Object.entries(value) : [[null, value]];
  let used = 0;
  for (const [key, member] of members) {
    if (used > room) break;
    const text = `${key === null ? '' : `${key}: `}${short(member, room - used)}`;
    parts.push(text);
    used += text.length + 2;
  }
  return parts.join(', ');
}

function short(value: YamlValue, room: number): string {
  if (value === null) return 'null';
  if (isList(value)) return value.length === 0 ? '[]' : `[${inner(value, room)}]`;
  if (isMap(value)) return Object.keys(value).length === 0 ? '{}' : named(value) ?? `{${inner(value, room)}}`;
  return String(value).replace(/\s+/g, ' ').slice(0, room + 1);
}

function named(value: { readonly [key: string]: YamlValue }): string | null {
  const { name } = value;
  return typeof name === 'string' && name !== '' ? name : null;
}
