// Checks on the real manifests beside the repository, where they are present. The guides: scripts/agreement.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { fixAll, isSafelyFixable } from './fix.ts';
import { type BundleDocument, bundleDocument, findingsOf, runBundle } from './run.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared');
const CORPUS = path.join(SHARED, 'corpus');

function documentsOf(folder: string, file: string): BundleDocument[] {
  const slices = splitDocuments(readFileSync(path.join(folder, file), 'utf8'));
  return slices.map((text, index) => bundleDocument(`${file} ${index}`, parseDocument(text)));
}

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
