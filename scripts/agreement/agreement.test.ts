// Our checks beside those of others: their own tests, and what the index of the guides says must be found. Where the
// material does not stand beside the repository there is nothing to compare with.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUED } from '../../src/core/checks/index.ts';
import { SCHEMA_CHECK_WORDS } from '../../src/core/checks/schema/words.ts';
import { decisionOf, DECISIONS } from './decisions.ts';
import { compare, FIXTURE_PEERS, FIXTURES } from './fixtures.ts';
import { GUIDES, lookForFaults } from './guides.ts';
import { everyCheck } from './manifests.ts';

const set = await everyCheck();

describe.skipIf(!existsSync(FIXTURES))('the tests of other tools', () => {
  // what is skipped is collected all the same
  const compared = existsSync(FIXTURES) ? FIXTURE_PEERS.flatMap((peer) => compare(peer, set)) : [];
  const wrong = compared.filter(({ agrees }) => !agrees);

  it('agree, or a decision says why not', () => {
    const unexplained = wrong.filter((one) => decisionOf(one) === null);
    expect(unexplained.map(({ peer, row, files }) => `${peer} ${row.check} expects ${row.expect}: ${files[0] ?? ''}`)).toEqual([]);
    expect(compared.length).toBeGreaterThan(1_200);
  });

  it('need every decision that is written down', () => {
    const used = new Set(wrong.map(decisionOf));
    expect(DECISIONS.filter((one) => !used.has(one)).map(({ peer, ours, expect: expects }) => `${peer} ${ours} ${expects}`)).toEqual([]);
  });
});

describe.skipIf(!existsSync(GUIDES))('the faults of the guides', () => {
  const known = new Set([...CATALOGUED, ...SCHEMA_CHECK_WORDS].map(({ id }) => id));
  const looked = existsSync(GUIDES) ? lookForFaults(set, known) : [];

  it('are found: every error, and at least 97 of 100', () => {
    const missed = looked.filter(({ found }) => found.length === 0);
    expect(missed.filter(({ fault }) => fault.severity === 'error').map(({ file, fault }) => `${file} ${fault.check}`)).toEqual([]);
    expect((100 * (looked.length - missed.length)) / looked.length).toBeGreaterThanOrEqual(97);
    expect(looked.length).toBeGreaterThan(300);
  });
});
