// How we measure: opponents interleaved in one process, many rounds, medians and 95th percentiles, ratio first.

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly rounds: number;
}

/** One line of the report. Times are milliseconds. */
export interface Row {
  readonly what: string;
  readonly ours: Times;
  /** What the naive way takes in the same run; null where nothing compares. */
  readonly naive: { readonly way: string; readonly times: Times } | null;
  /** The bar of the design, in words. */
  readonly bar: string;
  /** null: reported only. As measured, at whatever pace the machine was. */
  readonly met: boolean | null;
  /** `ours` at the pace of the machine for which the bars were set; null where no page was measured. */
  readonly atPace: Times | null;
}

export function timesOf(samples: readonly number[]): Times {
  if (samples.length === 0) throw new Error('nothing was measured');
  const sorted = [...samples].sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), rounds: sorted.length };
}

/**
 * Runs the contestants in turn, `rounds` times, after a warm-up, and gives each one's times. Who begins changes with
 * every round, so that neither always runs in the other's waste.
 */
export function race(rounds: number, contestants: readonly (() => unknown)[], warmUp = Math.ceil(rounds / 10)): Times[] {
  const samples = contestants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (turn + Math.abs(round)) % contestants.length;
      const start = performance.now();
      contestants[index]?.();
      const taken = performance.now() - start;
      if (round >= 0) samples[index]?.push(taken);
    }
  }
  return samples.map(timesOf);
}

/** @throws Error when one of the two was not measured */
export function row(
  what: string,
  ours: Times | undefined,
  naive: readonly [way: string, times: Times | undefined] | null,
  bar: string,
  meets: ((ours: Times, naive: Times) => boolean) | null,
): Row {
  if (ours === undefined || (naive !== null && naive[1] === undefined)) throw new Error(`${what}: not measured`);
  const opponent = naive?.[1] ?? ours;
  return { what, ours, naive: naive === null ? null : { way: naive[0], times: opponent }, bar, met: meets?.(ours, opponent) ?? null, atPace: null };
}

/** The row whose naive page tells how fast this machine is at the hour. */
export const PACE_ROW = 'key in a field to paint, 1 document';

/** What the naive page took in the same row, p50 in ms, in the two runs on the machine for which the bars were set. */
const NAIVE_WHERE_BARS_WERE_SET = [18.5, 25.1] as const;

export interface Pace {
  /** p50 of the naive page now, ms. */
  readonly naive: number;
  readonly whereBarsWereSet: readonly number[];
  /** How many times slower this machine is now than that one, in the mean of its runs: over 1 when slower. */
  readonly slower: number;
}

/** The rows of one run in the browser, with what they would be at the pace of the machine of the bars. */
export function pacedRows(rows: readonly Row[]): Row[] {
  const slower = paceOf(rows)?.slower;
  if (slower === undefined) return [...rows];
  return rows.map((measured) => ({ ...measured, atPace: { p50: measured.ours.p50 / slower, p95: measured.ours.p95 / slower, rounds: measured.ours.rounds } }));
}

/**
 * How this machine compares with the one of the bars: a page that nobody changes is the yardstick of both. It judges
 * nothing, a bar is met or missed as measured; it tells what a miss on a slow machine, or a pass on a fast one, is worth.
 * @returns null when the row was not measured
 */
export function paceOf(rows: readonly Row[]): Pace | null {
  const naive = rows.find(({ what }) => what === PACE_ROW)?.naive?.times.p50;
  if (naive === undefined) return null;
  const mean = NAIVE_WHERE_BARS_WERE_SET.reduce((sum, time) => sum + time, 0) / NAIVE_WHERE_BARS_WERE_SET.length;
  return { naive, whereBarsWereSet: NAIVE_WHERE_BARS_WERE_SET, slower: naive / mean };
}
