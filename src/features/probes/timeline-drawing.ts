import type { ProbeLook } from '../../core/probes/timeline.ts';

/** Seconds between the marks of the axis: four to six of them for each width that a time line has. */
const STEPS: readonly (readonly [horizonSeconds: number, stepSeconds: number])[] = [
  [60, 15],
  [120, 30],
  [300, 60],
  [600, 120],
  [900, 180],
  [1800, 300],
  [3600, 600],
  [7200, 1800],
  [14_400, 3600],
];

/** Where the axis has marks, in seconds, from 0 to the horizon. */
export function ticksOf(horizonSeconds: number): readonly number[] {
  const step = STEPS.find(([horizon]) => horizon >= horizonSeconds)?.[1] ?? 3600;
  return Array.from({ length: Math.floor(horizonSeconds / step) + 1 }, (_, index) => index * step);
}

/** Dots nearer than this, as a share of the width, would run into each other. */
const NEAREST = 1 / 60;

/**
 * The looks that get a dot: all of them while they can be told apart; else the first, the first that succeeds, the
 * last, and between them as many as can be.
 */
export function shownLooks(looks: readonly ProbeLook[], horizonSeconds: number): readonly ProbeLook[] {
  const firstSuccess = looks.findIndex(({ succeeds }) => succeeds);
  const kept = new Set([firstSuccess, looks.length - 1]);
  const shown: ProbeLook[] = [];
  const gap = horizonSeconds * NEAREST;
  const room = (from: ProbeLook | undefined, to: ProbeLook | undefined): boolean =>
    from === undefined || to === undefined || Math.abs(to.atSeconds - from.atSeconds) >= gap;
  for (const [index, look] of looks.entries()) {
    const next = [...kept].filter((at) => at > index).sort((left, right) => left - right)[0];
    if (kept.has(index) || (room(shown.at(-1), look) && (index === 0 || next === undefined || room(look, looks[next])))) shown.push(look);
  }
  return shown;
}

/** A time as a place on the drawing, in percent of its width; what lies beyond is at the edge. */
export function percentAt(seconds: number, horizonSeconds: number): number {
  return Math.round((Math.min(seconds, horizonSeconds) / horizonSeconds) * 10_000) / 100;
}
