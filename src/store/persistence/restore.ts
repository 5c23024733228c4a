import { emptyHistory } from '../history.ts';
import type { DocumentId, FileState, Step, Workspace } from '../state.ts';
import { emptyWorkspace } from '../workspace.ts';
import { FORMAT, formatOf, historyOf, readFile, readManifest, readStep, withBases, type Manifest } from './codec.ts';
import { inTransaction, recordsOf, resultOf } from './database.ts';
import { Unreadable } from './reading.ts';

/** A workspace as it lies in the database. */
export interface StoredWorkspace {
  readonly manifest: unknown;
  readonly records: ReadonlyMap<string, unknown>;
}

export interface Restored {
  readonly workspace: Workspace;
  readonly revision: number;
  /** Written by a newer version: to be looked at, not to be changed. */
  readonly newer: boolean;
  /** Keys of records that could not be read or do not fit; '' is the manifest. */
  readonly damaged: readonly string[];
}

/** @returns null when nothing is stored. */
export async function readStored(database: IDBDatabase, workspaceId: string): Promise<StoredWorkspace | null> {
  return inTransaction(database, 'readonly', async ({ workspaces, records }) => {
    const range = recordsOf(workspaceId);
    const [manifest, keys, values] = await Promise.all([
      resultOf<unknown>(workspaces.get(workspaceId)),
      resultOf(records.getAllKeys(range)),
      resultOf<unknown[]>(records.getAll(range)),
    ]);
    if (manifest === undefined && keys.length === 0) return null;
    return { manifest, records: new Map(keys.map((key, index) => [String(key), values[index]])) };
  });
}

/**
 * The workspace from its records. What cannot be read is left out and named; everything else is there: without its
 * manifest the files, without one file the others, without one step of the history no history.
 */
export function restore(workspaceId: string, stored: StoredWorkspace): Restored {
  const damaged = new Set<string>();
  const attempt = <T>(key: string, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      damaged.add(key);
      return null;
    }
  };
  const manifest = attempt('', () => readManifest(stored.manifest));
  let nextId = Math.max(manifest?.nextId ?? 1, 1 + greatestNumber(stored));
  const newId = (): DocumentId => `d${nextId++}`;

  const prefix = `${workspaceId}/file/`;
  const fileIds = manifest?.files ?? [...stored.records.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  let exact = manifest !== null;
  const seen = new Set<string>();
  const files = fileIds.flatMap((id): FileState[] => {
    const key = prefix + id;
    const read = attempt(key, () => readFile(stored.records.get(key), stored.records.get(`${workspaceId}/import/${id}`), newId));
    if (read === null || read.file.id !== id || [id, ...read.file.documents.map((document) => document.id)].some((each) => seen.has(each))) {
      damaged.add(key);
      exact = false;
      return [];
    }
    for (const each of [id, ...read.file.documents.map((document) => document.id)]) seen.add(each);
    exact &&= read.exact;
    return [read.file];
  });

  const history = exact && manifest !== null ? restoreHistory(workspaceId, manifest, stored, attempt) : null;
  if (history === null) {
    for (const key of stored.records.keys()) if (key.startsWith(`${workspaceId}/step/`)) damaged.add(key);
  }
  return {
    workspace: {
      ...emptyWorkspace,
      name: manifest?.name ?? '',
      files: withBases(files, manifest?.bases ?? []),
      selection: { ...selectionIn(files, manifest), by: 'history', serial: 1 },
      history: history ?? emptyHistory,
      profile: manifest?.profile ?? emptyWorkspace.profile,
      nextId,
    },
    revision: manifest?.revision ?? 0,
    newer: (formatOf(stored.manifest) ?? 0) > FORMAT,
    damaged: [...damaged],
  };
}

function restoreHistory(
  workspaceId: string,
  manifest: Manifest,
  stored: StoredWorkspace,
  attempt: <T>(key: string, read: () => T) => T | null,
): Workspace['history'] | null {
  const steps = new Map<number, Step>();
  for (const id of [...manifest.undo, ...manifest.redo]) {
    const key = `${workspaceId}/step/${id}`;
    const step = attempt(key, () => readStep(stored.records.get(key)));
    if (step !== null) steps.set(id, step);
  }
  return historyOf(manifest, steps);
}

function selectionIn(files: readonly FileState[], manifest: Manifest | null): Pick<Workspace['selection'], 'documentId' | 'path'> {
  const documents = files.flatMap((file) => file.documents);
  const wanted = manifest?.selection.documentId ?? null;
  if (manifest !== null && documents.some(({ id }) => id === wanted)) return manifest.selection;
  return { documentId: documents[0]?.id ?? null, path: null };
}

/** The greatest number of an id in any record, so that no id is given twice whatever the manifest says. */
function greatestNumber(stored: StoredWorkspace): number {
  let greatest = 0;
  const look = (value: unknown): void => {
    if (typeof value === 'string' && /^[df]\d{1,15}$/.test(value)) greatest = Math.max(greatest, Number(value.slice(1)));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) if (!TEXTS.has(name)) look(member);
    }
  };
  for (const [key, value] of stored.records) {
    look(key.slice(key.lastIndexOf('/') + 1));
    look(value);
  }
  return greatest;
}

/** Fields of records that hold what users wrote. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'imported', 'name', 'group', 'path']);

/** A record that was put aside because it could not be read. */
export interface QuarantinedRecord {
  readonly workspaceId: string;
  readonly key: string;
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Puts damaged records aside, where they stay until the user wipes the workspace, so that saving can go on. */
export async function putAside(
  database: IDBDatabase,
  workspaceId: string,
  stored: StoredWorkspace,
  damaged: readonly string[],
  at: number,
): Promise<void> {
  await inTransaction(database, 'readwrite', ({ workspaces, records, quarantine }) => {
    for (const key of damaged) {
      const value = key === '' ? stored.manifest : stored.records.get(key);
      if (value === undefined) continue;
      quarantine.add({ workspaceId, key, value, at } satisfies QuarantinedRecord);
      if (key === '') workspaces.delete(workspaceId);
      else records.delete(key);
    }
    return Promise.resolve();
  });
}

export async function quarantined(database: IDBDatabase): Promise<unknown[]> {
  return inTransaction(database, 'readonly', ({ quarantine }) => resultOf<unknown[]>(quarantine.getAll()));
}
