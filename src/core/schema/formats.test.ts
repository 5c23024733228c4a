import { describe, expect, it } from 'vitest';
import { fitsFormat, isOfFormat } from './formats.ts';

describe('a text', () => {
  it.each<[format: string, good: readonly string[], bad: readonly string[]]>([
    ['quantity', ['1', '500m', '1.5Gi', '1e3', '.5', '-1'], ['512MB', '1 Gi', '', '1K', 'a']],
    ['date-time', ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00.123456+09:00'], ['2024-05-01', '2024-13-01T10:00:00Z', '2024-05-01 10:00:00', '2024-05-01T10:00:00', '']],
    ['byte', ['', 'YQ==', 'YWI=', 'YWJj', 'YWJj\nYWJj\n'], ['YQ', 'a', 'geheim!', 'YQ=', 'Y Q==']],
    ['cron', ['0 3 * * *', '*/5 0-6,12 1 JAN-mar sun', '@daily', '@every 1h30m', '0 0 ? * 1-5/2'], ['0 3 * *', '60 * * * *', '* 24 * * *', '* * 0 * *', '* * * 13 *', '* * * * 7', '5-1 * * * *', '*/0 * * * *', '@often', '* * * * * *', 'a * * * *']],
    ['password', ['anything'], []],
  ])('of format %s', (format, good, bad) => {
    expect(good.filter((text) => !isOfFormat(text, format))).toEqual([]);
    expect(bad.filter((text) => isOfFormat(text, format))).toEqual([]);
  });
});

describe('a number', () => {
  it.each<[number | bigint, string, boolean]>([
    [2 ** 31 - 1, 'int32', true],
    [2 ** 31, 'int32', false],
    [-(2 ** 31), 'int32', true],
    [2n ** 63n - 1n, 'int64', true],
    [2 ** 63, 'int64', false],
    [2 ** 40, 'double', true],
  ])('%s fits %s: %s', (value, format, fits) => {
    expect(fitsFormat(value, format)).toBe(fits);
  });
});
