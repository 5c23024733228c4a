import { expect, it } from 'vitest';
import { parseDocument } from './parse.ts';

it.each([
  ["'' is a quote inside single quotes, not their end", "a: {\n  b: 'it''s # text', # it's - [x\n  c: 1\n}\n", { a: { b: "it's # text", c: 1 } }],
  ['an empty single-quoted scalar is over at once', "a: {\n  b: '', # it's\n}\n", { a: { b: '' } }],
])('a comment before a joined line is found with quotes in mind: %s', (_, text, value) => {
  const document = parseDocument(text);
  expect(document.error).toBeNull();
  expect(document.value).toEqual(value);
});

it.each(["a:\n  b: 'x\n...\n  y'\n", 'a:\n  - "x\n---\n  y"\n', "a: {b: 'x\n... # c\n y'}\n"])('a document ends where it says so, even inside quotes: %j', (text) => {
  expect(parseDocument(text).error).toMatchObject({ code: 'syntax' });
});
