import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyEdits } from '../core/text/edit.ts';
import { splitDocuments } from '../core/yaml/split.ts';
import * as actions from './actions.ts';
import { documentOf, textOf } from './documents.ts';
import { openDatabase } from './persistence/database.ts';
import { readStored, restore } from './persistence/restore.ts';
import { Saver } from './persistence/saver.ts';
import type { DocumentState, FileState } from './state.ts';
import { commit, store } from './store.ts';
import { emptyWorkspace } from './workspace.ts';

/*
 * Random work on the real store beside the slow obvious way: texts as plain strings, split as a whole. After each
 * command every file is the concatenation of its documents, split as the whole text would be, ids are unique, and
 * documents whose text stays are the same objects.
 */

const PIECES = ['---\n', '---', '\n', '{"a": 1}\n', '{"a": ', '}', 'kind: A\n', 'name: x\n', '# c\n', '\uFEFF', '-', 'x', '...\n', '\r\n', '--- # c\n', '', '"', ' '];
const START = 'kind: A\nname: a\n---\n# b\nkind: B\n---\nkind: C\n';

type Command =
  | { readonly do: 'edit'; readonly file: number; readonly places: readonly number[]; readonly texts: readonly string[]; readonly group: boolean }
  | { readonly do: 'add-file' | 'add-document'; readonly file: number; readonly at: number; readonly texts: readonly string[] }
  | { readonly do: 'remove-file' | 'rename-file' | 'remove-document' | 'duplicate-document' | 'move-document'; readonly file: number; readonly at: number }
  | { readonly do: 'undo' | 'redo' | 'parse' };

const number = fc.nat(9999);
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), file: number, places: fc.array(number, { minLength: 1, maxLength: 5 }), texts, group: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('add-file', 'add-document'), file: number, at: number, texts }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('remove-file', 'rename-file', 'remove-document', 'duplicate-document', 'move-document'), file: number, at: number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'parse') }) },
);

beforeEach(reset);

function reset(): void {
  store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false, save: { kind: 'saved' }, restored: true });
}

function run(row: Command, clock: number): void {
  const { files } = store.getState();
  const file = files['file' in row ? row.file % Math.max(1, files.length) : 0];
  const at = 'at' in row ? row.at % (file?.documents.length ?? 1) : 0;
  const documentId = file?.documents[at]?.id ?? '';
  switch (row.do) {
    case 'undo':
      return void actions.undone();
    case 'redo':
      return void actions.redone();
    case 'parse':
      return files.forEach((each) => each.documents.forEach(documentOf));
    case 'add-file':
      return void actions.filesAdded([{ name: `${clock}.yaml`, text: row.texts.join('') }]);
    case 'edit':
      return file && edit(file, row, clock);
    case 'add-document':
      return void actions.documentAdded(file?.id ?? '', row.texts.join(''), at % 3 === 0 ? null : documentId);
    case 'remove-file':
      return void actions.fileRemoved(file?.id ?? '');
    case 'rename-file':
      return void actions.fileRenamed(file?.id ?? '', `${clock}.yml`);
    case 'remove-document':
      return void actions.documentRemoved(documentId);
    case 'duplicate-document':
      return void actions.documentDuplicated(documentId);
    case 'move-document':
      return void actions.documentMoved(documentId, (row.at * 7) % (file?.documents.length ?? 1));
  }
}

function edit(file: FileState, row: Command & { do: 'edit' }, clock: number): void {
  const text = textOf(file);
  const places = row.places.map((place) => place % (text.length + 1)).sort((left, right) => left - right);
  const edits = [];
  for (let index = 0; index < places.length; index += 2) {
    const start = places[index] ?? 0;
    edits.push({ fileId: file.id, start, end: places[index + 1] ?? start, text: row.texts[index] ?? '' });
  }
  actions.filesEdited(edits, 'yaml', row.group ? { group: 'g', at: clock * 300 } : { at: clock * 300 });
  expect(textOf(store.getState().files.find(({ id }) => id === file.id) ?? file)).toBe(applyEdits(text, edits));
}

function expectSound(before: readonly FileState[]): void {
  const { files, selection } = store.getState();
  const ids = files.flatMap((file) => [file.id, ...file.documents.map(({ id }) => id)]);
  expect(new Set(ids).size).toBe(ids.length);
  const old = new Map<string, DocumentState>(before.flatMap((file) => file.documents.map((document) => [document.id, document])));
  for (const file of files) {
    expect(file.documents.map(({ text }) => text)).toEqual(splitDocuments(textOf(file)));
    for (const document of file.documents) {
      const previous = old.get(document.id);
      if (previous?.text === document.text && before.some(({ id }) => id === file.id)) expect(document).toBe(previous);
    }
  }
  if (selection.documentId === null) expect(files).toEqual([]);
  else expect(ids).toContain(selection.documentId);
}

function bytes(): readonly unknown[] {
  return store.getState().files.map((file) => [file.id, file.name, file.documents.map(({ id, text }) => [id, text])]);
}

describe('the history', () => {
  it('leads back to the first byte and on to the last', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        reset();
        actions.filesAdded([{ name: 'start.yaml', text: START }]);
        commands.forEach((row, clock) => {
          const before = store.getState().files;
          run(row, clock);
          expectSound(before);
        });
        while (actions.redone());
        const end = bytes();
        const states: (readonly unknown[])[] = [];
        while (actions.undone()) states.push(bytes());
        expect(bytes()).toEqual([]);
        while (actions.redone()) {
          states.pop();
          expect(bytes()).toEqual(states.at(-1) ?? end);
        }
        expect(bytes()).toEqual(end);
      }),
      { numRuns: Number(process.env['KUBEWRIGHT_MODEL_RUNS'] ?? 300) },
    );
  });

  it('is kept over reloads', async () => {
    let workspace = 0;
    const opened = await openDatabase(() => indexedDB, 'model');
    if (opened.kind !== 'open') throw new Error(opened.kind);
    const rows = fc.array(fc.tuple(command, fc.boolean()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (commands) => {
        reset();
        const id = `w${workspace++}`;
        let saver = new Saver(opened.database, id, 0);
        for (const [clock, [row, reload]] of commands.entries()) {
          run(row, clock);
          expect(await saver.save(store.getState(), clock)).toBe('saved');
          if (!reload) continue;
          const before = bytes();
          const stored = await readStored(opened.database, id);
          if (stored === null) throw new Error('nothing is stored');
          const restored = restore(id, stored);
          expect(restored.damaged).toEqual([]);
          commit(restored.workspace, [], 'takeover');
          expect(bytes()).toEqual(before);
          saver = new Saver(opened.database, id, restored.revision);
          saver.begin(store.getState());
        }
        const end = bytes();
        let steps = 0;
        while (actions.undone()) steps++;
        expect(bytes()).toEqual([]);
        for (; steps > 0; steps--) actions.redone();
        expect(bytes()).toEqual(end);
      }),
      { numRuns: Number(process.env['KUBEWRIGHT_MODEL_RUNS'] ?? 200) / 4 },
    );
  });
});
