// Each schema check held to its cases, which the book shows as its examples.
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../../schema/load.ts';
import { USUAL_TARGET } from '../../schema/target-version.ts';
import { toPointer } from '../../yaml/path.ts';
import type { CheckSet } from '../check.ts';
import { fixAll } from '../fix.ts';
import { findingsOf, NO_RUN, runBundle } from '../run.ts';
import { schemaChecks } from '../schema-checks.ts';
import { bundleOf } from '../testing/fix-laws.ts';
import { SCHEMA_CASES } from './cases.ts';
import { SCHEMA_CHECK_WORDS } from './words.ts';

const schema = await loadSchema();

describe.each(SCHEMA_CHECK_WORDS.map(({ id }) => id))('%s', (id) => {
  const cases = SCHEMA_CASES[id];

  it('has a case that finds and one that does not', () => {
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { yaml, finds, fixed, target = USUAL_TARGET }) => {
    const set: CheckSet = { checks: schemaChecks(schema, target), target };
    const documents = bundleOf('a', yaml);
    const run = runBundle(documents, NO_RUN, set);
    // nothing else is wrong with an example either
    expect(findingsOf(run).map(({ check, path }) => `${check} ${toPointer(path)}`)).toEqual(finds.map((place) => `${id} ${place}`));
    if (fixed === undefined) return;
    const { changed } = fixAll(documents, undefined, run, set);
    expect(documents.map(({ key, text }) => changed.get(key)?.text ?? text).join('')).toBe(fixed);
    expect(findingsOf(runBundle(bundleOf('a', fixed), NO_RUN, set))).toEqual([]);
  });
});
