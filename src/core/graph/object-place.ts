import type { KindName } from '../kinds/index.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { isWithin, samePath, type Path } from '../yaml/path.ts';
import type { LinkedObject, ObjectIndex } from './object-index.ts';

/** Where an object of the bundle stands, as far as forms need to know. Plain data. */
export interface ObjectPlace {
  /** Key of its document. */
  readonly documentId: string;
  /** From the document's root: [] or, inside a List, ['items', n]. */
  readonly path: Path;
  readonly kind: string;
  readonly name: string;
}

/** The value of an object of the bundle, as its text now reads; undefined when it is gone. */
export type ReadObject = (object: LinkedObject) => YamlValue | undefined;

export function placeOfObject({ key, summary }: LinkedObject): ObjectPlace {
  return { documentId: key, path: summary.path, kind: summary.kind ?? '', name: summary.name ?? '' };
}

export function objectAtPlace(index: ObjectIndex | null, { documentId, path }: Pick<ObjectPlace, 'documentId' | 'path'>): LinkedObject | undefined {
  return index?.inDocument(documentId).find(({ summary }) => samePath(summary.path, path));
}

/** The object of the index that a path of a document lies in; null when it knows none there. */
export function objectHolding(index: ObjectIndex, key: string, path: Path): LinkedObject | null {
  const objects = index.inDocument(key);
  return objects.find(({ summary }) => summary.path.length > 0 && isWithin(path, summary.path)) ?? objects.find(({ summary }) => summary.path.length === 0) ?? null;
}

/** Kinds that name a workload or select its Pods, and are written behind it. */
const COMPANIONS: readonly KindName[] = ['Service', 'NetworkPolicy', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'VerticalPodAutoscaler', 'ScaledObject'];

/** Kinds that name a Service, and are written behind it. */
const OF_SERVICES: readonly KindName[] = ['Ingress', 'HTTPRoute'];

/** The ServiceMonitors that select a Service. */
export function monitorsOf(index: ObjectIndex, service: LinkedObject): readonly LinkedObject[] {
  return index.ofKind('ServiceMonitor').filter(({ summary }) =>
    summary.references.some((reference) => reference.by === 'selector' && index.resolve(summary, reference).includes(service)),
  );
}

/**
 * Key of the last document in the run of those that belong to a workload and begins right behind it: there its next
 * one goes. The workload's own where none does.
 */
export function lastCompanion(index: ObjectIndex, { key, summary }: LinkedObject): string {
  const { podLabels, namespace } = summary;
  const direct = COMPANIONS.flatMap((kind) => [...index.naming(kind, summary), ...(podLabels === null ? [] : index.selecting(kind, podLabels, namespace))]);
  const behindServices = direct.filter((one) => one.summary.known === 'Service').flatMap((service) => [
    ...OF_SERVICES.flatMap((kind) => index.naming(kind, service.summary)),
    ...monitorsOf(index, service),
  ]);
  const companions = new Set([...direct, ...behindServices].map((one) => one.key));
  const documents = documentsOf(index);
  let at = documents.indexOf(key);
  while (companions.has(documents[at + 1] ?? '')) at++;
  return documents[at] ?? key;
}

const documents = new WeakMap<ObjectIndex, readonly string[]>();

/** Keys of the documents in their order; an index serves many questions. */
function documentsOf(index: ObjectIndex): readonly string[] {
  let keys = documents.get(index);
  if (keys === undefined) {
    keys = [...new Set(index.objects.map((object) => object.key))];
    documents.set(index, keys);
  }
  return keys;
}
