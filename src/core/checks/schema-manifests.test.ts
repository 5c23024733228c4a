// The schema's checks on the manifests beside the repository, where they are present: the guides our users learned
// from, and real ones, of which each finding was looked at.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../schema/load.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { Finding, Severity } from './check.ts';
import { fixAll } from './fix.ts';
import { type BundleDocument, bundleDocument, findingsOf, runBundle } from './run.ts';
import { SCHEMA_CHECK_WORDS } from './schema/words.ts';
import { schemaChecks } from './schema-checks.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared');
const GUIDES = path.join(SHARED, 'guides');
const CORPUS = path.join(SHARED, 'corpus', 'files');

const checks = { checks: schemaChecks(await loadSchema(), USUAL_TARGET), target: USUAL_TARGET };

function documentsOf(folder: string, file: string): BundleDocument[] {
  const slices = splitDocuments(readFileSync(path.join(folder, file), 'utf8'));
  return slices.map((text, index) => bundleDocument(`${file} ${index}`, parseDocument(text)));
}

function allDocuments(folder: string): BundleDocument[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files.filter((file) => /\.ya?ml$/.test(file)).sort().flatMap((file) => documentsOf(folder, file));
}

function countByCheck(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { check, severity } of findings) counts[`${check} ${severity}`] = (counts[`${check} ${severity}`] ?? 0) + 1;
  return counts;
}

interface Fault {
  readonly check: string;
  readonly severity: Severity;
  readonly scope: 'block' | 'document' | 'outside';
}

interface Block {
  readonly file: string;
  readonly form: string;
  readonly faults: readonly Fault[];
}

function guideBlocks(): readonly Block[] {
  if (!existsSync(GUIDES)) return [];
  const index: { blocks: Block[] } = JSON.parse(readFileSync(path.join(GUIDES, 'index.json'), 'utf8'));
  return index.blocks;
}

describe.skipIf(!existsSync(GUIDES))('the guides', () => {
  const ours = new Set<string>(SCHEMA_CHECK_WORDS.map(({ id }) => id));
  // parts of objects, which have neither apiVersion nor kind, are not held against the schema
  const expected = guideBlocks().flatMap(({ file, form, faults }) =>
    form.includes('fragment') ? [] : faults.filter(({ check, scope }) => ours.has(check) && scope !== 'outside').map((fault) => [file, fault.check, fault.severity] as const),
  );

  it.each(expected)('%s: %s', (file, check, severity) => {
    const found = findingsOf(runBundle(documentsOf(GUIDES, file), undefined, checks)).filter((finding) => finding.check === check);
    expect(found.map((finding) => finding.severity)).toContain(severity);
  });

  it('have nothing else that the server would refuse', () => {
    expect(countByCheck(findingsOf(runBundle(allDocuments(GUIDES), undefined, checks)))).toEqual({
      'api-group-wrong-for-kind error': 2,
      'api-removed error': 1,
      'metadata-name-invalid error': 2,
      'required-field-missing error': 11,
      'schema-format error': 2,
      'schema-unknown-field error': 1,
    });
  });
});

describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  const documents = allDocuments(CORPUS);
  const run = runBundle(documents, undefined, checks);

  it('has what was looked at and is right, and nothing else', () => {
    expect(countByCheck(findingsOf(run))).toEqual({
      'api-deprecated warning': 2,
      'api-removed error': 12,
      'metadata-name-invalid error': 1,
      'required-field-missing error': 22,
      'schema-format error': 8,
      'schema-type error': 9,
      'schema-unknown-field error': 4,
      'schema-unknown-field warning': 3,
      'schema-value error': 2,
    });
  });

  it('has each finding at a place of its text, with an id of its own', () => {
    const lengths = new Map(documents.map(({ key, text }) => [key, text.length]));
    const findings = findingsOf(run);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    for (const { documentKey, range } of findings) {
      expect(range.end).toBeGreaterThan(range.start);
      expect(range.end).toBeLessThanOrEqual(lengths.get(documentKey) ?? 0);
    }
  });

  it('is mended by the safe fixes, and then has nothing safe left', () => {
    const fixed = fixAll(documents, undefined, run, checks);
    for (const { documents } of fixed.changed.values()) for (const { error } of documents) expect(error).toBeNull();
    expect(findingsOf(fixed.run).filter(({ fix }) => fix?.safe === true)).toEqual([]);
  });
});
