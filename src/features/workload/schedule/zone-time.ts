import type { WallTime } from '../../../core/cron/next-runs.ts';

/** What the clocks of a time zone show; the platform knows the zones. */
export interface ZoneClock {
  /** IANA name. */
  readonly zone: string;
  readonly wallTimeOf: (instant: number) => WallTime;
  /** The instant at which the clocks first show a time; null on the day on which they leap over it. */
  readonly instantOf: (time: WallTime) => number | null;
}

/** @returns null for what is no time zone. */
export function zoneClock(zone: string): ZoneClock | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const wallTimeOf = (instant: number): WallTime => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
  };
  const instantOf = (time: WallTime): number | null => {
    const asUtc = utcOf(time);
    // the offset at either side of the time: they differ only where the clocks change
    const candidates = [-DAY, DAY].map((distance) => {
      const near = asUtc + distance;
      return asUtc - (utcOf(wallTimeOf(near)) - near);
    });
    const fitting = candidates.filter((instant) => utcOf(wallTimeOf(instant)) === asUtc);
    return fitting.length === 0 ? null : Math.min(...fitting);
  };
  return { zone, wallTimeOf, instantOf };
}

const DAY = 86_400_000;

function utcOf({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
