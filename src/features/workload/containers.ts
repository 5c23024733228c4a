import type { YamlDocument } from '../../core/yaml/document.ts';
import { containersIn, type Container } from '../../core/kinds/pods.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';

export interface ContainerEntry {
  readonly path: Path;
  readonly name: string | null;
  readonly role: Exclude<Container['role'], 'ephemeral'>;
}

/** The containers of a Pod, those that serve first, then those that run before them. Ephemeral ones are kubectl's. */
export function containersOf(document: YamlDocument, podSpec: Path): ContainerEntry[] {
  return containersIn(valueAt(document, podSpec), podSpec).flatMap(({ path, value, role }) => {
    const name = value['name'];
    return role === 'ephemeral' ? [] : [{ path, name: typeof name === 'string' && name !== '' ? name : null, role }];
  });
}

export function sameContainers(left: readonly ContainerEntry[], right: readonly ContainerEntry[]): boolean {
  return (
    left.length === right.length &&
    left.every((entry, index) => {
      const other = right[index];
      return entry.name === other?.name && entry.role === other.role && entry.path.join('/') === other.path.join('/');
    })
  );
}

/** A name for a new container that none of the others has: `container-2`. */
export function freeContainerName(taken: readonly ContainerEntry[]): string {
  const names = new Set(taken.map(({ name }) => name));
  let number = taken.length + 1;
  while (names.has(`container-${number}`)) number++;
  return `container-${number}`;
}
