// The laws of safe fixes on whatever manifests there are: the cases of all checks, and the real ones beside the
// repository, where they are present. Each file is a bundle of its own, and every check speaks.
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../schema/load.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';
import { valueIn } from '../yaml/locate.ts';
import { hasSharedFiles, sharedFiles } from '../yaml/testing/shared-files.ts';
import type { CheckCase, ObjectCheck } from './check.ts';
import { checksFor } from './checks-for.ts';
import { EVERY_CHECK } from './profile.ts';
import { bundleOf, type FixesJudged, judgeSafeFixes } from './testing/fix-laws.ts';

const modules = import.meta.glob<{ cases: CheckCase[] }>(['./catalogue/*/*.ts', '!./catalogue/*/index.ts', '!./**/*.test.ts'], { eager: true });
const set = checksFor(await loadSchema(), USUAL_TARGET, EVERY_CHECK);

function judgeAll(texts: readonly (readonly [name: string, text: string])[]): FixesJudged {
  const judged = texts.map(([name, text]) => judgeSafeFixes(bundleOf(name, text), set));
  return {
    alone: judged.reduce((sum, { alone }) => sum + alone, 0),
    together: judged.reduce((sum, { together }) => sum + together, 0),
    broken: judged.flatMap(({ broken }) => broken),
  };
}

describe('all safe fixes, each alone and all together,', () => {
  it('hold their laws in the cases of every check', () => {
    const texts = Object.entries(modules).flatMap(([file, { cases }]) => cases.map(({ name, yaml }) => [`${file} (${name})`, yaml] as const));
    const { alone, together, broken } = judgeAll(texts);
    expect(broken).toEqual([]);
    expect(alone).toBeGreaterThan(1_000);
    expect(together).toBeGreaterThan(1_000);
  });

  it.skipIf(!hasSharedFiles)('hold them in every manifest of the corpus and of the guides', () => {
    const { alone, together, broken } = judgeAll(sharedFiles().map(({ name, read }) => [name, read()] as const));
    expect(broken).toEqual([]);
    expect(alone).toBeGreaterThan(1_000);
    expect(together).toBeGreaterThan(1_000);
  });
});

describe('the judge', () => {
  const WORDS = { severity: 'error', area: 'workload', title: { en: 'A', ko: '가' }, why: { en: 'A', ko: '가' }, todo: { en: 'A', ko: '가' }, source: 'https://kubernetes.io/' } as const;
  const REPLICAS = ['spec', 'replicas'];
  /** Speaks at a place while there are so many replicas, and wants so many. */
  const find = (speaksAt: number, wants: number, path = REPLICAS): ObjectCheck['find'] => (object) =>
    valueIn(object.value, REPLICAS) === speaksAt ? [{ path, fix: { label: WORDS.title, safe: true, steps: [{ op: 'set', path: REPLICAS, value: wants }] } }] : [];
  const broken = (...finds: readonly ObjectCheck['find'][]): readonly string[] => {
    const checks = finds.map((one, at): ObjectCheck => ({ ...WORDS, id: `check-${at}`, scope: 'object', kinds: 'all', find: one }));
    return judgeSafeFixes(bundleOf('a', 'apiVersion: v1\nkind: A\nspec:\n  replicas: 1 # few\n'), { checks, target: USUAL_TARGET }).broken;
  };

  it('has nothing against a fix that does what it says', () => {
    expect(broken(find(1, 2))).toEqual([]);
  });

  it('sees a fix that changes nothing, and so does not clear its finding', () => {
    expect(broken(find(1, 1))).toEqual(['a 0 check-0 /spec/replicas: changes nothing', 'a 0 check-0 /spec/replicas: is offered again']);
  });

  it('sees the error that a fix makes', () => {
    expect(broken(find(1, 2), find(2, 2, ['spec']))).toContain('a 0 check-0 /spec/replicas: new error: a 0 check-1 /spec: A');
  });

  it('sees fixes that undo each other', () => {
    expect(broken(find(1, 2), find(2, 3), find(3, 1))).toContain('a 0: a second run changes it');
  });
});
