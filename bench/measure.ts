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
  /** null: reported only. */
  readonly met: boolean | null;
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
  return { what, ours, naive: naive === null ? null : { way: naive[0], times: opponent }, bar, met: meets?.(ours, opponent) ?? null };
}
