import { describe, expect, it } from 'vitest';
import { imageTagLatest } from '../../core/checks/catalogue/images/image-tag-latest.ts';
import { readinessProbeMissing } from '../../core/checks/catalogue/probes/readiness-probe-missing.ts';
import { yamlDuplicateKey } from '../../core/checks/catalogue/yaml/yaml-duplicate-key.ts';
import { memoryLimitMissing } from '../../core/checks/catalogue/workload/memory-limit-missing.ts';
import { memoryRequestMissing } from '../../core/checks/catalogue/workload/memory-request-missing.ts';
import { resourcesMissing } from '../../core/checks/catalogue/workload/resources-missing.ts';
import type { Severity } from '../../core/checks/check.ts';
import { bundleDocument, runBundle } from '../../core/checks/run.ts';
import { YAML_PROBLEM_CHECKS } from '../../core/checks/yaml-problems.ts';
import { USUAL_TARGET } from '../../core/schema/target-version.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { splitDocuments } from '../../core/yaml/split.ts';
import type { FileState } from '../../store/state.ts';
import { keptProblems } from './kept-problems.ts';
import { countsOf, filtered, groupsOf, type Problem, stepFrom, withPartsBelow } from './problem-list.ts';

/** What these tests are about; other checks have things to say of the samples too. */
const FEW = { checks: [imageTagLatest, readinessProbeMissing, yamlDuplicateKey, ...YAML_PROBLEM_CHECKS], target: USUAL_TARGET };

const POD = (name: string, image: string): string => `---
apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  restartPolicy: Never
  containers:
    - {name: a, image: "${image}"}
`;

function file(id: string, name: string, text: string): FileState {
  const documents = splitDocuments(text).map((slice, index) => ({ id: `${id}${index}`, text: slice, basis: null }));
  return { id, name, encoding: 'utf-8', documents, imported: text };
}

function problemsIn(...files: readonly FileState[]): readonly Problem[] {
  const documents = files.flatMap((of) => of.documents.map(({ id, text }) => bundleDocument(id, parseDocument(text))));
  return keptProblems('findings')(runBundle(documents, undefined, FEW), files);
}

const told = ({ finding, fileName, object, line }: Problem): string =>
  `${finding.severity} ${finding.check} ${object.kind ?? fileName} ${object.name} :${line}`;

const ALL: ReadonlySet<Severity> = new Set<Severity>(['error', 'warning', 'info']);

describe('the problems of a run', () => {
  it('puts the worst first, then files and lines in order, with lines that count in the file', () => {
    const first = file('f', 'one.yaml', `# note\n${POD('a', 'web')}${POD('b', 'web:1.0.0')}${POD('c', 'web:latest')}`);
    const second = file('g', 'two.yaml', 'a: 1\na: 2\n---\n[\n');
    expect(problemsIn(first, second).map(told)).toEqual([
      'error yaml-duplicate-key two.yaml null :2',
      'error yaml-syntax two.yaml null :5',
      'warning image-tag-latest Pod a :9',
      'warning image-tag-latest Pod c :25',
    ]);
  });

  it('tells the other line and the lines before', () => {
    const [problem] = problemsIn(file('f', 'one.yaml', `${POD('a', 'web:1.0.0')}---\nkind: ConfigMap\ndata:\n  a: x\n  b: y\n  a: z\n`));
    expect(problem).toMatchObject({ line: 14, alsoLine: 12, linesBefore: 8 });
  });

  it('names the item of a List', () => {
    const items = ['a', 'b'].map((name) => `- {apiVersion: v1, kind: Pod, metadata: {name: ${name}}, spec: {restartPolicy: Never, containers: [{image: web}]}}\n`);
    expect(problemsIn(file('f', 'l.yaml', `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`)).map(told)).toEqual([
      'warning image-tag-latest Pod a :4',
      'warning image-tag-latest Pod b :5',
    ]);
  });

  it('leaves out documents that were not checked yet', () => {
    expect(keptProblems('findings')({ documents: new Map() }, [file('f', 'one.yaml', POD('a', 'web'))])).toEqual([]);
  });
});

describe('the list', () => {
  const many = problemsIn(file('f', 'one.yaml', [1, 2, 3, 4, 5].map((at) => POD(`p${at}`, 'web')).join('') + 'a: 1\na: 2\n'));

  it('groups what one check has found more than three times, at the place of the first', () => {
    expect(groupsOf(many).map((entry) => ('problems' in entry ? [entry.check, entry.problems.length, entry.safeFixes] : told(entry)))).toEqual([
      'error yaml-duplicate-key Pod p5 :42',
      ['image-tag-latest', 5, 0],
    ]);
    expect(groupsOf(many.slice(0, 4)).map((entry) => 'problems' in entry)).toEqual([false, false, false, false]);
  });

  it('is filtered by severity and area', () => {
    expect(filtered(many, { severities: new Set(['error']), area: null })).toHaveLength(1);
    expect(filtered(many, { severities: ALL, area: 'workload' })).toHaveLength(5);
    expect(filtered(many, { severities: new Set(), area: null })).toEqual([]);
    expect(countsOf(many)).toEqual({ error: 1, warning: 5, info: 0 });
  });

  it.each<[from: number | null, direction: 1 | -1, to: number]>([
    [null, 1, 0],
    [null, -1, 5],
    [0, 1, 1],
    [5, 1, 0],
    [0, -1, 5],
    [3, -1, 2],
  ])('steps from %s by %s to %s', (from, direction, to) => {
    const id = from === null ? 'gone' : (many[from]?.finding.id ?? '');
    expect(stepFrom(many, id, direction)).toBe(many[to]);
  });

  it('has the parts of a sum below it, as far as both are shown', () => {
    const set = { checks: [resourcesMissing, memoryLimitMissing, memoryRequestMissing], target: USUAL_TARGET };
    const of = file('f', 'one.yaml', POD('a', 'web') + POD('b', 'web').replace('web"}', 'web", resources: {limits: {cpu: 1}}}'));
    const all = keptProblems('findings')(runBundle(of.documents.map(({ id, text }) => bundleDocument(id, parseDocument(text))), undefined, set), [of]);
    const shapes = (problems: readonly Problem[]): readonly (string | string[])[] =>
      withPartsBelow(problems).map(({ finding, parts }) => (parts.length === 0 ? finding.check : [finding.check, ...parts.map((part) => part.finding.check)]));
    expect(shapes(all)).toEqual([['resources-missing', 'memory-limit-missing', 'memory-request-missing'], 'memory-request-missing', 'memory-limit-missing']);
    expect(shapes(all.filter(({ finding }) => finding.check !== 'resources-missing'))).toHaveLength(4);
    const [whole, next] = withPartsBelow(all);
    expect(stepFrom(withPartsBelow(all), whole?.parts[1]?.finding.id ?? '', 1)).toBe(next);
  });

  it('has nowhere to step when it is empty', () => {
    expect(stepFrom([], null, 1)).toBeNull();
  });
});
