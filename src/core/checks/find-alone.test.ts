import { describe, expect, it } from 'vitest';
import { summarise } from '../graph/summarise.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { CheckedObject, CheckSet, ObjectCheck, Report, TextCheck } from './check.ts';
import { findAlone } from './find-alone.ts';
import { bundleDocument, NO_RUN, runBundle, runDocument } from './run.ts';

const WORDS = { severity: 'warning', area: 'document', title: { en: '', ko: '' }, why: { en: '', ko: '' }, todo: { en: '', ko: '' }, source: 'https://example.com/' } as const;

const pod = (name: string): string => `{apiVersion: v1, kind: Pod, metadata: {name: ${name}}}`;
const listOf = (...items: string[]): string => `apiVersion: v1\nkind: List\nitems:\n${items.map((item) => `- ${item}\n`).join('')}`;
const CONFIG = '{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}';

/** Checks that note whom they are asked about, and report it at the root. */
function noting(): { readonly set: CheckSet; readonly asked: string[] } {
  const asked: string[] = [];
  const reportOf = (id: string, name: string): Report[] => {
    asked.push(`${id} ${name}`);
    return [{ path: [], message: { en: name, ko: name } }];
  };
  const onObject = (id: string, kinds: ObjectCheck['kinds']): ObjectCheck => ({ ...WORDS, id, scope: 'object', kinds, find: ({ summary }: CheckedObject) => reportOf(id, summary.name ?? '') });
  const onText: TextCheck = { ...WORDS, id: 'text', scope: 'text', find: ({ text }) => reportOf('text', String(text.length)) };
  return { set: { checks: [onObject('any', 'all'), onText, onObject('pod', ['Pod'])], target: USUAL_TARGET }, asked };
}

describe('findAlone', () => {
  it('asks about all documents by one check before the next one asks', () => {
    const { set, asked } = noting();
    runBundle([pod('a'), CONFIG, pod('b')].map((text, at) => bundleDocument(String(at), parseDocument(text))), NO_RUN, set);
    expect(asked).toEqual([`text ${pod('a').length}`, `text ${CONFIG.length}`, `text ${pod('b').length}`, 'any a', 'any b', 'pod a', 'pod b', 'any c']);
  });

  it('gives what is found at one range by text, then object by object, whoever was asked first', () => {
    const { set } = noting();
    const text = listOf(pod('a'), CONFIG, pod('b'));
    const said = runDocument('k', parseDocument(text), summarise(parseDocument(text)), set).map(({ check, message }) => `${check} ${message.en}`);
    expect(said).toEqual([`text ${text.length}`, 'any a', 'pod a', 'any c', 'any b', 'pod b']);
  });

  it('says of a document what it says of it alone', () => {
    const { set } = noting();
    const documents = [pod('a'), listOf(pod('b'), CONFIG), CONFIG].map((text, at) => bundleDocument(String(at), parseDocument(text)));
    const run = runBundle(documents, NO_RUN, set);
    for (const { key, summary, read } of documents) expect(run.documents.get(key)?.own).toEqual(runDocument(key, read(), summary, set));
  });

  it('has an answer for a document without objects', () => {
    const { set } = noting();
    const document = parseDocument('a: 1\n');
    expect(findAlone([{ key: 'k', document, summary: summarise(document), objects: [] }], set).get('k')?.map(({ check }) => check)).toEqual(['text']);
    expect(findAlone([], set).size).toBe(0);
  });
});
