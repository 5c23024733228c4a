import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageTagLatest } from '../../core/checks/catalogue/images/image-tag-latest.ts';
import { yamlDuplicateKey } from '../../core/checks/catalogue/yaml/yaml-duplicate-key.ts';
import { type BundleRun, bundleDocument, NO_RUN, runBundle } from '../../core/checks/run.ts';
import { YAML_PROBLEM_CHECKS } from '../../core/checks/yaml-problems.ts';
import { USUAL_TARGET } from '../../core/schema/target-version.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { splitDocuments } from '../../core/yaml/split.ts';
import type { FileState } from '../../store/state.ts';
import { keptProblems, samePlaces } from './kept-problems.ts';
import { type Problem, withPartsBelow } from './problem-list.ts';

/** What these tests are about; other checks have things to say of the samples too. */
const FEW = { checks: [imageTagLatest, yamlDuplicateKey, ...YAML_PROBLEM_CHECKS], target: USUAL_TARGET };

const PODS = `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  hostname: host
  containers:
    - {name: a, image: "web:latest"}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec:
  containers:
    - {name: b, image: "cache:latest"}
`;

function file(text: string, name = 'pods.yaml'): FileState {
  return { id: 'f', name, encoding: 'utf-8', documents: splitDocuments(text).map((slice, index) => ({ id: `d${index}`, text: slice, basis: null })), imported: '' };
}

/** Reads one state of a file after another, each checked anew from the one before. */
function reader(): (state: FileState) => readonly Problem[] {
  const read = keptProblems('findings');
  let run: BundleRun = NO_RUN;
  return (state) => {
    run = runBundle(state.documents.map(({ id, text }) => bundleDocument(id, parseDocument(text))), run, FEW);
    return read(run, [state]);
  };
}

/** For each problem of the second state, whether it is one of the first. */
function kept(first: FileState, second: FileState): readonly boolean[] {
  const read = reader();
  const before = read(first);
  expect(before.length).toBeGreaterThan(0);
  return read(second).map((problem) => before.includes(problem));
}

describe('kept problems', () => {
  it('are the very same list when only places within the lines have moved', () => {
    const read = reader();
    const before = read(file(PODS));
    expect(before.map(({ finding }) => finding.documentKey)).toEqual(['d0', 'd1']);
    expect(read(file(PODS.replace('hostname: host', 'hostname: hostess')))).toBe(before);
    expect(read(file(PODS.replace('{name: a, image', '{name:   a, image')))).toBe(before);
  });

  it.each<[string, string, string, readonly boolean[]]>([
    ['says something else', 'web:latest', 'web2:latest', [false, true]],
    ['is of an object with another name', 'metadata: {name: b}', 'metadata: {name: c}', [true, false]],
    ['stands on another line, as those below it', '  hostname: host\n', '', [false, false]],
    ['is new', 'spec:\n  hostname', 'spec:\n  hostname: x\n  hostname', [false, false, false]],
    ['has gone', 'web:latest', 'web:1.2.3', [true]],
  ])('are kept but for one that %s', (_name, from, to, expected) => {
    expect(kept(file(PODS), file(PODS.replace(from, to)))).toEqual(expected);
  });

  it('are others in a file with another name', () => {
    expect(kept(file(PODS), file(PODS, 'app.yaml'))).toEqual([false, false]);
  });

  it('say of the place what the text says now', () => {
    const read = reader();
    read(file(PODS));
    expect(read(file(`# note\n${PODS}`)).map(({ line }) => line)).toEqual([8, 15]);
  });

  it('are, state after state, what they are when all is read at once', () => {
    const pod = fc.record({ name: fc.constantFrom('a', 'b'), image: fc.constantFrom('web:latest', 'web:1.2.3'), key: fc.constantFrom('', 'kind: Pod\n'), note: fc.constantFrom('', '# note\n') });
    const text = fc.array(pod, { maxLength: 4 }).map((pods) =>
      pods.map(({ name, image, key, note }) => `${note}kind: Pod\n${key}apiVersion: v1\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - {name: c, image: "${image}"}\n`).join('---\n'),
    );
    const state = fc.tuple(text, fc.constantFrom('one.yaml', 'two.yaml')).map(([content, name]) => file(content, name));
    const told = (problems: readonly Problem[]) => problems.map(({ finding: { check, severity, documentKey, message }, ...place }) => ({ check, severity, documentKey, message, ...place }));
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
        const read = reader();
        for (const one of states) expect(told(read(one))).toEqual(told(reader()(one)));
      }),
      { numRuns: 60 },
    );
  });

  it('of documents that say the same are not even looked at', () => {
    const read = keptProblems('findings');
    const state = file(PODS);
    const run = runBundle(state.documents.map(({ id, text }) => bundleDocument(id, parseDocument(text))), NO_RUN, FEW);
    const before = read(run, [state]);
    let looks = 0;
    const watched = new Map([...run.documents].map(([id, document]) => [id, { ...document, get text() { looks++; return document.text; } }]));
    expect(read({ documents: new Map([...run.documents].slice(0, 1).concat([...watched].slice(1))) }, [state])).toBe(before);
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    read({ documents: new Map([...run.documents].slice(0, 1).concat([...watched].slice(1))) }, [state]);
    expect(looks).toBe(0);
  });

  it('stay the same objects with their parts below them', () => {
    const [whole, part, other] = ['a', 'b', 'c'].map((id): Problem => ({
      finding: {
        id, check: id, severity: 'warning', area: 'workload', documentKey: 'd', path: [], range: { start: 0, end: 1 },
        message: { en: id, ko: id }, related: null, fix: null, open: null, muted: null, ...(id === 'a' ? {} : { partOf: 'a' }),
      },
      fileName: 'f', object: { kind: null, name: null }, line: 1, linesBefore: 0, alsoLine: null, parts: [], group: '',
    }));
    if (whole === undefined || part === undefined || other === undefined) throw new Error('three');
    const [first] = withPartsBelow([whole, part]);
    expect(first?.parts).toEqual([part]);
    expect(withPartsBelow([whole, part])[0]).toBe(first);
    expect(withPartsBelow([whole, part, other])[0]?.parts).toEqual([part, other]);
  });
});

describe('the places of problems', () => {
  it.each<[string, FileState, boolean]>([
    ['a letter', file(PODS.replace('hostname: host', 'hostname: hosts')), true],
    ['a line', file(PODS.replace('  hostname: host\n', '')), false],
    ['a document', file(`${PODS}---\na: 1\n`), false],
    ['the name of the file', file(PODS, 'app.yaml'), false],
  ])('with %s changed', (_name, state, same) => {
    expect(samePlaces([file(PODS)], [state])).toBe(same);
  });

  it('with a file more', () => {
    expect(samePlaces([file(PODS)], [file(PODS), file(PODS)])).toBe(false);
  });
});
