import type { YamlDocument } from '../../core/yaml/document.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { isList, isMap } from '../../core/yaml/value.ts';

/** What a container is in its Pod. A native sidecar is an init container that restarts always (1.29). */
export type ContainerRole = 'main' | 'init' | 'sidecar';

export interface ContainerEntry {
  readonly path: Path;
  readonly name: string | null;
  readonly role: ContainerRole;
}

/** The containers of a Pod, those that serve first, then those that run before them. */
export function containersOf(document: YamlDocument, podSpec: Path): ContainerEntry[] {
  return (['containers', 'initContainers'] as const).flatMap((list) => {
    const items = valueAt(document, [...podSpec, list]);
    if (!isList(items)) return [];
    return items.map((item, index): ContainerEntry => {
      const name = isMap(item) ? item['name'] : undefined;
      const restarts = isMap(item) && item['restartPolicy'] === 'Always';
      return {
        path: [...podSpec, list, index],
        name: typeof name === 'string' && name !== '' ? name : null,
        role: list === 'containers' ? 'main' : restarts ? 'sidecar' : 'init',
      };
    });
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
