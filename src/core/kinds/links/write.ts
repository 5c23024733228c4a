import type { KindName } from '../index.ts';
import type { KindLinks, KindPart, KindReference, NameAt, ObjectAt, PartAt, PartName, SelectorOf } from './link.ts';

/*
 * The words in which the tables of this folder are written.
 */

export function links(given: Partial<KindLinks>): KindLinks {
  return { references: [], parts: [], ownSelector: null, makes: [], ...given };
}

export const NO_LINKS: KindLinks = links({});

export function name(path: string, to: KindName, rest: Partial<Pick<NameAt, 'written' | 'namespace' | 'unless' | 'loose'>> = {}): NameAt {
  return { by: 'name', path, to, ...rest };
}

export function object(path: string, to: readonly KindName[], rest: { readonly usual?: KindName; readonly loose?: true } = {}): ObjectAt {
  const { usual = null, ...others } = rest;
  return { by: 'object', path, to, usual, ...others };
}

/** matchLabels and matchExpressions. */
export function selector(path: string, selects: SelectorOf['selects'], rest: Partial<Pick<SelectorOf, 'where' | 'loose'>> = {}): SelectorOf {
  return { by: 'selector', form: 'selector', path, selects, ...rest };
}

/** A plain map of labels. */
export function labels(path: string, selects: SelectorOf['selects'], rest: Partial<Pick<SelectorOf, 'where' | 'loose'>> = {}): SelectorOf {
  return { by: 'selector', form: 'labels', path, selects, ...rest };
}

export function part(path: string, kind: PartName, of: PartAt['of'], rest: { readonly loose?: true } = {}): PartAt {
  return { by: 'part', path, part: kind, of, ...rest };
}

/** A map with the name of an object and one of its keys: `secretKeyRef`. */
export function keyOf(
  path: string,
  to: 'ConfigMap' | 'Secret',
  rest: { readonly namespace?: string; readonly name?: string; readonly key?: string; readonly loose?: true } = {},
): KindReference[] {
  const { name: nameKey = 'name', key = 'key', ...others } = rest;
  const at = `${path}.${nameKey}`;
  return [name(at, to, others), part(`${path}.${key}`, 'key', at)];
}

/** The references below each of some places. */
export function below(places: readonly string[], references: (place: string) => readonly KindReference[]): KindReference[] {
  return places.flatMap((place) => references(place));
}

export function parts(kind: PartName, path: string, rest: { readonly name?: string; readonly number?: string } = {}): KindPart {
  return { part: kind, path, ...rest };
}
