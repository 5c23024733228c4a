import { differenceEdit } from '../core/text/edit.ts';
import { placeOf, textOf } from './documents.ts';
import { openDatabase, type OpenResult } from './persistence/database.ts';
import { holdOf, type Hold } from './persistence/hold.ts';
import { Keeper } from './persistence/keeper.ts';
import { putAside, quarantined, readStored, restore, type Restored } from './persistence/restore.ts';
import { Saver } from './persistence/saver.ts';
import { rememberedWorkspace, rememberWorkspace, TAB_ID, tabsJoined, type TabMessage } from './persistence/tabs.ts';
import { storedWorkspaces } from './persistence/workspaces.ts';
import type { FileEdit, FileState, SaveState, Workspace } from './state.ts';
import { commit, store } from './store.ts';
import { emptyWorkspace } from './workspace.ts';

/*
 * The life of the work in this tab: which workspace is open, whether this tab may write it, and its way to the
 * database. One per page.
 */

/** A browser that has not opened the database by then may never do so; work begins without it. */
const OPEN_PATIENCE_MILLISECONDS = 3000;
/** What another tab gets to write its last changes before the work is taken from it. */
const HAND_OVER_MILLISECONDS = 2000;

let tell: (message: TabMessage) => void = () => undefined;
let database: IDBDatabase | null = null;
let keeper: Keeper | null = null;
let hold: Hold | null = null;
let waiting: AbortController | null = null;
let handedOver: (() => void) | null = null;

/** Reads the stored work and begins to save it. Called once, when the app starts; nothing can be edited before. */
export async function sessionStarted(): Promise<void> {
  watchPage();
  const opening = openDatabase(() => indexedDB);
  const opened = await Promise.race([opening, later<OpenResult>(OPEN_PATIENCE_MILLISECONDS, { kind: 'blocked' })]);
  if (opened.kind === 'open') return opensOrGoesWithout(opened.database);
  begun(opened.kind === 'newer' ? { kind: 'newer-version' } : { kind: 'memory-only' });
  const late = await opening;
  if (late.kind === 'open') await opensLate(late.database);
}

/** Makes this tab the one that writes, after the other one has written its last changes. */
export async function takeOver(): Promise<void> {
  if (database === null || store.getState().save.kind !== 'read-only' || handedOver !== null) return;
  const { workspaceId } = store.getState();
  const answered = new Promise<void>((resolve) => (handedOver = resolve));
  tell({ kind: 'hand-over', workspaceId, to: TAB_ID });
  await Promise.race([answered, later(HAND_OVER_MILLISECONDS, undefined)]);
  handedOver = null;
  waiting?.abort();
  const taken = await holdOf(workspaceId, 'steal');
  if (taken !== null) await writes(taken);
}

/** Leaves the present work, saved, and begins an empty one. */
export async function workspaceCreated(): Promise<void> {
  await leave();
  await opens(newWorkspaceId());
}

/** Leaves the present work, saved, and opens a stored one. */
export async function workspaceOpened(workspaceId: string): Promise<void> {
  await leave();
  await opens(workspaceId);
}

/** Where the work of this browser lies; null where nothing is stored. */
export function sessionDatabase(): IDBDatabase | null {
  return database;
}

/** Everything that could not be read, as one text to download; null when there is nothing. */
export async function quarantineText(): Promise<string | null> {
  const rows = database === null ? [] : await quarantined(database);
  return rows.length === 0 ? null : JSON.stringify(rows, null, 2);
}

/** Writes what is unsaved now; resolved when it is in the database, or cannot be. */
export async function sessionFlushed(): Promise<void> {
  await keeper?.flush();
}

/** A database that opens and cannot be read must not keep anyone from working. */
async function opensOrGoesWithout(opened: IDBDatabase): Promise<void> {
  try {
    await opensAt(opened);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    await leave();
    database = null;
    begun({ kind: 'memory-only' });
  }
}

async function opensAt(opened: IDBDatabase): Promise<void> {
  database = opened;
  database.onversionchange = () => {
    // a newer version in another tab wants to change the database: let it
    void keeper?.flush().finally(() => {
      keeper?.end();
      keeper = null;
      database?.close();
      store.setState({ save: { kind: 'newer-version' } });
    });
  };
  tell = tabsJoined(heard);
  const latest = (await storedWorkspaces(database))[0]?.id;
  await opens(rememberedWorkspace() ?? latest ?? newWorkspaceId());
}

/** Storage answered after work had begun without it: that work becomes a workspace of its own. */
async function opensLate(opened: IDBDatabase): Promise<void> {
  const { files, history } = store.getState();
  if (files.length === 0 && history.undo.length === 0) return opensOrGoesWithout(opened);
  database = opened;
  await continuesAsCopy();
}

async function opens(workspaceId: string): Promise<void> {
  store.setState({ workspaceId, notice: null, restored: false });
  rememberWorkspace(workspaceId);
  const free = await holdOf(workspaceId, 'now');
  if (free !== null) return writes(free);
  await shows();
  waitsForHold();
}

/** Opens the stored work as the tab that writes it. */
async function writes(held: Hold): Promise<void> {
  hold = held;
  void held.lost.then(() => held === hold && wasTaken());
  const restored = await read(true);
  if (hold !== held) {
    // taken from us while we were reading
    if (hold === null) {
      begun({ kind: 'read-only' });
      waitsForHold();
    }
    return;
  }
  if (restored?.newer === true) return begun({ kind: 'newer-version' });
  if (database === null) return begun({ kind: 'memory-only' });
  const { workspaceId } = store.getState();
  const saver = new Saver(database, workspaceId, restored?.revision ?? 0);
  begun({ kind: 'saved' });
  const saved = store.getState();
  saver.begin(saved);
  keeps(saver, saved, workspaceId);
}

/** Shows the stored work while another tab writes it. */
async function shows(): Promise<void> {
  const restored = await read(false);
  begun({ kind: restored?.newer === true ? 'newer-version' : 'read-only' });
}

/** Reads the stored work into the store. @param mend puts aside what cannot be read. */
async function read(mend: boolean): Promise<Restored | null> {
  if (database === null) return null;
  const { workspaceId } = store.getState();
  const stored = await readStored(database, workspaceId);
  const restored = stored === null ? null : restore(workspaceId, stored);
  const before = store.getState();
  const next = restored?.workspace ?? emptyWorkspace;
  const stays = before.selection.documentId !== null && placeOf(next.files, before.selection.documentId) !== null;
  commit(stays ? { ...next, selection: before.selection } : next, editsBetween(before.files, next.files), 'takeover');
  if (mend && stored !== null && restored !== null && !restored.newer && restored.damaged.length > 0) {
    await putAside(database, workspaceId, stored, restored.damaged, Date.now());
    store.setState({ notice: { kind: 'recovered', records: restored.damaged.length } });
  }
  return restored;
}

function begun(save: SaveState): void {
  store.setState({ save, restored: true });
}

function waitsForHold(): void {
  const abort = new AbortController();
  waiting = abort;
  holdOf(store.getState().workspaceId, 'wait', abort.signal).then(
    (free) => {
      if (abort.signal.aborted) free?.release();
      else if (free !== null) return writes(free);
      return undefined;
    },
    () => undefined, // another way to the hold was taken
  );
}

/** Another tab has taken the work without waiting for us. */
function wasTaken(): void {
  hold = null;
  if (keeper === null) return; // still reading: `writes` sees it
  if (keeper.dirty) return void continuesAsCopy();
  steppedBack();
}

function steppedBack(): void {
  keeper?.end();
  keeper = null;
  store.setState({ save: { kind: 'read-only' } });
  waitsForHold();
}

/** Goes on under a new id, so that neither this work nor the stored one is written over. */
async function continuesAsCopy(): Promise<void> {
  keeper?.end();
  keeper = null;
  hold?.release();
  const workspaceId = newWorkspaceId();
  hold = await holdOf(workspaceId, 'now');
  rememberWorkspace(workspaceId);
  if (database === null) return;
  store.setState({ workspaceId, notice: { kind: 'copied' }, save: { kind: 'saving' } });
  const saver = new Saver(database, workspaceId, 0);
  keeps(saver, emptyWorkspace, workspaceId);
}

/** @param saved what the database has already. */
function keeps(saver: Saver, saved: Workspace, workspaceId: string): void {
  const conflict = (): void => {
    // a save that was under way when the work was taken ends after its keeper
    if (keeper === made) void continuesAsCopy();
  };
  const made = new Keeper(saver, saved, conflict, () => tell({ kind: 'saved', workspaceId }));
  keeper = made;
}

async function leave(): Promise<void> {
  await keeper?.flush();
  keeper?.end();
  keeper = null;
  waiting?.abort();
  hold?.release();
  hold = null;
}

function heard(data: TabMessage): void {
  if (data.workspaceId !== store.getState().workspaceId) return;
  if (data.kind === 'handed-over' && data.to === TAB_ID) handedOver?.();
  if (data.kind === 'hand-over' && keeper !== null) void handsOver(data.to);
  if (data.kind === 'saved' && keeper === null && document.visibilityState === 'visible') void read(false);
}

async function handsOver(to: string): Promise<void> {
  const { workspaceId } = store.getState();
  // no change after this one: what comes later could not be written
  store.setState({ save: { kind: 'read-only' } });
  await keeper?.flush();
  const mine = hold;
  hold = null;
  steppedBack();
  tell({ kind: 'handed-over', workspaceId, to });
  // it is taken from us now; if not, the other tab is gone, and we are the next to get it
  await Promise.race([mine?.lost, later(2 * HAND_OVER_MILLISECONDS, undefined)]);
  mine?.release();
}

function watchPage(): void {
  const flush = (): void => void keeper?.flush();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  addEventListener('pagehide', flush);
  addEventListener('beforeunload', (event) => {
    const { save, files } = store.getState();
    const onlyHere = save.kind === 'memory-only' && files.length > 0;
    if (!onlyHere && keeper?.dirty !== true) return;
    flush();
    event.preventDefault();
  });
}

function editsBetween(before: readonly FileState[], after: readonly FileState[]): FileEdit[] {
  return after.flatMap((file) => {
    const old = before.find(({ id }) => id === file.id);
    const edit = old === undefined ? null : differenceEdit(textOf(old), textOf(file));
    return edit === null ? [] : [{ ...edit, fileId: file.id }];
  });
}

export function newWorkspaceId(): string {
  return `w${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

function later<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}
