import type { ProbeTiming } from './timing.ts';

/**
 * How long a container may take to start: the startup probe first looks after its delay, and gives up after
 * failureThreshold looks, one every period. (https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/)
 */
export function startBudgetSeconds(timing: ProbeTiming): number {
  return timing.initialDelaySeconds + timing.periodSeconds * timing.failureThreshold;
}

/**
 * From the moment a running container stops answering until a probe has given up on it, at most; the last look may
 * take its timeout on top (`timing.timeoutSeconds`).
 */
export function giveUpSeconds(timing: ProbeTiming): number {
  return timing.periodSeconds * timing.failureThreshold;
}

/** From the moment a container answers again until a probe believes it, at most. */
export function recoverSeconds(timing: ProbeTiming): number {
  return timing.periodSeconds * timing.successThreshold;
}

/** The smallest failureThreshold whose budget is at least `seconds`, with delay and period as they are. */
export function failureThresholdFor(seconds: number, timing: ProbeTiming): number {
  return Math.max(1, Math.ceil((seconds - timing.initialDelaySeconds) / timing.periodSeconds));
}

/**
 * Seconds from what people type: "190", "190s", "3m", "3:10", "3m 10s", "1h", "3분 10초".
 * @returns null when it is none of these.
 */
export function parseSeconds(text: string): number | null {
  const trimmed = text.trim();
  const clock = /^(\d{1,4}):([0-5]?\d)(?::([0-5]\d))?$/.exec(trimmed);
  if (clock !== null) {
    const [, first = '', second = '', third] = clock;
    return third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  }
  if (/^\d{1,7}$/.test(trimmed)) return Number(trimmed);
  const parts =
    /^(?:(\d{1,5})\s*(?:h|시간))?\s*(?:(\d{1,6})\s*(?:m|min|분))?\s*(?:(\d{1,7})\s*(?:s|sec|초))?$/i.exec(trimmed);
  if (parts === null || trimmed === '') return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** 190 is "3:10", 3,700 is "1:01:40", 45 is "0:45". */
export function formatClock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
