import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCron } from './describe.ts';
import { minutesOf, nextRuns, weekdayOf, type WallTime } from './next-runs.ts';
import { parseCron, type CronSchedule } from './parse.ts';

function scheduleOf(text: string): CronSchedule {
  const reading = parseCron(text);
  if (!reading.ok) throw new Error(reading.reason.en);
  return reading.schedule;
}

describe('parseCron', () => {
  it.each([
    '* * * * *', '*/5 * * * *', '0 2 * * 1-5', '0 0 1 jan *', '0 0 * * SUN', '15,45 8-18/2 ? * MON-FRI', '5/15 * * * *', ' 0  3 * * * ',
    '@hourly', '@midnight', '@every 1h30m', '@every 1.5h', '@every 10s',
  ])('takes %s', (text) => {
    expect(parseCron(text).ok).toBe(true);
  });

  it.each([
    ['', 'five fields'],
    ['0 2 * *', 'five fields'],
    ['0 0 2 * * *', 'no seconds'],
    ['0 2 * * 7', 'from 0 (Sunday) to 6'],
    ['0 2 * * 1-7', 'from 0 (Sunday) to 6'],
    ['60 * * * *', 'is no minute'],
    ['0 24 * * *', 'is no hour'],
    ['0 0 0 * *', 'is no day of the month'],
    ['0 0 L * *', 'none of L, W and #'],
    ['0 0 * * 1#2', 'none of L, W and #'],
    ['0 0 5-1 * *', 'is no day of the month'],
    ['*/0 * * * *', 'is no minute'],
    ['1//2 * * * *', 'is no minute'],
    [', * * * *', 'is no minute'],
    ['@reboot', 'Kubernetes knows'],
    ['@every soon', 'Kubernetes knows'],
    ['@every', 'Kubernetes knows'],
    ['TZ=UTC 0 2 * * *', 'timeZone'],
    ['CRON_TZ=Asia/Seoul 0 2 * * *', 'timeZone'],
  ])('refuses %j', (text, words) => {
    const reading = parseCron(text);
    expect(reading.ok ? 'taken' : reading.reason.en).toContain(words);
  });
});

describe('describeCron', () => {
  it.each([
    ['* * * * *', 'Every minute', '1분마다'],
    ['*/5 * * * *', 'Every 5 minutes', '5분마다'],
    ['0 * * * *', 'Every hour', '매시 정각에'],
    ['15 * * * *', 'Every hour at :15', '매시 15분에'],
    ['@daily', 'At 00:00 every day', '매일 00:00에'],
    ['30 2 * * *', 'At 02:30 every day', '매일 02:30에'],
    ['0 2,14 * * *', 'At 02:00 and 14:00 every day', '매일 02:00, 14:00에'],
    ['0 2 * * 1-5', 'At 02:00 from Monday to Friday', '월요일부터 금요일까지 02:00에'],
    ['0 3 * * sun', 'At 03:00 on Sundays', '매주 일요일 03:00에'],
    ['0 3 * * 1,3', 'At 03:00 on Mondays and Wednesdays', '매주 월·수요일 03:00에'],
    ['0 0 1 * *', 'At 00:00 on day 1 of the month', '매월 1일 00:00에'],
    ['0 0 1 1 *', 'At 00:00 on day 1 of the month in January', '1월 1일 00:00에'],
    ['*/10 9-18 * * 1-5', 'Every 10 minutes from 09:00 to 18:59 from Monday to Friday', '월요일부터 금요일까지 9시부터 18시까지 10분마다'],
    ['0 */6 * * *', 'At 00:00, 06:00, 12:00 and 18:00 every day', '매일 00:00, 06:00, 12:00, 18:00에'],
    ['0 0 13 * 5', 'At 00:00 on day 13 of the month and on Fridays', '매월 13일과 매주 금요일 00:00에'],
    ['@every 1h30m', 'Every 1 h 30 min', '1시간 30분마다'],
  ])('%s', (text, en, ko) => {
    expect(describeCron(scheduleOf(text))).toEqual({ en, ko });
  });
});

const FROM: WallTime = { year: 2026, month: 2, day: 27, hour: 23, minute: 30 };

function shown({ year, month, day, hour, minute }: WallTime): string {
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

describe('nextRuns', () => {
  it.each([
    ['0 2 * * *', ['2026-2-28 2:0', '2026-3-1 2:0', '2026-3-2 2:0']],
    ['*/15 * * * *', ['2026-2-27 23:45', '2026-2-28 0:0', '2026-2-28 0:15']],
    ['30 23 * * *', ['2026-2-28 23:30', '2026-3-1 23:30', '2026-3-2 23:30']],
    ['0 0 29 2 *', ['2028-2-29 0:0', '2032-2-29 0:0']],
    ['0 0 30 2 *', []],
    // both days narrow: either will do
    ['0 0 1 * 1', ['2026-3-1 0:0', '2026-3-2 0:0', '2026-3-9 0:0']],
    // a step narrows, as robfig/cron has it
    ['0 0 */15 * 1', ['2026-3-1 0:0', '2026-3-2 0:0', '2026-3-9 0:0']],
    ['0 0 31 * *', ['2026-3-31 0:0', '2026-5-31 0:0', '2026-7-31 0:0']],
    ['@every 1h', []],
  ])('%s', (text, expected) => {
    expect(nextRuns(scheduleOf(text), FROM, 3).map(shown)).toEqual(expected);
  });

  it('knows the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1970-01-01T00:00Z'), max: new Date('2199-12-31T23:59Z'), noInvalidDate: true }), (date) => {
        const time = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(), minute: date.getUTCMinutes() };
        expect(minutesOf(time)).toBe(Math.floor(date.getTime() / 60_000));
        expect(weekdayOf(time)).toBe(date.getUTCDay());
      }),
    );
  });

  it('goes forward, and each time fits its fields', () => {
    const field = (least: number, most: number): fc.Arbitrary<string> =>
      fc.oneof(fc.constant('*'), fc.integer({ min: least, max: most }).map(String), fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`));
    fc.assert(
      fc.property(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6), (...parts) => {
        const schedule = scheduleOf(parts.join(' '));
        if (schedule.kind === 'every') return;
        const runs = nextRuns(schedule, FROM, 4);
        expect(runs).toHaveLength(4);
        const { minute, hour, month, day, weekday } = schedule.fields;
        let before = FROM;
        for (const run of runs) {
          expect(Date.UTC(run.year, run.month - 1, run.day, run.hour, run.minute)).toBeGreaterThan(Date.UTC(before.year, before.month - 1, before.day, before.hour, before.minute));
          expect(minute.values).toContain(run.minute);
          expect(hour.values).toContain(run.hour);
          expect(month.values).toContain(run.month);
          expect(day.values.includes(run.day) || weekday.values.includes(weekdayOf(run))).toBe(true);
          before = run;
        }
      }),
      { numRuns: 200 },
    );
  });
});
