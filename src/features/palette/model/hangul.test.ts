import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { continuesAs, indexAsTyped, isKorean } from './hangul.ts';

describe('what is being typed in Korean', () => {
  it.each([
    ['프로브', ['ㅍ', '프', '플', '프로', '프롭', '프로브', 'ㅍㄹㅂ', 'ㅍ로']],
    ['볼륨', ['ㅂ', '보', '볼', '볼ㄹ', '볼류', '볼륨', 'ㅂㄹ']],
    ['읽기 전용', ['이', '일', '읽', '읽ㄱ', '읽기', 'ㅇㄱ ㅈㅇ', '읽기 전']],
    ['일기', ['이', '일', '읽', '일ㄱ', '일기']],
    ['워크로드', ['워', '웤', '워크', '워클', '워크로드']],
  ])('finds %s on the way', (text, typed) => {
    expect(typed.filter((each) => !continuesAs(text, 0, each))).toEqual([]);
  });

  it.each([
    ['프로브', ['프러', '브', '픕', '프로브들', '롭']],
    ['볼륨', ['복', '불', 'ㅂㄹㅁ', '볼룸']],
  ])('does not take for %s what cannot become it', (text, typed) => {
    expect(typed.filter((each) => continuesAs(text, 0, each))).toEqual([]);
  });

  it('finds a word inside a text', () => {
    expect(indexAsTyped('준비 프로브', 'ㅍㄹ')).toBe(3);
    expect(indexAsTyped('준비 프로브', '프롭')).toBe(3);
    expect(indexAsTyped('준비 프로브', '볼')).toBe(-1);
    expect(indexAsTyped('abcabc', 'bc', 2)).toBe(4);
  });

  it('knows Korean letters', () => {
    expect(['ㅍ', '프', 'a프'].map(isKorean)).toEqual([true, true, true]);
    expect(['probe', '', '503'].map(isKorean)).toEqual([false, false, false]);
  });

  it('agrees with indexOf where nothing is Korean', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.'), maxLength: 12 });
    fc.assert(fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }), (target, typed) => {
      expect(indexAsTyped(target, typed)).toBe(target.indexOf(typed));
    }));
  });

  it('takes every beginning of a text, whole or by first consonants', () => {
    const syllables = fc.string({ unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(syllables, fc.nat(), (text, cut) => {
      const length = 1 + (cut % text.length);
      expect(continuesAs(text, 0, text.slice(0, length))).toBe(true);
      const initials = Array.from(text.slice(0, length), (syllable) => 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.charAt(Math.floor((syllable.charCodeAt(0) - 0xac00) / 588))).join('');
      expect(continuesAs(text, 0, initials)).toBe(true);
    }));
  });
});
