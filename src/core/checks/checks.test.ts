import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Check, CheckCase, Finding } from './check.ts';
import { dockerfileDocument } from './dockerfile-document.ts';
import { fixAll } from './fix.ts';
import { CATALOGUED, CHECK_WORDS } from './index.ts';
import { type BundleDocument, bundleDocument, findingsOf, runBundle } from './run.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';

const modules = import.meta.glob<{ cases: CheckCase[] }>(['./catalogue/*/*.ts', '!./catalogue/*/index.ts', '!./**/*.test.ts'], { eager: true });
const byId = new Map(Object.entries(modules).map(([file, module]) => [path.basename(file, '.ts'), module]));

function casesOf(id: string): readonly CheckCase[] {
  return byId.get(id)?.cases ?? [];
}

function bundleOf(yaml: string, dockerfiles: CheckCase['dockerfiles'] = {}): BundleDocument[] {
  return [
    ...splitDocuments(yaml).map((text, index) => bundleDocument(String(index), parseDocument(text))),
    ...Object.entries(dockerfiles).map(([name, text]) => dockerfileDocument(name, name, text)),
  ];
}

/** As cases write it: `#1/spec/replicas info`. */
function written(check: Check, finding: Finding): string {
  const document = finding.documentKey === '0' ? '' : `#${finding.documentKey}`;
  const severity = finding.severity === check.severity ? '' : ` ${finding.severity}`;
  return document + toPointer(finding.path) + severity;
}

function findingsIn(check: Check, documents: readonly BundleDocument[]): Finding[] {
  return findingsOf(runBundle(documents)).filter((finding) => finding.check === check.id);
}

describe('the folder', () => {
  it('holds one file for each check, and the index each of them once', () => {
    expect(CATALOGUED.map((check) => check.id).sort()).toEqual([...byId.keys()].sort());
    expect(byId.size).toBe(Object.keys(modules).length);
  });

  it('gives no id twice', () => {
    const ids = CHECK_WORDS.map((check) => check.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe.each(CHECK_WORDS.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it('has words in both languages and an https source', () => {
    for (const words of [check.title, check.why, check.todo]) {
      expect(words.en).toMatch(/^([A-Z"<\\*]|kubectl|replicas)/);
      expect(words.ko).toMatch(/[가-힣]/);
      expect(words.ko).not.toMatch(/팟|포드|애너테이션|라벨|당신/);
    }
    expect(new URL(check.source).protocol).toBe('https:');
  });
});

describe.each(CATALOGUED.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const cases = casesOf(id);

  it('has a case that finds and one that does not', () => {
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
    expect(cases.map(({ name }) => name)).toEqual([...new Set(cases.map(({ name }) => name))]);
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s: finds', (__, { yaml, dockerfiles, finds }) => {
    const found = findingsIn(check, bundleOf(yaml, dockerfiles));
    expect(found.map((finding) => written(check, finding)).sort()).toEqual([...finds].sort());
    for (const { message, fix, open } of found) {
      for (const words of [message, fix?.label, open?.label]) {
        if (words === undefined) continue;
        expect(words.en).toMatch(/\S/);
        expect(words.ko).toMatch(/[가-힣]/);
      }
    }
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s: fixes', (__, { yaml, dockerfiles, fixed }) => {
    const documents = bundleOf(yaml, dockerfiles);
    const fixable = findingsIn(check, documents).some((finding) => finding.fix !== null);
    expect(fixable).toBe(fixed !== undefined);
    if (fixed === undefined) return;
    const result = fixAll(documents, (finding) => finding.check === id);
    const after = documents.filter(({ summary }) => summary.dockerfile === undefined).map(({ key, text }) => result.changed.get(key)?.text ?? text);
    expect(after.join('')).toBe(fixed);
    const run = runBundle(bundleOf(fixed, dockerfiles));
    expect(findingsOf(run).filter((finding) => finding.check === id && finding.fix !== null)).toEqual([]);
    expect(errorsIn(findingsOf(run))).toBeLessThanOrEqual(errorsIn(findingsOf(runBundle(documents))));
    expect(ids(findingsOf(result.run))).toEqual(ids(findingsOf(run)));
  });
});

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function ids(findings: readonly Finding[]): string[] {
  return findings.map(({ id }) => id);
}

describe('what the reader reports', () => {
  const texts: Readonly<Record<string, string>> = {
    syntax: 'a: [1\nb: 2\n',
    template: 'a: {{ .Values.a }}\n  b: {{ c }}\n',
    'document-end-content': 'a: 1\n...\nb: 2\n',
    'separator-content': '--- {a: b}\n',
    'flow-plain': 'a: [?x]\n',
    'flow-file': '{a: b}\n',
    directive: '%YAML 1.2\n---\na: 1\n',
    'not-a-number': 'a: .inf\n',
    'key-null': '? \n: 1\n',
    'key-collection': '[a]: 1\n',
    'key-too-long': `${'k'.repeat(1025)}: 1\n`,
    escape: 'a: "x\\/y"\n',
    'control-character': 'a: "\u0001"\n',
    'byte-order-mark': 'a: 1\n\uFEFFb: 2\n',
    'alias-unknown': 'a: *b\n',
    'alias-cycle': 'a: &a {b: *a}\n',
    'tag-mismatch': 'a: !!int abc\n',
    'merge-value': 'a:\n  <<: 1\n',
    'too-deep': `a: ${'['.repeat(150)}${']'.repeat(150)}\n`,
    'too-many-nodes': billionLaughs(),
    'merge-override': 'b: &b {x: 1}\na: {x: 9, <<: *b}\n',
    'unknown-tag': 'a: !Ref b\n',
    'prototype-key': 'a: {__proto__: 1}\n',
  };

  it.each(YAML_PROBLEM_CHECKS.map((check) => [check.id, check.severity] as const))('is a finding: %s', (id, severity) => {
    const text = texts[id.slice('yaml-'.length)] ?? '';
    const found = findingsOf(runBundle(bundleOf(text))).find((finding) => finding.check === id);
    expect(found).toMatchObject({ severity, area: 'document', fix: null });
  });

  it('is an error where kubectl refuses the document', () => {
    for (const { id, severity } of YAML_PROBLEM_CHECKS) {
      const problem = parseDocument(texts[id.slice('yaml-'.length)] ?? '').problems.find(({ code }) => `yaml-${code}` === id);
      if (problem?.fatal !== false) expect([id, severity]).toEqual([id, 'error']);
    }
  });
});

function billionLaughs(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 8; level++) {
    lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

describe('hostile documents', () => {
  it.each<[name: string, yaml: string]>([
    ['lists where maps are meant', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: [a]\nspec: [b]\n'],
    ['scalars where maps are meant', 'apiVersion: v1\nkind: Service\nmetadata: 1\nspec: yes\n'],
    ['nulls everywhere', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\nspec:\n  template:\n    spec:\n      containers:\n      -\n      - image:\n'],
    ['numbers as names and labels', 'apiVersion: v1\nkind: Pod\nmetadata: {name: 1, labels: {a: 1}}\nspec: {containers: [{name: 1, image: 1, ports: [1, {containerPort: a}]}]}\n'],
    ['a list of nothing', 'apiVersion: v1\nkind: List\nitems:\n'],
    ['a list of scalars', 'apiVersion: v1\nkind: List\nitems: [1, null, {kind: Service}]\n'],
    ['names of Object.prototype', 'apiVersion: v1\nkind: Service\nmetadata: {name: constructor, labels: {toString: valueOf}}\nspec: {selector: {constructor: x, hasOwnProperty: y}}\n'],
    ['__proto__ as label', 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {__proto__: x, app: y}}\n'],
    ['a kind of Object.prototype', 'apiVersion: v1\nkind: constructor\n'],
    ['a scalar', 'hello\n'],
    ['nothing', ''],
    ['selectors half-written', 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {selector: {matchExpressions: [{key: a}, {operator: In}, 1, {key: b, operator: Like, values: 1}]}}\n'],
  ])('%s', (_, yaml) => {
    expect(() => fixAll([...bundleOf(yaml), bundleDocument('more', parseDocument(SERVICE))], () => true)).not.toThrow();
  });
});

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a, tier: b}}\n';
