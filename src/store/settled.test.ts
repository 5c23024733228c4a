import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentEdited, fileRenamed, filesAdded, undone } from './actions.ts';
import { textOf } from './documents.ts';
import { filesHeldWhileTyping, filesSettled, settledFiles } from './settled.ts';
import { store } from './store.ts';

const initial = store.getState();
let end: () => void = () => undefined;
beforeEach(() => {
  store.setState({ ...initial, restored: true }, true);
  filesAdded([{ name: 'a.yaml', text: 'name: cart\n' }]);
  end = filesHeldWhileTyping();
});
afterEach(() => {
  end();
  store.setState(initial, true);
});

function write(text: string, group?: string): void {
  const document = store.getState().files[0]?.documents[0];
  documentEdited(document?.id ?? '', [{ start: 6, end: document?.text.indexOf('\n') ?? 6, text }], 'form', group === undefined ? {} : { group });
}

function settled(): readonly string[] {
  return settledFiles().map((file) => `${file.name}: ${textOf(file)}`);
}

describe('the settled files', () => {
  it('have each change at once', () => {
    write('shop');
    expect(settled()).toEqual(['a.yaml: name: shop\n']);
    fileRenamed(store.getState().files[0]?.id ?? '', 'b.yaml');
    expect(settled()).toEqual(['b.yaml: name: shop\n']);
    undone();
    expect(settled()).toEqual(['a.yaml: name: shop\n']);
  });

  it('have the strokes of somebody typing when they are told of a pause', () => {
    write('s', 'name');
    write('sh', 'name');
    expect(settled()).toEqual(['a.yaml: name: cart\n']);
    filesSettled();
    expect(settled()).toEqual(['a.yaml: name: sh\n']);
  });

  it('have all strokes with the next change that is none', () => {
    write('s', 'name');
    filesAdded([{ name: 'b.yaml', text: 'a: 1\n' }]);
    expect(settled()).toEqual(['a.yaml: name: s\n', 'b.yaml: a: 1\n']);
  });

  it('hold nothing back where nobody tells of pauses', () => {
    write('s', 'name');
    end();
    expect(settled()).toEqual(['a.yaml: name: s\n']);
    write('sh', 'name');
    expect(settled()).toEqual(['a.yaml: name: sh\n']);
  });

  it('are other ones only when a file is', () => {
    const before = settledFiles();
    store.setState({ save: { kind: 'saving' } });
    expect(settledFiles()).toBe(before);
  });
});
