import { mapField } from '../../kinds/fields.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject, FixStep } from '../check.ts';

/** The annotations of an object, of whatever type their values are. */
export function annotationsOf({ value }: Pick<CheckedObject, 'value'>): YamlMap {
  return mapField(value, 'metadata', 'annotations') ?? {};
}

export function annotationPath({ path }: Pick<CheckedObject, 'path'>, key: string): Path {
  return [...path, 'metadata', 'annotations', key];
}

/** Removes annotations, and the map when none is left. */
export function withoutAnnotations(object: CheckedObject, keys: readonly string[]): readonly FixStep[] {
  const all = Object.keys(annotationsOf(object));
  if (all.every((key) => keys.includes(key))) return [{ op: 'remove', path: [...object.path, 'metadata', 'annotations'] }];
  return keys.map((key) => ({ op: 'remove', path: annotationPath(object, key) }));
}
