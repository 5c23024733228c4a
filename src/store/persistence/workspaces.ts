import type { FileId } from '../state.ts';
import { readManifest } from './codec.ts';
import { inTransaction, resultOf } from './database.ts';
import { Unreadable } from './reading.ts';

export interface StoredWorkspaceInfo {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970; 0 when the record does not say. */
  readonly savedAt: number;
  readonly files: readonly FileId[];
}

/** All workspaces of this browser, the latest first. */
export async function storedWorkspaces(database: IDBDatabase): Promise<readonly StoredWorkspaceInfo[]> {
  const rows = await inTransaction(database, 'readonly', async ({ workspaces }) => {
    const [keys, values] = await Promise.all([resultOf(workspaces.getAllKeys()), resultOf<unknown[]>(workspaces.getAll())]);
    return keys.map((key, index) => infoOf(String(key), values[index]));
  });
  return rows.sort((left, right) => right.savedAt - left.savedAt);
}

function infoOf(id: string, value: unknown): StoredWorkspaceInfo {
  try {
    const { name, savedAt, files } = readManifest(value);
    return { id, name, savedAt, files };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { id, name: '', savedAt: 0, files: [] };
  }
}
