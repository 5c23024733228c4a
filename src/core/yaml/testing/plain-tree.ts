import type { Node } from '../nodes.ts';
import { toJson } from '../value.ts';
import type { YamlValue } from '../nodes.ts';

/**
 * A document as plain data, with what the tests compare: values, key order, duplicates, aliases, and the source text of
 * every key and scalar. New values have no source text (`source` null): any spelling will do.
 */
export type Plain =
  | { readonly kind: 'scalar'; readonly value: YamlValue; readonly source: string | null }
  | { readonly kind: 'alias'; readonly source: string }
  | { readonly kind: 'list'; readonly items: readonly Plain[]; readonly properties: string }
  | { readonly kind: 'map'; readonly entries: readonly PlainEntry[]; readonly properties: string };

export interface PlainEntry {
  readonly name: string | null;
  readonly source: string | null;
  readonly value: Plain;
}

export function plainOf(text: string, node: Node): Plain {
  const properties = `${node.anchor ?? ''} ${node.tag ?? ''}`.trim();
  switch (node.kind) {
    case 'scalar': return { kind: 'scalar', value: node.value, source: text.slice(node.propertiesStart, node.end) };
    case 'alias': return { kind: 'alias', source: text.slice(node.start, node.end) };
    case 'list': return { kind: 'list', items: node.items.map((item) => plainOf(text, item.value)), properties };
    case 'map':
      return {
        kind: 'map', properties,
        entries: node.pairs.map((pair) => ({
          name: pair.name, source: text.slice(pair.key.propertiesStart, pair.key.end), value: plainOf(text, pair.value),
        })),
      };
  }
}

export function plainValue(value: YamlValue): Plain {
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', value, source: null };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(plainValue), properties: '' };
  return {
    kind: 'map', properties: '',
    entries: Object.entries(value).map(([name, member]) => ({ name, source: null, value: plainValue(member) })),
  };
}

/** The first difference in words; null when the document is as expected. */
export function difference(expected: Plain, actual: Plain, at = ''): string | null {
  if (expected.kind !== actual.kind) return `${at}: ${actual.kind} instead of ${expected.kind}`;
  switch (expected.kind) {
    case 'scalar': {
      if (actual.kind !== 'scalar') return at;
      if (toJson(expected.value) !== toJson(actual.value)) return `${at}: ${toJson(actual.value)} instead of ${toJson(expected.value)}`;
      return expected.source !== null && expected.source !== actual.source ? `${at}: text ${String(actual.source)}` : null;
    }
    case 'alias':
      return actual.kind === 'alias' && actual.source === expected.source ? null : `${at}: another alias`;
    case 'list': {
      if (actual.kind !== 'list' || actual.items.length !== expected.items.length) return `${at}: other number of items`;
      if (expected.properties !== actual.properties) return `${at}: properties ${actual.properties}`;
      return firstDifference(expected.items, (item, index) => {
        const other = actual.items[index];
        return other === undefined ? at : difference(item, other, `${at}/${index}`);
      });
    }
    case 'map': {
      if (actual.kind !== 'map' || actual.entries.length !== expected.entries.length) return `${at}: other number of keys`;
      if (expected.properties !== actual.properties) return `${at}: properties ${actual.properties}`;
      return firstDifference(expected.entries, (entry, index) => {
        const other = actual.entries[index];
        if (other === undefined || other.name !== entry.name) return `${at}: key ${String(other?.name)} instead of ${String(entry.name)}`;
        if (entry.source !== null && entry.source !== other.source) return `${at}: key text ${String(other.source)}`;
        return difference(entry.value, other.value, `${at}/${String(entry.name)}`);
      });
    }
  }
}

function firstDifference<T>(items: readonly T[], compare: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = compare(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** The tree with the node at a place replaced; `place` holds positions of entries and items, not keys. */
export function replaceAt(tree: Plain, place: readonly number[], change: (old: Plain) => Plain): Plain {
  const [step, ...rest] = place;
  if (step === undefined) return change(tree);
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item, index) => (index === step ? replaceAt(item, rest, change) : item)) };
  }
  if (tree.kind === 'map') {
    return {
      ...tree,
      entries: tree.entries.map((entry, index) => (index === step ? { ...entry, value: replaceAt(entry.value, rest, change) } : entry)),
    };
  }
  throw new RangeError(`no place ${step} in a ${tree.kind}`);
}
