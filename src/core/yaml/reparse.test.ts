import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import type { Node, Pair } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { reparseDocument } from './reparse.ts';
import { generatedDocuments } from './testing/generated-documents.ts';
import { toJson } from './value.ts';

function expectSame(text: string, edits: readonly Edit[]): void {
  const parts = reparseDocument(parseDocument(text), edits);
  const whole = parseDocument(applyEdits(text, edits));
  expect(parts).toEqual(whole);
  expect(toJson(parts.value)).toBe(toJson(whole.value));
}

/** What people type, and what tears documents apart. */
const TYPED = [
  '', ' ', '  ', '\n', '\r\n', '\n\n', 'x', '1', ':', ': ', '- ', '-', '#', ' # c', '\n# c\n', '\n  # c\n', '"', "'", '[', ']', '{', '}', ',', '|', '>', '|\n', '|+\n', '&', '&a ', '*', '*a', '!', '!!str ',
  '?', '? ', '<<: ', '---\n', '\n---\n', '\n...\n', '%YAML 1.2\n', '\t', '\uFEFF', '\u2028', 'name: x\n', '\nname: x', '\n  name: x', '\n    deep: 1\n', '\n- x', '\n  - x\n', '  text\n', '\n\n\n', '한글', '__proto__: 1\n',
  'a: 1\na: 2\n', '"\\/"', '.inf', '{{ x }}', 'key: |\n  text\n', '\n key:\n- item\n',
];

describe('reparseDocument', () => {
  it('reads the same as the whole text, whatever is typed and deleted', () => {
    const change = fc.record({ at: fc.nat(10_000), deleted: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12), fc.nat(60)), typed: fc.constantFrom(...TYPED) });
    fc.assert(fc.property(generatedDocuments, fc.array(change, { minLength: 1, maxLength: 2 }), (text, changes) => {
      const edits: Edit[] = [];
      let from = 0;
      for (const { at, deleted, typed } of changes.toSorted((left, right) => left.at % (text.length + 1) - right.at % (text.length + 1))) {
        const start = Math.max(from, at % (text.length + 1));
        const end = Math.min(text.length, start + deleted);
        edits.push({ start, end, text: typed });
        from = end;
      }
      expectSame(text, edits);
    }), { numRuns: 2000 });
  });

  it('reads the same when whole lines come and go', () => {
    const lines = ['  name: x', 'name: x', '- x', '  - x', '# c', '    # c', '', 'a: |', '  text', '    text', 'b: [', ']', "  'open", 'c: *a', 'd: &a 1'];
    fc.assert(fc.property(generatedDocuments, fc.nat(1000), fc.nat(2), fc.array(fc.constantFrom(...lines), { maxLength: 2 }), (text, pick, taken, added) => {
      const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
      const at = pick % starts.length;
      const start = starts[at] ?? 0;
      expectSame(text, [{ start, end: starts[at + taken] ?? text.length, text: added.map((line) => `${line}\n`).join('') }]);
      const behind = Math.max(0, start - 1);
      expectSame(text, [{ start: behind, end: behind, text: added.map((line) => `\n${line}`).join('') }]);
    }), { numRuns: 1000 });
  });

  it.each([
    ['a comment that a block scalar before it takes in', 'a: |\n  x\nb: 1\n', 'b: 1', '  # c\nb: 1'],
    ['a line that a block scalar before it takes in', 'a: |\n  x\nb: 1\n', 'b: 1', '  y\nb: 1'],
    ['a quote that runs into the next key', "a: 'x'\nb: 'y'\n", "'x'", "'x"],
    ['a line break that is gone', 'a: 1\nb: 2\n', '1\n', '1'],
    ['a key that comes twice', 'a: 1\nb: 2\n', 'b', 'a'],
    ['an alias of nothing', 'a: 1\nb: 2\n', '2', '*x'],
    ['a document that ends', 'a: 1\nb: 2\nc: 3\n', 'b: 2', '...'],
    ['a key that moves to another column', 'a:\n  b: 1\n  c: 2\n', '  c', ' c'],
    ['text that grows into the line above', 'a: x\nb: y\n', 'b: y', '  b'],
    ['a merge', 'a: 1\nb: {c: 1}\nd: 2\n', 'b', '<<'],
    ['a tab in front', 'a:\n  b: 1\n  c: 2\n', '  c', '\tc'],
    ['a byte order mark', 'a: 1\nb: 2\n', 'b', '\uFEFFb'],
    ['an indicator of indentation', 'a:\n  b: |2\n      x\n  c: 1\n', '      x', '     x'],
    ['the last key', 'a:\n  b: 1\nc: 2', '\nc: 2', ''],
    ['dashes in front of a dash', '-\n  - a\n  - b\n', '- b', '---\n- b'],
    ['everything', 'a: 1\n', 'a: 1\n', ''],
  ])('%s', (_, text, from, to) => {
    const start = text.indexOf(from);
    expectSame(text, [{ start, end: start + from.length, text: to }]);
    const inside = `spec:\n  list:\n  - x: 1\n${text.replace(/^(?=.)/gm, '    ')}  tail: 1\n`;
    const nested = inside.indexOf(from);
    if (nested >= 0) expectSame(inside, [{ start: nested, end: nested + from.length, text: to }]);
  });

  const pairsOf = (node: Node | null): readonly Pair[] => (node?.kind === 'map' ? node.pairs : []);

  it('takes over the nodes before the edit', () => {
    const text = 'a:\n  x: 1\nb:\n  y: 2\nc: 3\n';
    const before = parseDocument(text);
    const after = reparseDocument(before, [{ start: text.indexOf('2'), end: text.indexOf('2') + 1, text: '22' }]);
    if (before.root?.kind !== 'map' || after.root?.kind !== 'map') throw new Error('no map');
    expect(after.root.pairs[0]).toBe(before.root.pairs[0]);
    expect(after.root.pairs[2]?.value).toMatchObject({ start: before.root.end, end: before.root.end + 1 });
  });

  it.each(['\n', '\r\n'])('reads lines behind a big member without it, breaks as %j', (lineBreak) => {
    const text = 'spec:\n  list:\n    - x: 1\n      y: 2\n  tail: 1\n'.replaceAll('\n', lineBreak);
    const at = text.indexOf(`${lineBreak}  tail`);
    const edits = [{ start: at, end: at, text: `${lineBreak}  added:${lineBreak}    z: 3` }];
    expectSame(text, edits);
    const before = parseDocument(text);
    const list = (document: YamlDocument): unknown => pairsOf(pairsOf(document.root)[0]?.value ?? null)[0];
    expect(list(reparseDocument(before, edits))).toBe(list(before));
  });

  it('reads lines behind a deep member, and further in than what follows, without what is before it', () => {
    const text = 'spec:\n  list:\n    - x: 1\n      y:\n        z:\n          a:\n            b: 1\n    - x: 2\n';
    const at = text.indexOf('\n    - x: 2');
    const edits = [{ start: at, end: at, text: '\n      added: 1' }];
    expectSame(text, edits);
    const before = parseDocument(text);
    const first = (document: YamlDocument): unknown => {
      const list = pairsOf(pairsOf(document.root)[0]?.value ?? null)[0]?.value;
      return list?.kind === 'list' ? pairsOf(list.items[0]?.value ?? null)[0] : null;
    };
    expect(first(reparseDocument(before, edits))).toBe(first(before));
  });

  it.each([
    ['into a block scalar', 'a: |\n  x\nb: 1\n', 'a: |\n  x', '\n  y'],
    ['into a block scalar that keeps its end', 'a: |+\n  x\n\nb: 1\n', 'a: |+\n  x', '\n'],
    ['deeper than what follows', 'a:\n  x: 1\nb: 1\n', 'x: 1', '\n  y: 2'],
    ['behind the last line break', 'a: 1\nb: 2\n', 'a: 1\nb: 2', '\nc: 3'],
    ['before a comment', 'a: 1\n# c\nb: 2\n', 'a: 1', '\nc: 3'],
    ['of another kind of break', 'a: 1\r\nb: 2\r\n', 'a: 1', '\nc: 3'],
    ['before a lone break', 'a: 1\n\nb: 2\n', 'a: 1', '\nc: 3'],
    ['that say nothing', 'a: 1\nb: 2\n', 'a: 1', '\n\n'],
    ['into a text of several lines', 'a: x\n  y\nb: 2\n', 'a: x', '\n  z'],
  ])('reads lines %s', (_, text, behind, added) => {
    expectSame(text, [{ start: behind.length + text.indexOf(behind), end: behind.length + text.indexOf(behind), text: added }]);
  });

  it('keeps the limit on depth', () => {
    const deep = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}k:\n`).join('') + `${' '.repeat(60)}x: 1\n`;
    const start = deep.indexOf('1');
    expectSame(deep, [{ start, end: start + 1, text: '['.repeat(60) + ']'.repeat(60) }]);
    expectSame(`a: 1\n${deep}`, [{ start: 3, end: 4, text: '['.repeat(99) + ']'.repeat(99) }]);
    expectSame(`a: 1\n${deep}`, [{ start: 3, end: 4, text: '['.repeat(101) + ']'.repeat(101) }]);
  });
});
