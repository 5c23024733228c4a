import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type ScalingPolicy, type ScalingRules, type ScalingStep } from './autoscaler.ts';
import { loadResponse, type Autoscaling, type LoadChange, type LoadPhase } from './load-response.ts';

const DOUBLE: LoadChange = { times: 2, over: 1 };
const FIVEFOLD: LoadChange = { times: 5, over: 1 };
const TENTH: LoadChange = { times: 1, over: 10 };

function scaling(min: number, max: number, up: Partial<ScalingRules> = {}, down: Partial<ScalingRules> = {}): Autoscaling {
  return { min, max, up: { ...DEFAULT_RULES.up, ...up }, down: { ...DEFAULT_RULES.down, ...down } };
}

function percent(value: number, periodSeconds: number): ScalingPolicy {
  return { type: 'Percent', value, periodSeconds };
}

const pairs = ({ steps }: LoadPhase): number[][] => steps.map(({ seconds, replicas }) => [seconds, replicas]);

describe('the answer to a load', () => {
  it.each<[string, Autoscaling, LoadChange, change: number[][], back: number[][]]>([
    // 15 Pods would match; 14 are near enough
    ['five times as much, by the defaults', scaling(3, 20), FIVEFOLD, [[0, 3], [0, 7], [15, 14]], [[120, 14], [420, 3]]],
    ['twice as much, by the defaults', scaling(2, 10), DOUBLE, [[0, 2], [0, 4]], [[60, 4], [360, 2]]],
    ['more than the most can carry', scaling(2, 6), FIVEFOLD, [[0, 2], [0, 6]], [[60, 6], [360, 2]]],
    ['a window before more Pods', scaling(2, 10, { stabilizationSeconds: 60, policies: [percent(100, 15)] }), FIVEFOLD, [[0, 2], [60, 4], [75, 8], [90, 10]], [[180, 10], [480, 2]]],
    ['no window before fewer', scaling(2, 10, {}, { stabilizationSeconds: 0 }), FIVEFOLD, [[0, 2], [0, 6], [15, 10]], [[120, 10], [120, 2]]],
    ['one Pod a minute down', scaling(3, 20, {}, { stabilizationSeconds: 0, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] }), DOUBLE, [[0, 3], [0, 6]], [[60, 6], [60, 5], [120, 4], [180, 3]]],
    ['a load that goes away and comes back', scaling(2, 20), TENTH, [[0, 20], [300, 2]], [[360, 2], [360, 6], [375, 12], [390, 20]]],
    ['a wide tolerance', scaling(3, 20, { tolerance: 1 }), DOUBLE, [[0, 3]], [[60, 3]]],
    ['a way up that is closed', scaling(3, 20, { select: 'Disabled' }), FIVEFOLD, [[0, 3]], [[60, 3]]],
    ['a way down that is closed', scaling(3, 20, {}, { select: 'Disabled' }), DOUBLE, [[0, 3], [0, 6]], [[60, 6]]],
    // 11 Pods for a load of 10 are near enough
    ['the tolerance on the way back', scaling(10, 20, {}, { stabilizationSeconds: 0, policies: [{ type: 'Pods', value: 9, periodSeconds: 30 }] }), DOUBLE, [[0, 10], [0, 20]], [[60, 20], [60, 11]]],
    ['no Pods at rest', scaling(0, 5), DOUBLE, [[0, 1], [0, 2]], [[60, 2], [360, 1]]],
  ])('%s', (_, by, load, change, back) => {
    const response = loadResponse(by, load);
    expect(pairs(response.change)).toEqual(change);
    expect(pairs(response.back)).toEqual(back);
    expect([response.change.settled, response.back.settled]).toEqual([true, true]);
  });

  it('takes the numbers that were worked out for 10 % a minute', () => {
    const { back } = loadResponse(scaling(2, 10, {}, { policies: [percent(10, 60)] }), FIVEFOLD);
    expect(back.steps).toHaveLength(9);
    expect(back.steps.at(-1)).toEqual({ seconds: back.seconds + 300 + 7 * 60, replicas: 2 });
  });

  it('says what the load asks for, also where nobody may give it', () => {
    expect(loadResponse(scaling(3, 10), FIVEFOLD).change.wanted).toBe(15);
    expect(loadResponse(scaling(3, 7), TENTH).change.wanted).toBe(1);
  });

  it('gives up on what takes hours', () => {
    const { change } = loadResponse(scaling(1, 100, { policies: [{ type: 'Pods', value: 1, periodSeconds: 1800 }] }), { times: 100, over: 1 });
    expect(change).toMatchObject({ settled: false });
    expect(change.steps.map(({ replicas }) => replicas)).toEqual([1, 2, 3, 4, 5]);
  });
});

const policies = fc.array(
  fc.record({ type: fc.constantFrom('Pods' as const, 'Percent' as const), value: fc.integer({ min: 1, max: 200 }), periodSeconds: fc.integer({ min: 1, max: 1800 }) }),
  { minLength: 1, maxLength: 3 },
);
const rules: fc.Arbitrary<ScalingRules> = fc.record({
  select: fc.constantFrom('Max' as const, 'Min' as const, 'Disabled' as const),
  stabilizationSeconds: fc.integer({ min: 0, max: 3600 }),
  policies,
  tolerance: fc.option(fc.constantFrom(0, 0.05, 0.5)),
});
const autoscalers: fc.Arbitrary<Autoscaling> = fc
  .record({ min: fc.integer({ min: 0, max: 40 }), more: fc.integer({ min: 0, max: 60 }), up: rules, down: rules })
  .map(({ min, more, up, down }) => ({ min, max: Math.max(1, min + more), up, down }));
const loads = fc.constantFrom(DOUBLE, FIVEFOLD, { times: 10, over: 1 }, TENTH);

/** The number of Pods at a moment. */
function numberAt(seconds: number, steps: readonly ScalingStep[]): number {
  return (steps.filter((step) => step.seconds <= seconds).at(-1) ?? steps[0])?.replicas ?? 0;
}

/** How far a rule lets the number go at a moment, from what there was when its period began. */
function reach(up: boolean, { policies: all, select }: ScalingRules, seconds: number, steps: readonly ScalingStep[]): number {
  const proposed = all.map(({ type, value, periodSeconds }) => {
    const start = numberAt(seconds - periodSeconds, steps);
    if (type === 'Pods') return up ? start + value : start - value;
    return up ? Math.ceil(start * (1 + value / 100)) : Math.trunc(start * (1 - value / 100));
  });
  return (select === 'Max') === up ? Math.max(...proposed) : Math.min(...proposed);
}

describe('any autoscaler', () => {
  it('stays within its bounds, and never turns while the load stays', () => {
    fc.assert(
      fc.property(autoscalers, loads, (by, load) => {
        const { change, back } = loadResponse(by, load);
        for (const { steps, wanted } of [change, back]) {
          const [first] = steps;
          for (const [index, { seconds, replicas }] of steps.entries()) {
            expect(replicas).toBeGreaterThanOrEqual(by.min);
            expect(replicas).toBeLessThanOrEqual(by.max);
            const before = steps[index - 1];
            if (before === undefined || first === undefined) continue;
            expect(seconds).toBeGreaterThanOrEqual(before.seconds);
            expect((replicas - before.replicas) * (wanted - first.replicas)).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never faster than its policies, and waits for its window', () => {
    fc.assert(
      fc.property(autoscalers, loads, (by, load) => {
        const { change, back } = loadResponse(by, load);
        const all = [...change.steps, ...back.steps.slice(1)];
        for (const { seconds, steps } of [change, back]) {
          for (const [index, step] of steps.entries()) {
            const before = steps[index - 1];
            if (before === undefined) continue;
            const up = step.replicas > before.replicas;
            const way = up ? by.up : by.down;
            expect(way.select).not.toBe('Disabled');
            expect(step.seconds - seconds).toBeGreaterThanOrEqual(way.stabilizationSeconds);
            const limit = reach(up, way, step.seconds, all);
            expect(up ? step.replicas <= limit : step.replicas >= limit).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
