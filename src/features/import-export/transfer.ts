import { isManifestName } from '../../core/bundle/manifest-name.ts';
import type { Source } from './import-sources.ts';

/** Files of a drop or a clipboard, folders opened. Of a folder only YAML, JSON and Dockerfiles are taken. */
export async function filesOf(transfer: DataTransfer): Promise<Source[]> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  // both lists are gone after the first wait: read them now
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) entries.push(entry);
    else if (file !== null) loose.push(file);
  }
  const inFolders = await Promise.all(entries.map((entry) => filesBelow(entry)));
  return [...loose.map((file) => sourceOf(file, file.name)), ...inFolders.flat()];
}

export function sourceOf(file: File, name: string): Source {
  return { name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

async function filesBelow(entry: FileSystemEntry): Promise<Source[]> {
  if (isFile(entry)) {
    if (!isManifestName(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [sourceOf(file, entry.fullPath.replace(/^\/+/, ''))];
  }
  if (!isFolder(entry) || entry.name === '.git' || entry.name === 'node_modules') return [];
  const reader = entry.createReader();
  const sources: Source[] = [];
  // a reader gives at most 100 entries a time
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return sources;
    const sorted = some.toSorted((left, right) => (left.name < right.name ? -1 : 1));
    for (const child of sorted) sources.push(...(await filesBelow(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
