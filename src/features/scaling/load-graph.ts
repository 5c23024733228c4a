import type { LoadResponse } from '../../core/scaling/load-response.ts';

/** Seconds between the marks of the axis. */
const TICKS = [15, 30, 60, 120, 300, 600, 1200, 1800, 3600] as const;

/** No more marks than this stand beside each other in a narrow card. */
const MOST_TICKS = 7;

/** Where the time axis has marks, from 0 to the end. */
export function ticksUpTo(endSeconds: number): readonly number[] {
  const step = TICKS.find((seconds) => endSeconds / seconds < MOST_TICKS) ?? 3600;
  return Array.from({ length: Math.floor(endSeconds / step) + 1 }, (_, index) => index * step);
}

/** The stretch of time that is drawn: a little of what was before, and of what stays. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function stretchOf({ back }: LoadResponse): Stretch {
  const last = back.steps.at(-1)?.seconds ?? back.seconds;
  const length = Math.max(last, back.seconds + 30);
  return { from: -length / 20, to: length + length / 10 };
}

/** A moment as a place, in percent of the width. */
export function percentOf(seconds: number, { from, to }: Stretch): number {
  return Math.round(((seconds - from) / (to - from)) * 10_000) / 100;
}

/** The line of the number of Pods, in a square of 100 by 100 whose ground is 0 Pods and whose top is `most`. */
export function stepLine({ change, back }: LoadResponse, stretch: Stretch, most: number): string {
  const y = (replicas: number): number => Math.round((1 - replicas / most) * 10_000) / 100;
  const [first, ...later] = [...change.steps, ...back.steps.slice(1)];
  if (first === undefined) return '';
  return [`M0,${y(first.replicas)}`, ...later.flatMap(({ seconds, replicas }) => [`H${percentOf(seconds, stretch)}`, `V${y(replicas)}`]), 'H100'].join('');
}
