import { field, listField, mapField, textField, textMap } from '../kinds/fields.ts';
import { type Fragment, fragmentOf } from '../kinds/fragment.ts';
import { type KindName, kindOf } from '../kinds/index.ts';
import { type Link, linksOf, linkTreeOf, partLinkTree } from '../kinds/links/index.ts';
import type { PatternTree } from '../kinds/pattern-tree.ts';
import type { SelectorAt } from '../kinds/links/link.ts';
import { placesOf } from '../kinds/pattern.ts';
import { podTemplateOf } from '../kinds/pods.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import { readLinks } from './read-links.ts';
import { type LinkOwner, namespaceOfMade } from './read-reference.ts';
import { fullSelector, labelsSelector } from './selector.ts';
import type { DocumentSummary, LabelSelector, MadeObject, ObjectSummary, ServicePort } from './summary.ts';

/** The facts of a document. Never throws; a document without a value has none but that it is broken. */
export function summarise(document: YamlDocument): DocumentSummary {
  const value = document.value;
  const own = summariseObject(value, []);
  const items = isList(own)
    ? listField(value, 'items').flatMap((item, index) => (isMap(item) ? [summariseObject(item, ['items', index])] : []))
    : [];
  return { ...own, broken: document.error !== null, items };
}

/** `kind: List` and every `…List` of the API, which kubectl expands. */
function isList(summary: ObjectSummary): boolean {
  return summary.kind !== null && summary.kind.endsWith('List') && summary.known === null;
}

function summariseObject(value: YamlValue, path: Path): ObjectSummary {
  const apiVersion = textField(value, 'apiVersion');
  const kindName = textField(value, 'kind');
  const kind = kindOf(apiVersion, kindName);
  const known = kind?.name ?? null;
  const fragment = fragmentOf(value);
  const name = textField(value, 'metadata', 'name');
  const namespaced = kind?.namespaced !== false;
  const namespace = namespaced ? textField(value, 'metadata', 'namespace') : null;
  const template = podTemplateOf(known, value);
  const isService = known === 'Service' || fragment === 'service';
  const part = known ?? (isService ? 'Service' : null);
  const owner: LinkOwner = { path, namespace, namespaced };
  const tree = part === null && template === null ? linksOfPart(value, fragment) : linkTreeOf(part);
  const links = tree === null ? null : readLinks(value, tree, owner);
  return {
    path,
    apiVersion,
    kind: kindName,
    known,
    fragment,
    name,
    namespace,
    labels: textMap(field(value, 'metadata', 'labels')),
    podLabels: template === null ? null : textMap(field(value, ...template, 'metadata', 'labels')),
    ownSelector: known === null ? null : ownSelectorIn(value, linksOf(known).ownSelector),
    references: links?.references ?? [],
    parts: links?.parts ?? [],
    makes: links === null || known === null ? [] : madeBy(known, owner, name, links.makes),
    servicePorts: isService && isMap(value) ? servicePorts(value) : null,
  };
}

/** Links of a Pod, or a part of one, that is shown without saying what it is; null for anything else. */
function linksOfPart(value: YamlValue, fragment: Fragment | null): PatternTree<Link> | null {
  if (fragment === 'container' || fragment === 'container-part') return partLinkTree('container');
  if (fragment === 'mixed') return partLinkTree('mixed');
  if (!isMap(value) || Object.hasOwn(value, 'kind') || Object.hasOwn(value, 'apiVersion')) return null;
  if (fragment === 'pod-spec-part' || isPodSpec(value)) return partLinkTree('pod-spec');
  return fragment === 'pod' || isPodSpec(mapField(value, 'spec')) ? linkTreeOf('Pod') : null;
}

function isPodSpec(value: YamlMap | null): boolean {
  const named = (list: string): boolean => listField(value ?? {}, list).some((item) => textField(item, 'name') !== null);
  return named('containers') || named('volumes');
}

function ownSelectorIn(value: YamlValue, own: SelectorAt | null): LabelSelector | null {
  if (own === null) return null;
  const [place] = [...placesOf(value, own.path)];
  return own.form === 'labels' ? labelsSelector(place?.value) : fullSelector(place?.value);
}

/** What is written, and what has its maker's name because nothing is. */
function madeBy(known: KindName, owner: LinkOwner, name: string | null, written: readonly MadeObject[]): readonly MadeObject[] {
  const named = linksOf(known).makes.flatMap((made): MadeObject[] =>
    made.sameName === true && name !== null && !written.some(({ kind }) => kind === made.kind)
      ? [{ kind: made.kind, name, namespace: namespaceOfMade(owner), path: [...owner.path, 'metadata', 'name'] }]
      : [],
  );
  return named.length === 0 ? written : [...written, ...named];
}

/** `targetPort` is `port` and `protocol` is TCP where they are not written. */
function servicePorts(service: YamlMap): ServicePort[] {
  return listField(service, 'spec', 'ports').flatMap((entry) => {
    const port = field(entry, 'port');
    const target = field(entry, 'targetPort');
    if (typeof port !== 'number') return [];
    return [
      {
        name: textField(entry, 'name'),
        port,
        targetPort: typeof target === 'number' || (typeof target === 'string' && target !== '') ? target : port,
        protocol: textField(entry, 'protocol') ?? 'TCP',
      },
    ];
  });
}
