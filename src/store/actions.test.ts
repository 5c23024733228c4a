import { beforeEach, describe, expect, it } from 'vitest';
import { applyEdits } from '../core/text/edit.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import * as actions from './actions.ts';
import { documentOf, fileOf, lastGoodOf, parsesSoFar, staleOffset, textOf, viewOf } from './documents.ts';
import type { DocumentState, FileState } from './state.ts';
import { store, subscribeToFileEdits, type FileChange } from './store.ts';
import { emptyWorkspace } from './workspace.ts';

beforeEach(() => {
  store.setState({ ...emptyWorkspace, canUndo: false, canRedo: false, save: { kind: 'saved' }, restored: true });
});

const THREE = 'kind: A\nname: a\n---\nkind: B\nname: b\n---\nkind: C\nname: c\n';

function given(text: string, name = 'app.yaml'): FileState {
  actions.filesAdded([{ name, text }]);
  return file();
}

function file(): FileState {
  const last = store.getState().files.at(-1);
  if (last === undefined) throw new Error('no file');
  return last;
}

function text(): string {
  return textOf(file());
}

function ids(): string[] {
  return file().documents.map((document) => document.id);
}

function document(index: number): DocumentState {
  const state = file().documents[index];
  if (state === undefined) throw new Error(`no document ${index}`);
  return state;
}

/** Replaces the only place of the file where `before` stands. */
function replace(before: string, after: string, options: actions.EditOptions = {}): void {
  const start = text().indexOf(before);
  actions.filesEdited([{ fileId: file().id, start, end: start + before.length, text: after }], 'yaml', options);
}

describe('filesEdited', () => {
  it('leaves every document that it does not touch the object it was', () => {
    const before = given(THREE).documents;
    replace('name: b', 'name: bb');
    expect(file().documents[0]).toBe(before[0]);
    expect(file().documents[2]).toBe(before[2]);
    expect(document(1)).toMatchObject({ id: before[1]?.id, text: '---\nkind: B\nname: bb\n' });
  });

  it.each<[string, string, string, (string | null)[]]>([
    ['typing a separator keeps the id with the first part', 'name: b\n', '---\nname: b\n', ['a', 'b', null, 'c']],
    ['deleting a separator keeps the earlier id', '---\nkind: B', 'kind: B', ['a', 'c']],
    ['breaking a separator', '---\nkind: B', '--\nkind: B', ['a', 'c']],
    ['a new first document', 'kind: A', 'kind: X\n---\nkind: A', [null, 'a', 'b', 'c']],
    ['a new document in the middle', '---\nkind: B', '---\nkind: X\n---\nkind: B', ['a', null, 'b', 'c']],
    ['select all and delete', THREE, '', ['a']],
    ['replacing all', THREE, 'x: 1\n---\ny: 2\n', ['a', 'b']],
    ['replacing all by more', THREE, '1\n---\n2\n---\n3\n---\n4', ['a', 'b', 'c', null]],
    ['pasting across two documents', 'name: a\n---\nkind: B', 'x: 1\n---\ny: 2\n---\nkind: Z', ['a', null, 'b', 'c']],
  ])('%s', (_name, before, after, expected) => {
    given(THREE);
    const [a, b, c] = ids();
    replace(before, after);
    const known = new Map([[a, 'a'], [b, 'b'], [c, 'c']]);
    expect(ids().map((id) => known.get(id) ?? null)).toEqual(expected);
    actions.undone();
    expect(text()).toBe(THREE);
    expect(ids()).toEqual([a, b, c]);
  });

  it('edits several places and several files in one step', () => {
    const first = given(THREE);
    const second = given('kind: D\n', 'second.yaml');
    actions.filesEdited(
      [
        { fileId: first.id, start: 0, end: 4, text: 'KIND' },
        { fileId: second.id, start: 6, end: 7, text: 'E' },
        { fileId: first.id, start: 6, end: 7, text: 'Z' },
      ],
      'yaml',
    );
    expect(store.getState().files.map(textOf)).toEqual([THREE.replace('kind: A', 'KIND: Z'), 'kind: E\n']);
    actions.undone();
    expect(store.getState().files.map(textOf)).toEqual([THREE, 'kind: D\n']);
  });

  it('splits a file of JSON objects anew as a whole', () => {
    given('{"a": 1}\n{"b": 2}\n{"c": 3}\n');
    const [a, b, c] = ids();
    expect(file().documents).toHaveLength(3);
    replace('1}', '1');
    expect(file().documents).toHaveLength(1);
    expect(ids()).toEqual([a]);
    actions.undone();
    expect(ids()).toEqual([a, b, c]);
  });

  it('refuses an edit outside the text and changes nothing', () => {
    const before = given(THREE);
    expect(() => actions.filesEdited([{ fileId: before.id, start: 0, end: 999, text: '' }], 'yaml')).toThrow(RangeError);
    expect(file()).toBe(before);
  });

  it('does nothing while this tab may not write', () => {
    const before = given(THREE);
    store.setState({ save: { kind: 'read-only' } });
    expect(actions.filesEdited([{ fileId: before.id, start: 0, end: 4, text: '' }], 'yaml')).toBe(false);
    expect(actions.undone()).toBe(false);
    expect(file()).toBe(before);
  });

  it('tells the listeners, with offsets before the change, also for undo', () => {
    const { id: fileId } = given(THREE);
    const changes: FileChange[] = [];
    const end = subscribeToFileEdits((change) => changes.push(change));
    replace('kind: B', 'kind: Bee');
    actions.undone();
    end();
    actions.redone();
    expect(changes.map(({ edits, origin }) => ({ edits, origin }))).toEqual([
      { edits: [{ fileId, start: 20, end: 27, text: 'kind: Bee' }], origin: 'yaml' },
      { edits: [{ fileId, start: 20, end: 29, text: 'kind: B' }], origin: 'undo' },
    ]);
  });
});

describe('companionAdded', () => {
  it('adds a document and edits the one it belongs to, as one step', () => {
    const before = given(THREE).documents.map(({ id }) => id);
    const [first = ''] = before;
    const selection = store.getState().selection;
    const id = actions.companionAdded(first, 'kind: H\nname: h\n', before[1], [{ start: 0, end: 7, text: 'kind: AA' }]);
    expect(text()).toBe('kind: AA\nname: a\n---\nkind: B\nname: b\n---\nkind: H\nname: h\n---\nkind: C\nname: c\n');
    expect(ids()).toEqual([before[0], before[1], id, before[2]]);
    expect(store.getState().selection).toEqual(selection);
    actions.undone();
    expect(text()).toBe(THREE);
    expect(ids()).toEqual(before);
    actions.redone();
    expect(ids()).toEqual([before[0], before[1], id, before[2]]);
  });

  it('adds behind the document itself, and after the last one', () => {
    const { documents } = given('kind: A\n');
    actions.companionAdded(documents[0]?.id ?? '', 'kind: B\n');
    expect(text()).toBe('kind: A\n---\nkind: B\n');
    expect(actions.companionAdded('d999', 'kind: C\n')).toBeNull();
    actions.companionAdded(documents[0]?.id ?? '', 'kind: C\n---\nkind: D\n');
    expect(text()).toBe('kind: A\n---\nkind: C\n---\nkind: D\n---\nkind: B\n');
    expect(new Set(ids()).size).toBe(4);
    expect(ids()[0]).toBe(documents[0]?.id);
  });
});

describe('documentMerged', () => {
  const after = (first: string, into: number, from: number, edits: readonly { start: number; end: number; text: string }[]): string => {
    given(first);
    actions.documentMerged(document(from).id, document(into).id, edits);
    return text();
  };

  it('edits one document and removes the other, as one step', () => {
    expect(after(THREE, 0, 1, [{ start: 8, end: 15, text: 'name: x' }])).toBe('kind: A\nname: x\n---\nkind: C\nname: c\n');
    actions.undone();
    expect(text()).toBe(THREE);
  });

  it('where they touch', () => {
    const end = 'kind: A\nname: a\n'.length;
    expect(after('kind: A\nname: a\n---\nx: 1', 0, 1, [{ start: end, end, text: 'x: 1\n' }])).toBe('kind: A\nname: a\nx: 1');
  });

  it('removes a file that holds nothing else', () => {
    given(THREE);
    const [target] = ids();
    given('# part\nx: 1\n', 'part.yaml');
    actions.documentMerged(document(0).id, target ?? '', [{ start: 0, end: 0, text: 'x: 1\n' }]);
    expect(store.getState().files.map(({ name }) => name)).toEqual(['app.yaml']);
    expect(text()).toBe(`x: 1\n${THREE}`);
    actions.undone();
    expect(store.getState().files.map((one) => textOf(one))).toEqual([THREE, '# part\nx: 1\n']);
  });
});

describe('documentEdited', () => {
  it('counts from where the document begins', () => {
    given(THREE);
    actions.documentEdited(document(1).id, [{ start: 10, end: 11, text: 'Bee' }], 'form');
    expect(text()).toBe('kind: A\nname: a\n---\nkind: Bee\nname: b\n---\nkind: C\nname: c\n');
  });

  it('takes over the parse that proved the edit', () => {
    given(THREE);
    const edits = [{ start: 10, end: 11, text: 'Bee' }];
    const proof = parseDocument(applyEdits(document(1).text, edits));
    const before = parsesSoFar();
    actions.documentEdited(document(1).id, edits, 'form', { document: proof });
    expect(documentOf(document(1))).toBe(proof);
    expect(parsesSoFar() - before).toBe(0);
  });
});

describe('parsing', () => {
  it('parses what an edit touched, when it is asked for, once', () => {
    given(THREE);
    file().documents.forEach(documentOf);
    const before = parsesSoFar();
    replace('name: b', 'name: bb');
    expect(parsesSoFar() - before).toBe(0);
    file().documents.forEach(documentOf);
    file().documents.forEach(viewOf);
    expect(parsesSoFar() - before).toBe(1);
  });
});

describe('a document that does not parse', () => {
  it('keeps its last good nodes, and says where they now stand', () => {
    given(THREE);
    documentOf(document(1));
    replace('kind: B', '# a comment\nkind: [B');
    replace('name:', 'naame:');
    const good = lastGoodOf(document(1));
    expect(good?.text).toBe('---\nkind: B\nname: b\n');
    expect(viewOf(document(1))).toEqual({ document: good, stale: true });
    const name = '---\nkind: B\nname: b\n'.indexOf('name: b') + 'name: '.length;
    expect(document(1).text.slice(staleOffset(document(1), name))).toBe('b\n');
    replace('kind: [B', 'kind: B');
    expect(lastGoodOf(document(1))).toBe(null);
    expect(viewOf(document(1)).stale).toBe(false);
  });

  it('has none when it never parsed', () => {
    given('kind: [A\n');
    replace('kind', 'kinds');
    expect(lastGoodOf(document(0))).toBe(null);
  });

  it('leaves the others editable', () => {
    given(THREE);
    replace('kind: B', 'kind: [B');
    actions.documentEdited(document(2).id, [{ start: 10, end: 11, text: 'X' }], 'form');
    expect(text()).toBe('kind: A\nname: a\n---\nkind: [B\nname: b\n---\nkind: X\nname: c\n');
  });
});

describe('undo and redo', () => {
  it('makes one step of strokes that follow each other', () => {
    given(THREE);
    replace('name: a', 'name: ax', { group: 'line', at: 1000 });
    replace('name: ax', 'name: axy', { group: 'line', at: 1500 });
    replace('name: axy', 'name: axyz', { group: 'line', at: 2000 });
    actions.undone();
    expect(text()).toBe(THREE);
    actions.redone();
    expect(text()).toBe(THREE.replace('name: a', 'name: axyz'));
  });

  it.each<[string, actions.EditOptions, string, string]>([
    ['after a pause', { group: 'line', at: 2500 }, 'name: ax', 'name: axy'],
    ['in another group', { group: 'other', at: 1100 }, 'name: ax', 'name: axy'],
    ['without a group', { at: 1100 }, 'name: ax', 'name: axy'],
    ['elsewhere', { group: 'line', at: 1100 }, 'name: c', 'name: cc'],
  ])('begins a new step %s', (_name, options, before, after) => {
    given(THREE);
    replace('name: a', 'name: ax', { group: 'line', at: 1000 });
    replace(before, after, options);
    actions.undone();
    expect(text()).toBe(THREE.replace('name: a', 'name: ax'));
  });

  it('brings back where the user was, or leads to the change', () => {
    given(THREE);
    actions.selected({ documentId: document(1).id, path: ['name'], by: 'form' });
    replace('name: b', 'name: bb');
    actions.selected({ documentId: document(0).id, path: null, by: 'list' });
    actions.undone();
    expect(store.getState().selection).toMatchObject({ documentId: document(1).id, path: ['name'], by: 'history' });
    actions.selected({ documentId: document(0).id, path: null, by: 'list' });
    actions.documentEdited(document(2).id, [{ start: 0, end: 0, text: '' }, { start: 10, end: 11, text: 'X' }], 'fix');
    actions.undone();
    expect(store.getState().selection).toMatchObject({ documentId: document(2).id, path: null });
  });

  it('gives no file the name of another', () => {
    given('', 'a.yaml');
    const { id } = given('', 'b.yaml');
    actions.fileRenamed(id, ' A.yaml ');
    expect(store.getState().files.map(({ name }) => name)).toEqual(['a.yaml', 'A-2.yaml']);
  });

  it('covers files and documents', () => {
    const first = given(THREE);
    actions.fileRenamed(first.id, 'b.yaml');
    actions.documentRemoved(document(0).id);
    actions.fileRemoved(first.id);
    expect(store.getState().files).toEqual([]);
    expect(store.getState().selection.documentId).toBe(null);
    while (actions.undone());
    expect(store.getState()).toMatchObject({ files: [], canUndo: false, canRedo: true });
    while (actions.redone()) if (store.getState().files.length > 0) expect(fileOf(store.getState().files, first.id)?.id).toBe(first.id);
    expect(store.getState()).toMatchObject({ files: [], canUndo: true, canRedo: false });
  });
});

describe('files', () => {
  it('are moved and brought back, at their ends too', () => {
    actions.filesAdded(['a.yaml', 'b.yaml', 'c.yaml'].map((name) => ({ name, text: `kind: ${name}\n` })));
    const names = (): string[] => store.getState().files.map(({ name }) => name);
    const [a, , c] = store.getState().files;
    expect(actions.fileMoved(c?.id ?? '', 0)).toBe(true);
    expect(names()).toEqual(['c.yaml', 'a.yaml', 'b.yaml']);
    expect(actions.fileMoved(c?.id ?? '', -1)).toBe(false);
    expect(actions.fileMoved(a?.id ?? '', 9)).toBe(true);
    expect(names()).toEqual(['c.yaml', 'b.yaml', 'a.yaml']);
    expect(actions.fileMoved('f99', 0)).toBe(false);
    actions.undone();
    actions.undone();
    expect(names()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });
});

describe('documents', () => {
  it('are added, duplicated, moved and removed with their ids', () => {
    given(THREE);
    const [a, b, c] = ids();
    const d = actions.documentAdded(file().id, 'kind: D\n', a ?? null);
    expect(ids()).toEqual([a, d, b, c]);
    expect(store.getState().selection.documentId).toBe(d);
    const e = actions.documentDuplicated(d ?? '');
    expect(text()).toBe('kind: A\nname: a\n---\nkind: D\n---\nkind: D\n---\nkind: B\nname: b\n---\nkind: C\nname: c\n');
    actions.documentMoved(c ?? '', 0);
    expect(ids()).toEqual([c, a, d, e, b]);
    actions.documentRemoved(a ?? '');
    expect(ids()).toEqual([c, d, e, b]);
    expect(text()).toBe('kind: C\nname: c\n---\nkind: D\n---\nkind: D\n---\nkind: B\nname: b\n');
    for (let step = 0; step < 4; step++) actions.undone();
    expect(text()).toBe(THREE);
    expect(ids()).toEqual([a, b, c]);
  });

  it('get a name of their own when they are copies', () => {
    given('kind: A\nmetadata: {name: web} # c\n---\nkind: B\nmetadata: {name: web-copy}\n');
    actions.documentDuplicated(document(0).id);
    actions.documentDuplicated(document(0).id);
    actions.documentDuplicated(document(1).id);
    expect(file().documents.map((state) => state.text.match(/name: ([^}]+)/)?.[1])).toEqual(['web', 'web-copy-2', 'web-copy-3', 'web-copy', 'web-copy']);
    expect(document(1).text).toBe('---\nkind: A\nmetadata: {name: web-copy-2} # c\n');
  });

  it('are written as JSON into a file of JSON', () => {
    given('{"kind": "A"}\n');
    actions.documentAdded(file().id, 'kind: B\nlist: [1]\n', document(0).id);
    expect(text()).toBe('{"kind": "A"}\n{\n  "kind": "B",\n  "list": [\n    1\n  ]\n}\n');
    expect(ids()).toHaveLength(2);
  });

  it('go into an empty file as its only document', () => {
    given('');
    const only = ids();
    expect(actions.documentAdded(file().id, 'kind: A', null)).toBe(only[0]);
    expect(text()).toBe('kind: A\n');
    expect(ids()).toEqual(only);
  });
});
