import { describe, expect, it } from 'vitest';
import { readBudget } from './read-budget.ts';

describe('a budget', () => {
  it.each([
    [{ spec: { minAvailable: 2 } }, { minAvailable: { count: 2 } }],
    [{ spec: { maxUnavailable: '30%' } }, { maxUnavailable: { percent: 30 } }],
    [{ spec: { minAvailable: 1, maxUnavailable: 1 } }, null],
    [{ spec: {} }, null],
  ])('is read: %j', (object, budget) => {
    expect(readBudget(object)).toEqual(budget);
  });
});
