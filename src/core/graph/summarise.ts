import { field, listField, textField, textMap } from '../kinds/fields.ts';
import { fragmentOf } from '../kinds/fragment.ts';
import { type KindName, kindNamed, kindOf } from '../kinds/index.ts';
import { groupOf, type Kind, type KindReference, type SelectorAt } from '../kinds/kind.ts';
import { placesOf } from '../kinds/pattern.ts';
import { podTemplateOf } from '../kinds/pods.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import { fullSelector, labelsSelector } from './selector.ts';
import type { DocumentSummary, LabelSelector, NameReference, ObjectSummary, Reference, ServicePort } from './summary.ts';

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
  const known = kindOf(apiVersion, kindName)?.kind ?? null;
  const kind = known === null ? null : kindNamed(known);
  const fragment = fragmentOf(value);
  const namespace = kind?.namespaced === false ? null : textField(value, 'metadata', 'namespace');
  const template = podTemplateOf(known, value);
  const isService = known === 'Service' || fragment === 'service';
  return {
    path,
    apiVersion,
    kind: kindName,
    known,
    fragment,
    name: textField(value, 'metadata', 'name'),
    namespace,
    labels: textMap(field(value, 'metadata', 'labels')),
    podLabels: template === null ? null : textMap(field(value, ...template, 'metadata', 'labels')),
    ownSelector: kind?.ownSelector ? selectorIn(value, kind.ownSelector, path)[0]?.selector ?? null : null,
    references: referenceData(kind, isService).flatMap((reference) => referencesIn(value, reference, path, namespace)),
    servicePorts: isService && isMap(value) ? servicePorts(value) : null,
  };
}

function referenceData(kind: Kind | null, isService: boolean): readonly KindReference[] {
  return kind?.references ?? (isService ? kindNamed('Service').references : []);
}

function referencesIn(
  value: YamlValue,
  reference: KindReference,
  from: Path,
  namespace: string | null,
): readonly Reference[] {
  switch (reference.by) {
    case 'name':
      return [...placesOf(value, reference.path, from)].flatMap(({ path, value: name }) => {
        const target = kindNamed(reference.to);
        if (typeof name !== 'string' || name === '' || target === null) return [];
        const group = groupOf(target.apiVersion);
        return [{ by: 'name', path, group, kind: target.kind, name, namespace: target.namespaced ? namespace : null }];
      });
    case 'object':
      return [...placesOf(value, reference.path, from)].flatMap((place) => objectReference(place.value, place.path, namespace));
    case 'selector': {
      const target = reference.selects === 'pods' ? 'pods' : (kindNamed(reference.selects)?.kind ?? null);
      return selectorIn(value, reference, from).map((found) => ({ by: 'selector', ...found, selects: selected(target) }));
    }
  }
}

function selected(target: string | null): KindName | 'pods' {
  const known = target === null ? null : kindOf(null, target);
  return known?.kind ?? 'pods';
}

function objectReference(value: YamlValue, path: Path, ownNamespace: string | null): NameReference[] {
  const kind = textField(value, 'kind');
  const name = textField(value, 'name');
  if (kind === null || name === null) return [];
  const apiVersion = textField(value, 'apiVersion');
  const group = apiVersion === null ? textField(value, 'apiGroup') : groupOf(apiVersion);
  const clusterWide = kindNamed(kind)?.namespaced === false;
  const namespace = clusterWide ? null : (textField(value, 'namespace') ?? ownNamespace);
  return [{ by: 'name', path: [...path, 'name'], group, kind, name, namespace }];
}

function selectorIn(
  value: YamlValue,
  selector: SelectorAt,
  from: Path,
): { readonly path: Path; readonly selector: LabelSelector }[] {
  return [...placesOf(value, selector.path, from)].flatMap(({ path, value: written }) => {
    const found = selector.form === 'labels' ? labelsSelector(written) : fullSelector(written);
    return found === null ? [] : [{ path, selector: found }];
  });
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
