import { startBudgetSeconds } from './budget.ts';
import type { ContainerProbes, ProbeTiming } from './timing.ts';

/** One look of a probe at the container. */
export interface ProbeLook {
  readonly atSeconds: number;
  readonly succeeds: boolean;
}

/**
 * The first minutes of a container, for an application that answers from `answersAfterSeconds` on and never fails
 * again. All times count from the start of the container.
 */
export interface StartTimeline {
  readonly answersAfterSeconds: number;
  /** The drawing's right edge; looks beyond it are left out. */
  readonly horizonSeconds: number;
  readonly looks: { readonly startup: readonly ProbeLook[]; readonly readiness: readonly ProbeLook[]; readonly liveness: readonly ProbeLook[] };
  /** When the startup probe has succeeded: 0 without one, null when it never does. */
  readonly startedSeconds: number | null;
  /** When traffic arrives: null when the container is restarted before. Without a readiness probe, once started. */
  readonly readySeconds: number | null;
  /** When a probe has the container restarted; null when none does. */
  readonly restart: { readonly by: 'startup' | 'liveness'; readonly atSeconds: number } | null;
}

/**
 * What the kubelet does, simplified in two ways that the drawing states: a probe looks first exactly after its
 * initialDelaySeconds (the kubelet's clock may add up to one period) and an answer takes no time. As the kubelet has
 * it (pkg/kubelet/prober/worker.go, 1.34): until the startup probe has succeeded the others wait; failureThreshold
 * failures in a row count; a failed look lasts until its timeout.
 */
export function startTimeline(probes: ContainerProbes, answersAfterSeconds: number, horizonSeconds: number): StartTimeline {
  const { startupProbe, readinessProbe, livenessProbe } = probes;
  const answers = (atSeconds: number): boolean => atSeconds >= answersAfterSeconds;

  const startup = startupProbe === null ? null : run(startupProbe, 0, answers);
  const startedSeconds = startup === null ? 0 : startup.succeededSeconds;

  const waits = startedSeconds ?? Number.POSITIVE_INFINITY;
  const liveness = livenessProbe === null ? null : run(livenessProbe, waits, answers);
  const readiness = readinessProbe === null ? null : run({ ...readinessProbe, failureThreshold: Number.POSITIVE_INFINITY }, waits, answers);

  const restart =
    startup?.gaveUpSeconds != null
      ? ({ by: 'startup', atSeconds: startup.gaveUpSeconds } as const)
      : liveness?.gaveUpSeconds != null
        ? ({ by: 'liveness', atSeconds: liveness.gaveUpSeconds } as const)
        : null;
  const ready = readiness === null ? startedSeconds : readiness.succeededSeconds;
  const endSeconds = Math.min(horizonSeconds, restart?.atSeconds ?? horizonSeconds);

  return {
    answersAfterSeconds,
    horizonSeconds,
    looks: {
      startup: startupProbe === null ? [] : looksOf(startupProbe, 0, Math.min(endSeconds, startedSeconds ?? endSeconds), answers),
      readiness: readinessProbe === null ? [] : looksOf(readinessProbe, waits, endSeconds, answers),
      liveness: livenessProbe === null ? [] : looksOf(livenessProbe, waits, endSeconds, answers),
    },
    startedSeconds,
    readySeconds: ready === null || (restart !== null && ready >= restart.atSeconds) ? null : ready,
    restart,
  };
}

/** The first look not before `afterSeconds`. */
function firstLook(timing: ProbeTiming, afterSeconds: number): number {
  const missed = Math.max(0, Math.ceil((afterSeconds - timing.initialDelaySeconds) / timing.periodSeconds));
  return timing.initialDelaySeconds + missed * timing.periodSeconds;
}

interface Outcome {
  readonly succeededSeconds: number | null;
  readonly gaveUpSeconds: number | null;
}

/** Whether a probe that looks from `afterSeconds` on succeeds or gives up first; in closed form, so any size will do. */
function run(timing: ProbeTiming, afterSeconds: number, answers: (atSeconds: number) => boolean): Outcome {
  if (afterSeconds === Number.POSITIVE_INFINITY) return { succeededSeconds: null, gaveUpSeconds: null };
  const first = firstLook(timing, afterSeconds);
  const failures = answers(first) ? 0 : failuresBefore(timing, first, answers);
  if (failures >= timing.failureThreshold) {
    const last = first + (timing.failureThreshold - 1) * timing.periodSeconds;
    return { succeededSeconds: null, gaveUpSeconds: last + Math.min(timing.timeoutSeconds, timing.periodSeconds) };
  }
  const success = first + (failures + timing.successThreshold - 1) * timing.periodSeconds;
  return { succeededSeconds: success, gaveUpSeconds: null };
}

/** How many looks from `first` on fail, by halving: `answers` turns from false to true once. */
function failuresBefore(timing: ProbeTiming, first: number, answers: (atSeconds: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (!answers(first + high * timing.periodSeconds)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (answers(first + middle * timing.periodSeconds)) high = middle;
    else low = middle;
  }
  return high;
}

/** More dots than this say nothing more. */
const LOOKS_SHOWN = 400;

function looksOf(
  timing: ProbeTiming,
  afterSeconds: number,
  untilSeconds: number,
  answers: (atSeconds: number) => boolean,
): readonly ProbeLook[] {
  const looks: ProbeLook[] = [];
  if (afterSeconds === Number.POSITIVE_INFINITY) return looks;
  for (let at = firstLook(timing, afterSeconds); at <= untilSeconds && looks.length < LOOKS_SHOWN; at += timing.periodSeconds) {
    looks.push({ atSeconds: at, succeeds: answers(at) });
  }
  return looks;
}

/** The widths that a drawing may have, in seconds: one minute to four hours. */
const HORIZONS = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400] as const;

/** A round width that shows the whole start budget and the first looks of every probe. */
export function horizonFor(probes: ContainerProbes, answersAfterSeconds: number): number {
  let needed = answersAfterSeconds * 1.25;
  for (const timing of [probes.startupProbe, probes.readinessProbe, probes.livenessProbe]) {
    if (timing !== null) needed = Math.max(needed, startBudgetSeconds(timing) * 1.3);
  }
  return HORIZONS.find((horizon) => horizon >= needed) ?? 14_400;
}

/**
 * When to let the drawn application answer, as long as nobody said: within the start budget, about two fifths of it,
 * so that failing and succeeding looks are both seen.
 */
export function assumedStartSeconds(probes: ContainerProbes): number {
  const { startupProbe, readinessProbe, livenessProbe } = probes;
  if (startupProbe !== null) return Math.round((startBudgetSeconds(startupProbe) * 0.4) / 5) * 5;
  const first = livenessProbe ?? readinessProbe;
  return first === null ? 10 : Math.max(5, Math.min(30, first.initialDelaySeconds));
}
