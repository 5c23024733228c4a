// The core against js-yaml's own load and dump, in one Node process.
import { dump, load, loadAll } from 'js-yaml';
import { checksFor } from '../src/core/checks/checks-for.ts';
import { NO_RUN, runBundle, findingsOf, type BundleDocument } from '../src/core/checks/run.ts';
import { summarise } from '../src/core/graph/summarise.ts';
import { loadSchema } from '../src/core/schema/load.ts';
import { USUAL_TARGET } from '../src/core/schema/target-version.ts';
import { applyEdits } from '../src/core/text/edit.ts';
import { setValue } from '../src/core/yaml/edit.ts';
import { parseDocument } from '../src/core/yaml/parse.ts';
import { splitDocuments } from '../src/core/yaml/split.ts';
import { bundleOf, longDeployment } from './bundle.ts';
import { race, row, type Row } from './measure.ts';

/** For each round from cold. */
const EDITS = 5;

/** As in the app: those against the API's schema included. */
const CHECKS = checksFor(await loadSchema(), USUAL_TARGET);

interface LooseDeployment {
  spec: { replicas: number };
}

export function coreRows(quick: boolean): Row[] {
  return [editRow(quick ? 60 : 300), ...parseRows(quick ? 7 : 15), ...checkRows(quick ? 7 : 15)];
}

function editRow(rounds: number): Row {
  const text = longDeployment();
  let replicas = 0;
  const [ours, naive] = race(rounds, [
    () => {
      const result = setValue(parseDocument(text), ['spec', 'replicas'], ++replicas);
      if (!result.ok) throw new Error(result.message.en);
      expectInText(applyEdits(text, result.edits), `replicas: ${replicas} `);
    },
    () => {
      const value = load(text) as LooseDeployment;
      value.spec.replicas = ++replicas;
      expectInText(dump(value), `replicas: ${replicas}\n`);
    },
  ]);
  return row(`core edit, ${text.split('\n').length} lines: parse, edit, prove`, ours, ['js-yaml load + dump', naive], 'not slower', (a, b) => a.p50 <= b.p50);
}

function parseRows(rounds: number): Row[] {
  const text = bundleOf(400);
  const [one = ''] = splitDocuments(text);
  const size = `${(text.length / 1e6).toFixed(1)} MB, 400 documents`;
  const [whole, all, touched] = race(rounds, [
    () => expectCount(splitDocuments(text).map(parseDocument).filter((document) => document.error === null).length, 400),
    () => expectCount(loadAll(text).length, 400),
    () => {
      expectCount(splitDocuments(text).length, 400);
      expectCount(parseDocument(one).error === null ? 1 : 0, 1);
    },
  ]);
  return [
    row(`read from cold, ${size}`, whole, ['js-yaml loadAll, no positions', all], '', null),
    row(`read again after a key, ${size}`, touched, ['js-yaml loadAll', all], '', null),
  ];
}

function checkRows(rounds: number): Row[] {
  const before = splitDocuments(bundleOf(500)).map(checkedDocument);
  const found = findingsOf(runBundle(before, NO_RUN, CHECKS)).length;
  if (found === 0) throw new Error('the checks found nothing, so they did not run');
  const [cold] = race(rounds, [() => expectCount(findingsOf(runBundle(before.map(unchecked), NO_RUN, CHECKS)).length, found)]);
  // one edit after the other, as somebody types, each on the run before it
  const [first, ...others] = before;
  let replicas = 100;
  let run = runBundle(before, NO_RUN, CHECKS);
  const [again] = race(rounds * EDITS, [
    () => {
      const edited = checkedDocument((first?.text ?? '').replace(/replicas: \d+/, `replicas: ${++replicas}`), 0);
      run = runBundle([edited, ...others], run, CHECKS);
      expectCount(findingsOf(run).length, found);
    },
  ]);
  return [
    row('checks, 500 documents from cold, parsed before', cold, null, 'under 150 ms', ({ p50 }) => p50 < 150),
    row('parse and check one of 500 after an edit', again, ['check all again', cold], 'under 5 ms', ({ p50 }) => p50 < 5),
  ];
}

function checkedDocument(text: string, index: number): BundleDocument {
  const document = parseDocument(text);
  return { key: String(index), text, summary: summarise(document), read: () => document };
}

/** The same document as another object, of which no check remembers anything. */
function unchecked({ key, text, summary, read }: BundleDocument): BundleDocument {
  const document = { ...read() };
  return { key, text, summary, read: () => document };
}

function expectInText(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`the edit did not arrive: no ${part}`);
}

function expectCount(actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`${actual} instead of ${expected}`);
}
