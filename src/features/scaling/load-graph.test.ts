import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../core/scaling/autoscaler.ts';
import { loadResponse } from '../../core/scaling/load-response.ts';
import { percentOf, stepLine, stretchOf, ticksUpTo } from './load-graph.ts';

describe('the picture of a load', () => {
  const response = loadResponse({ min: 2, max: 10, ...DEFAULT_RULES }, { times: 5, over: 1 });

  it('goes from a little before to a little after', () => {
    expect(stretchOf(response)).toEqual({ from: -21, to: 462 });
    expect([-21, 0, 462].map((seconds) => percentOf(seconds, { from: -21, to: 462 }))).toEqual([0, 4.35, 100]);
  });

  it('has a line with a corner at each step', () => {
    expect(stepLine(response, { from: -100, to: 900 }, 10)).toBe('M0,80H10V40H11.5V0H52V80H100');
  });

  it.each([
    [40, [0, 15, 30]],
    [462, [0, 120, 240, 360]],
    [7500, [0, 1200, 2400, 3600, 4800, 6000, 7200]],
    [36_000, [0, 3600, 7200, 10_800, 14_400, 18_000, 21_600, 25_200, 28_800, 32_400, 36_000]],
  ])('has marks up to %i s', (end, marks) => {
    expect(ticksUpTo(end)).toEqual(marks);
  });
});
