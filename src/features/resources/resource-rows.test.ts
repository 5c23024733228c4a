import { describe, expect, it } from 'vitest';
import { splitDocuments } from '../../core/yaml/split.ts';
import type { FileState } from '../../store/state.ts';
import { isWholeFile, resourceRows, sameRows } from './resource-rows.ts';

function file(id: string, name: string, text: string): FileState {
  const documents = splitDocuments(text).map((slice, index) => ({ id: `${id}-${index}`, text: slice, basis: null }));
  return { id, name, encoding: 'utf-8', documents, imported: text };
}

const FILES = [
  file('a', 'shop.yaml', '# licence\n---\nkind: Deployment\nmetadata:\n  name: cart\n---\nkind: Service\nmetadata:\n  name: cart\n---\n'),
  file('b', 'pay.yaml', 'kind: Deployment\nmetadata:\n  name: pay\n---\na: [\n'),
];

function shown(filter: string, folded: readonly string[] = []): string[] {
  return resourceRows(FILES, filter, new Set(folded)).map((row) =>
    row.type === 'file' ? `${row.file.name} ${row.count}` : `${row.position} ${row.head.kind ?? '?'} ${row.head.name ?? '?'}`,
  );
}

describe('resourceRows', () => {
  it('lists files with their documents, comments and separators left out, broken ones kept', () => {
    expect(shown('')).toEqual(['shop.yaml 2', '1 Deployment cart', '2 Service cart', 'pay.yaml 2', '1 Deployment pay', '2 ? ?']);
  });

  it('lists a Dockerfile as one document of its own kind, whatever its lines look like', () => {
    const rows = resourceRows([file('d', 'cart/Dockerfile', 'FROM a\nRUN <<E\n---\nkind: Service\nE\n')], '', new Set());
    expect(rows.map((row) => (row.type === 'file' ? row.count : `${row.document.id} ${row.head.kind ?? ''} ${row.head.name ?? ''}`))).toEqual([1, 'd-0 Dockerfile Dockerfile']);
  });

  it('takes the row of a Dockerfile for the file as a whole', () => {
    const rows = resourceRows([...FILES.slice(1), file('d', 'cart/Dockerfile', 'FROM a\n')], '', new Set());
    expect(rows.map((row) => `${row.type} ${row.id} ${isWholeFile(row)}`)).toEqual(['file b true', 'document b-0 false', 'document b-1 false', 'file d true', 'document d-0 true']);
  });

  it('filters by name, kind in both languages, and file', () => {
    expect(shown('cart dep')).toEqual(['shop.yaml 2', '1 Deployment cart']);
    expect(shown('디플로이먼트')).toEqual(['shop.yaml 2', '1 Deployment cart', 'pay.yaml 2', '1 Deployment pay']);
    expect(shown('PAY.yaml')).toEqual(['pay.yaml 2', '1 Deployment pay', '2 ? ?']);
    expect(shown('nothing')).toEqual([]);
  });

  it('leaves out the documents of a folded file, but finds them', () => {
    expect(shown('', ['a'])).toEqual(['shop.yaml 2', 'pay.yaml 2', '1 Deployment pay', '2 ? ?']);
    expect(shown('service', ['a'])).toEqual(['shop.yaml 2', '2 Service cart']);
  });
});

describe('sameRows', () => {
  const text = 'kind: Deployment\nmetadata:\n  name: cart\nspec:\n  replicas: 2\n---\n# note\n';
  it.each<[string, FileState, boolean]>([
    ['a value', file('a', 'shop.yaml', text.replace('2', '20')), true],
    ['a comment', file('a', 'shop.yaml', text.replace('note', 'notes')), true],
    ['a name', file('a', 'shop.yaml', text.replace('cart', 'carts')), false],
    ['a kind', file('a', 'shop.yaml', text.replace('Deployment', 'StatefulSet')), false],
    ['the name of the file', file('a', 'app.yaml', text), false],
    ['a slice that holds something now', file('a', 'shop.yaml', text.replace('# note', 'a: 1')), false],
    ['a document more', file('a', 'shop.yaml', `${text}---\na: 1\n`), false],
    ['another file', file('b', 'shop.yaml', text), false],
  ])('with %s changed', (_name, state, same) => {
    expect(sameRows([file('a', 'shop.yaml', text)], [state])).toBe(same);
  });
});
