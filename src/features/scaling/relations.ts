import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { lastCompanion, objectAtPlace, placeOfObject, type ObjectPlace } from '../../core/graph/object-place.ts';
import type { NameReference, ObjectSummary } from '../../core/graph/summary.ts';
import { kindNamed, type KindName } from '../../core/kinds/index.ts';
import type { Path } from '../../core/yaml/path.ts';

/** What scales a workload, and what protects it. */
export interface ScalingRelations {
  readonly autoscalers: readonly ObjectPlace[];
  readonly budgets: readonly ObjectPlace[];
  readonly verticals: readonly ObjectPlace[];
  /** Others that scale it: KEDA. */
  readonly others: readonly ObjectPlace[];
  /** The last document that belongs to it already: a new one goes behind that. */
  readonly last: string;
}

/** @returns null while the relations are not known. */
export function scalingRelations(index: ObjectIndex | null, documentId: string): ScalingRelations | null {
  const workload = index?.inDocument(documentId)[0];
  if (index === null || workload === undefined) return null;
  const { summary } = workload;
  const naming = (kind: KindName): readonly ObjectPlace[] => index.naming(kind, summary).map(placeOfObject);
  return {
    autoscalers: naming('HorizontalPodAutoscaler'),
    budgets: selectedBy(index, 'PodDisruptionBudget', summary).map(placeOfObject),
    verticals: naming('VerticalPodAutoscaler'),
    others: naming('ScaledObject'),
    last: lastCompanion(index, workload),
  };
}

function selectedBy(index: ObjectIndex, kind: KindName, { podLabels, namespace }: ObjectSummary): readonly LinkedObject[] {
  return podLabels === null ? [] : index.selecting(kind, podLabels, namespace);
}

/** The workload that an autoscaler names; null when the bundle has none. */
export function scaledBy(index: ObjectIndex | null, place: { readonly documentId: string; readonly path: Path }): ObjectPlace | null {
  const object = objectAtPlace(index, place);
  const target = object?.summary.references.find((reference): reference is NameReference => reference.by === 'name' && reference.path.includes('scaleTargetRef'));
  const [workload] = index === null || object === undefined || target === undefined ? [] : index.resolve(object.summary, target);
  return workload === undefined ? null : placeOfObject(workload);
}

/** The workloads whose Pods a budget selects. */
export function protectedBy(index: ObjectIndex | null, place: { readonly documentId: string; readonly path: Path }): readonly ObjectPlace[] {
  const object = objectAtPlace(index, place);
  if (index === null || object === undefined) return [];
  return object.summary.references.flatMap((reference) => (reference.by === 'selector' ? index.resolve(object.summary, reference).map(placeOfObject) : []));
}

/** The autoscaler of a workload; null when the bundle has none. */
export function autoscalerOf(index: ObjectIndex | null, workload: ObjectPlace | null): ObjectPlace | null {
  const object = workload === null ? undefined : objectAtPlace(index, workload);
  const [autoscaler] = index === null || object === undefined ? [] : index.naming('HorizontalPodAutoscaler', object.summary);
  return autoscaler === undefined ? null : placeOfObject(autoscaler);
}

/** Where a workload of a kind describes its Pods' spec. */
export function podSpecOf({ kind, path }: ObjectPlace): Path | null {
  const template = kindNamed(kind)?.podTemplate ?? null;
  return template === null ? null : [...path, ...template, 'spec'];
}
