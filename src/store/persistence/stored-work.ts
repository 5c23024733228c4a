import { inTransaction, recordsOf, resultOf } from './database.ts';

/* What can be done to stored works as a whole, without reading them into the store. */

export interface StoredText {
  readonly name: string;
  readonly text: string;
}

/** The files of a work that can be read, in the order asked for. */
export async function textsStored(database: IDBDatabase, id: string, files: readonly string[]): Promise<readonly StoredText[]> {
  const rows = await inTransaction(database, 'readonly', ({ records }) => Promise.all(files.map((file) => resultOf<unknown>(records.get(`${id}/file/${file}`)))));
  return rows.filter(isStoredText);
}

/** @returns false when it is not there. */
export function renameStored(database: IDBDatabase, id: string, name: string): Promise<boolean> {
  return inTransaction(database, 'readwrite', async ({ workspaces }) => {
    const manifest: unknown = await resultOf(workspaces.get(id));
    if (typeof manifest !== 'object' || manifest === null) return false;
    workspaces.put({ ...manifest, name }, id);
    return true;
  });
}

/** Stores a work once more, with its history, under another id and name. @returns false when it is not there. */
export function copyStored(database: IDBDatabase, id: string, copy: { readonly id: string; readonly name: string; readonly savedAt: number }): Promise<boolean> {
  return inTransaction(database, 'readwrite', async ({ workspaces, records }) => {
    const range = recordsOf(id);
    const [manifest, keys, values] = await Promise.all([resultOf<unknown>(workspaces.get(id)), resultOf(records.getAllKeys(range)), resultOf<unknown[]>(records.getAll(range))]);
    if (typeof manifest !== 'object' || manifest === null) return false;
    workspaces.put({ ...manifest, name: copy.name, savedAt: copy.savedAt }, copy.id);
    for (const [index, key] of keys.entries()) records.put(values[index], `${copy.id}${String(key).slice(id.length)}`);
    return true;
  });
}

/** Deletes a work for good, with its history and what of it was put aside. */
export function deleteStored(database: IDBDatabase, id: string): Promise<void> {
  return inTransaction(database, 'readwrite', async ({ workspaces, records, quarantine }) => {
    workspaces.delete(id);
    records.delete(recordsOf(id));
    const [keys, rows] = await Promise.all([resultOf(quarantine.getAllKeys()), resultOf<unknown[]>(quarantine.getAll())]);
    for (const [index, key] of keys.entries()) if (isOf(rows[index], id)) quarantine.delete(key);
  });
}

function isStoredText(row: unknown): row is StoredText {
  return typeof row === 'object' && row !== null && 'name' in row && 'text' in row && typeof row.name === 'string' && typeof row.text === 'string';
}

function isOf(row: unknown, id: string): boolean {
  return typeof row === 'object' && row !== null && 'workspaceId' in row && row.workspaceId === id;
}
