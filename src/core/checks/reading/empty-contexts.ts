import { field } from '../../kinds/fields.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import { isMap } from '../../yaml/value.ts';
import type { CheckedObject } from '../check.ts';
import { containersOf } from './containers.ts';
import { podSpecOf } from './pods.ts';

/** Whether the `securityContext` of a Pod or container is absent, null or `{}`. */
export function isEmptyContext(owner: YamlValue | undefined): boolean {
  const context = field(owner, 'securityContext') ?? null;
  return context === null || (isMap(context) && Object.keys(context).length === 0);
}

/** Whether neither the Pod nor any of its containers, of which there is at least one, has a security context. */
export function saysNothingOfSecurity(object: CheckedObject): boolean {
  const containers = containersOf(object);
  return containers.length > 0 && isEmptyContext(podSpecOf(object)) && containers.every(({ value }) => isEmptyContext(value));
}

/** What a container has to say itself, since the Pod cannot. */
export const HARDENED_CONTAINER: YamlMap = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};
