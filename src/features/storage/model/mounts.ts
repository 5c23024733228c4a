import { listField, textField } from '../../../core/kinds/fields.ts';
import { containersIn } from '../../../core/kinds/pods.ts';
import { mountsIn, type VolumeMatrix } from '../../../core/kinds/volumes.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, insertItem, removeValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList } from '../../../core/yaml/value.ts';

export interface NewMount {
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly container: Path;
}

/** Adds a volume, and mounts it, in one step. */
export function addVolume(document: YamlDocument, podSpec: Path, volume: YamlMap, mount: NewMount | null): EditResult {
  const name = textField(volume, 'name') ?? '';
  return inSequence(document, [
    (current) => append(current, [...podSpec, 'volumes'], volume),
    ...(mount === null ? [] : [(current: YamlDocument) => addMount(current, name, mount)]),
  ]);
}

export function addMount(document: YamlDocument, name: string, { container, mountPath, readOnly }: NewMount): EditResult {
  return append(document, [...container, 'volumeMounts'], { name, mountPath, ...(readOnly ? { readOnly: true } : {}) });
}

function append(document: YamlDocument, list: Path, item: YamlMap): EditResult {
  const items = valueAt(document, list);
  return insertItem(document, list, isList(items) ? items.length : 0, item);
}

/** Removes a volume with all that mounts it, in one step; lists that held nothing else go too. */
export function removeVolume(document: YamlDocument, podSpec: Path, index: number): EditResult {
  const spec = valueAt(document, podSpec);
  const name = textField(listField(spec, 'volumes')[index], 'name');
  const uses = name === null ? [] : usesOf(document, podSpec, name).toReversed();
  return inSequence(document, [
    ...uses.map((path) => (current: YamlDocument) => removeItem(current, path)),
    (current) => removeItem(current, [...podSpec, 'volumes', index]),
  ]);
}

/** Removes an item, or the list when it is its only one. */
export function removeItem(document: YamlDocument, path: Path): EditResult {
  const list = valueAt(document, path.slice(0, -1));
  return removeValue(document, isList(list) && list.length === 1 ? path.slice(0, -1) : path);
}

/** The mounts and devices of all containers that name a volume. */
function usesOf(document: YamlDocument, podSpec: Path, name: string): Path[] {
  return containersIn(valueAt(document, podSpec), podSpec).flatMap(({ path, value }) =>
    mountsIn(value, path).filter((mount) => mount.name === name).map(({ mount }) => mount.path),
  );
}

/** A name for a volume that none has: `data`, `data-2`. */
export function freeVolumeName(matrix: VolumeMatrix, wanted: string): string {
  const taken = new Set([...matrix.volumes.map(({ name }) => name), ...matrix.unknown]);
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
