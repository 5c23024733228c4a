import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FindingMark } from './document-marks.ts';
import { FindingMarks } from './finding-marks.ts';
import { MarkedLines } from './marked-lines.ts';

type Marks = Readonly<Record<number, readonly string[]>>;

/** Marks of one document that begins the file. */
function marksAt(marks: Marks): FindingMarks {
  const lines = Object.entries(marks).map(([line, names]): [number, readonly FindingMark[]] => [
    Number(line) - 1,
    names.map((message) => ({ start: 1, end: 2, severity: 'warning', check: 'a-check', message })),
  ]);
  const place = { line: 1, column: 1 };
  const document = { id: 'd0', text: '', basis: null };
  return new FindingMarks([{ document, run: undefined, language: 'en', start: place, end: place, marks: new Map(lines), count: lines.reduce((sum, [, all]) => sum + all.length, 0) }]);
}

function asNames(marks: ReadonlyMap<number, readonly FindingMark[]> | null): Record<number, readonly string[]> {
  return Object.fromEntries([...(marks ?? [])].map(([line, all]) => [line, all.map(({ message }) => message)]));
}

/** Lines that were marked like this. */
function marked(marks: Marks): MarkedLines {
  const lines = new MarkedLines();
  lines.marked(marksAt(marks));
  return lines;
}

function edit(startLine: number, endLine: number, text: string) {
  return { start: { line: startLine, column: 1 }, end: { line: endLine, column: 1 }, text };
}

describe('marked lines', () => {
  test.each<[string, Marks, Marks, Marks]>([
    ['at first all', {}, { 2: ['a'], 5: ['b', 'c'] }, { 2: ['a'], 5: ['b', 'c'] }],
    ['nothing that is marked', { 2: ['a'], 5: ['b', 'c'] }, { 2: ['a'], 5: ['b', 'c'] }, {}],
    ['a line with another mark', { 2: ['a'], 5: ['b'] }, { 2: ['a'], 5: ['b', 'c'] }, { 5: ['b', 'c'] }],
    ['a line without marks is cleared', { 2: ['a'], 5: ['b'] }, { 5: ['b'] }, { 2: [] }],
    ['a new line', { 2: ['a'] }, { 2: ['a'], 3: ['b'] }, { 3: ['b'] }],
  ])('have to be set anew: %s', (_name, before, wanted, different) => {
    expect(asNames(marked(before).difference(marksAt(wanted)))).toEqual(different);
  });

  test.each<[string, number, boolean]>([
    ['as many lines as differ', 5, true],
    ['fewer', 4, false],
    ['fewer than were moved', 1, false],
  ])('are told only up to a limit: %s', (_name, most, told) => {
    const lines = marked({ 2: ['a'], 5: ['b'], 9: ['c'] });
    lines.edited([edit(5, 6, 'x')]);
    expect(lines.difference(marksAt({ 3: ['a'], 4: ['b'], 9: ['c'] }), most) !== null).toBe(told);
  });

  const known = { 2: ['a'], 5: ['b'], 9: ['c'] };
  test.each<[string, readonly ReturnType<typeof edit>[], readonly number[]]>([
    ['one line, its own', [edit(5, 5, 'x')], [5]],
    ['a line without marks, none', [edit(4, 4, 'x')], []],
    ['as many lines as before, those', [edit(4, 6, 'x\ny\nz')], [5]],
    ['a line more, it and all below', [edit(5, 5, 'x\n')], [5, 9]],
    ['a line less, it and all below', [edit(3, 4, '')], [5, 9]],
    ['two places, both', [edit(9, 9, 'x'), edit(2, 2, '')], [2, 9]],
    ['line breaks of another kind count too', [edit(4, 4, 'x\r\n')], [5, 9]],
  ])('are no longer known after an edit of %s', (_name, edits, forgotten) => {
    const lines = marked(known);
    lines.edited(edits);
    expect(Object.keys(asNames(lines.difference(marksAt(known)))).map(Number)).toEqual(forgotten);
  });

  test('are cleared where an edit took the finding away', () => {
    const lines = marked(known);
    lines.edited([edit(1, 2, '')]);
    expect(asNames(lines.difference(marksAt({ 4: ['b'], 8: ['c'] })))).toEqual({ 2: [], 5: [], 9: [], 4: ['b'], 8: ['c'] });
  });

  test('are known again when they have been set', () => {
    const lines = marked(known);
    lines.edited([edit(1, 1, '\n')]);
    lines.edited([edit(5, 5, 'x')]);
    lines.marked(marksAt({ 3: ['a'] }));
    expect(asNames(lines.marks.byLine)).toEqual({ 3: ['a'] });
    expect(asNames(lines.difference(marksAt({ 3: ['a'] })))).toEqual({});
  });

  test.each<[string, Marks, Marks, Marks]>([
    ['what differs, where all have room', { 2: ['a'], 5: ['b'] }, { 2: ['a'], 5: ['c'] }, { 5: ['c'] }],
    ['what differs, where they still are too many', { 2: ['a'], 5: ['b'], 7: ['c'], 9: ['d'] }, { 2: ['a'], 5: ['b'], 7: ['c'] }, { 9: [] }],
    ['what differs, where they come to be too many', { 2: ['a'], 5: ['b'] }, { 2: ['a'], 5: ['b'], 9: ['c'] }, { 9: ['c'] }],
    ['all, where those that were too many have room again', { 2: ['a'], 5: ['b'], 9: ['c'] }, { 5: ['b'], 9: ['c'] }, { 2: [], 5: ['b'], 9: ['c'] }],
  ])('with a ruler of two marks have to be set: %s', (_name, before, wanted, set) => {
    expect(asNames(marked(before).linesToSet(marksAt(wanted), 2))).toEqual(set);
  });

  test('that all have to be set count against the limit', () => {
    const lines = marked({ 2: ['a'], 5: ['b'], 9: ['c'] });
    expect(lines.linesToSet(marksAt({ 5: ['b'], 9: ['c'] }), 2, 2)).not.toBeNull();
    expect(lines.linesToSet(marksAt({ 5: ['b'], 9: ['c'] }), 2, 1)).toBeNull();
  });

  test('are marked as wanted when the difference is set, whatever was edited', () => {
    const marks = fc.dictionary(fc.integer({ min: 1, max: 9 }).map(String), fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }));
    const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2), fc.constantFrom('', 'x', '\n', 'x\ny\n')), { maxLength: 3 });
    fc.assert(
      fc.property(marks, edits, marks, (before, changes, after) => {
        const lines = marked(before);
        const shown = new Map<number, readonly string[]>(Object.entries(before).map(([line, names]) => [Number(line), names]));
        for (const [line, more, text] of changes) {
          lines.edited([edit(line, line + more, text)]);
          // the worst that a view can do to the marks of lines that are touched or moved
          const moves = text.split('\n').length - 1 !== more;
          for (const at of shown.keys()) if (at >= line && (moves || at <= line + more)) shown.set(at, ['lost']);
        }
        for (const [line, names] of Object.entries(asNames(lines.difference(marksAt(after))))) {
          if (names.length === 0) shown.delete(Number(line));
          else shown.set(Number(line), names);
        }
        expect(Object.fromEntries(shown)).toEqual({ ...after });
      }),
    );
  });
});
