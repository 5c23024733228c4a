import { field } from '../../kinds/fields.ts';
import { readBounds } from '../../scaling/read-autoscaler.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { ObjectSummary } from '../../graph/summary.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Bundle, CheckedObject } from '../check.ts';

/** How many Pods a workload has, and who says so. */
export interface Replicas {
  readonly count: number;
  /** null: as many as that. */
  readonly most: number | null;
  /** The autoscaler that decides; null where `replicas` does. */
  readonly scaler: LinkedObject | null;
}

/** `spec.replicas` as it is read: 1 where it is absent; null for what is no number of Pods. */
export function writtenReplicas({ value }: { readonly value: YamlMap | null }): number | null {
  const written = field(value ?? undefined, 'spec', 'replicas') ?? 1;
  return typeof written === 'number' && Number.isInteger(written) && written >= 0 ? written : null;
}

/**
 * The Pods that a workload has at least: those of its HorizontalPodAutoscaler, or else those it asks for. Needs
 * 'HorizontalPodAutoscaler' among the `reads`.
 */
export function replicasOf(object: CheckedObject, bundle: Bundle): Replicas | null {
  return scaledReplicas(object.summary, bundle) ?? asWritten(writtenReplicas(object));
}

/** The same of another object of the bundle; null also for what has no number of its own, such as a DaemonSet. */
export function replicasOfOther(object: LinkedObject, bundle: Bundle): Replicas | null {
  const { known } = object.summary;
  if (known === null || !COUNTED.has(known)) return null;
  return scaledReplicas(object.summary, bundle) ?? asWritten(writtenReplicas({ value: bundle.look(object) }));
}

const COUNTED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout']);

function scaledReplicas(summary: ObjectSummary, bundle: Bundle): Replicas | null {
  const [scaler] = bundle.naming('HorizontalPodAutoscaler', summary);
  if (scaler === undefined) return null;
  const { min, max } = readBounds(bundle.look(scaler) ?? undefined);
  return { count: min, most: max, scaler };
}

function asWritten(count: number | null): Replicas | null {
  return count === null ? null : { count, most: null, scaler: null };
}

/** Whether an object says neither how many Pods there are nor what they are like: it is there to be laid over another. */
export function isPatch({ value }: CheckedObject): boolean {
  return (field(value, 'spec', 'replicas') ?? null) === null && (field(value, 'spec', 'template') ?? null) === null;
}

/**
 * `replicasOf`, where a patch takes the number from the object of its name. Needs the object's own kind among the
 * `reads` as well.
 */
export function replicasBehindPatch(object: CheckedObject, bundle: Bundle): Replicas | null {
  const { known, name, namespace } = object.summary;
  if (!isPatch(object) || known === null || name === null) return replicasOf(object, bundle);
  const scaled = scaledReplicas(object.summary, bundle);
  if (scaled !== null) return scaled;
  const [patched] = bundle.named(known, name, namespace).filter(({ summary }) => summary !== object.summary);
  return patched === undefined ? null : asWritten(writtenReplicas({ value: bundle.look(patched) }));
}
