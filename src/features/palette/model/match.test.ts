import { describe, expect, it } from 'vitest';
import { foldedQuery, looseMismatch, mismatch, termOf } from './match.ts';

const score = (text: string, query: string): number | null => mismatch(termOf(text), foldedQuery(query));
const loose = (text: string, query: string): number | null => looseMismatch(termOf(text), foldedQuery(query));

/** From the best to the worst. */
function ranked(query: string, texts: readonly string[]): string[] {
  return texts
    .map((text) => ({ text, by: score(text, query) ?? loose(text, query) }))
    .filter((one): one is { text: string; by: number } => one.by !== null)
    .sort((left, right) => left.by - right.by)
    .map(({ text }) => text);
}

describe('matching a term', () => {
  it('puts the very name first, then beginnings, words, parts and letters', () => {
    const terms = ['xport', 'supports x', 'host-port', 'ports', 'port', 'page order'];
    expect(ranked('port', terms)).toEqual(['port', 'ports', 'host-port', 'xport', 'supports x']);
    expect(ranked('POR', ['pXoXr', ...terms])).toEqual(['port', 'ports', 'host-port', 'xport', 'supports x', 'page order', 'pXoXr']);
  });

  it('finds words at the capitals of a Kubernetes name', () => {
    expect(ranked('surge', ['insurgent', 'maxSurge'])).toEqual(['maxSurge', 'insurgent']);
    expect(termOf('hostPID').words).toEqual([0, 4]);
    expect(termOf('apiVersion: apps/v1').words).toEqual([0, 3, 12, 17]);
  });

  it('reads letters as beginnings of words, then as letters near each other', () => {
    expect(loose('terminationGracePeriodSeconds', 'tgps')).not.toBeNull();
    expect(loose('maxSurge', 'mxsurge')).not.toBeNull();
    expect(loose('minReadySeconds', 'mrs')).toBeLessThan(loose('summers', 'smrs') ?? 0);
    expect(loose('terminationGracePeriodSeconds', 'tds')).toBeNull();
    expect(loose('ports', 'ps')).toBeNull();
  });

  it('finds Korean by syllables and first consonants', () => {
    expect(ranked('ㅍㄹㅂ', ['준비 프로브', '프로브', '볼륨'])).toEqual(['프로브', '준비 프로브']);
    expect(ranked('복ㅈ', ['복제본 수'])).toEqual(['복제본 수']);
    expect(score('재시작 반복', '재시작  반')).not.toBeNull();
    expect(score('복제본', '복사')).toBeNull();
  });

  it('finds what another system wrote in letters apart', () => {
    expect(score('프로브'.normalize('NFD'), '프로브')).toBe(0);
  });
});
