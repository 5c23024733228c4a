import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../core/scaling/autoscaler.ts';
import { rolloutBounds } from '../../core/scaling/rollout.ts';
import { duration, evictionSentences, readBudget, rolloutSentence, shareSentence, waySentence } from './sentences.ts';

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

describe('what is said of an autoscaler', () => {
  it('is how fast it goes', () => {
    expect(waySentence(3, 20, DEFAULT_RULES.up).text).toEqual({
      en: 'When all of it is needed: 3 → 7 → 14 → 20 Pods, beginning at once, in 3 steps over 30 s.',
      ko: '최대로 필요해지면: 파드 3 → 7 → 14 → 20개, 바로 시작하여 3단계, 30초 동안 바뀝니다.',
    });
    expect(waySentence(20, 3, SLOWLY).text).toEqual({
      en: 'When the load is gone: 20 → 18 → 16 → 14 → … → 3 Pods, beginning after 10 min, in 12 steps over 11 min.',
      ko: '부하가 사라지면: 파드 20 → 18 → 16 → 14 → … → 3개, 10분 뒤 시작하여 12단계, 11분 동안 바뀝니다.',
    });
    expect(waySentence(10, 2, DEFAULT_RULES.down).text.en).toBe('When the load is gone: 10 → 2 Pods, beginning after 5 min, in one step.');
    expect(waySentence(3, 1, { ...DEFAULT_RULES.down, select: 'Disabled' }).text.en).toBe('It never takes Pods away.');
  });

  it('is what a share comes to', () => {
    expect(shareSentence('cpu', 70, { nano: 550_000_000n, missing: [] }, 3).text.en).toBe('70 % of the 550m of cpu that a Pod requests is 385m for each Pod. At twice that, 3 Pods become 6.');
    expect(shareSentence('memory', 80, { nano: 576n * 1024n * 1024n * 1_000_000_000n, missing: [] }, null).text.en).toBe('80 % of the 576Mi of memory that a Pod requests is 460Mi for each Pod.');
  });

  it('is why it does nothing', () => {
    const said = shareSentence('cpu', 70, { nano: null, missing: ['log'] }, 3);
    expect(said.bad).toBe(true);
    expect(said.text.ko).toBe('컨테이너(log)에 cpu 요청이 없습니다. 기준이 없어 사용률을 잴 수 없으므로 오토스케일러가 동작하지 않습니다.');
  });
});

describe('what is said of a budget', () => {
  it.each([
    [{ spec: { minAvailable: 2 } }, { minAvailable: { count: 2 } }],
    [{ spec: { maxUnavailable: '30%' } }, { maxUnavailable: { percent: 30 } }],
    [{ spec: { minAvailable: 1, maxUnavailable: 1 } }, null],
    [{ spec: {} }, null],
  ])('reads %j', (object, budget) => {
    expect(readBudget(object)).toEqual(budget);
  });

  it('is how many may go, and that a drain waits forever', () => {
    expect(evictionSentences({ minAvailable: { count: 2 } }, 'web', { least: 3, most: 20, by: 'autoscaler' }).map(({ text }) => text.en)).toEqual([
      'web at its fewest: of 3 Pods, 2 must stay and 1 may be evicted at once.',
      'web at its most: of 20 Pods, 2 must stay and 18 may be evicted at once.',
    ]);
    expect(evictionSentences({ minAvailable: { count: 3 } }, 'web', { least: 3, most: 3, by: 'replicas' })).toEqual([
      {
        bad: true,
        text: {
          en: 'web: of 3 Pods, 3 must stay, so none may be evicted: draining a node waits forever.',
          ko: 'web: 파드 3개 가운데 3개를 유지해야 하므로 하나도 축출할 수 없습니다. 노드 드레인이 끝나지 않습니다.',
        },
      },
    ]);
  });
});

describe('what is said of a rollout', () => {
  it('is the most and the fewest', () => {
    expect(rolloutSentence(3, rolloutBounds(3, { count: 1 }, { percent: 25 })).text.en).toBe('A rolling update of 3 Pods runs at most 4 at once and keeps at least 3 serving.');
    expect(rolloutSentence(3, rolloutBounds(3, { percent: 0 }, { percent: 25 })).text.ko).toContain('두 값이 모두 0으로 반올림되어');
  });
});
