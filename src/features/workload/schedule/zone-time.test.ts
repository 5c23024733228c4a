import { expect, it } from 'vitest';
import { zoneClock } from './zone-time.ts';

it.each([
  ['Asia/Seoul', { year: 2026, month: 3, day: 1, hour: 2, minute: 30 }, '2026-02-28T17:30:00.000Z'],
  ['Etc/UTC', { year: 2026, month: 12, day: 31, hour: 23, minute: 59 }, '2026-12-31T23:59:00.000Z'],
  ['America/New_York', { year: 2026, month: 7, day: 1, hour: 0, minute: 0 }, '2026-07-01T04:00:00.000Z'],
  // twice on the day the clocks go back: the first of them
  ['America/New_York', { year: 2026, month: 11, day: 1, hour: 1, minute: 30 }, '2026-11-01T05:30:00.000Z'],
])('%s %j', (zone, time, instant) => {
  const clock = zoneClock(zone);
  const found = clock?.instantOf(time) ?? Number.NaN;
  expect(new Date(found).toISOString()).toBe(instant);
  expect(clock?.wallTimeOf(found)).toEqual(time);
});

it('knows the time the clocks leap over', () => {
  expect(zoneClock('America/New_York')?.instantOf({ year: 2026, month: 3, day: 8, hour: 2, minute: 30 })).toBeNull();
});

it('takes no other names', () => {
  expect(zoneClock('Seoul/Asia')).toBeNull();
});
