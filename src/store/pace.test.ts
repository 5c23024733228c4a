import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';

let frames: (() => void)[] = [];
let runs = 0;
let pace: Pace;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    if (id > 0) frames[id - 1] = () => undefined;
  });
  frames = [];
  runs = 0;
  pace = new Pace(() => {
    runs++;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function painted(): void {
  for (const run of frames) run();
}

describe('a pace', () => {
  it('runs once in the next frame, however often it was asked', () => {
    pace.inFrame();
    pace.inFrame();
    expect(runs).toBe(0);
    painted();
    expect(runs).toBe(1);
    painted();
    expect(runs).toBe(1);
  });

  it('runs once when the strokes of a key held down have ended, and in no frame between them', () => {
    for (let stroke = 0; stroke < 10; stroke++) {
      pace.afterStroke();
      vi.advanceTimersByTime(33);
      painted();
    }
    expect(runs).toBe(0);
    vi.advanceTimersByTime(7);
    expect(runs).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });

  it.each<[string, () => void]>([
    ['before a stroke', () => (pace.inFrame(), pace.afterStroke())],
    ['after a stroke', () => (pace.afterStroke(), pace.inFrame())],
  ])('runs once, in the frame, when another change comes %s', (_, ask) => {
    ask();
    painted();
    expect(runs).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });

  it.each<[string, () => void]>([
    ['a frame', () => pace.inFrame()],
    ['a pause', () => pace.afterStroke()],
  ])('does at once what waits for %s, and not again', (_, ask) => {
    ask();
    pace.now();
    expect(runs).toBe(1);
    painted();
    vi.advanceTimersByTime(1000);
    expect(runs).toBe(1);
  });

  it('does nothing at once when nothing was asked for', () => {
    pace.now();
    expect(runs).toBe(0);
  });

  it('forgets what was asked for when it ends', () => {
    pace.inFrame();
    pace.end();
    pace.afterStroke();
    pace.end();
    painted();
    vi.advanceTimersByTime(1000);
    expect(runs).toBe(0);
  });
});
