import { field } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { JudgedPod } from '../../pod-security/control.ts';
import { podOf } from '../../pod-security/judge.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';
import { containersOf, podSpecPath, podTemplatePath } from './containers.ts';
import { podSpecOf } from './pods.ts';
import { remembered } from '../../remembered.ts';

/** Fields of a security context that a container takes from its Pod where it does not say them itself. */
export type InheritedKey = 'runAsNonRoot' | 'runAsUser' | 'runAsGroup';

/** What counts for a container, and where it is written; undefined: nowhere. */
export interface Effective {
  readonly value: YamlValue | undefined;
  /** Of the field that counts, or of the container's own, which is absent. */
  readonly path: Path;
}

/** A field of a container's security context: its own, else its Pod's. null is as good as absent. */
export function effective(object: CheckedObject, container: Container, key: InheritedKey): Effective {
  const own = field(container.value, 'securityContext', key) ?? undefined;
  const path = [...container.path, 'securityContext', key];
  if (own !== undefined) return { value: own, path };
  const inherited = atPod(object, key);
  return inherited.value === undefined ? { value: undefined, path } : inherited;
}

/** A field of the Pod's own security context. */
export function atPod(object: CheckedObject, key: string): Effective {
  const value = field(podSpecOf(object), 'securityContext', key) ?? undefined;
  return { value, path: [...(podSpecPath(object) ?? object.path), 'securityContext', key] };
}

/** An id of a user or group, which may be written as a float (`0.0`); null for anything else. */
export function idOf({ value }: Effective): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

/** The Pod of an object as the Pod Security Standards look at it, by the policy of its target version. */
export const judgedPodOf = remembered((object: CheckedObject): JudgedPod => {
  const spec = { value: podSpecOf(object), path: podSpecPath(object) ?? object.path };
  const metadata = [...(podTemplatePath(object) ?? object.path), 'metadata'];
  return podOf(spec, { value: valueIn(object.document.value, metadata), path: metadata }, containersOf(object), object.target);
});
