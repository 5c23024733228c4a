import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as actions from '../actions.ts';
import { textOf } from '../documents.ts';
import { store } from '../store.ts';
import { emptyWorkspace } from '../workspace.ts';
import { inTransaction, openDatabase } from './database.ts';
import { putAside, quarantined, readStored, restore } from './restore.ts';
import { Saver } from './saver.ts';
import { copyStored, deleteStored, renameStored, textsStored } from './stored-work.ts';
import { storedWorkspaces } from './workspaces.ts';

let database: IDBDatabase;
let count = 0;

beforeEach(async () => {
  store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false, save: { kind: 'saved' }, restored: true });
  const opened = await openDatabase(() => indexedDB, `stored-work-${count++}`);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  database = opened.database;
  actions.filesAdded([{ name: 'a.yaml', text: 'kind: A\n---\nkind: B\n' }]);
  actions.fileRenamed(store.getState().files[0]?.id ?? '', 'b.yaml');
  actions.workspaceRenamed('First');
  await new Saver(database, 'one', 0).save(store.getState(), 1);
});
afterEach(() => database.close());

async function restored(id: string) {
  const stored = await readStored(database, id);
  return stored === null ? null : restore(id, stored);
}

it('copies a work with its history', async () => {
  expect(await copyStored(database, 'one', { id: 'two', name: 'First copy', savedAt: 9 })).toBe(true);
  const [one, two] = [await restored('one'), await restored('two')];
  expect(two?.damaged).toEqual([]);
  expect(two?.workspace).toEqual({ ...one?.workspace, name: 'First copy' });
  expect(two?.workspace.history.undo.length).toBe(2);
  expect(await storedWorkspaces(database)).toMatchObject([{ id: 'two', name: 'First copy', savedAt: 9 }, { id: 'one', name: 'First', savedAt: 1 }]);
  // the copy is a work of its own: its next save is no conflict, and leaves the first as it is
  const saver = new Saver(database, 'two', two?.revision ?? 0);
  expect(await saver.save({ ...(two?.workspace ?? emptyWorkspace), files: [] }, 10)).toBe('saved');
  expect((await restored('one'))?.workspace.files.map(textOf)).toEqual(['kind: A\n---\nkind: B\n']);
});

it('renames a work that is not open, and nothing else of it', async () => {
  const before = await restored('one');
  expect(await renameStored(database, 'one', '둘째')).toBe(true);
  expect(await restored('one')).toEqual({ ...before, workspace: { ...before?.workspace, name: '둘째' } });
});

it('deletes a work, what of it was put aside, and nothing of another', async () => {
  await copyStored(database, 'one', { id: 'onetwo', name: 'Other', savedAt: 2 });
  for (const id of ['one', 'onetwo']) {
    const stored = await readStored(database, id);
    if (stored !== null) await putAside(database, id, stored, [...stored.records.keys()].slice(0, 1), 3);
  }
  const other = await restored('onetwo');
  await deleteStored(database, 'one');
  expect(await readStored(database, 'one')).toBeNull();
  expect(await restored('onetwo')).toEqual(other);
  expect((await quarantined(database)).map((row) => (row as { workspaceId: string }).workspaceId)).toEqual(['onetwo']);
});

it('reads the texts of files, and leaves out what is damaged', async () => {
  const files = store.getState().files.map(({ id }) => id);
  expect(await textsStored(database, 'one', [...files, 'gone'])).toMatchObject([{ name: 'b.yaml', text: 'kind: A\n---\nkind: B\n' }]);
  await inTransaction(database, 'readwrite', async ({ records }) => void records.put({ text: 1 }, `one/file/${files[0] ?? ''}`));
  expect(await textsStored(database, 'one', files)).toEqual([]);
});

it('does nothing to what is not there', async () => {
  expect(await copyStored(database, 'none', { id: 'two', name: '', savedAt: 1 })).toBe(false);
  expect(await renameStored(database, 'none', 'x')).toBe(false);
  await deleteStored(database, 'none');
  expect((await storedWorkspaces(database)).map(({ id }) => id)).toEqual(['one']);
});
