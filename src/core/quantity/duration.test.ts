import { describe, expect, it } from 'vitest';
import { durationFault, durationSeconds } from './duration.ts';

describe('a duration', () => {
  it.each([
    ['30s', 30, 30, 30],
    ['1h30m', 5400, 5400, 5400],
    ['500ms', 0.5, 0.5, 0.5],
    ['1d', 86_400, null, null],
    ['1y2w', 31_536_000 + 2 * 604_800, null, null],
    ['0', 0, null, 0],
    ['90', null, null, 90],
    ['1.5m', null, null, 90],
    ['30s1m', null, 90, 90],
    ['123456s', 123_456, null, 123_456],
    ['', null, null, null],
    ['5 m', null, null, null],
    ['m', null, null, null],
    ['-5s', null, null, null],
  ])('%j is %j seconds to Prometheus, %j to a Gateway, %j to Argo CD', (text, prometheus, gateway, argo) => {
    expect(durationSeconds(text, 'prometheus')).toBe(prometheus);
    expect(durationSeconds(text, 'gateway')).toBe(gateway);
    expect(durationSeconds(text, 'argo')).toBe(argo);
    expect(durationFault(text, 'prometheus') === null).toBe(prometheus !== null);
    expect(durationFault(text, 'gateway') === null).toBe(gateway !== null);
  });
});
