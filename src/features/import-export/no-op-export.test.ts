import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeText } from '../../core/bundle/encode.ts';
import { joinFiles } from '../../core/bundle/export.ts';
import { splitDocuments } from '../../core/yaml/split.ts';
import { filesAdded } from '../../store/actions.ts';
import { documentOf, parsesSoFar, textOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { readSources, type Source } from './import-sources.ts';

const shared = path.resolve(import.meta.dirname, '../../../../shared');
const folders = ['corpus/files', 'corpus/templated', 'guides'].map((folder) => path.join(shared, folder));

beforeEach(() => {
  store.setState({ ...store.getInitialState(), restored: true }, true);
});

describe.skipIf(!existsSync(shared))('opening files, looking at them and downloading them', () => {
  it('gives the same bytes', async () => {
    const paths = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
    expect(paths.length).toBeGreaterThan(900);
    const sources = paths.map((file): Source => {
      const bytes = readFileSync(file);
      return { name: path.basename(file), size: bytes.length, bytes: () => Promise.resolve(new Uint8Array(bytes)) };
    });
    const read = await readSources(sources, [], () => Promise.resolve());
    const before = parsesSoFar();
    filesAdded(read);
    expect(parsesSoFar() - before).toBe(0);
    const { files } = store.getState();
    files.forEach((file) => file.documents.forEach(documentOf));
    expect(files.length).toBe(paths.length);
    files.forEach((file, index) => {
      expect(Buffer.compare(encodeText(textOf(file), file.encoding), readFileSync(paths[index] ?? '')), file.name).toBe(0);
    });
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
  });

  it('as one YAML keeps every document, character by character', () => {
    const texts = readdirSync(folders[0] ?? '').map((name) => readFileSync(path.join(folders[0] ?? '', name), 'utf8'));
    const yaml = texts.filter((text) => !/^\uFEFF?\s*\{/.test(text));
    const joined = joinFiles(yaml.map((text) => ({ name: 'x', text, encoding: 'utf-8' })));
    const bodies = (text: string): string[] =>
      splitDocuments(text).map((slice) => slice.replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, '').replace(/\r?\n$/, '')).filter((body) => body !== '');
    expect(bodies(joined.text)).toEqual(yaml.flatMap(bodies));
  });
});

describe('readSources', () => {
  const pause = (): Promise<void> => Promise.resolve();
  const file = (name: string, text: string): Source => {
    const bytes = new TextEncoder().encode(text);
    return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
  };

  it('names what has no name, and no two alike', async () => {
    const sources: Source[] = [
      { name: null, text: 'kind: Pod\nmetadata: {name: a}\n' },
      { name: null, text: 'FROM scratch\n' },
      { name: null, text: 'services: {}\n' },
      { name: null, text: '$ kubectl get pods\n' },
      file('POD-A.yaml', 'x: 1\n'),
    ];
    const read = await readSources(sources, ['Dockerfile'], pause);
    expect(read.map(({ name }) => name)).toEqual(['pod-a.yaml', 'Dockerfile-2', 'compose.yaml', 'commands.txt', 'POD-A-2.yaml']);
  });

  it('says how a file is written when that is unusual', async () => {
    const utf16 = encodeText('\uFEFFkind: Pod\n', 'utf-16le');
    const [read] = await readSources([{ name: 'a.yaml', size: utf16.length, bytes: () => Promise.resolve(utf16) }], [], pause);
    expect(read).toMatchObject({ encoding: 'utf-16le', text: '\uFEFFkind: Pod\n', recognition: { content: 'manifests' } });
    expect(read?.encodingMessage?.en).toContain('UTF-16');
  });
});
