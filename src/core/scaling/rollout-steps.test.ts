import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rolloutBounds } from './rollout.ts';
import { recreateSteps, rolloutSteps } from './rollout-steps.ts';

const written = (replicas: number, surge: number, unavailable: number): string[] =>
  rolloutSteps(replicas, rolloutBounds(replicas, { count: surge }, { count: unavailable })).map(({ old, ready, starting }) => `${old}+${ready}${starting > 0 ? `+(${starting})` : ''}`);

describe('the steps of a rolling update', () => {
  it.each<[replicas: number, surge: number, unavailable: number, steps: string[]]>([
    // one more than wanted, none missing: one at a time
    [3, 1, 0, ['3+0', '3+0+(1)', '2+1+(1)', '1+2+(1)', '0+3']],
    // none more, one missing
    [3, 0, 1, ['3+0', '2+0+(1)', '1+1+(1)', '0+2+(1)', '0+3']],
    [3, 1, 1, ['3+0', '2+0+(2)', '0+2+(1)', '0+3']],
    [4, 4, 0, ['4+0', '4+0+(4)', '0+4']],
    [1, 1, 0, ['1+0', '1+0+(1)', '0+1']],
    [0, 1, 0, ['0+0', '0+0']],
  ])('%i Pods, %i more, %i missing', (replicas, surge, unavailable, steps) => {
    expect(written(replicas, surge, unavailable)).toEqual(steps);
  });

  it('are a gap and a new beginning where all stop first', () => {
    expect(recreateSteps(2)).toEqual([
      { old: 2, ready: 0, starting: 0 },
      { old: 0, ready: 0, starting: 0 },
      { old: 0, ready: 0, starting: 2 },
      { old: 0, ready: 2, starting: 0 },
    ]);
  });

  it('never leave the bounds, and end with new Pods alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (replicas, surge, unavailable) => {
        const bounds = rolloutBounds(replicas, { count: surge }, { count: unavailable });
        const steps = rolloutSteps(replicas, bounds);
        for (const { old, ready, starting } of steps) {
          expect(old + ready + starting).toBeLessThanOrEqual(bounds.most);
          expect(old + ready).toBeGreaterThanOrEqual(bounds.fewest);
        }
        expect(steps.at(-1)).toEqual({ old: 0, ready: replicas, starting: 0 });
      }),
    );
  });
});
