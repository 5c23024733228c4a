import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { ANY_NAMESPACE, type NameReference, namespaceOf, type ObjectSummary, type Reference } from '../graph/summary.ts';
import { isFilledInLater, isInEveryCluster } from '../graph/well-known.ts';
import { textField } from '../kinds/fields.ts';
import { kindNamed } from '../kinds/index.ts';
import { groupOf } from '../kinds/kind.ts';
import type { Localized } from '../localized.ts';
import { builtInNameFault } from '../schema/server-rules/object.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, setValue } from '../yaml/edit.ts';
import type { ProvedEdit } from '../yaml/edit-result.ts';
import { valueAt } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { type Path, samePath, toPointer } from '../yaml/path.ts';
import { isList, sameValue } from '../yaml/value.ts';
import { followedText } from './followed-text.ts';
import { placesOfNamespace, saysNamespace, type SayingReference } from './namespace-places.ts';
import { CHANGED, CHANGED_REFUSAL, type Renamed, type RenameRefusal } from './rename.ts';
import type { Documents } from './target.ts';

/*
 * One namespace for what now lies in several, or says none: first the places, for the user to look at, then the proved
 * edits of those chosen.
 */

/** A value that changes. */
export interface NamespacePlace {
  /** Key of its document. */
  readonly key: string;
  /** From the document's root. */
  readonly path: Path;
  readonly before: YamlValue | undefined;
  readonly after: YamlValue;
  /** `object`: an object's own namespace; `reference`: says where what it leads to lies. */
  readonly role: 'object' | 'reference';
  /** Why it may not be meant; what is doubtful is only offered. */
  readonly doubt: Localized | null;
}

/** Objects that lie in one namespace now, or say none. */
export interface NamespaceGroup {
  /** null: they say none. */
  readonly namespace: string | null;
  readonly count: number;
  /** Why they had better stay there; null where nothing speaks against their moving. */
  readonly stays: Localized | null;
}

export interface NamespacePlan {
  /** By document, in the order of the bundle. */
  readonly places: readonly NamespacePlace[];
  /** Objects that would become one: moved from several namespaces, with the same kind and name. */
  readonly collisions: readonly Localized[];
  /** Namespaces that the bundle describes, and nothing of the bundle lies in any more. */
  readonly emptied: readonly string[];
}

export interface NamespaceMove {
  readonly to: string;
  /** Namespaces that are given up; null stands for saying none. */
  readonly from: ReadonlySet<string | null>;
}

/** The namespaces of a bundle, as its objects say them; the biggest group first. */
export function namespaceGroups(index: ObjectIndex): readonly NamespaceGroup[] {
  const groups = new Map<string | null, ObjectSummary[]>();
  for (const { summary } of index.objects) {
    if (!isNamespaced(summary)) continue;
    const group = groups.get(summary.namespace);
    if (group === undefined) groups.set(summary.namespace, [summary]);
    else group.push(summary);
  }
  return [...groups]
    .map(([namespace, members]) => ({ namespace, count: members.length, stays: whyStaying(namespace, members) }))
    .sort((left, right) => right.count - left.count);
}

/** Why nothing can lie in a namespace of that name. */
export function namespaceFault(name: string): Localized | null {
  return name === '' ? EMPTY : builtInNameFault('Namespace', name);
}

/** Whether neither the bundle nor every cluster has that namespace. */
export function isNamespaceMissing(index: ObjectIndex, name: string): boolean {
  return index.named('Namespace', name, null).length === 0 && !isInEveryCluster('Namespace', name);
}

/** What one namespace for the objects of some others changes. */
export function planOneNamespace(index: ObjectIndex, documents: Documents, move: NamespaceMove): NamespacePlan {
  const places = index.objects.flatMap((object) => [...ownPlace(index, documents, object, move), ...referencePlaces(index, documents, object, move)]);
  return { places: withoutRepeats(places), collisions: collisionsIn(index, move), emptied: emptiedBy(index, move) };
}

/** The proved edits of some places of a plan; all of them or none. */
export function namespaceEdits(documents: Documents, places: readonly NamespacePlace[]): Renamed | RenameRefusal {
  const edits = new Map<string, ProvedEdit>();
  for (const key of new Set(places.map((place) => place.key))) {
    const document = documents.read(key);
    const own = places.filter((place) => place.key === key);
    if (document === null) return { ok: false, message: CHANGED };
    const result = inSequence(document, own.map(({ path, before, after }) => (current) => (isSame(valueAt(current, path), before) ? setValue(current, path, after) : CHANGED_REFUSAL)));
    if (!result.ok) return { ok: false, message: result.message };
    if (result.edits.length > 0) edits.set(key, result);
  }
  return { ok: true, edits };
}

function ownPlace(index: ObjectIndex, documents: Documents, { key, summary }: LinkedObject, { to, from }: NamespaceMove): NamespacePlace[] {
  const doubt = doubtOfKind(index, documents, summary);
  const document = doubt === 'cluster-wide' ? null : documents.read(key);
  if (document === null || document.error !== null || !from.has(summary.namespace) || doubt === 'cluster-wide') return [];
  const path = [...summary.path, 'metadata', 'namespace'];
  const before = valueAt(document, path);
  return before === to ? [] : [{ key, path, before, after: to, role: 'object', doubt }];
}

function referencePlaces(index: ObjectIndex, documents: Documents, object: LinkedObject, move: NamespaceMove): NamespacePlace[] {
  const own = [...object.summary.path, 'metadata', 'namespace'];
  const names = namesGivenUp(move);
  return object.summary.references.flatMap((reference): NamespacePlace[] => {
    const said = reference.by === 'part' || samePath(reference.path, own) ? [] : names.filter((name) => says(reference, name));
    const document = said.length === 0 ? null : documents.read(object.key);
    if (document === null || reference.by === 'part') return [];
    const doubt = reference.by === 'name' && reference.kind !== 'Namespace' && !leadsAlong(index, object, reference, move) ? NOT_HERE : null;
    return said.flatMap((name) => saidPlaces(object, document, reference, name, move.to)).map(({ key, path, before, after }): NamespacePlace => {
      const list = typeof path.at(-1) === 'number' ? valueAt(document, path.slice(0, -1)) : undefined;
      if (!isList(list)) return { key, path, before, after, role: 'reference', doubt };
      // of a list of namespaces several may become one
      const one = new Set(list.map((item) => (names.some((name) => name === item) ? move.to : item)));
      return { key, path: path.slice(0, -1), before: list, after: [...one], role: 'reference', doubt };
    });
  });
}

/** Whether a reference says a namespace, as the place of what it means or as what it means. */
function says(reference: Reference, name: string): boolean {
  return (reference.by === 'name' && reference.kind === 'Namespace' && reference.name === name) || saysNamespace(reference, name);
}

function saidPlaces(object: LinkedObject, document: YamlDocument, reference: SayingReference, name: string, to: string): Pick<NamespacePlace, 'key' | 'path' | 'before' | 'after'>[] {
  const isItself = reference.by === 'name' && reference.kind === 'Namespace';
  if (!isItself) return placesOfNamespace(object, document, reference, name, to).map(({ key, path, from, to: after }) => ({ key, path, before: from, after }));
  const before = valueAt(document, reference.path);
  const after = typeof before === 'string' ? followedText(before, name, to) : null;
  return after === null ? [] : [{ key: object.key, path: reference.path, before, after }];
}

/** The namespaces by which what moves can be meant; what says none may lie in `default`. */
function namesGivenUp({ to, from }: NamespaceMove): readonly string[] {
  return [...new Set([...from].map(namespaceOf))].filter((name) => name !== to);
}

/** Whether what a reference names lies in the bundle, and moves. */
function leadsAlong(index: ObjectIndex, { summary }: LinkedObject, reference: NameReference, { from }: NamespaceMove): boolean {
  return index.resolve(summary, reference).some((target) => from.has(target.summary.namespace));
}

function isNamespaced({ known, kind, name, namespace }: ObjectSummary): boolean {
  if (known !== null) return kindNamed(known).namespaced;
  return kind !== null && name !== null && namespace !== null;
}

/** Whether an object of its kind surely lies in a namespace; null: it does. Of a kind nobody knows, its definition may tell. */
function doubtOfKind(index: ObjectIndex, documents: Documents, summary: ObjectSummary): Localized | null | 'cluster-wide' {
  if (isNamespaced(summary)) return null;
  if (summary.known !== null || summary.kind === null || summary.name === null || summary.apiVersion === null) return 'cluster-wide';
  const [group, kind] = [groupOf(summary.apiVersion), summary.kind];
  for (const { key, summary: definition } of index.ofKind('CustomResourceDefinition')) {
    const document = documents.read(key);
    const spec = document === null ? undefined : valueAt(document, [...definition.path, 'spec']);
    if (textField(spec, 'names', 'kind') === kind && textField(spec, 'group') === group) return textField(spec, 'scope') === 'Cluster' ? 'cluster-wide' : null;
  }
  return group === '' || NO_OBJECTS.test(group) || kind.endsWith('List') ? 'cluster-wide' : UNKNOWN_KIND;
}

/** Groups of files that tools read, and that no cluster has. */
const NO_OBJECTS = /^(?:kustomize\.config\.k8s\.io|skaffold)$/;

function whyStaying(namespace: string | null, members: readonly ObjectSummary[]): Localized | null {
  if (namespace === null || namespace === 'default') return null;
  if (isInEveryCluster('Namespace', namespace)) return OF_CLUSTER;
  if (isFilledInLater(namespace) || namespace === ANY_NAMESPACE) return FILLED_IN;
  return members.every(({ known }) => known === 'Application' || known === 'AppProject') ? OF_ARGO_CD : null;
}

function collisionsIn(index: ObjectIndex, { to, from }: NamespaceMove): Localized[] {
  const seen = new Map<string, string>();
  const found = new Map<string, Localized>();
  for (const { summary } of index.objects) {
    const { kind, name, namespace, apiVersion } = summary;
    if (kind === null || name === null || !isNamespaced(summary) || !(from.has(namespace) || namespace === to)) continue;
    const id = `${groupOf(apiVersion ?? '')} ${kind} ${name}`;
    const other = seen.get(id);
    if (other === undefined) seen.set(id, namespaceOf(namespace));
    else if (other !== namespaceOf(namespace)) found.set(id, collision(kind, name, other, namespaceOf(namespace)));
  }
  return [...found.values()];
}

function emptiedBy(index: ObjectIndex, { to, from }: NamespaceMove): string[] {
  const described = new Set(index.ofKind('Namespace').map(({ summary }) => summary.name));
  return [...from].filter((name): name is string => name !== null && name !== to && described.has(name));
}

function withoutRepeats(places: readonly NamespacePlace[]): readonly NamespacePlace[] {
  const seen = new Set<string>();
  return places.filter(({ key, path }) => {
    const place = `${key} ${toPointer(path)}`;
    return !seen.has(place) && seen.add(place);
  });
}

function isSame(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  return left === undefined || right === undefined ? left === right : sameValue(left, right);
}

function collision(kind: string, name: string, left: string, right: string): Localized {
  return {
    en: `${kind} ${name} lies in ${left} and in ${right}: both would be the same object.`,
    ko: `${kind} ${name}: ${left}, ${right} 두 네임스페이스에 있어 같은 오브젝트가 됩니다.`,
  };
}

const EMPTY: Localized = { en: 'A name is needed.', ko: '이름을 입력하세요.' };
const NOT_HERE: Localized = { en: 'It is not in the bundle: it may stay where it is', ko: '번들에 없는 대상이라 그대로 있을 수 있습니다' };
const UNKNOWN_KIND: Localized = { en: 'Its kind may have no namespaces', ko: '네임스페이스가 없는 종류일 수 있습니다' };
const OF_CLUSTER: Localized = { en: 'belongs to the cluster itself', ko: '클러스터 자체의 네임스페이스' };
const FILLED_IN: Localized = { en: 'filled in later', ko: '나중에 채워지는 값' };
const OF_ARGO_CD: Localized = { en: 'Argo CD reads its Applications there', ko: 'Argo CD가 Application을 읽는 곳' };
