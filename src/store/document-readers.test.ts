import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setValue } from '../core/yaml/edit.ts';
import { locate, valueAt } from '../core/yaml/locate.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import type { Path } from '../core/yaml/path.ts';
import { reparseDocument } from '../core/yaml/reparse.ts';
import { generatedDocuments } from '../core/yaml/testing/generated-documents.ts';
import { walkNodes } from '../core/yaml/walk.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { DocumentReaders } from './document-readers.ts';

const TEXT = `metadata:
  name: cart
  labels: {app: cart}
spec:
  replicas: 0o2
  containers:
    - name: cart
      image: cart:1
      env:
        - name: A
    - name: proxy
`;

const BEFORE = parseDocument(TEXT);

/** Who is told, of all these paths. */
function told(before: YamlDocument | null, after: YamlDocument | null, paths: readonly Path[]): string[] {
  const heard: string[] = [];
  const readers = new DocumentReaders(before);
  for (const path of paths) readers.add(path, () => heard.push(path.join('.')));
  readers.changed(after);
  return heard;
}

const PATHS: readonly Path[] = [
  [], ['metadata'], ['metadata', 'name'], ['metadata', 'labels', 'app'], ['spec'], ['spec', 'replicas'], ['spec', 'containers', 0, 'image'],
  ['spec', 'containers', 0, 'env'], ['spec', 'containers', 0, 'env', 0, 'name'], ['spec', 'containers', 0, 'stdin'], ['spec', 'containers', 1],
];

function after(path: Path, value: string | number): YamlDocument {
  const result = setValue(BEFORE, path, value);
  if (!result.ok) throw new Error(result.message.en);
  return result.document;
}

/** The value, and the text that says it. */
function readAt(document: YamlDocument, path: Path): unknown {
  const node = locate(document, path)?.node;
  return [valueAt(document, path), node === undefined ? null : document.text.slice(node.start, node.end)];
}

describe('DocumentReaders', () => {
  it.each<[string, () => YamlDocument | null, string[]]>([
    ['an image: the way down to it, and the scalars beside that way', () => after(['spec', 'containers', 0, 'image'], 'cart:2'), ['', 'spec', 'spec.replicas', 'spec.containers.0.image']],
    ['a name inside a list', () => after(['spec', 'containers', 0, 'env', 0, 'name'], 'B'), ['', 'spec', 'spec.replicas', 'spec.containers.0.image', 'spec.containers.0.env', 'spec.containers.0.env.0.name']],
    ['a value where nothing stood, and the key before it, which is read with it', () => after(['spec', 'containers', 0, 'stdin'], 1), [
      '', 'spec', 'spec.replicas', 'spec.containers.0.image', 'spec.containers.0.env', 'spec.containers.0.env.0.name', 'spec.containers.0.stdin',
    ]],
    ['a number written otherwise', () => reparseDocument(BEFORE, [{ start: TEXT.indexOf('0o2'), end: TEXT.indexOf('0o2') + 3, text: '2' }]), ['', 'spec', 'spec.replicas']],
    ['another text altogether', () => parseDocument('a: 1\n'), PATHS.filter((path) => path.at(-1) !== 'stdin').map((path) => path.join('.'))],
    ['a document that is gone', () => null, PATHS.map((path) => path.join('.'))],
    ['a text that is no YAML', () => parseDocument('a: [\n'), PATHS.map((path) => path.join('.'))],
  ])('tell of %s', (_, changed, expected) => {
    expect(told(BEFORE, changed(), PATHS).toSorted()).toEqual(expected.toSorted());
  });

  it('tell all who may read a key by its text where that is not its name', () => {
    const before = parseDocument('n: 1\nb:\n  c: 1\n');
    expect(told(before, reparseDocument(before, [{ start: 3, end: 4, text: '2' }]), [['n'], ['b', 'c'], ['b', 'd']])).toEqual(['n']);
  });

  it('tell nobody of the same document, nor whoever has ended', () => {
    expect(told(BEFORE, BEFORE, PATHS)).toEqual([]);
    const readers = new DocumentReaders(BEFORE);
    const ends = [readers.add(['spec', 'replicas'], () => expect.unreachable()), readers.add(['spec', 'replicas'], () => expect.unreachable())];
    expect(readers.isEmpty).toBe(false);
    for (const end of ends) end();
    expect(readers.isEmpty).toBe(true);
    readers.changed(null);
  });

  it('never leave out a reader whose value is another, or is written otherwise', () => {
    const change = fc.record({ at: fc.nat(10_000), deleted: fc.nat(4), typed: fc.constantFrom('', 'x', '1', ': ', '\n', '- ', '#', '  ', '"', 'a: 1\n', '0x1') });
    let left = 0;
    fc.assert(fc.property(generatedDocuments, change, (text, { at, deleted, typed }) => {
      const start = at % (text.length + 1);
      const before = parseDocument(text);
      const next = reparseDocument(before, [{ start, end: Math.min(text.length, start + deleted), text: typed }]);
      const paths = [before, next].flatMap(({ root }) => (root === null ? [] : [...walkNodes(root)].map(({ path }) => path)));
      const heard = new Set(told(before, next, paths));
      for (const path of paths) {
        if (heard.has(path.join('.'))) continue;
        left++;
        expect(readAt(next, path)).toEqual(readAt(before, path));
      }
    }), { numRuns: 1500 });
    expect(left).toBeGreaterThan(500);
  });
});
