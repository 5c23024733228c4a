import type { LinkedObject } from '../../graph/object-index.ts';
import type { ObjectSummary } from '../../graph/summary.ts';
import { field } from '../../kinds/fields.ts';
import { type Container, containersIn, podTemplateOf } from '../../kinds/pods.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { Bundle, CheckedObject } from '../check.ts';
import { remembered } from '../../remembered.ts';

/** Where the Pods of an object are described (`metadata` and `spec` below it), in the document. */
export const podTemplatePath = remembered((object: CheckedObject): Path | null => {
  const template = podTemplateOf(object.summary.known, object.value);
  return template === null ? null : [...object.path, ...template];
});

/** Path of the Pod spec in the document; a fragment may be one itself. */
export const podSpecPath = remembered((object: CheckedObject): Path | null => {
  const { fragment } = object.summary;
  if (fragment === 'pod-spec' || fragment === 'pod-spec-part' || fragment === 'mixed') return object.path;
  if (fragment === 'pod') return [...object.path, 'spec'];
  const template = podTemplatePath(object);
  return template === null ? null : [...template, 'spec'];
});

/** All containers of an object, in the order main, init, ephemeral; a fragment may be one itself. */
export function containersOf(object: CheckedObject): readonly Container[] {
  return readOnce(object.value, object.path, () => readContainers(object));
}

/**
 * Some hundred checks ask for the containers of the same object, and those across documents for the containers of the
 * same others. Kept by the value, which an alias may show at two places.
 */
const known = new WeakMap<YamlMap, { readonly path: Path; readonly containers: readonly Container[] }>();

function readOnce(value: YamlMap, path: Path, read: () => readonly Container[]): readonly Container[] {
  const before = known.get(value);
  if (before?.path === path) return before.containers;
  const containers = read();
  known.set(value, { path, containers });
  return containers;
}

function readContainers(object: CheckedObject): readonly Container[] {
  const { fragment } = object.summary;
  const isContainer = fragment === 'container' || fragment === 'container-part' || fragment === 'mixed';
  if (isContainer) return [{ path: object.path, value: object.value, role: 'main' }];
  const path = podSpecPath(object);
  return path === null ? [] : containersIn(valueIn(object.document.value, path), path);
}

/** Those that run as long as the Pod: main containers and native sidecars. */
export const runningContainersOf = remembered((object: CheckedObject): readonly Container[] => {
  return containersOf(object).filter(({ role }) => role === 'main' || role === 'sidecar');
});

/** The containers of another object of the bundle, which is opened for it. */
export function containersOfOther(object: LinkedObject, bundle: Bundle): readonly Container[] {
  const value = bundle.look(object);
  return value === null ? [] : containersOfValue(value, object.summary);
}

/** The same for one that is open. @param value of the object that the summary is of */
export function containersOfValue(value: YamlMap, { known: kind, path }: ObjectSummary): readonly Container[] {
  const template = podTemplateOf(kind, value);
  return template === null ? [] : readOnce(value, path, () => containersIn(field(value, ...template, 'spec'), [...path, ...template, 'spec']));
}
