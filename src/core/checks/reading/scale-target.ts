import type { LinkedObject } from '../../graph/object-index.ts';
import { ANY_NAMESPACE, type NameReference, type ObjectSummary } from '../../graph/summary.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Bundle } from '../check.ts';

/** What autoscalers scale: `reads` of a check that asks for a target. */
export const SCALED_KINDS = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'DaemonSet', 'Rollout'] as const satisfies readonly KindName[];

/** The reference of an autoscaler, horizontal or vertical, to what it scales. */
export function targetReferenceOf({ references }: ObjectSummary): NameReference | null {
  const found = references.find((reference) => reference.by === 'name' && TARGET_FIELDS.some((field) => reference.path.includes(field)));
  return found?.by === 'name' ? found : null;
}

const TARGET_FIELDS = ['scaleTargetRef', 'targetRef'];

/**
 * What an autoscaler scales; null when the bundle does not have it. An autoscaler that names no namespace goes wherever
 * it is applied to: then the only object of that kind and name is meant, in whatever namespace it is.
 */
export function scaleTargetOf(summary: ObjectSummary, bundle: Bundle): LinkedObject | null {
  const reference = targetReferenceOf(summary);
  const kind = SCALED_KINDS.find((one) => one === reference?.kind);
  if (reference === null || kind === undefined) return null;
  const [here] = bundle.named(kind, reference.name, reference.namespace);
  if (here !== undefined || summary.namespace !== null) return here ?? null;
  const [only, ...more] = bundle.named(kind, reference.name, ANY_NAMESPACE);
  return only === undefined || more.length > 0 ? null : only;
}
