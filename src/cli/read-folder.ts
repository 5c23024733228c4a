import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { FolderEntry } from './command.ts';

/** What stands in a folder of the disk. Links to folders are left out: they may lead round in a circle. */
export function readFolder(folder: string): readonly FolderEntry[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
    const { name } = entry;
    if (entry.isDirectory()) return [{ name, isFolder: true }];
    return isFile(entry, folder) ? [{ name, isFolder: false }] : [];
  });
}

function isFile(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path.join(folder, entry.name), { throwIfNoEntry: false })?.isFile() === true;
}
