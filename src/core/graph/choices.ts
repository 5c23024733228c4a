import { field, textField } from '../kinds/fields.ts';
import { kindInGroup, kindNamed, type KindName } from '../kinds/index.ts';
import { groupOf } from '../kinds/kind.ts';
import { type Choosable, choosableIn } from '../kinds/links/choosable.ts';
import type { NameAt, ObjectAt, PartAt, PartName, SelectorOf } from '../kinds/links/link.ts';
import { stepsOf } from '../kinds/pattern.ts';
import { valueIn } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { isWithin, type Path, samePath } from '../yaml/path.ts';
import type { LinkedObject, ObjectIndex } from './object-index.ts';
import { ANY_NAMESPACE, kindOrPart, namespaceOf, type ObjectPart, partsOfSort, sameNamespace } from './summary.ts';

/** Something of the bundle that can be written at a place. */
export interface Choice {
  /** As it is written there; numbers are ports. */
  readonly value: string | number;
  /** The object that it names, or a part of which it names; null for a label, a kind, a namespace without object. */
  readonly object: LinkedObject | null;
}

export interface Choices {
  /** For the place itself. */
  readonly values: readonly Choice[];
  /** For keys of the map that stands there, or is to: labels of a selector. */
  readonly keys: readonly Choice[];
}

export const NO_CHOICES: Choices = { values: [], keys: [] };

/**
 * What of the bundle can be written at a place of an object, in the order of the documents, each once.
 * @param document value of the document that the object stands in, as far as it can be read: what stands beside the
 * place (a kind, a namespace) narrows the choice
 * @param path of the place from the document's root; nothing needs to stand there yet
 */
export function choicesAt(index: ObjectIndex, from: LinkedObject, document: YamlValue, path: Path): Choices {
  const kind = kindOrPart(from.summary);
  if (kind === null || !isWithin(path, from.summary.path)) return NO_CHOICES;
  const place: PlaceInBundle = { index, from, document, path };
  const found = choosableIn(kind).at(path.slice(from.summary.path.length)).map((choosable) => choicesFor(choosable, place));
  return { values: unique(found.flatMap(({ values }) => values)), keys: unique(found.flatMap(({ keys }) => keys)) };
}

interface PlaceInBundle {
  readonly index: ObjectIndex;
  readonly from: LinkedObject;
  readonly document: YamlValue;
  readonly path: Path;
}

function choicesFor(choosable: Choosable, place: PlaceInBundle): Choices {
  switch (choosable.is) {
    case 'name':
      return values(objectsForName(choosable.link, place));
    case 'object-name':
      return values(objectsForObject(choosable.link, place));
    case 'object-kind':
      return values(choosable.link.to.map((to) => ({ value: kindNamed(to).kind, object: null })));
    case 'namespace':
      return values(namespaceChoices(place.index));
    case 'part':
      return values(partChoices(choosable.link, place));
    case 'label-keys':
      return { values: [], keys: unique(labelsFor(choosable.link, place).map(([key]) => ({ value: key, object: null }))) };
    case 'expression-key':
      return values(labelsFor(choosable.link, place).map(([key]) => ({ value: key, object: null })));
    case 'label-value':
      return values(labelValues(String(place.path.at(-1)), labelsFor(choosable.link, place)));
    case 'expression-value': {
      const key = textField(valueIn(place.document, place.path.slice(0, -2)), 'key');
      return values(key === null ? [] : labelValues(key, labelsFor(choosable.link, place)));
    }
  }
}

function values(found: readonly Choice[]): Choices {
  return { values: found, keys: [] };
}

function objectsForName(link: NameAt, { index, from, document, path }: PlaceInBundle): Choice[] {
  const parent = valueIn(document, path.slice(0, -1));
  const to = link.unless !== undefined && field(parent, link.unless.key) === link.unless.is ? link.unless.to : link.to;
  if (to === 'Namespace') return namespaceChoices(index);
  const said = link.namespace === undefined ? null : textField(parent, link.namespace);
  const elsewhere = link.written !== undefined;
  return namesOf(index, to, elsewhere ? ANY_NAMESPACE : (said ?? namespaceFor(from))).map(({ value, object }) => ({
    value: elsewhere && object !== null ? writtenFrom(link, from, object, String(value)) : value,
    object,
  }));
}

/** The name with its namespace where that is another one. */
function writtenFrom(link: NameAt, from: LinkedObject, { summary }: LinkedObject, name: string): string {
  if (sameNamespace(summary.namespace, from.summary.namespace)) return name;
  const namespace = namespaceOf(summary.namespace);
  return link.written === 'host' ? `${name}.${namespace}.svc.cluster.local` : `${namespace}/${name}`;
}

function objectsForObject(link: ObjectAt, { index, from, document, path }: PlaceInBundle): Choice[] {
  const map = valueIn(document, path.slice(0, -1));
  const namespace = textField(map, 'namespace') ?? namespaceFor(from);
  const kind = textField(map, 'kind');
  if (kind !== null) {
    const apiVersion = textField(map, 'apiVersion');
    const group = apiVersion === null ? (textField(map, 'apiGroup') ?? textField(map, 'group')) : groupOf(apiVersion);
    const known = group === null ? kindNamed(kind) : kindInGroup(group, kind);
    if (known !== null) return namesOf(index, known.name, namespace);
    return index.objects.flatMap((object) =>
      object.summary.kind === kind && object.summary.name !== null && sameNamespace(object.summary.namespace, namespace)
        ? [{ value: object.summary.name, object }]
        : [],
    );
  }
  return (link.usual === null ? link.to : [link.usual]).flatMap((to) => namesOf(index, to, namespace));
}

function namespaceFor({ summary }: LinkedObject): string | null {
  return summary.known !== null && !kindNamed(summary.known).namespaced ? ANY_NAMESPACE : summary.namespace;
}

/**
 * Names of the objects of a kind, of those that are made (the Secret of a Certificate) too.
 * @param namespace `ANY_NAMESPACE` for all; of a kind without namespaces it does not matter
 */
export function namesOf(index: ObjectIndex, kind: KindName, namespace: string | null): Choice[] {
  const anywhere = namespace === ANY_NAMESPACE || !kindNamed(kind).namespaced;
  return index.objects.flatMap((object): Choice[] => {
    const { known, name, makes, namespace: own } = object.summary;
    const fits = (one: string | null): boolean => anywhere || one === ANY_NAMESPACE || sameNamespace(one, namespace);
    return [
      ...(known === kind && name !== null && fits(own) ? [{ value: name, object }] : []),
      ...makes.filter((made) => made.kind === kind && fits(made.namespace)).map((made) => ({ value: made.name, object })),
    ];
  });
}

/** The namespaces that the bundle has or speaks of. */
function namespaceChoices(index: ObjectIndex): Choice[] {
  const used = index.objects.flatMap(({ summary }) => summary.namespace ?? []);
  return unique([...namesOf(index, 'Namespace', null), ...used.map((value) => ({ value, object: null }))]);
}

/** Keys of ConfigMaps and Secrets, names and numbers of ports: what an object has of one sort of parts. */
export function partsOf(object: LinkedObject, part: PartName): Choice[] {
  return partsOfSort(object.summary, part).flatMap((one) => choicesOfPart(one, object));
}

function choicesOfPart({ name, number }: ObjectPart, object: LinkedObject): Choice[] {
  return [...(name === null ? [] : [{ value: name, object }]), ...(number === null ? [] : [{ value: number, object }])];
}

function partChoices(link: PartAt, { index, from, path }: PlaceInBundle): Choice[] {
  const base = from.summary.path.length;
  if (typeof link.of !== 'string') {
    const place = path.slice(0, base + stepsOf(link.of.own).length);
    return partsOfSort(from.summary, link.part, place).flatMap((one) => choicesOfPart(one, from));
  }
  // the wildcards of the reference it stands on are those of its own path
  const leads = stepsOf(link.of).map((step, position) => (step === '[]' || step === '{}' ? (path[base + position] ?? step) : step));
  const leaderPath = [...path.slice(0, base), ...leads];
  const leader = from.summary.references.find((reference) => {
    const own = reference.by === 'name' && samePath(reference.path, [...leaderPath, 'name']);
    return reference.by !== 'part' && (own || samePath(reference.path, leaderPath));
  });
  if (leader === undefined || leader.by === 'part') return [];
  return index.resolve(from.summary, leader).flatMap((object) => partsOf(object, link.part));
}

function labelsFor({ selects }: SelectorOf, { index, from }: PlaceInBundle): [key: string, value: string][] {
  if (selects === 'own-pods') return Object.entries(from.summary.podLabels ?? {});
  return labelsUsed(index, selects);
}

/** The labels of all Pods, or of all objects of a kind, each once. */
export function labelsUsed(index: ObjectIndex, of: 'pods' | KindName): [key: string, value: string][] {
  const all = of === 'pods' ? index.podMakers().map(({ summary }) => summary.podLabels ?? {}) : index.ofKind(of).map(({ summary }) => summary.labels);
  const once = new Map(all.flatMap((labels) => Object.entries(labels)).map((label) => [label.join('\n'), label]));
  return [...once.values()];
}

function labelValues(key: string, labels: readonly (readonly [key: string, value: string])[]): Choice[] {
  return labels.filter(([own]) => own === key).map(([, value]) => ({ value, object: null }));
}

function unique(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string | number>();
  return choices.filter(({ value }) => !seen.has(value) && seen.add(value));
}
