// Checks on the manifests beside the repository, where they are present: the guides our users learned from, and real ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Severity } from './check.ts';
import { fixAll, isSafelyFixable } from './fix.ts';
import { CATALOGUED } from './index.ts';
import { type BundleDocument, bundleDocument, findingsOf, runBundle } from './run.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared');
const GUIDES = path.join(SHARED, 'guides');
const CORPUS = path.join(SHARED, 'corpus');

function documentsOf(folder: string, file: string): BundleDocument[] {
  const slices = splitDocuments(readFileSync(path.join(folder, file), 'utf8'));
  return slices.map((text, index) => bundleDocument(`${file} ${index}`, parseDocument(text)));
}

interface Fault {
  readonly check: string;
  readonly severity: Severity;
  readonly scope: 'block' | 'document' | 'outside';
}

interface Block {
  readonly document: string;
  readonly file: string;
  readonly faults: readonly Fault[];
}

function guideBlocks(): readonly Block[] {
  if (!existsSync(GUIDES)) return [];
  const index: { blocks: Block[] } = JSON.parse(readFileSync(path.join(GUIDES, 'index.json'), 'utf8'));
  return index.blocks;
}

describe.skipIf(!existsSync(GUIDES))('the guides', () => {
  const blocks = guideBlocks();
  const ours = new Set<string>(CATALOGUED.map((check) => check.id));
  const expected = blocks.flatMap((block) =>
    block.faults
      .filter(({ check, scope }) => ours.has(check) && scope !== 'outside')
      .map((fault) => [block.file, fault.check, fault.severity, fault.scope, block.document] as const),
  );

  it.each(expected)('%s: %s (%s)', (file, check, severity, scope, guide) => {
    const files = scope === 'block' ? [file] : blocks.filter(({ document }) => document === guide).map((block) => block.file);
    const found = findingsOf(runBundle(files.flatMap((one) => documentsOf(GUIDES, one)))).filter(
      (finding) => finding.check === check && finding.documentKey.startsWith(`${file} `),
    );
    expect(found.map((finding) => finding.severity)).toContain(severity);
  });
});

describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  const documents = (existsSync(CORPUS) ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }) : [])
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => documentsOf(CORPUS, file));
  const run = runBundle(documents);

  it('is checked as one bundle, and every finding has its place and its own id', () => {
    const lengths = new Map(documents.map(({ key, text }) => [key, text.length]));
    const findings = findingsOf(run);
    expect(findings.length).toBeGreaterThan(100);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    for (const { documentKey, range } of findings) {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThanOrEqual(lengths.get(documentKey) ?? 0);
    }
  });

  it('has nothing safe left after all safe fixes, but for what is refused', () => {
    const fixed = fixAll(documents, isSafelyFixable, run);
    expect(fixed.applied).toBeGreaterThan(0);
    for (const { documents } of fixed.changed.values()) for (const { error } of documents) expect(error).toBeNull();
    const left = findingsOf(fixed.run).filter(isSafelyFixable);
    expect(left).toEqual([]);
  });
});
