import { field, textField } from '../kinds/fields.ts';
import { containersIn } from '../kinds/pods.ts';
import { quantityOf, type Quantity } from '../quantity/quantity.ts';
import type { YamlValue } from '../yaml/nodes.ts';

/** What the Pods of a workload request of a resource, as an autoscaler by utilization counts it. */
export interface PodRequest {
  /** Billionths of a unit; null when a container requests nothing, for then the autoscaler cannot count. */
  readonly nano: bigint | null;
  /** Containers that request none of it. */
  readonly missing: readonly string[];
}

/**
 * The sum over the containers that run as long as the Pod (`calculatePodRequests`, 1.29 on); a limit without a request
 * is its own request. Requests of the Pod as a whole stand in for those of its containers (1.32 on).
 * @param container only this one, for ContainerResource metrics
 */
export function podRequest(podSpec: YamlValue | undefined, resource: string, container: string | null = null): PodRequest {
  const whole = container === null ? requestIn(podSpec, resource) : null;
  if (whole !== null) return { nano: whole.nano, missing: [] };
  const running = containersIn(podSpec, []).filter(({ role, value }) => (role === 'main' || role === 'sidecar') && (container === null || textField(value, 'name') === container));
  const requests = running.map(({ value }) => ({ name: textField(value, 'name') ?? '', request: requestIn(value, resource) }));
  const missing = requests.filter(({ request }) => request === null).map(({ name }) => name);
  const nano = requests.reduce((sum, { request }) => sum + (request?.nano ?? 0n), 0n);
  return { nano: missing.length > 0 || requests.length === 0 ? null : nano, missing };
}

/** What a node must have free for a Pod. */
export interface ScheduledRequest {
  /** Billionths of a unit; what requests nothing counts as nothing. */
  readonly nano: bigint;
  /** The init container that asks for more than all that run later; null when none does. */
  readonly by: string | null;
}

/**
 * As the scheduler counts (`PodRequests` of component-helpers): the sum over what runs as long as the Pod, or what an
 * init container needs beside the sidecars that stand before it, whichever is more; requests of the Pod as a whole
 * stand in for both.
 */
export function scheduledRequest(podSpec: YamlValue | undefined, resource: string): ScheduledRequest {
  const whole = requestIn(podSpec, resource);
  if (whole !== null) return { nano: whole.nano, by: null };
  const asked = containersIn(podSpec, []).map(({ role, value }) => ({ role, name: textField(value, 'name'), nano: requestIn(value, resource)?.nano ?? 0n }));
  let most: ScheduledRequest = { nano: asked.reduce((sum, { role, nano }) => (role === 'main' || role === 'sidecar' ? sum + nano : sum), 0n), by: null };
  let sidecars = 0n;
  for (const { role, name, nano } of asked) {
    if (role === 'sidecar') sidecars += nano;
    if (role === 'init' && nano + sidecars > most.nano) most = { nano: nano + sidecars, by: name ?? '' };
  }
  return most;
}

function requestIn(holder: YamlValue | undefined, resource: string): Quantity | null {
  return quantityOf(field(holder, 'resources', 'requests', resource)) ?? quantityOf(field(holder, 'resources', 'limits', resource));
}
