import type { YamlValue } from '../yaml/nodes.ts';
import { isList, isMap } from '../yaml/value.ts';
import type { Quantity } from './quantity.ts';
import { compareQuantities, quantityOf } from './quantity.ts';

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** The two resources that decide; others (ephemeral-storage, GPUs) do not count. */
const DECIDING = ['cpu', 'memory'] as const;

/**
 * The quality-of-service class that Kubernetes gives a Pod, from its Pod spec as read from YAML. Follows
 * `ComputePodQOS` (pkg/apis/core/v1/helper/qos, 1.34): init containers count too, amounts of zero do not, and a limit
 * without a request is its own request (API defaulting). Pod-level `resources` decide alone where they are set.
 * Quantities that the API would refuse are left out.
 */
export function qosClass(podSpec: YamlValue | undefined): QosClass {
  if (!isMap(podSpec)) return 'BestEffort';
  const podLevel = podSpec['resources'];
  const owners = isMap(podLevel) ? [podSpec] : [...items(podSpec['containers']), ...items(podSpec['initContainers'])];
  const needs = owners.map((owner) => readNeeds(owner));
  const some = needs.some(({ requests, limits }) => requests.size > 0 || limits.size > 0);
  if (!some) return 'BestEffort';
  const guaranteed = needs.every(({ requests, limits }) =>
    DECIDING.every((resource) => {
      const limit = limits.get(resource);
      const request = requests.get(resource);
      return limit !== undefined && request !== undefined && compareQuantities(limit, request) === 0;
    }),
  );
  return guaranteed ? 'Guaranteed' : 'Burstable';
}

interface Needs {
  readonly requests: ReadonlyMap<string, Quantity>;
  readonly limits: ReadonlyMap<string, Quantity>;
}

function readNeeds(owner: YamlValue): Needs {
  const resources = isMap(owner) ? owner['resources'] : undefined;
  const limits = readAmounts(resources, 'limits');
  const requests = readAmounts(resources, 'requests');
  for (const resource of DECIDING) {
    const limit = limits.get(resource);
    const written = isMap(resources) && isMap(resources['requests']) && resource in resources['requests'];
    if (limit !== undefined && !written) requests.set(resource, limit);
  }
  return { requests, limits };
}

function readAmounts(resources: YamlValue | undefined, key: 'requests' | 'limits'): Map<string, Quantity> {
  const amounts = new Map<string, Quantity>();
  const written = isMap(resources) ? resources[key] : undefined;
  if (!isMap(written)) return amounts;
  for (const resource of DECIDING) {
    const quantity = quantityOf(written[resource]);
    if (quantity !== null && quantity.nano > 0n) amounts.set(resource, quantity);
  }
  return amounts;
}

function items(value: YamlValue | undefined): readonly YamlValue[] {
  return isList(value) ? value : [];
}
