import { gathered } from '../../gathered.ts';
import { sameNamespace } from '../../graph/summary.ts';
import { field, listField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import { type Quantity, quantityOf } from '../../quantity/quantity.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Bundle, CheckedObject } from '../check.ts';
import { containersOf } from './containers.ts';
import { podSpecOf } from './pods.ts';
import { remembered } from '../../remembered.ts';

export type ResourceSide = 'requests' | 'limits';
export type ResourceName = 'cpu' | 'memory' | 'ephemeral-storage';

/** All containers but ephemeral ones, which cannot ask for resources. */
export const askingContainersOf = remembered((object: CheckedObject): readonly Container[] => {
  return containersOf(object).filter(({ role }) => role !== 'ephemeral');
});

/**
 * The amount that a container, or a Pod as a whole, states; null where it states none or one that cannot be read.
 * @param holder what has `resources`
 */
export function amountIn(holder: YamlValue | undefined, side: ResourceSide, resource: ResourceName): Quantity | null {
  return quantityOf(field(holder, 'resources', side, resource));
}

/**
 * Whether an amount is stated. 0 is none, as for the kubelet; one that cannot be read is stated, and wrong in a way of
 * which others speak.
 */
export function states(holder: YamlValue | undefined, side: ResourceSide, resource: ResourceName): boolean {
  const written = field(holder, 'resources', side, resource) ?? null;
  return written !== null && quantityOf(written)?.nano !== 0n;
}

/** The same for a request, into which the API copies the limit where there is none. */
export function statesRequest(holder: YamlValue | undefined, resource: ResourceName): boolean {
  const written = field(holder, 'resources', 'requests', resource) ?? null;
  return written === null ? states(holder, 'limits', resource) : states(holder, 'requests', resource);
}

/**
 * Whether something beside the containers gives them an amount: the resources of the Pod as a whole (Kubernetes 1.32),
 * or a LimitRange of their namespace. Needs 'LimitRange' among the `reads`.
 */
export function isGivenFromOutside(object: CheckedObject, bundle: Bundle, side: ResourceSide, resource: ResourceName): boolean {
  const spec = podSpecOf(object);
  const byPod = side === 'limits' ? states(spec, 'limits', resource) : statesRequest(spec, resource);
  return byPod || limitRangesOf(object, bundle).some((limit) => hasDefault(limit, side, resource));
}

function limitRangesOf(object: CheckedObject, bundle: Bundle): readonly YamlValue[] {
  const { namespace } = object.summary;
  const ranges = bundle.ofKind('LimitRange').filter(({ summary }) => sameNamespace(summary.namespace, namespace));
  return gathered(ranges, (range) => listField(bundle.look(range) ?? undefined, 'spec', 'limits'));
}

/** A default limit is the default request too, where no other is given. */
function hasDefault(limit: YamlValue, side: ResourceSide, resource: ResourceName): boolean {
  if (field(limit, 'type') !== 'Container') return false;
  const given = (key: string): boolean => (field(limit, key, resource) ?? null) !== null;
  return given('default') || (side === 'requests' && given('defaultRequest'));
}
