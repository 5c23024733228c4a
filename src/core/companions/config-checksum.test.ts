import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { encodeBase64 } from '../notation/base64-text.ts';
import { applyEdits } from '../text/edit.ts';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import { checksumEdits, checksumOf, configReaders } from './config-checksum.ts';

function workOf(text: string) {
  const documents = splitDocuments(text).map((slice) => parseDocument(slice));
  const index = new ObjectIndex(documents.map((document, at) => ({ key: String(at), summary: summarise(document) })));
  const read = (key: string) => documents[Number(key)] ?? null;
  const [target] = index.objects.filter(({ summary }) => summary.known === 'ConfigMap' || summary.known === 'Secret');
  if (target === undefined) throw new Error('nothing to read');
  return { documents, read, index, target, readers: configReaders(index, read, target) };
}

const CONFIG = 'kind: ConfigMap\nmetadata: {name: conf}\ndata: {a: "1"}\n---\n';
const SUM = checksumOf('ConfigMap', { data: { a: '1' } });

function deployment(podSpec: string, annotations = '', kind = 'Deployment'): string {
  return `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec:\n  template:\n    metadata:\n      labels: {app: web}\n${annotations}    spec: ${podSpec}\n`;
}
const BY_ENV = '{containers: [{name: a, envFrom: [{configMapRef: {name: conf}}]}]}';

describe('who reads a ConfigMap once', () => {
  const states = (text: string): string[] => workOf(text).readers.map(({ kind, name, state, path }) => `${kind} ${name} ${state} ${toPointer(path)}`);
  const PLACE = '/spec/template/metadata/annotations/checksum~1conf';

  it.each([
    ['all variables', BY_ENV],
    ['one variable', '{containers: [{name: a, env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: a}}}]}]}'],
    ['one variable of an init container', '{initContainers: [{name: a, env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: a}}}]}]}'],
    ['a file by subPath', '{containers: [{name: a, volumeMounts: [{name: v, mountPath: /a, subPath: a}]}], volumes: [{name: v, configMap: {name: conf}}]}'],
    ['a projected file by subPath', '{containers: [{name: a, volumeMounts: [{name: v, mountPath: /a, subPath: a}]}], volumes: [{name: v, projected: {sources: [{configMap: {name: conf}}]}}]}'],
  ])('%s', (_, podSpec) => {
    expect(states(CONFIG + deployment(podSpec))).toEqual([`Deployment web none ${PLACE}`]);
  });

  it.each([
    ['files that follow', CONFIG + deployment('{containers: [{name: a, volumeMounts: [{name: v, mountPath: /a}]}], volumes: [{name: v, configMap: {name: conf}}]}')],
    ['a Job, which reads it at each run', CONFIG + deployment(BY_ENV, '', 'Job')],
    ['one of another name', CONFIG + deployment(BY_ENV.replace('conf', 'other'))],
    ['one that cannot change', CONFIG.replace('---', 'immutable: true\n---') + deployment(BY_ENV)],
    ['one whose name changes with it', `${CONFIG}${deployment(BY_ENV)}`.replaceAll('name: conf', 'name: conf-5g9dk2mtf8')],
  ])('not %s', (_, text) => {
    expect(states(text)).toEqual([]);
  });

  it.each([
    ['fresh', `      annotations: {checksum/conf: ${SUM}}\n`],
    ['stale', '      annotations: {checksum/conf: "0123"}\n'],
    ['elsewhere', '      annotations: {checksum/config: abc}\n'],
    ['elsewhere', '      annotations: {checksum/conf: "{{ .sum }}"}\n'],
    ['none', '      annotations: {other: abc}\n'],
  ])('%s', (state, annotations) => {
    expect(states(CONFIG + deployment(BY_ENV, annotations))).toEqual([`Deployment web ${state} ${PLACE}`]);
  });

  it('with a Secret of the same name beside it', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: conf}\n---\n';
    const both = '{containers: [{name: a, envFrom: [{configMapRef: {name: conf}}, {secretRef: {name: conf}}]}]}';
    const own = `      annotations: {checksum/conf: ${SUM}}\n`;
    expect(states(secret + CONFIG + deployment(both, own))).toEqual([`Deployment web none ${PLACE}-secret`]);
    expect(states(CONFIG + secret + deployment(both, own))).toEqual([`Deployment web fresh ${PLACE}`]);
  });

  it('is told in the template, behind its labels', () => {
    const text = CONFIG + deployment(BY_ENV);
    const { readers, documents } = workOf(text);
    const [, document] = documents;
    if (document === undefined) throw new Error('no workload');
    const result = checksumEdits(document, readers, SUM);
    expect(result.ok && applyEdits(document.text, result.edits)).toBe(`---\n${deployment(BY_ENV, `      annotations:\n        checksum/conf: ${SUM}\n`)}`);
  });
});

const key = fc.stringMatching(/^[a-z]{1,4}$/);
const data = fc.dictionary(key, fc.string({ unit: 'grapheme' }), { maxKeys: 5 });

describe('the checksum', () => {
  it('is the same however the data is written, and another when it is another', () => {
    fc.assert(
      fc.property(data, data, (one, other) => {
        const encoded = Object.fromEntries(Object.entries(one).map(([name, text]) => [name, encodeBase64(text)]));
        const turned = Object.fromEntries(Object.entries(one).toReversed());
        const [clear, kept] = [checksumOf('Secret', { stringData: one }), checksumOf('Secret', { data: encoded })];
        expect(clear).toBe(kept);
        expect(checksumOf('ConfigMap', { data: turned })).toBe(checksumOf('ConfigMap', { data: one }));
        const same = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
        expect(checksumOf('ConfigMap', { data: one }) === checksumOf('ConfigMap', { data: other })).toBe(same);
      }),
    );
  });

  it('counts what stringData puts over data', () => {
    expect(checksumOf('Secret', { data: { a: 'eA==' }, stringData: { a: 'y' } })).toBe(checksumOf('Secret', { data: { a: 'eQ==' } }));
  });

  it('reads base64 in several lines as in one', () => {
    expect(checksumOf('ConfigMap', { binaryData: { a: 'eHh4\neHh4\n' } })).toBe(checksumOf('ConfigMap', { binaryData: { a: 'eHh4eHh4' } }));
  });
});
