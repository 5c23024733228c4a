import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckSet } from '../../src/core/checks/check.ts';
import { CHECK_WORDS } from '../../src/core/checks/index.ts';
import { SCHEMA_CHECK_WORDS } from '../../src/core/checks/schema/words.ts';
import { findingsInFiles, type PlacedFinding, SHARED } from './manifests.ts';

export const FIXTURES = path.join(SHARED, 'check-fixtures');

export const FIXTURE_PEERS = ['pod-security-admission', 'kube-linter', 'kube-score', 'polaris', 'checkov', 'kubescape', 'datree', 'kyverno-policies'] as const;
export type FixturePeer = (typeof FIXTURE_PEERS)[number];

/** A test of a peer: what its check says of an object, or of files, and which of our checks test the same idea. */
export interface FixtureRow {
  readonly file?: string;
  readonly files?: readonly string[];
  readonly check: string;
  readonly object?: { readonly kind: string; readonly name: string | null } | null;
  readonly expect: 'pass' | 'fail' | 'skip' | 'mutated';
  readonly our: readonly string[];
  /** pod-security-admission: of the policy, `v1.35`. */
  readonly version?: string;
  /** Settings the peer was run with: another test than the usual one. */
  readonly config?: string;
  readonly custom?: boolean;
}

export interface Compared {
  readonly peer: FixturePeer;
  readonly row: FixtureRow;
  readonly files: readonly string[];
  readonly agrees: boolean;
  /** What ours said of the object, of the checks that test the same. */
  readonly spoke: readonly PlacedFinding[];
}

export function fixtureRows(peer: FixturePeer): readonly FixtureRow[] {
  const { cases }: { cases: FixtureRow[] } = JSON.parse(readFileSync(path.join(FIXTURES, peer, 'expectations.json'), 'utf8'));
  return cases;
}

/** What the catalogue calls one check is several of ours. */
const SCHEMA_IDS: readonly string[] = [...SCHEMA_CHECK_WORDS.map(({ id }) => id), 'yaml-duplicate-key'];

/** Checks of the catalogue that are not written yet have nothing to say. */
const OURS: ReadonlySet<string> = new Set([...CHECK_WORDS.map(({ id }) => id), 'schema-invalid']);

/** Every row that has a counterpart and says pass or fail, held against ours. A finding that an annotation mutes is silent. */
export function compare(peer: FixturePeer, set: CheckSet): readonly Compared[] {
  const folder = path.join(FIXTURES, peer);
  const found = new Map<string, readonly PlacedFinding[]>();
  return fixtureRows(peer).flatMap((row): Compared[] => {
    const { expect } = row;
    if (!row.our.some((id) => OURS.has(id)) || expect === 'mutated') return [];
    const files = row.files ?? (row.file === undefined ? [] : [row.file]);
    const key = files.join('\n');
    const findings = found.get(key) ?? findingsInFiles(folder, files, set);
    found.set(key, findings);
    const ids = new Set(row.our.flatMap((id) => (id === 'schema-invalid' ? SCHEMA_IDS : [id])));
    const spoke = findings.filter(({ finding, object }) => ids.has(finding.check) && isOf(object, row.object));
    return [{ peer, row, files, agrees: (spoke.length > 0) === (expect === 'fail'), spoke }];
  });
}

function isOf(own: { readonly kind: string | null; readonly name: string | null }, object: FixtureRow['object']): boolean {
  if (object === null || object === undefined) return true;
  // some rows say `namespace/name`
  return own.kind === object.kind && (object.name === null || own.name === object.name.slice(object.name.lastIndexOf('/') + 1));
}
