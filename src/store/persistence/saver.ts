import type { Workspace } from '../state.ts';
import { manifestOf, outgoingRecords, readManifest } from './codec.ts';
import { inTransaction, resultOf } from './database.ts';
import { Unreadable } from './reading.ts';

export type SaveResult =
  | 'saved'
  | 'conflict' // someone else has written since: nothing was written over
  | 'quota'
  | 'failed';

/** Writes one workspace, each time only the records that changed, in one transaction with the manifest. */
export class Saver {
  readonly workspaceId: string;
  readonly #database: IDBDatabase;
  #revision: number;
  /** What the stored records were made from. */
  #written = new Map<string, unknown>();

  /** @param revision that of the stored manifest; 0 when there is none. */
  constructor(database: IDBDatabase, workspaceId: string, revision: number) {
    this.#database = database;
    this.workspaceId = workspaceId;
    this.#revision = revision;
  }

  /** Takes the stored records as those of this workspace, as it was just read. */
  begin(workspace: Workspace): void {
    this.#written = new Map(outgoingRecords(this.workspaceId, workspace).map(({ key, source }) => [key, source]));
  }

  async save(workspace: Workspace, now: number): Promise<SaveResult> {
    const records = outgoingRecords(this.workspaceId, workspace);
    const keys = new Set(records.map(({ key }) => key));
    const changed = records.filter(({ key, source }) => !this.#written.has(key) || this.#written.get(key) !== source);
    const gone = [...this.#written.keys()].filter((key) => !keys.has(key));
    const revision = this.#revision + 1;
    try {
      const saved = await inTransaction(this.#database, 'readwrite', async (stores) => {
        const stored: unknown = await resultOf(stores.workspaces.get(this.workspaceId));
        if (revisionOf(stored) !== this.#revision) return false;
        stores.workspaces.put(manifestOf(workspace, revision, now), this.workspaceId);
        for (const { key, value } of changed) stores.records.put(value(), key);
        for (const key of gone) stores.records.delete(key);
        return true;
      });
      if (!saved) return 'conflict';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'failed';
    }
    this.#revision = revision;
    this.#written = new Map(records.map(({ key, source }) => [key, source]));
    return 'saved';
  }
}

function revisionOf(stored: unknown): number {
  if (stored === undefined) return 0;
  try {
    return readManifest(stored).revision;
  } catch (error) {
    if (error instanceof Unreadable) return -1; // not ours any more: never written over
    throw error;
  }
}
