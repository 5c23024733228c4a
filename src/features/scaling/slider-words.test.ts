import { describe, expect, it } from 'vitest';
import { spokenAmount, stopSentence } from './slider-words.ts';

describe('an amount read aloud', () => {
  it.each([
    ['cpu', '250m', '250 millicores', '250밀리코어'],
    ['cpu', '1m', '1 millicore', '1밀리코어'],
    ['cpu', '1', '1 core', '1코어'],
    ['cpu', '1.5', '1.5 cores', '1.5코어'],
    ['memory', '512Mi', '512 MiB', '512 MiB'],
    ['memory', '1G', '1 GB', '1 GB'],
    ['memory', '1024', '1024 bytes', '1024 바이트'],
    ['memory', 'lots', 'lots', 'lots'],
  ] as const)('%s %s', (resource, amount, en, ko) => expect(spokenAmount(resource, amount)).toEqual({ en, ko }));
});

describe('the reason why a slide stops', () => {
  it('names the other end', () => {
    expect(stopSentence('request', '512Mi').en).toBe('A request stops at its limit, here 512Mi. Raise the limit first.');
    expect(stopSentence('limit', '250m').ko).toBe('한도는 요청(250m)보다 낮을 수 없습니다. 요청을 먼저 낮추세요.');
  });
});
