import { describe, expect, it } from 'vitest';
import { rolloutBounds } from '../../core/scaling/rollout.ts';
import { evictionSentences, rolloutSentence, scheduleSentences, shareSentence } from './sentences.ts';

describe('what is said of an autoscaler', () => {
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

describe('what is said of a Pod to be placed', () => {
  it.each([
    [{ cpu: 550, memory: 576, cpuBy: null, memoryBy: null }, ['A node needs 550m of CPU and 576Mi of memory free for each Pod.']],
    [{ cpu: 0, memory: 576, cpuBy: null, memoryBy: null }, ['A node needs 576Mi of memory free for each Pod.']],
    [
      { cpu: 550, memory: 2048, cpuBy: null, memoryBy: 'migrate' },
      ['A node needs 550m of CPU and 2048Mi of memory free for each Pod.', 'Its memory is what the init container migrate asks for: more than all that run after it.'],
    ],
    [{ cpu: 0, memory: 0, cpuBy: null, memoryBy: null }, []],
  ])('%j', (schedule, said) => {
    expect(scheduleSentences(schedule).map(({ text }) => text.en)).toEqual(said);
  });
});

describe('what is said of a budget', () => {
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
