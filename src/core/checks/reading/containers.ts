import { type Container, containersIn, podTemplateOf } from '../../kinds/pods.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';

/** Where the Pods of an object are described (`metadata` and `spec` below it), in the document. */
export function podTemplatePath(object: CheckedObject): Path | null {
  const template = podTemplateOf(object.summary.known, object.value);
  return template === null ? null : [...object.path, ...template];
}

/** Path of the Pod spec in the document; a fragment may be one itself. */
export function podSpecPath(object: CheckedObject): Path | null {
  if (object.summary.fragment === 'pod-spec') return object.path;
  const template = podTemplatePath(object);
  return template === null ? null : [...template, 'spec'];
}

/** All containers of an object, in the order main, init, ephemeral; a fragment may be one itself. */
export function containersOf(object: CheckedObject): readonly Container[] {
  if (object.summary.fragment === 'container') return [{ path: object.path, value: object.value, role: 'main' }];
  const path = podSpecPath(object);
  return path === null ? [] : containersIn(valueIn(object.document.value, path), path);
}

/** Those that run as long as the Pod: main containers and native sidecars. */
export function runningContainersOf(object: CheckedObject): readonly Container[] {
  return containersOf(object).filter(({ role }) => role === 'main' || role === 'sidecar');
}
