import { field } from '../../kinds/fields.ts';
import { readBounds } from '../../scaling/read-autoscaler.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
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
export function writtenReplicas(object: CheckedObject): number | null {
  const written = field(object.value, 'spec', 'replicas') ?? 1;
  return typeof written === 'number' && Number.isInteger(written) && written >= 0 ? written : null;
}

/**
 * The Pods that a workload has at least: those of its HorizontalPodAutoscaler, or else those it asks for. Needs
 * 'HorizontalPodAutoscaler' among the `reads`.
 */
export function replicasOf(object: CheckedObject, bundle: Bundle): Replicas | null {
  const [scaler] = bundle.naming('HorizontalPodAutoscaler', object.summary);
  if (scaler !== undefined) {
    const { min, max } = readBounds(bundle.look(scaler) ?? undefined);
    return { count: min, most: max, scaler };
  }
  const count = writtenReplicas(object);
  return count === null ? null : { count, most: null, scaler: null };
}
