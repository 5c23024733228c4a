import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureThresholdFor, formatClock, giveUpSeconds, parseSeconds, recoverSeconds, startBudgetSeconds } from './budget.ts';
import { PROBE_DEFAULTS, readProbes, readTiming } from './timing.ts';
import type { ProbeTiming } from './timing.ts';

function timing(values: Partial<ProbeTiming>): ProbeTiming {
  return { ...PROBE_DEFAULTS, ...values };
}

describe('start budget', () => {
  it.each([
    [{ initialDelaySeconds: 10, periodSeconds: 10, failureThreshold: 18 }, 190],
    [{ periodSeconds: 5, failureThreshold: 30 }, 150],
    [{ periodSeconds: 3, failureThreshold: 30 }, 90],
    [{}, 30],
  ])('%j allows %i s', (values, seconds) => {
    expect(startBudgetSeconds(timing(values))).toBe(seconds);
  });
});

describe('giving up and recovering', () => {
  it.each([
    [{ periodSeconds: 30, failureThreshold: 3 }, 90, 30],
    [{ periodSeconds: 15, failureThreshold: 3 }, 45, 15],
    [{ periodSeconds: 5, failureThreshold: 3, successThreshold: 2 }, 15, 10],
    [{}, 30, 10],
  ])('%j', (values, giveUp, recover) => {
    expect(giveUpSeconds(timing(values))).toBe(giveUp);
    expect(recoverSeconds(timing(values))).toBe(recover);
  });
});

describe('failureThresholdFor', () => {
  it.each([
    [190, { initialDelaySeconds: 10 }, 18],
    [180, { initialDelaySeconds: 10 }, 17],
    [181, { initialDelaySeconds: 10 }, 18],
    [5, { initialDelaySeconds: 10 }, 1],
    [0, {}, 1],
  ])('%i s with %j needs %i', (seconds, values, threshold) => {
    expect(failureThresholdFor(seconds, timing(values))).toBe(threshold);
  });

  it('is the smallest that suffices', () => {
    const number = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(600), number, (seconds, initialDelaySeconds, periodSeconds) => {
        const base = timing({ initialDelaySeconds, periodSeconds });
        const failureThreshold = failureThresholdFor(seconds, base);
        expect(startBudgetSeconds({ ...base, failureThreshold })).toBeGreaterThanOrEqual(seconds);
        if (failureThreshold > 1) {
          expect(startBudgetSeconds({ ...base, failureThreshold: failureThreshold - 1 })).toBeLessThan(seconds);
        }
      }),
    );
  });
});

describe('seconds as people type them', () => {
  it.each([
    ['190', 190],
    ['190s', 190],
    [' 3m ', 180],
    ['3:10', 190],
    ['3m 10s', 190],
    ['3m10s', 190],
    ['3분 10초', 190],
    ['3분', 180],
    ['1h', 3600],
    ['1:01:40', 3700],
    ['0:45', 45],
  ])('%j is %i', (text, seconds) => expect(parseSeconds(text)).toBe(seconds));

  it.each(['', ' ', 'three', '3x', '-5', '1.5m', '3:75', 'm', '12345678'])('%j is none', (text) => {
    expect(parseSeconds(text)).toBeNull();
  });

  it('reads what it prints', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seconds) => {
        expect(parseSeconds(formatClock(seconds))).toBe(seconds);
      }),
    );
  });
});

describe('reading a probe', () => {
  it('fills in the defaults', () => {
    expect(readTiming({ httpGet: { path: '/', port: 80 } })).toEqual(PROBE_DEFAULTS);
    expect(readTiming({ periodSeconds: 5 })?.periodSeconds).toBe(5);
  });

  it.each([0, -1, 1.5, '5', null, true])('takes the default where the API would refuse %j', (value) => {
    expect(readTiming({ periodSeconds: value })?.periodSeconds).toBe(10);
  });

  it('knows no probe where there is no map', () => {
    expect(readTiming(null)).toBeNull();
    expect(readTiming([])).toBeNull();
    expect(readProbes(undefined)).toEqual({ startupProbe: null, readinessProbe: null, livenessProbe: null });
  });
});
