import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import type { NameReference, ObjectSummary } from '../../core/graph/summary.ts';
import { kindNamed, type KindName } from '../../core/kinds/index.ts';
import type { Path } from '../../core/yaml/path.ts';

/** An object of the bundle, as far as forms need to know where it is. Plain data. */
export interface Place {
  readonly documentId: string;
  /** Where the object stands in its document. */
  readonly path: Path;
  readonly kind: string;
  readonly name: string;
}

/** What scales a workload, and what protects it. */
export interface ScalingRelations {
  readonly autoscalers: readonly Place[];
  readonly budgets: readonly Place[];
  readonly verticals: readonly Place[];
  /** Others that scale it: KEDA. */
  readonly others: readonly Place[];
  /** The last document that belongs to it already: a new one goes behind that. */
  readonly last: string;
}

const COMPANIONS: readonly KindName[] = ['Service', 'Ingress', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'VerticalPodAutoscaler'];

/** @returns null while the relations are not known. */
export function scalingRelations(index: ObjectIndex | null, documentId: string): ScalingRelations | null {
  const workload = index?.inDocument(documentId)[0];
  if (index === null || workload === undefined) return null;
  const { summary } = workload;
  const naming = (kind: KindName): readonly Place[] => index.naming(kind, summary).map(placeOf);
  const companions = new Set(COMPANIONS.flatMap((kind) => companionsOf(index, kind, summary)).map(({ key }) => key));
  return {
    autoscalers: naming('HorizontalPodAutoscaler'),
    budgets: selectedBy(index, 'PodDisruptionBudget', summary).map(placeOf),
    verticals: naming('VerticalPodAutoscaler'),
    others: naming('ScaledObject'),
    last: lastInRow(index, documentId, companions),
  };
}

function companionsOf(index: ObjectIndex, kind: KindName, summary: ObjectSummary): readonly LinkedObject[] {
  return [...index.naming(kind, summary), ...selectedBy(index, kind, summary)];
}

function selectedBy(index: ObjectIndex, kind: KindName, { podLabels, namespace }: ObjectSummary): readonly LinkedObject[] {
  return podLabels === null ? [] : index.selecting(kind, podLabels, namespace);
}

const documents = new WeakMap<ObjectIndex, readonly string[]>();

/** Keys of the documents in their order; an index serves many questions. */
function documentsOf(index: ObjectIndex): readonly string[] {
  let keys = documents.get(index);
  if (keys === undefined) {
    keys = [...new Set(index.objects.map(({ key }) => key))];
    documents.set(index, keys);
  }
  return keys;
}

/** The end of the run of companions that begins right behind the workload. */
function lastInRow(index: ObjectIndex, documentId: string, companions: ReadonlySet<string>): string {
  const keys = documentsOf(index);
  let at = keys.indexOf(documentId);
  while (companions.has(keys[at + 1] ?? '')) at++;
  return keys[at] ?? documentId;
}

export function placeOf({ key, summary }: LinkedObject): Place {
  return { documentId: key, path: summary.path, kind: summary.kind ?? '', name: summary.name ?? '' };
}

/** The workload that an autoscaler names; null when the bundle has none. */
export function scaledBy(index: ObjectIndex | null, place: { readonly documentId: string; readonly path: Path }): Place | null {
  const object = objectAt(index, place);
  const target = object?.summary.references.find((reference): reference is NameReference => reference.by === 'name' && reference.path.includes('scaleTargetRef'));
  const [workload] = index === null || object === undefined || target === undefined ? [] : index.resolve(object.summary, target);
  return workload === undefined ? null : placeOf(workload);
}

/** The workloads whose Pods a budget selects. */
export function protectedBy(index: ObjectIndex | null, place: { readonly documentId: string; readonly path: Path }): readonly Place[] {
  const object = objectAt(index, place);
  if (index === null || object === undefined) return [];
  return object.summary.references.flatMap((reference) => (reference.by === 'selector' ? index.resolve(object.summary, reference).map(placeOf) : []));
}

/** The autoscaler of a workload; null when the bundle has none. */
export function autoscalerOf(index: ObjectIndex | null, workload: Place | null): Place | null {
  const object = workload === null ? undefined : objectAt(index, workload);
  const [autoscaler] = index === null || object === undefined ? [] : index.naming('HorizontalPodAutoscaler', object.summary);
  return autoscaler === undefined ? null : placeOf(autoscaler);
}

function objectAt(index: ObjectIndex | null, { documentId, path }: { readonly documentId: string; readonly path: Path }): LinkedObject | undefined {
  return index?.inDocument(documentId).find(({ summary }) => summary.path.join('/') === path.join('/'));
}

/** Where a workload of a kind describes its Pods' spec. */
export function podSpecOf({ kind, path }: Place): Path | null {
  const template = kindNamed(kind)?.podTemplate ?? null;
  return template === null ? null : [...path, ...template, 'spec'];
}

export function samePlain(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
