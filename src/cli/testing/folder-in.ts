import type { FolderEntry } from '../command.ts';

/** What stands in a folder of a world that is nothing but paths of files, in no good order; null when it is no folder. */
export function folderIn(files: readonly string[], folder: string): readonly FolderEntry[] | null {
  const below = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1));
  if (below.length === 0) return null;
  const entries = new Map(below.map((file) => [file.split('/')[0] ?? '', file.includes('/')]));
  return [...entries].map(([name, isFolder]) => ({ name, isFolder })).toReversed();
}
