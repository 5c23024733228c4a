import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startBudgetSeconds } from './budget.ts';
import { assumedStartSeconds, horizonFor, startTimeline } from './timeline.ts';
import { PROBE_DEFAULTS } from './timing.ts';
import type { ContainerProbes, ProbeTiming } from './timing.ts';

function timing(values: Partial<ProbeTiming>): ProbeTiming {
  return { ...PROBE_DEFAULTS, ...values };
}

/** A slow starter with all three probes. */
const slow: ContainerProbes = {
  startupProbe: timing({ initialDelaySeconds: 10, failureThreshold: 18, timeoutSeconds: 5 }),
  readinessProbe: timing({ initialDelaySeconds: 30, periodSeconds: 15, timeoutSeconds: 5 }),
  livenessProbe: timing({ initialDelaySeconds: 90, periodSeconds: 30, timeoutSeconds: 10 }),
};
const none: ContainerProbes = { startupProbe: null, readinessProbe: null, livenessProbe: null };

describe('startTimeline', () => {
  it('lets readiness and liveness wait for the startup probe', () => {
    const timeline = startTimeline(slow, 75, 300);
    expect(timeline.startedSeconds).toBe(80);
    expect(timeline.looks.startup.map((look) => look.atSeconds)).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
    expect(timeline.looks.startup.map((look) => look.succeeds)).toEqual([false, false, false, false, false, false, false, true]);
    expect(timeline.looks.readiness[0]).toEqual({ atSeconds: 90, succeeds: true });
    expect(timeline.looks.liveness.map((look) => look.atSeconds)).toEqual([90, 120, 150, 180, 210, 240, 270, 300]);
    expect(timeline.readySeconds).toBe(90);
    expect(timeline.restart).toBeNull();
  });

  it('restarts what has not started within the budget', () => {
    const timeline = startTimeline(slow, 181, 300);
    expect(timeline.restart).toEqual({ by: 'startup', atSeconds: 185 });
    expect(timeline.startedSeconds).toBeNull();
    expect(timeline.readySeconds).toBeNull();
    expect(timeline.looks.readiness).toEqual([]);
    expect(timeline.looks.startup).toHaveLength(18);
  });

  it('lets liveness restart a slow starter that has no startup probe', () => {
    const timeline = startTimeline({ ...none, livenessProbe: timing({}), readinessProbe: timing({}) }, 60, 120);
    expect(timeline.restart).toEqual({ by: 'liveness', atSeconds: 21 });
    expect(timeline.readySeconds).toBeNull();
    expect(timeline.looks.liveness.map((look) => look.atSeconds)).toEqual([0, 10, 20]);
  });

  it('never lets a failing readiness probe restart anything', () => {
    const timeline = startTimeline({ ...none, readinessProbe: timing({}) }, 95, 300);
    expect(timeline.restart).toBeNull();
    expect(timeline.readySeconds).toBe(100);
  });

  it('asks for as many successes as successThreshold says', () => {
    const timeline = startTimeline({ ...none, readinessProbe: timing({ successThreshold: 3 }) }, 15, 60);
    expect(timeline.readySeconds).toBe(40);
  });

  it('sends traffic at once where there is no probe', () => {
    expect(startTimeline(none, 30, 60)).toMatchObject({ startedSeconds: 0, readySeconds: 0, restart: null });
  });

  it('agrees with looking one by one', () => {
    const small = fc.record({
      initialDelaySeconds: fc.nat(40),
      periodSeconds: fc.integer({ min: 1, max: 30 }),
      timeoutSeconds: fc.integer({ min: 1, max: 10 }),
      failureThreshold: fc.integer({ min: 1, max: 12 }),
      successThreshold: fc.constant(1),
    });
    fc.assert(
      fc.property(small, fc.nat(400), (startupProbe, answersAfter) => {
        let at = startupProbe.initialDelaySeconds;
        let failures = 0;
        while (at < answersAfter && failures < startupProbe.failureThreshold) {
          failures++;
          at += startupProbe.periodSeconds;
        }
        const timeline = startTimeline({ ...none, startupProbe }, answersAfter, 14_400);
        if (failures < startupProbe.failureThreshold) expect(timeline.startedSeconds).toBe(at);
        else {
          expect(timeline.startedSeconds).toBeNull();
          expect(timeline.restart?.atSeconds).toBeLessThanOrEqual(startBudgetSeconds(startupProbe));
        }
      }),
    );
  });

  it('copes with the largest numbers the API takes', () => {
    const huge = timing({ failureThreshold: 2 ** 31 - 1, periodSeconds: 1 });
    const timeline = startTimeline({ ...none, startupProbe: huge }, 2 ** 31, 14_400);
    expect(timeline.restart).toEqual({ by: 'startup', atSeconds: 2 ** 31 - 1 });
    expect(timeline.looks.startup.length).toBeLessThanOrEqual(400);
  });
});

describe('what the drawing shows', () => {
  it.each([
    [slow, 75, 300],
    [none, 10, 60],
    [{ ...none, startupProbe: timing({ failureThreshold: 60 }) }, 240, 900],
    [{ ...none, startupProbe: timing({ failureThreshold: 100_000 }) }, 240, 14_400],
  ])('chooses a width', (probes, answersAfter, seconds) => {
    expect(horizonFor(probes, answersAfter)).toBe(seconds);
  });

  it.each([
    [slow, 75],
    [none, 10],
    [{ ...none, livenessProbe: timing({ initialDelaySeconds: 20 }) }, 20],
    [{ ...none, livenessProbe: timing({}) }, 5],
  ])('assumes a start', (probes, seconds) => {
    expect(assumedStartSeconds(probes)).toBe(seconds);
  });
});
