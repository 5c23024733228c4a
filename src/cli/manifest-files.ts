import path from 'node:path';
import { isManifestName } from '../core/bundle/manifest-name.ts';
import { CommandError, type FolderEntry, type Host } from './command.ts';
import { type ManifestFile, readManifest, reasonOf } from './manifest-file.ts';

/**
 * The files that are named, and of a folder the YAML and JSON files and Dockerfiles below it, by name: not in hidden
 * folders, nor in node_modules. A file that is named twice is one.
 * @throws CommandError for what cannot be read, and for a folder without any.
 */
export function readManifests(names: readonly string[], host: Host): readonly ManifestFile[] {
  const files = new Map<string, string>();
  for (const name of names) {
    const below = filesBelow(name, host);
    if (below?.length === 0) throw new CommandError(`${name}: there are no YAML or JSON files and no Dockerfiles in this folder.`);
    for (const file of below ?? [name]) {
      const place = path.resolve(host.directory, file);
      if (!files.has(place)) files.set(place, file);
    }
  }
  return [...files.values()].map((name) => readManifest(name, host));
}

/** null when it is no folder. */
function filesBelow(folder: string, host: Host): readonly string[] | null {
  return (
    entriesOf(folder, host)
      ?.toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .flatMap(({ name, isFolder }) => {
        const full = path.join(folder, name);
        if (!isFolder) return isManifestName(name) ? [full] : [];
        return name.startsWith('.') || name === 'node_modules' ? [] : (filesBelow(full, host) ?? []);
      }) ?? null
  );
}

function entriesOf(folder: string, host: Host): readonly FolderEntry[] | null {
  try {
    return host.readFolder(path.resolve(host.directory, folder));
  } catch (error) {
    throw new CommandError(`${folder}: cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}
