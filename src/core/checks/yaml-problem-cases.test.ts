import { describe, expect, it } from 'vitest';
import { findingsOf, NO_RUN, runBundle } from './run.ts';
import { bundleOf } from './testing/fix-laws.ts';
import { WITHOUT_EXAMPLE, YAML_PROBLEM_CASES } from './yaml-problem-cases.ts';
import { YAML_PROBLEM_CHECKS } from './yaml-problems.ts';
import { USUAL_TARGET } from '../schema/target-version.ts';

const set = { checks: YAML_PROBLEM_CHECKS, target: USUAL_TARGET };

describe('the examples of what the reader reports', () => {
  it('are there for every check that can be shown', () => {
    expect([...Object.keys(YAML_PROBLEM_CASES), ...WITHOUT_EXAMPLE].sort()).toEqual(YAML_PROBLEM_CHECKS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(YAML_PROBLEM_CASES))('show %s, and nothing else', (id, cases) => {
    const found = cases.map(({ yaml }) => [...new Set(findingsOf(runBundle(bundleOf('a', yaml), NO_RUN, set)).map(({ check }) => check))]);
    expect(found).toEqual([[id], []]);
  });
});
