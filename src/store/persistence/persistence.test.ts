import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../actions.ts';
import { documentOf, lastGoodOf, textOf } from '../documents.ts';
import { commit, store } from '../store.ts';
import { emptyWorkspace } from '../workspace.ts';
import { inTransaction, openDatabase, resultOf } from './database.ts';
import { putAside, quarantined, readStored, restore, type Restored } from './restore.ts';
import { Saver } from './saver.ts';
import { saveTime } from './schedule.ts';
import { storedWorkspaces } from './workspaces.ts';

const TEXT = 'kind: A\nname: a\n---\nkind: B\nname: b\n';
const ID = 'work';
let database: IDBDatabase;
let count = 0;

beforeEach(async () => {
  store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false, save: { kind: 'saved' }, restored: true });
  const opened = await openDatabase(() => indexedDB, `test-${count++}`);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  database = opened.database;
});
afterEach(() => database.close());

async function reloaded(): Promise<Restored> {
  const stored = await readStored(database, ID);
  if (stored === null) throw new Error('nothing is stored');
  const restored = restore(ID, stored);
  commit(restored.workspace, [], 'takeover');
  return restored;
}

/** What is in the database, by key. */
async function stored(): Promise<ReadonlyMap<string, unknown>> {
  return (await readStored(database, ID))?.records ?? new Map();
}

function visible(): unknown {
  const { files, name, profile, selection } = store.getState();
  return { name, profile, selection: [selection.documentId, selection.path], files: files.map((file) => [file.id, file.name, file.encoding, file.imported, file.documents.map(({ id, text }) => [id, text])]) };
}

function someWork(): void {
  actions.filesAdded([{ name: 'a.yaml', text: TEXT }, { name: 'b.yaml', text: '\uFEFFkind: C\r\n', encoding: 'utf-16le' }]);
  const [a, b] = store.getState().files;
  actions.filesEdited([{ fileId: a?.id ?? '', start: 6, end: 7, text: 'AA' }], 'yaml');
  actions.documentAdded(a?.id ?? '', 'kind: D\n', null);
  actions.fileRemoved(b?.id ?? '');
  actions.undone();
  actions.workspaceRenamed('Mine');
  actions.profileChosen({ base: 'kube-score', severities: { 'image-tag-latest': 'ignore' } });
}

describe('a saved workspace', () => {
  it('comes back as it was, with its history', async () => {
    someWork();
    const before = visible();
    const saver = new Saver(database, ID, 0);
    expect(await saver.save(store.getState(), 1)).toBe('saved');
    const restored = await reloaded();
    expect(visible()).toEqual(before);
    expect(restored).toMatchObject({ damaged: [], newer: false, revision: 1 });
    while (actions.undone());
    expect(store.getState().files).toEqual([]);
    while (actions.redone());
    expect(store.getState().files).toHaveLength(1);
  });

  it('gives no id twice', async () => {
    someWork();
    await new Saver(database, ID, 0).save(store.getState(), 1);
    await reloaded();
    const used = JSON.stringify([visible(), store.getState().history]);
    actions.filesAdded([{ name: 'c.yaml', text: 'x: 1\n' }]);
    const file = store.getState().files.at(-1);
    expect(used).not.toContain(`"${file?.id}"`);
    expect(used).not.toContain(`"${file?.documents[0]?.id}"`);
  });

  it('keeps the last good nodes of a broken document', async () => {
    actions.filesAdded([{ name: 'a.yaml', text: TEXT }]);
    const document = () => store.getState().files[0]?.documents[0] ?? { id: '', text: '', basis: null };
    documentOf(document());
    actions.documentEdited(document().id, [{ start: 6, end: 7, text: '[A' }], 'yaml');
    documentOf(document());
    await new Saver(database, ID, 0).save(store.getState(), 1);
    await reloaded();
    expect(lastGoodOf(document())?.text).toBe('kind: A\nname: a\n');
  });

  it('writes only what changed', async () => {
    someWork();
    const saver = new Saver(database, ID, 0);
    await saver.save(store.getState(), 1);
    const keys = [...(await stored()).keys()];
    await inTransaction(database, 'readwrite', ({ records }) => {
      for (const key of keys) records.put('untouched', key);
      return Promise.resolve();
    });
    actions.filesEdited([{ fileId: 'f1', start: 0, end: 0, text: '#' }], 'yaml');
    await saver.save(store.getState(), 2);
    const after = await stored();
    const last = store.getState().history.undo.at(-1)?.id ?? 0;
    // the redo step that the edit made impossible is gone
    expect([...after.entries()].filter(([, value]) => value !== 'untouched').map(([key]) => key).sort()).toEqual(
      [`${ID}/file/f1`, `${ID}/step/${last}`].sort(),
    );
    expect(after.size).toBe(keys.length);
  });

  it('is not written over when another tab has written', async () => {
    someWork();
    const first = new Saver(database, ID, 0);
    const second = new Saver(database, ID, 0);
    expect(await first.save(store.getState(), 1)).toBe('saved');
    actions.workspaceRenamed('Other');
    expect(await second.save(store.getState(), 2)).toBe('conflict');
    await reloaded();
    expect(store.getState().name).toBe('Mine');
  });

  it('is listed, the latest first', async () => {
    someWork();
    await new Saver(database, 'one', 0).save(store.getState(), 1);
    await new Saver(database, 'two', 0).save(store.getState(), 2);
    expect(await storedWorkspaces(database)).toEqual([
      { id: 'two', name: 'Mine', savedAt: 2, files: [] },
      { id: 'one', name: 'Mine', savedAt: 1, files: [] },
    ].map((row) => ({ ...row, files: store.getState().files.map(({ id }) => id) })));
  });
});

describe('a damaged record', () => {
  it('leaves everything else readable and is put aside, not deleted', async () => {
    someWork();
    await new Saver(database, ID, 0).save(store.getState(), 1);
    const before = store.getState().files.map(textOf);
    await inTransaction(database, 'readwrite', ({ records }) => {
      records.put({ text: 7 }, `${ID}/file/f1`);
      return Promise.resolve();
    });
    const all = await readStored(database, ID);
    if (all === null) throw new Error('nothing is stored');
    const restored = restore(ID, all);
    expect(restored.damaged).toContain(`${ID}/file/f1`);
    expect(restored.workspace.files.map(textOf)).toEqual(before.slice(1));
    await putAside(database, ID, all, restored.damaged, 5);
    expect(await quarantined(database)).toContainEqual({ workspaceId: ID, key: `${ID}/file/f1`, value: { text: 7 }, at: 5 });
    expect(restore(ID, (await readStored(database, ID)) ?? all).workspace.files.map(textOf)).toEqual(before.slice(1));
  });

  it('may be the manifest: then the files are found without it', async () => {
    someWork();
    const before = store.getState().files.map(textOf);
    await new Saver(database, ID, 0).save(store.getState(), 1);
    await inTransaction(database, 'readwrite', ({ workspaces }) => {
      workspaces.put('?', ID);
      return Promise.resolve();
    });
    expect(await new Saver(database, ID, 1).save(store.getState(), 2)).toBe('conflict');
    const restored = await reloaded();
    expect(restored.damaged).toContain('');
    expect(store.getState().files.map(textOf)).toEqual(before);
    expect(store.getState().canUndo).toBe(false);
  });

  it('of a newer version is shown and left alone', async () => {
    someWork();
    await new Saver(database, ID, 0).save(store.getState(), 1);
    const manifest: unknown = await inTransaction(database, 'readonly', ({ workspaces }) => resultOf<unknown>(workspaces.get(ID)));
    await inTransaction(database, 'readwrite', ({ workspaces }) => {
      workspaces.put({ ...(manifest as object), format: 99, undo: 'another form' }, ID);
      return Promise.resolve();
    });
    const restored = await reloaded();
    expect(restored.newer).toBe(true);
    expect(store.getState().files.length).toBeGreaterThan(0);
  });

  it('never keeps the rest from being read, however it is damaged', async () => {
    someWork();
    await new Saver(database, ID, 0).save(store.getState(), 1);
    const all = await readStored(database, ID);
    if (all === null) throw new Error('nothing is stored');
    const whole = { manifest: all.manifest, records: Object.fromEntries(all.records) };
    const anything = fc.oneof(fc.anything(), fc.integer(), fc.constantFrom('d2', 'f1', '', null, undefined, -1, 1e300));
    fc.assert(
      fc.property(fc.nat(500), anything, (place, value) => {
        const copy = structuredClone(whole);
        mutateAt(copy, place, value);
        const records = new Map(Object.entries(copy.records ?? {}));
        const restored = restore(ID, { manifest: copy.manifest, records });
        const ids = restored.workspace.files.flatMap((file) => [file.id, ...file.documents.map(({ id }) => id)]);
        expect(new Set(ids).size).toBe(ids.length);
        commit(restored.workspace, [], 'takeover');
        while (actions.undone());
        while (actions.redone());
      }),
      { numRuns: 1000 },
    );
  });
});

/** Puts a value at the n-th place of a tree, counted through all its members. */
function mutateAt(root: object, place: number, value: unknown): void {
  const places: (() => void)[] = [];
  const walk = (node: object): void => {
    for (const [key, member] of Object.entries(node)) {
      places.push(() => Reflect.set(node, key, value));
      if (typeof member === 'object' && member !== null) walk(member);
    }
  };
  walk(root);
  places[place % places.length]?.();
}

describe('saveTime', () => {
  it.each([
    [1000, 1000, 1200],
    [1000, 1500, 1700],
    [1000, 1900, 2000],
  ])('of a first change at %d and a last at %d is %d', (first, last, time) => {
    expect(saveTime(first, last)).toBe(time);
  });
});

describe('a full disk', () => {
  it('is told apart from other failures', async () => {
    someWork();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await new Saver(database, ID, 0).save(store.getState(), 1)).toBe('quota');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await new Saver(database, ID, 0).save(store.getState(), 1)).toBe('saved');
  });
});

describe('openDatabase', () => {
  it('says when the browser refuses', async () => {
    const refuse = (): IDBFactory => {
      throw new DOMException('switched off', 'SecurityError');
    };
    expect(await openDatabase(refuse)).toEqual({ kind: 'blocked' });
  });

  it('says when a newer version was there', async () => {
    const request = indexedDB.open('newer', 99);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    expect(await openDatabase(() => indexedDB, 'newer')).toEqual({ kind: 'newer' });
  });
});
