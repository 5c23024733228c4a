import { gathered } from '../../gathered.ts';
import { field, listField, mapField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';
import { podSpecPath } from './containers.ts';
import { podSpecOf } from './pods.ts';
import { remembered } from '../../remembered.ts';

/** A volume of a Pod. */
export interface Volume {
  readonly name: string;
  readonly value: YamlMap;
  /** Of the item of `volumes`. */
  readonly path: Path;
}

/** The volumes of a Pod that have a name. */
export const volumesOf = remembered((object: CheckedObject): readonly Volume[] => {
  const spec = podSpecPath(object);
  if (spec === null) return [];
  return gathered(listField(podSpecOf(object), 'volumes'), (value, index): Volume[] => {
    const name = textField(value, 'name');
    const map = mapField({ volume: value }, 'volume');
    return name === null || map === null ? [] : [{ name, value: map, path: [...spec, 'volumes', index] }];
  });
});

/** Where a container sees a volume. */
export interface Mount {
  /** Of the volume. */
  readonly name: string;
  /** Cleaned: `/tmp` for `/tmp/`. */
  readonly mountPath: string;
  readonly readOnly: boolean;
  /** Of the item of `volumeMounts`. */
  readonly path: Path;
}

/** The mounts of a container that name a volume and a folder. */
export const mountsOf = remembered(({ path, value }: Container): readonly Mount[] => {
  return gathered(listField(value, 'volumeMounts'), (mount, index): Mount[] => {
    const name = textField(mount, 'name');
    const mountPath = textField(mount, 'mountPath');
    if (name === null || mountPath === null) return [];
    return [{ name, mountPath: cleanPath(mountPath), readOnly: field(mount, 'readOnly') === true, path: [...path, 'volumeMounts', index] }];
  });
});

/** A path without `.`, `..`, doubled slashes and one at its end, as Go's path.Clean has it; always from the root. */
export function cleanPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

/** Whether a cleaned path is a folder or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}
