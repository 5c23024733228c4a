import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../text/edit.ts';
import { splitDocuments } from '../yaml/split.ts';
import { hasNoContent, insertDocument, moveDocument, removeDocument } from './arrange.ts';

function result(text: string, edit: (slices: readonly string[]) => Edit[]): string {
  return applyEdits(text, edit(splitDocuments(text)));
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('insertDocument', () => {
  it.each<[string, string, number, string, string]>([
    ['at the end', 'a: 1\n', 1, 'b: 2\n', 'a: 1\n---\nb: 2\n'],
    ['at the end, without a final newline', 'a: 1', 1, 'b: 2\n', 'a: 1\n---\nb: 2'],
    ['first', 'a: 1\n', 0, 'b: 2', 'b: 2\n---\na: 1\n'],
    ['first, before a separator', '---\na: 1\n', 0, 'b: 2', '---\nb: 2\n---\na: 1\n'],
    ['in the middle', 'a: 1\n---\nc: 3\n', 1, 'b: 2\n', 'a: 1\n---\nb: 2\n---\nc: 3\n'],
    ['with a separator of its own', 'a: 1\n', 1, '---\nb: 2\n', 'a: 1\n---\nb: 2\n'],
    ['with a comment on its separator', 'a: 1\n', 1, '--- # B\nb: 2\n', 'a: 1\n--- # B\nb: 2\n'],
    ['with the line ends of the file', 'a: 1\r\n', 1, 'b: 2\nc: 3\n', 'a: 1\r\n---\r\nb: 2\r\nc: 3\r\n'],
    ['behind a byte order mark', '\uFEFFa: 1\n', 0, 'b: 2\n', '\uFEFFb: 2\n---\na: 1\n'],
    ['into an empty text', '', 0, 'b: 2', 'b: 2\n'],
    ['into a text of comments', '# mine\n', 1, 'b: 2\n', '# mine\nb: 2\n'],
    ['among JSON objects', '{"a": 1}\n{"c": 3}\n', 1, '{"b": 2}', '{"a": 1}\n{"b": 2}\n{"c": 3}\n'],
    ['without blank lines at its end', 'a: 1\n', 1, 'b: 2\n\n\n', 'a: 1\n---\nb: 2\n'],
  ])('%s', (_name, text, index, document, expected) => {
    expect(result(text, (slices) => insertDocument(slices, index, document))).toBe(expected);
  });
});

describe('removeDocument', () => {
  it.each<[string, string, number, string]>([
    ['the only one', 'a: 1\n', 0, ''],
    ['the only one behind a byte order mark', '\uFEFFa: 1\n', 0, '\uFEFF'],
    ['the first', 'a: 1\n---\nb: 2\n', 0, 'b: 2\n'],
    ['the first with a separator', '---\na: 1\n---\nb: 2\n', 0, '---\nb: 2\n'],
    ['the first before a separator with a comment', 'a: 1\n--- # B\nb: 2\n', 0, '--- # B\nb: 2\n'],
    ['one in the middle', 'a: 1\n---\nb: 2\n---\nc: 3\n', 1, 'a: 1\n---\nc: 3\n'],
    ['the last', 'a: 1\n---\nb: 2\n', 1, 'a: 1\n'],
    ['the last without a final newline', 'a: 1\n---\nb: 2', 1, 'a: 1'],
    ['the last with CR LF', 'a: 1\r\n---\r\nb: 2', 1, 'a: 1'],
    ['a JSON object', '{"a": 1}\n{"b": 2}\n', 0, '{"b": 2}\n'],
  ])('%s', (_name, text, index, expected) => {
    expect(result(text, (slices) => removeDocument(slices, index))).toBe(expected);
  });
});

describe('moveDocument', () => {
  it.each<[string, string, number, number, string]>([
    ['down', 'a: 1\n---\nb: 2\n---\nc: 3\n', 0, 1, 'b: 2\n---\na: 1\n---\nc: 3\n'],
    ['to the end', 'a: 1\n---\nb: 2\n---\nc: 3\n', 0, 2, 'b: 2\n---\nc: 3\n---\na: 1\n'],
    ['to the front', 'a: 1\n---\nb: 2\n---\nc: 3\n', 2, 0, 'c: 3\n---\na: 1\n---\nb: 2\n'],
    ['to the front, before a separator', '---\na: 1\n---\nb: 2\n', 1, 0, '---\nb: 2\n---\na: 1\n'],
    ['to the front, with a comment on its separator', 'a: 1\n--- # B\nb: 2\n', 1, 0, '--- # B\nb: 2\n---\na: 1\n'],
    ['without a final newline', 'a: 1\n---\nb: 2', 1, 0, 'b: 2\n---\na: 1'],
    ['to the end without a final newline', 'a: 1\n---\nb: 2', 0, 1, 'b: 2\n---\na: 1'],
    ['with CR LF', 'a: 1\r\n---\r\nb: 2\r\n', 1, 0, 'b: 2\r\n---\r\na: 1\r\n'],
    ['behind a byte order mark', '\uFEFFa: 1\n---\nb: 2\n', 1, 0, '\uFEFFb: 2\n---\na: 1\n'],
    ['JSON objects', '{"a": 1}\n{"b": 2}\n', 1, 0, '{"b": 2}\n{"a": 1}\n'],
  ])('%s', (_name, text, from, to, expected) => {
    expect(result(text, (slices) => moveDocument(slices, from, to))).toBe(expected);
  });

  it('keeps every line of every document, and the other documents in order', () => {
    const body = fc.constantFrom('a: 1\n', '# note\nb: 2\n', 'c: |\n  x\n\n', 'd: [1,\n  2]\n', '\n');
    const bodies = fc.uniqueArray(fc.tuple(body, fc.nat(99)), { minLength: 2, maxLength: 6, selector: ([, id]) => id });
    fc.assert(
      fc.property(bodies, fc.boolean(), fc.boolean(), fc.nat(), fc.nat(), (rows, headed, closed, from, to) => {
        const documents = rows.map(([text, id]) => `k${id}: 0\n${text}`);
        const whole = (headed ? '---\n' : '') + documents.join('---\n');
        const text = closed ? whole : whole.replace(/\n$/, '');
        const slices = splitDocuments(text);
        const source = from % slices.length;
        const target = to % slices.length;
        const moved = applyEdits(text, moveDocument(slices, source, target));
        const expected = documents.toSpliced(source, 1).toSpliced(target, 0, documents[source] ?? '');
        const whole2 = (headed ? '---\n' : '') + expected.join('---\n');
        expect(lines(moved)).toEqual(lines(whole2));
        if (text.endsWith('\n')) expect(moved.endsWith('\n')).toBe(true);
      }),
    );
  });
});

describe('hasNoContent', () => {
  it.each<[string, boolean]>([
    ['', true],
    ['\uFEFF---\n', true],
    ['--- # c\n# d\n  \n...\n', true],
    ['---\r\n# d\r\n\r\n', true],
    ['--- {a: b}\n', false],
    ['---\n# c\n\na: 1\n', false],
    ['----\n', false],
  ])('%j: %s', (slice, expected) => {
    expect(hasNoContent(slice)).toBe(expected);
  });

  it('does not run away on many comment lines', () => {
    expect(hasNoContent('# a\r\n'.repeat(100_000) + 'a: 1')).toBe(false);
  });
});
