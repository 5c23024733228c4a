import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import type { NameReference, Reference, SelectorReference } from '../graph/summary.ts';
import { valueAt } from '../yaml/locate.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/path.ts';
import { isList } from '../yaml/value.ts';
import type { RenamePlace } from './place.ts';
import type { Documents, RenameTarget } from './target.ts';

/**
 * Where a reference to something else says the namespace that it lies in: beside the name, before it (`shop/web`,
 * `web.shop.svc`), in a selector's list of namespaces or by the label that every Namespace has.
 */
export function placesInNamespace(index: ObjectIndex, documents: Documents, { name }: RenameTarget, to: string): readonly RenamePlace[] {
  return index.objects.flatMap((from) => {
    const said = from.summary.references.filter((reference) => saysNamespace(reference, name));
    const document = said.length === 0 ? null : documents.read(from.key);
    return document === null ? [] : said.flatMap((reference) => placesOfNamespace(from, document, reference, name, to));
  });
}

/** A reference that can say a namespace beside what it leads to. */
export type SayingReference = NameReference | SelectorReference;

/** Whether a reference may say this namespace: a name in it, or a selector that looks into it. */
export function saysNamespace(reference: Reference, name: string): reference is SayingReference {
  switch (reference.by) {
    case 'part':
      return false;
    case 'name':
      return reference.namespace === name && reference.kind !== 'Namespace';
    case 'selector':
      return reference.selector.matchLabels[LABEL] === name || isNamed(reference.namespaces, name);
  }
}

/** The places where one reference says a namespace. */
export function placesOfNamespace({ key }: LinkedObject, document: YamlDocument, reference: SayingReference, name: string, to: string): RenamePlace[] {
  const place = (path: Path, from: string, text: string): RenamePlace => ({ key, path, asKey: false, from, to: text, role: 'reference', doubt: null });
  const beside = reference.path.slice(0, -1);
  if (reference.by === 'name') {
    const text = valueAt(document, reference.path);
    const written = typeof text === 'string' ? withOtherNamespace(text, reference.name, name, to) : null;
    return [
      ...(valueAt(document, [...beside, 'namespace']) === name ? [place([...beside, 'namespace'], name, to)] : []),
      ...(typeof text === 'string' && written !== null ? [place(reference.path, text, written)] : []),
    ];
  }
  const lists: readonly Path[] = [[...beside, 'namespaces'], [...beside, 'namespaceSelector', 'matchNames']];
  return [
    ...(reference.selector.matchLabels[LABEL] === name ? [place([...reference.path, 'matchLabels', LABEL], name, to)] : []),
    ...lists.flatMap((list) => {
      const names = valueAt(document, list);
      return isList(names) ? names.flatMap((one, at) => (one === name ? [place([...list, at], name, to)] : [])) : [];
    }),
  ];
}

function withOtherNamespace(text: string, object: string, name: string, to: string): string | null {
  if (text === `${name}/${object}`) return `${to}/${object}`;
  const host = `${object}.${name}`;
  return text === host || text.startsWith(`${host}.`) ? `${object}.${to}${text.slice(host.length)}` : null;
}

function isNamed(namespaces: SelectorReference['namespaces'], name: string): boolean {
  return namespaces !== null && Array.isArray(namespaces) && namespaces.includes(name);
}

/** The API server puts it on every Namespace. */
const LABEL = 'kubernetes.io/metadata.name';
