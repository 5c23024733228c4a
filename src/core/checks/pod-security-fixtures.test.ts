import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TargetVersion } from '../schema/target-version.ts';
import { parseDocument } from '../yaml/parse.ts';
import { CATALOGUED } from './index.ts';
import { bundleDocument, findingsOf, NO_RUN, runBundle } from './run.ts';

/** Tests of the admission plugin: Pods, and which control refuses each. */
const FIXTURES = path.resolve(import.meta.dirname, '../../../../shared/check-fixtures/pod-security-admission');

interface FixtureCase {
  readonly file: string;
  readonly version: string;
  readonly expect: 'pass' | 'fail';
  readonly our: readonly string[];
}

describe.skipIf(!existsSync(FIXTURES))('the checks say what the admission plugin says', () => {
  const { cases } = JSON.parse(existsSync(FIXTURES) ? readFileSync(path.join(FIXTURES, 'expectations.json'), 'utf8') : '{"cases":[]}') as { cases: FixtureCase[] };

  it.each(cases.map((one) => [one.file, one] as const))('of %s', (file, { version, expect: expected, our }) => {
    const document = bundleDocument('0', parseDocument(readFileSync(path.join(FIXTURES, file), 'utf8')));
    // policies are newer than the versions one can write for
    const target = version.slice(1) as TargetVersion;
    const checks = CATALOGUED.filter(({ id }) => our.includes(id));
    const spoke = findingsOf(runBundle([document], NO_RUN, { checks, target })).map(({ check }) => check);
    expect(spoke.length > 0).toBe(expected === 'fail');
  });
});
