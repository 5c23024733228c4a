import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentAt, shownLooks, ticksOf } from './timeline-drawing.ts';
import { tickLabel, timelineTitle } from './words.ts';
import { textIn } from '../../ui/language.tsx';

describe('ticksOf', () => {
  it.each([
    [60, [0, 15, 30, 45, 60], '15 s', '15초'],
    [120, [0, 30, 60, 90, 120], '30 s', '30초'],
    [300, [0, 60, 120, 180, 240, 300], '60 s', '60초'],
    [600, [0, 120, 240, 360, 480, 600], '2 min', '2분'],
    [900, [0, 180, 360, 540, 720, 900], '3 min', '3분'],
    [1800, [0, 300, 600, 900, 1200, 1500, 1800], '5 min', '5분'],
    [3600, [0, 600, 1200, 1800, 2400, 3000, 3600], '10 min', '10분'],
    [7200, [0, 1800, 3600, 5400, 7200], '30 min', '30분'],
    [14_400, [0, 3600, 7200, 10_800, 14_400], '1 h', '1시간'],
  ])('%i s', (horizon, ticks, english, korean) => {
    expect(ticksOf(horizon)).toEqual(ticks);
    const { text, values } = tickLabel(ticks[1] ?? 0, horizon);
    expect([textIn('en', text, values), textIn('ko', text, values)]).toEqual([english, korean]);
    expect(timelineTitle(horizon).ko).toMatch(/^처음 \d+(분|시간)$/);
  });
});

describe('shownLooks', () => {
  const looks = (count: number, every: number, succeedsFrom: number) =>
    Array.from({ length: count }, (_, index) => ({ atSeconds: index * every, succeeds: index * every >= succeedsFrom }));

  it('shows all that can be told apart', () => {
    const few = looks(20, 15, 80);
    expect(shownLooks(few, 300)).toEqual(few);
    expect(shownLooks([], 300)).toEqual([]);
  });

  it('keeps first, turn and last of many, and no two that touch otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 60 }), fc.nat(900), (count, every, succeedsFrom) => {
        const all = looks(count, every, succeedsFrom).filter(({ atSeconds }) => atSeconds <= 900);
        const shown = shownLooks(all, 900);
        expect(shown.length).toBeLessThanOrEqual(64);
        expect(shown[0]).toBe(all[0]);
        expect(shown.at(-1)).toBe(all.at(-1));
        expect(shown).toContain(all.find(({ succeeds }) => succeeds) ?? all[0]);
      }),
    );
  });
});

it('places times in percent, and what lies beyond at the edge', () => {
  expect([0, 75, 300, 9999].map((seconds) => percentAt(seconds, 300))).toEqual([0, 25, 100, 100]);
  expect(percentAt(100, 900)).toBe(11.11);
});
