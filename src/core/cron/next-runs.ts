import type { CronField, CronSchedule } from './parse.ts';

/** A time on the clock on the wall, apart from any time zone. `month` from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** No schedule of five fields waits longer: the 29th of February can be eight years away. */
const MOST_YEARS = 9;

/**
 * The next times of a schedule on the wall's clock, after `from`. Fewer, or none, for a day that no year has (the 30th
 * of February). Which of them exist on the day the clocks change is the time zone's affair.
 */
export function nextRuns(schedule: CronSchedule, from: WallTime, count: number): WallTime[] {
  if (schedule.kind === 'every') return [];
  const { minute, hour, day, month, weekday } = schedule.fields;
  const found: WallTime[] = [];
  for (let date = { year: from.year, month: from.month, day: from.day }; date.year <= from.year + MOST_YEARS && found.length < count; date = following(date)) {
    if (!month.values.includes(date.month)) {
      // a whole month at a time
      date = { ...date, day: daysOf(date.year, date.month) };
      continue;
    }
    if (!fitsDay(date, day, weekday)) continue;
    for (const hours of hour.values) {
      for (const minutes of minute.values) {
        const time: WallTime = { ...date, hour: hours, minute: minutes };
        if (found.length < count && isAfter(time, from)) found.push(time);
      }
    }
  }
  return found;
}

type CivilDate = Pick<WallTime, 'year' | 'month' | 'day'>;

/** When both days narrow, either will do; when one is `*`, the other decides. So say cron's manual and its code. */
function fitsDay(date: CivilDate, day: CronField, weekday: CronField): boolean {
  const fitsMonth = day.values.includes(date.day);
  const fitsWeek = weekday.values.includes(weekdayOf(date));
  return day.star || weekday.star ? fitsMonth && fitsWeek : fitsMonth || fitsWeek;
}

/** 0 is Sunday. The first of January 1970 was a Thursday. */
export function weekdayOf(date: CivilDate): number {
  return (dayNumberOf(date) + 4) % 7;
}

/** Days since the first of January 1970, for any date from then on. */
function dayNumberOf({ year, month, day }: CivilDate): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
  let days = (year - 1970) * 365 + leapDays;
  for (let earlier = 1; earlier < month; earlier++) days += daysOf(year, earlier);
  return days + day - 1;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

function following({ year, month, day }: CivilDate): CivilDate {
  if (day < daysOf(year, month)) return { year, month, day: day + 1 };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

function isAfter(time: WallTime, from: WallTime): boolean {
  return minutesOf(time) > minutesOf(from);
}

/** Minutes since the beginning of 1970 on the same clock. */
export function minutesOf(time: WallTime): number {
  return (dayNumberOf(time) * 24 + time.hour) * 60 + time.minute;
}
