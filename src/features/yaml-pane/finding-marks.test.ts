import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../core/checks/check.ts';
import type { BundleRun, DocumentRun } from '../../core/checks/run.ts';
import type { Language } from '../../core/localized.ts';
import type { DocumentState, FileState } from '../../store/state.ts';
import type { FindingMark } from './document-marks.ts';
import { type FindingMarks, marksOf, NO_MARKS } from './finding-marks.ts';
import { linesOf } from './file-text.ts';
import { toViewPosition } from './mapping.ts';
import { MarkedLines } from './marked-lines.ts';

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
    expect(marks?.byLine).toEqual(new Map([[line, [{ start: from, end: to, severity: 'warning', check: 'a-check', message: 'Mend it' }]]]));
  });

  test('count lines over all documents, and several stand on one line', () => {
    const file = fileOf('a: 1\n---\n', 'b: 1\nc: 2\n');
    const run = runOf({ d0: { text: 'a: 1\n---\n', findings: [finding(3, 4, 'One')] }, d1: { text: 'b: 1\nc: 2\n', findings: [finding(5, 6, 'Two'), finding(8, 9, 'Three')] } });
    expect([...(marksOf(file, run, 'ko')?.byLine ?? [])].map(([line, marks]) => [line, marks.map(({ message }) => message)])).toEqual([
      [1, ['One 한국어']],
      [4, ['Two 한국어', 'Three 한국어']],
    ]);
  });

  test('are none while the findings are of an earlier text', () => {
    expect(marksOf(fileOf('a: 12\n'), runOf({ d0: { text: 'a: 1\n', findings: [finding(3, 4, 'One')] } }), 'en')).toBeNull();
  });
});

/** A document with a finding at each of some offsets; how often these were read is counted. */
class Sample {
  static #serial = 0;
  readonly state: DocumentState;
  readonly run: DocumentRun;
  reads = 0;

  constructor(text: string, places: readonly number[], id = `s${Sample.#serial++}`) {
    this.state = { id, text, basis: null };
    const findings = places
      .map((place) => place % (text.length + 1))
      .toSorted((left, right) => left - right)
      .map((start, index) => finding(start, Math.min(text.length, start + 2 + 3 * index), `${index}`));
    const read = (): readonly Finding[] => {
      this.reads++;
      return findings;
    };
    this.run = {
      text, summary: { objects: [] } as unknown as DocumentRun['summary'], own: [], shared: new Map(), muted: [],
      get findings() {
        return read();
      },
    };
  }

  withFindings(places: readonly number[]): Sample {
    return new Sample(this.state.text, places, this.state.id);
  }
}

function marksOfSamples(samples: readonly Sample[], language: Language = 'en', before: FindingMarks = NO_MARKS): FindingMarks {
  const file = { ...fileOf(), documents: samples.map(({ state }) => state) };
  const marks = marksOf(file, { documents: new Map(samples.map(({ state, run }) => [state.id, run])) }, language, before);
  if (marks === null) throw new Error('the findings are of another text');
  return marks;
}

/** The same by the lines of the file as a whole. */
function wholeMarks(samples: readonly Sample[], language: Language): Map<number, FindingMark[]> {
  const lines = linesOf({ ...fileOf(), documents: samples.map(({ state }) => state) });
  const marks = new Map<number, FindingMark[]>();
  let offset = 0;
  for (const { state, run } of samples) {
    for (const { range, severity, check, message } of run.findings) {
      const { line, column: start } = toViewPosition(lines, offset + range.start);
      const { column: end } = toViewPosition(lines, Math.min(offset + range.end, lines.lineEnd(line)));
      marks.set(line, [...(marks.get(line) ?? []), { start, end, severity, check, message: message[language] }]);
    }
    offset += state.text.length;
  }
  return marks;
}

describe('the marks of a file after others', () => {
  const first = new Sample('a: 1\n', [3]);
  const second = new Sample('---\nb: 1\n', [7, 7]);
  const third = new Sample('---\nc: 1\n', [7]);
  const mended = second.withFindings([]);
  const edited = new Sample('---\nb: 12\n', [7], second.state.id);
  const longer = new Sample('a: 1\naa: 1\n', [3], first.state.id);
  test.each<[string, readonly Sample[], Language, readonly Sample[], readonly number[]]>([
    ['of all the same, read nothing', [first, second, third], 'en', [], []],
    ['of an edit within its lines, read its document', [first, edited, third], 'en', [edited], [3]],
    ['of other findings of a document, read it', [first, mended, third], 'en', [mended], [3]],
    ['of a line more, read its document, and others move', [longer, second, third], 'en', [longer], [1, 3, 4, 5, 6]],
    ['of a document less, read those that took its place', [first, third], 'en', [third], [3, 5]],
    ['in another language, read all', [first, second, third], 'ko', [first, second, third], [1, 3, 5]],
  ])('%s', (_name, samples, language, read, changed) => {
    const before = marksOfSamples([first, second, third]);
    const all = [first, second, third, mended, edited, longer];
    for (const sample of all) sample.reads = 0;
    const marks = marksOfSamples(samples, language, before);
    expect(all.filter(({ reads }) => reads > 0)).toEqual(read);
    expect(marks === before).toBe(changed.length === 0);
    expect([...new Set(marks.changedSince(before))].sort()).toEqual(changed);
  });

  test('have those of both documents where one ends and the next begins in a line', () => {
    const marks = marksOfSamples([new Sample('{}\n{} ', [0, 4]), new Sample('{} ', [1]), new Sample('{}\n{}', [1, 4])]);
    const places = (line: number) => marks.at(line).map(({ start }) => start);
    expect([1, 2, 3, 4].map(places)).toEqual([[1], [2, 5, 8], [2], []]);
    expect([...marks.byLine].map(([line, all]) => [line, all.map(({ start }) => start)])).toEqual([[1, [1]], [2, [2, 5, 8]], [3, [2]]]);
  });

  const anyText = fc.array(fc.constantFrom('a', '한', '{}', ' ', '\n', '\n', '\r\n', '\r'), { maxLength: 8 }).map((parts) => {
    const text = parts.join('');
    return text.endsWith('\r') ? `${text}\n` : text; // no slice ends within a line break
  });
  const bodies = fc.oneof(anyText, anyText.map((text) => `\uFEFF${text}`));
  const places = fc.array(fc.nat(20), { maxLength: 3 });
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('edit', 'find', 'add', 'remove', 'swap', 'language', 'none'),
      at: fc.nat(9), text: bodies, places, set: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  function stepped(samples: readonly Sample[], { kind, at: place, text, places: found }: { kind: string; at: number; text: string; places: readonly number[] }): readonly Sample[] {
    const at = place % Math.max(1, samples.length);
    const sample = samples[at];
    if (kind === 'add') return samples.toSpliced(at, 0, new Sample(text, found));
    if (sample === undefined) return samples;
    if (kind === 'edit') return samples.with(at, new Sample(text, found, sample.state.id));
    if (kind === 'find') return samples.with(at, sample.withFindings(found));
    if (kind === 'remove') return samples.toSpliced(at, 1);
    return kind === 'swap' ? [...samples.slice(at), ...samples.slice(0, at)] : samples;
  }

  test('are those of the file as a whole, and the lines that have to be set make the view the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bodies, places), { maxLength: 6 }), steps, (given, chain) => {
        let samples: readonly Sample[] = given.map(([text, found]) => new Sample(text, found));
        let language: Language = 'en';
        const marked = new MarkedLines();
        let marks = NO_MARKS;
        const shown = new Map<number, readonly FindingMark[]>();
        for (const step of chain) {
          samples = stepped(samples, step);
          if (step.kind === 'language') language = language === 'en' ? 'ko' : 'en';
          marks = marksOfSamples(samples, language, marks);
          const whole = wholeMarks(samples, language);
          expect([...marks.byLine]).toEqual([...whole]);
          expect(marks.hasMoreLinesThan(whole.size)).toBe(false);
          expect(marks.hasMoreLinesThan(whole.size - 1)).toBe(whole.size > 0);
          expect(marks.count).toBe([...whole.values()].flat().length);
          for (let line = 1; line <= 30; line++) expect(marks.at(line)).toEqual(whole.get(line) ?? []);
          expect([...marks.linesWithin(2, 4)].every((line) => line >= 2 && line <= 4 && whole.has(line))).toBe(true);
          expect(new Set(marks.linesWithin(2, 4)).size).toBe([...whole.keys()].filter((line) => line >= 2 && line <= 4).length);
          if (!step.set) continue; // too many at once: they come later
          const different = marked.difference(marks);
          if (different === null) throw new Error('not everything was told');
          expect(marked.difference(marks, different.size)).toEqual(different);
          expect(marked.difference(marks, different.size - 1) === null).toBe(different.size > 0);
          for (const [line, own] of different) {
            expect(own).not.toEqual(shown.get(line)); // a known line is not set again
            if (own.length === 0) shown.delete(line);
            else shown.set(line, own);
          }
          marked.marked(marks);
          expect(new Map([...shown].sort(([left], [right]) => left - right))).toEqual(whole);
        }
      }),
      { numRuns: 500 },
    );
  });
});
