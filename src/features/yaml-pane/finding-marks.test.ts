import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/checks/check.ts';
import type { BundleRun, DocumentRun } from '../../core/checks/run.ts';
import type { FileState } from '../../store/state.ts';
import { marksOf } from './finding-marks.ts';

function finding(start: number, end: number, message: string): Finding {
  return {
    id: `d1 check ${start}`, check: 'a-check', severity: 'warning', area: 'workload', documentKey: 'd1', path: [], range: { start, end },
    message: { en: message, ko: `${message} 한국어` }, related: null, fix: null, open: null, muted: null,
  };
}

function fileOf(...texts: readonly string[]): FileState {
  return { id: 'f', name: 'app.yaml', encoding: 'utf-8', documents: texts.map((text, index) => ({ id: `d${index}`, text, basis: null })), imported: '' };
}

function runOf(findings: Readonly<Record<string, { readonly text: string; readonly findings: readonly Finding[] }>>): BundleRun {
  const runs = Object.entries(findings).map(([id, { text, findings: found }]): [string, DocumentRun] => [
    id,
    { text, summary: { objects: [] } as unknown as DocumentRun['summary'], own: found, shared: new Map(), findings: found, muted: [] },
  ]);
  return { documents: new Map(runs) };
}

describe('the marks of a file', () => {
  test.each<[string, string, readonly [number, number], readonly [number, number, number]]>([
    ['stand where the finding is', 'a: 1\nb: 22\n', [8, 10], [2, 4, 6]],
    ['of a map stand on its first line', 'a:\n  b: 1\n  c: 2\n', [5, 16], [2, 3, 7]],
    ['that end with a line leave out its break', 'a: 1\r\nb: 2\r\n', [0, 6], [1, 1, 5]],
    ['leave out a byte order mark, which the view has not', '\uFEFFa: 1\n', [1, 5], [1, 1, 5]],
  ])('%s', (_name, text, [start, end], [line, from, to]) => {
    const marks = marksOf(fileOf(text), runOf({ d0: { text, findings: [finding(start, end, 'Mend it')] } }), 'en');
    expect(marks).toEqual(new Map([[line, [{ start: from, end: to, severity: 'warning', check: 'a-check', message: 'Mend it' }]]]));
  });

  test('count lines over all documents, and several stand on one line', () => {
    const file = fileOf('a: 1\n---\n', 'b: 1\nc: 2\n');
    const run = runOf({ d0: { text: 'a: 1\n---\n', findings: [finding(3, 4, 'One')] }, d1: { text: 'b: 1\nc: 2\n', findings: [finding(5, 6, 'Two'), finding(8, 9, 'Three')] } });
    expect([...(marksOf(file, run, 'ko') ?? [])].map(([line, marks]) => [line, marks.map(({ message }) => message)])).toEqual([
      [1, ['One 한국어']],
      [4, ['Two 한국어', 'Three 한국어']],
    ]);
  });

  test('are none while the findings are of an earlier text', () => {
    expect(marksOf(fileOf('a: 12\n'), runOf({ d0: { text: 'a: 1\n', findings: [finding(3, 4, 'One')] } }), 'en')).toBeNull();
  });
});
