import { describe, expect, it } from 'vitest';
import { readIntegerText, readIntOrText, readQuantityText, readText, readTokens, type TextReading } from './read-text.ts';
import { WORDS } from './words.ts';

function said(reading: TextReading<unknown>): unknown {
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'empty' ? (reading.missing === null ? 'empty' : 'missing') : 'wrong';
}

describe('a text', () => {
  const noBlank = (text: string) => (text.includes(' ') ? WORDS.whole : null);
  it.each([
    [{}, 'web', 'web'],
    [{}, '한국', '한국'],
    [{}, '', 'empty'],
    [{ required: true } as const, '', 'missing'],
    [{ empty: 'text' } as const, '', ''],
    [{ rule: noBlank }, 'a b', 'wrong'],
    [{}, 'half \ud83d', 'wrong'],
    [{}, 'whole 😀', 'whole 😀'],
  ])('%j %j', (field, text, expected) => expect(said(readText(field, text))).toBe(expected));
});

describe('items of a list in a line', () => {
  const rule = (text: string) => (text.includes('.') ? WORDS.whole : null);
  it.each([
    [{ of: 'text' } as const, 'a', ['a']],
    [{ of: 'text' } as const, 'a, b', ['a', 'b']],
    [{ of: 'text' } as const, ' a,b  c,a,', ['a', 'b', 'c']],
    [{ of: 'text' } as const, ' , ', 'empty'],
    [{ of: 'text', rule } as const, 'a, b.c', 'wrong'],
    [{ of: 'text', verbatim: true } as const, ' .a | select(.b == "c, d") ', ['.a | select(.b == "c, d")']],
    [{ of: 'text', emptyAs: 'core' } as const, 'core apps', ['', 'apps']],
    [{ of: 'text', emptyAs: 'core' } as const, '""', ['']],
    [{ of: 'integer' } as const, '1 2,3', [1, 2, 3]],
    [{ of: 'integer' } as const, '1, x', 'wrong'],
  ])('%j %j', (field, text, expected) => expect(said(readTokens(field, text))).toEqual(expected));
});

describe('a whole number', () => {
  it.each([
    ['18', 18],
    [' 18 ', 18],
    ['007', 7],
    ['+3', 3],
    ['0', 'wrong'],
    ['101', 'wrong'],
    ['1.5', 'wrong'],
    ['1e2', 'wrong'],
    ['0x10', 'wrong'],
    ['３', 'wrong'],
    ['한', 'wrong'],
    ['', 'empty'],
  ])('%j', (text, expected) => expect(said(readIntegerText({ min: 1, max: 100 }, text))).toBe(expected));
});

describe('a port by number or name', () => {
  it.each([
    ['8080', 8080],
    ['http', 'http'],
    ['http-metrics', 'http-metrics'],
    ['0', 'wrong'],
    ['65536', 'wrong'],
    ['HTTP', 'wrong'],
    ['a-very-long-port', 'wrong'],
    ['-http', 'wrong'],
  ])('%j', (text, expected) => expect(said(readIntOrText({ text: 'port-name', min: 1, max: 65_535 }, text))).toBe(expected));
});

describe('a number or a percentage', () => {
  it.each([
    ['1', 1],
    ['25%', '25%'],
    ['%', 'wrong'],
    ['25 %', 'wrong'],
    ['http', 'wrong'],
  ])('%j', (text, expected) => expect(said(readIntOrText({ text: 'percentage', min: 0, max: 100 }, text))).toBe(expected));
});

describe('an amount', () => {
  it.each([
    ['250m', '250m'],
    [' 512Mi ', '512Mi'],
    ['512MB', 'wrong'],
    ['', 'empty'],
  ])('%j', (text, expected) => expect(said(readQuantityText({}, text))).toBe(expected));
});
