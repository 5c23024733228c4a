import { expect, it } from 'vitest';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { BundleCheck } from './check.ts';
import { bundleDocument, NO_RUN, runBundle } from './run.ts';

const WORDS = { severity: 'warning', area: 'document', title: { en: '', ko: '' }, why: { en: '', ko: '' }, todo: { en: '', ko: '' }, source: 'https://example.com/' } as const;

it('asks about all documents by one check before the next one asks, and keeps apart whom each looked into', () => {
  const asked: string[] = [];
  const check = (id: string, looks: boolean): BundleCheck => ({
    ...WORDS, id, scope: 'bundle', kinds: ['Pod'], reads: ['Pod'],
    find({ summary }, bundle) {
      asked.push(`${id} ${summary.name ?? ''}`);
      // each at the one behind it
      const pods = bundle.ofKind('Pod');
      const next = pods[pods.indexOf(bundle.self) + 1];
      if (looks && next !== undefined) bundle.look(next);
      return [];
    },
  });
  const documents = ['a', 'b', 'c'].map((name) => bundleDocument(name, parseDocument(`{apiVersion: v1, kind: Pod, metadata: {name: ${name}}}`)));
  const run = runBundle(documents, NO_RUN, { checks: [check('looks', true), check('stays', false)], target: USUAL_TARGET });
  expect(asked).toEqual(['looks a', 'looks b', 'looks c', 'stays a', 'stays b', 'stays c']);
  const lookedInto = [...run.documents.values()].map(({ shared }) => [...shared].map(([id, one]) => `${id}: ${one.lookedInto.join(' ')}`));
  expect(lookedInto).toEqual([['looks: b'], ['looks: c'], []]);
});
