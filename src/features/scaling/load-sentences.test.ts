import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type ScalingRules } from '../../core/scaling/autoscaler.ts';
import { loadResponse, type Autoscaling, type LoadChange } from '../../core/scaling/load-response.ts';
import { loadSentences, stepsInWords } from './load-sentences.ts';

function scaling(min: number, max: number, up: Partial<ScalingRules> = {}, down: Partial<ScalingRules> = {}): Autoscaling {
  return { min, max, up: { ...DEFAULT_RULES.up, ...up }, down: { ...DEFAULT_RULES.down, ...down } };
}

const FIVEFOLD: LoadChange = { times: 5, over: 1 };
const said = (by: Autoscaling, load: LoadChange, language: 'en' | 'ko' = 'en'): string[] =>
  loadSentences(loadResponse(by, load), by).map(({ text, bad }) => `${bad === true ? '! ' : ''}${text[language]}`);

describe('what is said of a load', () => {
  it.each<[string, Autoscaling, LoadChange, string[]]>([
    ['there and back', scaling(2, 10), FIVEFOLD, ['With this load: 2 → 6 → 10 Pods, done after 15 s.', 'Once it is as before: 10 → 2 Pods, after 5 min.']],
    [
      'what is near enough',
      scaling(3, 20, { stabilizationSeconds: 60 }),
      FIVEFOLD,
      ['With this load: 3 → 7 → 14 Pods, beginning after 1 min, done after 1 min 15 s.', '15 would match the load; 14 are near enough for the tolerance.', 'Once it is as before: 14 → 3 Pods, after 5 min.'],
    ],
    [
      'what is too much',
      scaling(2, 5, {}, { stabilizationSeconds: 0 }),
      FIVEFOLD,
      ['With this load: 2 → 5 Pods, at once.', '! It asks for 10 Pods and may have 5: each of them carries 200 % of its target.', 'Once it is as before: 5 → 2 Pods, at once.'],
    ],
    ['a tolerance that takes all of it', scaling(2, 5, { tolerance: 4 }), FIVEFOLD, ['With this load it stays at 2: 10 are within the tolerance.', 'Once it is as before it stays at 2.']],
    ['a way up that is closed', scaling(2, 20, { select: 'Disabled' }), FIVEFOLD, ['! With this load it stays at 2: selectPolicy Disabled never adds Pods.', 'Once it is as before it stays at 2.']],
    ['a way down that is closed', scaling(2, 20, {}, { select: 'Disabled' }), { times: 1, over: 10 }, ['With this load it stays at 20: selectPolicy Disabled never takes Pods away.', 'Once it is as before it stays at 20.']],
    [
      'what takes hours',
      scaling(2, 20, { policies: [{ type: 'Pods', value: 1, periodSeconds: 1800 }] }),
      FIVEFOLD,
      ['! With this load: 2 → 3 → 4 → 5 → 6 Pods, and still on its way after hours.', 'Once it is as before: 6 → 2 Pods, after 5 min.'],
    ],
  ])('%s', (name, by, load, sentences) => {
    expect(said(by, load), name).toEqual(sentences);
  });

  it('stands in Korean too', () => {
    expect(said(scaling(3, 10), FIVEFOLD, 'ko')).toEqual([
      '부하가 바뀌면 파드 3 → 7 → 10개, 15초 만에 끝납니다.',
      '! 파드가 15개 필요하지만 최대 10개여서, 파드마다 목표의 150 %를 부담합니다.',
      '부하가 원래대로 돌아오면 파드 10 → 3개, 5분 뒤에 바뀝니다.',
    ]);
  });

  it('has every number of the picture', () => {
    expect(stepsInWords(loadResponse(scaling(2, 10), FIVEFOLD))).toEqual({
      en: 'before: 2 Pods; 0 s: 6; 15 s: 10; 2 min: the load is as before; 7 min: 2.',
      ko: '처음: 파드 2개; 0초: 6개; 15초: 10개; 2분: 부하가 원래대로; 7분: 2개.',
    });
  });
});
