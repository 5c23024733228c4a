import { hasNoContent } from '../core/bundle/arrange.ts';
import { splitDocuments } from '../core/yaml/split.ts';
import { workspaceRenamed } from './actions.ts';
import { holdOf } from './persistence/hold.ts';
import { copyStored, deleteStored, renameStored, textsStored } from './persistence/stored-work.ts';
import { storedWorkspaces } from './persistence/workspaces.ts';
import { newWorkspaceId, sessionDatabase, sessionFlushed, workspaceCreated, workspaceOpened } from './session.ts';
import { mayWrite, store } from './store.ts';

/*
 * The works of this browser, for the list of them: what they are, and what can be done to them without opening them.
 * What a tab has open is that tab's: it is neither renamed nor deleted from another one.
 */

export interface ListedWorkspace {
  readonly id: string;
  /** '' for a work that was never given one. */
  readonly name: string;
  /** Name of its first file; '' when it has none. */
  readonly firstFile: string;
  /** With content. */
  readonly documents: number;
  /** Milliseconds since 1970; 0 when it was never saved. */
  readonly savedAt: number;
  /** It is the work of this tab. */
  readonly here: boolean;
  /** Another tab writes it. */
  readonly elsewhere: boolean;
}

/** All works of this browser, that of this tab first, then the latest. */
export async function workspacesListed(): Promise<readonly ListedWorkspace[]> {
  await sessionFlushed();
  const { workspaceId, name } = store.getState();
  const database = sessionDatabase();
  const stored = database === null ? [] : await storedWorkspaces(database);
  const held = await heldWorkspaces();
  const writesHere = mayWrite(store.getState());
  const listed = await Promise.all(
    stored.map(async (info): Promise<ListedWorkspace> => {
      const texts = database === null ? [] : await textsStored(database, info.id, info.files);
      const here = info.id === workspaceId;
      return {
        id: info.id,
        name: here ? name : info.name,
        firstFile: texts[0]?.name ?? '',
        documents: texts.reduce((sum, { text }) => sum + splitDocuments(text).filter((slice) => !hasNoContent(slice)).length, 0),
        savedAt: info.savedAt,
        here,
        elsewhere: here ? !writesHere : held.has(info.id),
      };
    }),
  );
  const present = listed.find(({ here }) => here) ?? { id: workspaceId, name, firstFile: '', documents: 0, savedAt: 0, here: true, elsewhere: false };
  return [present, ...listed.filter(({ here }) => !here)];
}

/** @returns false when another tab has the work, or it is not there. */
export async function workspaceNamed(id: string, name: string): Promise<boolean> {
  if (id !== store.getState().workspaceId) return whileFree(id, (database) => renameStored(database, id, name));
  workspaceRenamed(name);
  return mayWrite(store.getState());
}

/** Stores a copy under another name, and stays where the user is. @returns false when there is nothing to copy. */
export async function workspaceDuplicated(id: string, name: string): Promise<boolean> {
  await sessionFlushed();
  const database = sessionDatabase();
  return database !== null && copyStored(database, id, { id: newWorkspaceId(), name, savedAt: Date.now() });
}

/**
 * Deletes a work for good. That of this tab is left first, for the latest other one or an empty one.
 * @returns false when another tab has it.
 */
export async function workspaceDeleted(id: string): Promise<boolean> {
  if (id === store.getState().workspaceId) {
    if (!mayWrite(store.getState())) return false;
    const next = (await workspacesListed()).find(({ here, elsewhere }) => !here && !elsewhere);
    await (next === undefined ? workspaceCreated() : workspaceOpened(next.id));
  }
  return whileFree(id, async (database) => {
    await deleteStored(database, id);
    return true;
  });
}

/** A hold that was let go a moment ago may not be free yet. */
const FREE_AFTER_MILLISECONDS = 500;

/** Does something to a work that no tab has, and keeps every tab from writing it meanwhile. */
async function whileFree(id: string, work: (database: IDBDatabase) => Promise<boolean>): Promise<boolean> {
  const database = sessionDatabase();
  if (database === null) return false;
  const hold = await holdOf(id, 'wait', AbortSignal.timeout(FREE_AFTER_MILLISECONDS)).catch(() => null); // another tab keeps it
  if (hold === null) return false;
  try {
    return await work(database);
  } finally {
    hold.release();
  }
}

/** Works that some tab writes; none where the browser cannot tell. */
async function heldWorkspaces(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held: locks = [] } = await navigator.locks.query();
  return new Set(locks.flatMap(({ name = '' }) => (name.startsWith('ws:') ? [name.slice('ws:'.length)] : [])));
}
