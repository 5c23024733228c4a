import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './autoscaler.ts';
import { duration, waySentence } from './way-sentence.ts';

const SLOWLY = { ...DEFAULT_RULES.down, stabilizationSeconds: 600, policies: [{ type: 'Percent' as const, value: 10, periodSeconds: 60 }] };

describe('durations', () => {
  it.each([
    [0, '0 s', '0초'],
    [45, '45 s', '45초'],
    [300, '5 min', '5분'],
    [1000, '16 min 40 s', '16분 40초'],
  ])('%i', (seconds, en, ko) => {
    expect(duration(seconds)).toEqual({ en, ko });
  });
});

describe('the way of an autoscaler', () => {
  it('is how fast it goes', () => {
    expect(waySentence(3, 20, DEFAULT_RULES.up)).toEqual({
      en: 'When all of it is needed: 3 → 7 → 14 → 20 Pods, beginning at once, in 3 steps over 30 s.',
      ko: '최대로 필요해지면: 파드 3 → 7 → 14 → 20개, 바로 시작하여 3단계, 30초 동안 바뀝니다.',
    });
    expect(waySentence(20, 3, SLOWLY)).toEqual({
      en: 'When the load is gone: 20 → 18 → 16 → 14 → … → 3 Pods, beginning after 10 min, in 12 steps over 11 min.',
      ko: '부하가 사라지면: 파드 20 → 18 → 16 → 14 → … → 3개, 10분 뒤 시작하여 12단계, 11분 동안 바뀝니다.',
    });
    expect(waySentence(10, 2, DEFAULT_RULES.down).en).toBe('When the load is gone: 10 → 2 Pods, beginning after 5 min, in one step.');
    expect(waySentence(3, 1, { ...DEFAULT_RULES.down, select: 'Disabled' }).en).toBe('It never takes Pods away.');
  });
});
