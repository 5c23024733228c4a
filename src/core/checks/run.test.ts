import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../graph/summarise.ts';
import { parseDocument } from '../yaml/parse.ts';
import { field } from '../kinds/fields.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { applyFix } from './apply-fix.ts';
import { imageTagLatest } from './catalogue/images/image-tag-latest.ts';
import { readinessProbeMissing } from './catalogue/probes/readiness-probe-missing.ts';
import { serviceSelectorNoMatch } from './catalogue/references/service-selector-no-match.ts';
import { replicasSetWithHpa } from './catalogue/scaling/replicas-set-with-hpa.ts';
import { yamlDuplicateKey } from './catalogue/yaml/yaml-duplicate-key.ts';
import type { BundleCheck, Check, CheckSet, Finding, Fix } from './check.ts';
import * as fixer from './fix.ts';
import { WITHOUT_SCHEMA } from './index.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';
import * as runner from './run.ts';
import { type BundleDocument, bundleDocument, type BundleRun, findingsOf, NO_RUN } from './run.ts';

function setOf(...checks: readonly Check[]): CheckSet {
  return { checks, target: USUAL_TARGET };
}

/** A few checks whose findings these tests know; what is added to the catalogue changes nothing here. */
const FEW = setOf(imageTagLatest, readinessProbeMissing, replicasSetWithHpa, serviceSelectorNoMatch, yamlDuplicateKey, ...YAML_PROBLEM_CHECKS);

function runBundle(documents: readonly BundleDocument[], previous: BundleRun = NO_RUN, set: CheckSet = FEW): BundleRun {
  return runner.runBundle(documents, previous, set);
}

function fixAll(documents: readonly BundleDocument[], wanted?: (finding: Finding) => boolean, previous?: BundleRun, set: CheckSet = FEW): fixer.FixedBundle {
  return fixer.fixAll(documents, wanted, previous, set);
}

/** A document that counts how often a check made the runner look into it. */
function counted(key: string, text: string): BundleDocument & { reads: number } {
  const document = parseDocument(text);
  const entry = {
    key,
    text,
    summary: summarise(document),
    reads: 0,
    read() {
      entry.reads++;
      return document;
    },
  };
  return entry;
}

const deployment = (name: string, more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  replicas: 2
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - {name: web, image: web, ports: [{containerPort: 80}]}${more}
`;

const scaler = (target: string): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: scaler}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${target}}, maxReplicas: 3}
`;

const service = (app: string): string => `apiVersion: v1
kind: Service
metadata: {name: service}
spec: {selector: {app: ${app}}, ports: [{port: 80}]}
`;

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: config}\n';

function found(run: BundleRun, key: string): string[] {
  return (run.documents.get(key)?.findings ?? []).map((finding) => `${finding.check} ${finding.severity}`);
}

describe('runBundle', () => {
  it('keeps everything while nothing changes', () => {
    const documents = [counted('a', deployment('a')), counted('b', service('a'))];
    const first = runBundle(documents);
    const second = runBundle([counted('a', deployment('a')), counted('b', service('a'))], first);
    for (const key of ['a', 'b']) expect(second.documents.get(key)).toBe(first.documents.get(key));
  });

  it('looks only into the document that was edited, when others cannot tell', () => {
    const documents = [counted('a', deployment('a')), counted('b', service('a')), counted('c', scaler('a'))];
    const first = runBundle(documents);
    const edited = [counted('a', deployment('a', ' # note')), counted('b', service('a')), counted('c', scaler('a'))];
    const second = runBundle(edited, first);
    expect(edited.map(({ reads }) => reads)).toEqual([1, 0, 0]);
    expect(second.documents.get('b')).toBe(first.documents.get('b'));
    expect(found(second, 'a')).toEqual(found(first, 'a'));
  });

  it('runs again what reads the kind that changed, and nothing else', () => {
    const documents = [counted('a', deployment('a')), counted('b', deployment('b')), counted('c', scaler('a')), counted('d', service('a')), counted('e', CONFIG)];
    const first = runBundle(documents);
    expect(found(first, 'a')).toContain('replicas-set-with-hpa warning');
    const edited = [counted('a', deployment('a')), counted('b', deployment('b')), counted('c', scaler('b')), counted('d', service('a')), counted('e', CONFIG)];
    const second = runBundle(edited, first);
    expect(edited.map(({ reads }) => reads)).toEqual([1, 1, 1, 0, 0]);
    expect(found(second, 'a')).not.toContain('replicas-set-with-hpa warning');
    expect(found(second, 'b')).toContain('replicas-set-with-hpa warning');
  });

  it('notices documents that come and go', () => {
    const a = counted('a', deployment('a'));
    const alone = runBundle([a]);
    expect(found(alone, 'a')).toContain('readiness-probe-missing warning');
    const withService = runBundle([a, counted('b', service('other'))], alone);
    expect(found(withService, 'a')).toContain('readiness-probe-missing info');
    expect(found(withService, 'b')).toEqual(['service-selector-no-match error']);
    const again = runBundle([a], withService);
    expect(found(again, 'a')).toEqual(found(alone, 'a'));
    expect(again.documents.has('b')).toBe(false);
  });

  it('keeps what others see of a broken document while its last good summary is given', () => {
    const service_ = counted('b', service('a'));
    const good = counted('a', deployment('a'));
    const first = runBundle([good, service_]);
    const broken = { ...counted('a', 'apiVersion: [\n'), summary: good.summary };
    const second = runBundle([broken, service_], first);
    expect(found(second, 'a')).toEqual(['yaml-syntax error']);
    expect(second.documents.get('b')).toBe(first.documents.get('b'));
  });

  it('can go on from a run that a worker made', () => {
    const documents = [counted('a', deployment('a')), counted('b', service('a'))];
    const sent = structuredClone(runBundle(documents));
    const here = [counted('a', deployment('a')), counted('b', service('a'))];
    const next = runBundle(here, sent);
    expect(next).toEqual(sent);
    expect(here.map(({ reads }) => reads)).toEqual([0, 0]);
  });

  it('gives the findings in the order of the text, each with its place', () => {
    const run = runBundle([bundleDocument('a', parseDocument(deployment('a'))), bundleDocument('c', parseDocument(scaler('a')))]);
    const text = deployment('a');
    expect(findingsOf(run).map(({ check, range, id }) => [check, text.slice(range.start, range.end), id])).toEqual([
      ['replicas-set-with-hpa', 'replicas: 2', 'a replicas-set-with-hpa /spec/replicas'],
      ['readiness-probe-missing', '{name: web, image: web, ports: [{containerPort: 80}]}', 'a readiness-probe-missing /spec/template/spec/containers/0/readinessProbe'],
      ['image-tag-latest', 'image: web', 'a image-tag-latest /spec/template/spec/containers/0/image'],
    ]);
  });

  it('runs again what looked into a document whose text changed, and nothing else', () => {
    const looked: string[] = [];
    const looking: BundleCheck = {
      ...bundleCheck(),
      kinds: ['HorizontalPodAutoscaler'],
      reads: ['Deployment'],
      find: (object, bundle) => {
        looked.push(object.summary.name ?? '');
        const [target] = bundle.uses(bundle.self, 'Deployment').flatMap(({ targets }) => targets.map((one) => one.object));
        const replicas = target === undefined ? undefined : field(bundle.look(target) ?? {}, 'spec', 'replicas');
        return replicas === undefined ? [] : [{ path: ['spec', 'scaleTargetRef'], message: { en: `has ${String(replicas)}`, ko: `${String(replicas)}개` } }];
      },
    };
    const set = setOf(looking);
    const other = scaler('b').replace('name: scaler', 'name: other');
    const bundle = (replicas: number): BundleDocument[] => [
      counted('a', deployment('a').replace('replicas: 2', `replicas: ${replicas}`)), counted('b', deployment('b')), counted('s', scaler('a')), counted('o', other),
    ];
    const first = runBundle(bundle(2), NO_RUN, set);
    expect(looked.splice(0)).toEqual(['scaler', 'other']);
    const second = runBundle(bundle(5), first, set);
    expect(looked.splice(0)).toEqual(['scaler']);
    expect(findingsOf(second).map(({ message }) => message.en)).toEqual(['has 5', 'has 2']);
    expect(second.documents.get('o')).toBe(first.documents.get('o'));
    runBundle(bundle(5).slice(1), second, set);
    expect(looked).toContain('scaler');
  });

  it('refuses a check that asks for what its reads do not name', () => {
    const nosy: BundleCheck = { ...bundleCheck(), find: (_, bundle) => (bundle.ofKind('Secret'), []) };
    expect(() => runBundle([counted('a', CONFIG)], NO_RUN, setOf(nosy))).toThrow('nosy asks for Secret');
  });

  it('says the same step by step as from cold, whatever is edited', () => {
    const name = fc.constantFrom('a', 'b');
    const text = fc.oneof(
      name.map((app) => deployment(app)),
      name.map(service),
      name.map(scaler),
      fc.constantFrom(CONFIG, '', 'a: [', `apiVersion: v1\nkind: List\nitems:\n- ${service('b').replaceAll('\n', '\n  ')}\n`),
    );
    const edit = fc.record({ key: fc.constantFrom('1', '2', '3', '4'), text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const texts = new Map<string, string>();
        let run = NO_RUN;
        for (const { key, text: now } of edits) {
          if (now === null) texts.delete(key);
          else texts.set(key, now);
          const documents = [...texts].map(([at, of]) => bundleDocument(at, parseDocument(of)));
          run = runBundle(documents, run);
          expect(run.documents).toEqual(runBundle(documents).documents);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function bundleCheck(): BundleCheck {
  const words = { en: 'Nosy', ko: '참견' };
  return {
    id: 'nosy', severity: 'info', area: 'config', scope: 'bundle', kinds: ['ConfigMap'], reads: [],
    title: words, why: words, todo: words, source: 'https://example.com/', find: () => [],
  };
}

describe('fixAll', () => {
  const entry = (text: string): BundleDocument[] => [bundleDocument('a', parseDocument(text))];
  const fix = (steps: Fix['steps'], safe = true): Fix => ({ label: { en: 'Fix', ko: '고치기' }, safe, steps });
  const check = (id: string, path: string[], fixOf: Fix): Check => ({
    ...bundleCheck(), id, scope: 'text',
    find: (document) => (document.text.includes(`${path.at(-1)}:`) ? [] : [{ path, fix: fixOf }]),
  });

  it('applies two fixes that each add the same parent', () => {
    const set = (key: string) => check(key, ['data', key], fix([{ op: 'set', path: ['data', key], value: 'on top' }]));
    const result = fixAll(entry(CONFIG), undefined, NO_RUN, setOf(set('one'), set('two')));
    expect(result.changed.get('a')?.text).toBe(`${CONFIG}data:\n  one: on top\n  two: on top\n`);
    expect(result.applied).toBe(2);
    expect(findingsOf(result.run)).toEqual([]);
  });

  it('ends when fixes make work for each other', () => {
    const toggle = (id: string, from: string, to: string): Check => ({
      ...bundleCheck(), id, scope: 'text',
      find: (document) => (document.text.includes(`x: ${from}`) ? [{ path: ['x'], fix: fix([{ op: 'set', path: ['x'], value: to }]) }] : []),
    });
    const result = fixAll(entry('x: a\n'), undefined, NO_RUN, setOf(toggle('there', 'a', 'b'), toggle('back', 'b', 'a')));
    expect(result.applied).toBe(10);
  });

  it('passes over what is refused and what changes nothing, and leaves the unsafe alone', () => {
    const checks = [
      check('refused', ['no-such'], fix([{ op: 'remove', path: ['no-such'] }])),
      check('idle', ['no-such'], fix([])),
      check('unsafe', ['unsafe'], fix([{ op: 'set', path: ['unsafe'], value: 1 }], false)),
      check('last', ['last'], fix([{ op: 'set', path: ['last'], value: 1 }])),
    ];
    const result = fixAll(entry('a: 1\n'), undefined, NO_RUN, setOf(...checks));
    expect(result.changed.get('a')?.text).toBe('a: 1\nlast: 1\n');
    expect(findingsOf(result.run).map((finding) => finding.check).sort()).toEqual(['idle', 'refused', 'unsafe']);
  });

  it('does all steps of a fix or none', () => {
    const document = parseDocument('a: 1\n');
    const both = fix([{ op: 'set', path: ['b'], value: 2 }, { op: 'remove', path: ['c'] }]);
    expect(applyFix(document, both)).toMatchObject({ ok: false, code: 'no-such-path' });
  });

  it('gives edits of the text it was given', () => {
    const documents = [bundleDocument('a', parseDocument(deployment('a'))), bundleDocument('c', parseDocument(scaler('a')))];
    const result = fixAll(documents);
    const line = deployment('a').indexOf('  replicas');
    expect([...result.changed].map(([key, { edits }]) => [key, edits])).toEqual([
      ['a', [{ start: line, end: line + '  replicas: 2\n'.length, text: '' }]],
    ]);
  });

  it('uses every check of the product when none are given', () => {
    expect(fixer.fixAll(entry('a: 1\na: 2\n')).run).toEqual(runBundle(entry('a: 2\n'), NO_RUN, WITHOUT_SCHEMA));
  });
});
