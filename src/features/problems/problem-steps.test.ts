import { expect, it } from 'vitest';
import { problemStepAsked, problemStepsTaken, type Step } from './problem-steps.ts';

it('keeps steps until somebody takes them, in order, each once', () => {
  const taken: Step[] = [];
  const other: Step[] = [];
  problemStepAsked(1);
  problemStepAsked(-1);
  const end = problemStepsTaken((step) => taken.push(step));
  expect(taken).toEqual([1, -1]);
  problemStepAsked(1);
  expect(taken).toEqual([1, -1, 1]);
  end();
  problemStepAsked(-1);
  expect(taken).toEqual([1, -1, 1]);
  const endOther = problemStepsTaken((step) => other.push(step));
  end(); // of the one before, which is over
  problemStepAsked(1);
  expect([taken, other]).toEqual([[1, -1, 1], [-1, 1]]);
  endOther();
});
