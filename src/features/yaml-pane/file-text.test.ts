import { expect, test } from 'vitest';
import type { DocumentState } from '../../store/state.ts';
import { linesOfDocument, linesOfImported } from './file-text.ts';

function document(id: string, text: string): DocumentState {
  return { id, text, basis: null };
}

test('of a file as it was imported only what its documents no longer say is read', () => {
  const documents = [document('d1', 'a: 1\n'), document('d4', '---\nnew: 1\n'), document('d2', '---\nb: 2\n'), document('d3', '---\nc: 33\n')];
  const imported = linesOfImported('a: 1\n---\nb: 2\n---\nc: 3\n', documents);
  expect(imported.map(({ text }) => text)).toEqual(['a: 1\n', '---\nb: 2\n', '---\nc: 3\n']);
  const present = documents.map(linesOfDocument);
  expect(imported.map((slice) => present.indexOf(slice))).toEqual([0, 2, -1]);
});
