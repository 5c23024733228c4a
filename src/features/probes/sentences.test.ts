import { describe, expect, it } from 'vitest';
import { startTimeline } from '../../core/probes/timeline.ts';
import { PROBE_DEFAULTS, readProbes, type ProbeName, type ProbeTiming } from '../../core/probes/timing.ts';
import { textIn } from '../../ui/language.tsx';
import { summaryOf } from './summaries.ts';
import { outcomeOf, timelineEvents } from './timeline-events.ts';

describe('the sentence of a card', () => {
  it.each<[ProbeName, Partial<ProbeTiming>, string, string]>([
    ['startupProbe', { initialDelaySeconds: 10, failureThreshold: 18 }, 'waits at most *190 s*, then restarts', '최대 *190초* 기다린 뒤 재시작'],
    ['readinessProbe', { periodSeconds: 15 }, 'out of rotation after *45 s*', '실패하면 *45초* 뒤 트래픽 제외'],
    ['livenessProbe', { periodSeconds: 30, timeoutSeconds: 10 }, 'restarts after *90 s* (+10)', '멈추면 *90초*(+10초) 뒤 재시작'],
    ['livenessProbe', {}, 'restarts after *30 s* (+1)', '멈추면 *30초*(+1초) 뒤 재시작'],
    ['startupProbe', { failureThreshold: 360 }, 'waits at most *3,600 s*, then restarts', '최대 *3,600초* 기다린 뒤 재시작'],
  ])('%s %j', (name, numbers, english, korean) => {
    const { text, values } = summaryOf(name, { ...PROBE_DEFAULTS, ...numbers });
    expect(textIn('en', text, values)).toBe(english);
    expect(textIn('ko', text, values)).toBe(korean);
  });
});

const all = readProbes({
  startupProbe: { initialDelaySeconds: 10, failureThreshold: 18 },
  readinessProbe: { initialDelaySeconds: 30, periodSeconds: 15 },
  livenessProbe: { initialDelaySeconds: 90, periodSeconds: 30 },
});

describe('the time line as a table', () => {
  it('says what happens, in order', () => {
    expect(said(all, 75)).toEqual([
      '0: The container starts.',
      '10: The startup probe looks for the first time, then every 10 s, until 190 s at most.',
      '75: The application answers (assumed).',
      '80: The startup probe succeeds; the other probes may begin.',
      '90: The readiness probe looks for the first time, then every 15 s.',
      '90: The readiness probe succeeds: requests arrive.',
      '90: The liveness probe looks for the first time, then every 30 s; failing for 90 s restarts the container.',
    ]);
  });

  it('ends with the restart', () => {
    expect(said(readProbes({ livenessProbe: { periodSeconds: 5 } }), 60)).toEqual([
      '0: The container starts.',
      '0: Requests arrive, because no readiness probe holds them back.',
      '0: The liveness probe looks for the first time, then every 5 s; failing for 15 s restarts the container.',
      '11: The liveness probe gives up: the container is restarted before it answered.',
    ]);
  });

  function said(probes: typeof all, answersAfter: number): string[] {
    return timelineEvents(probes, startTimeline(probes, answersAfter, 300)).map(({ atSeconds, text, values }) => `${atSeconds}: ${textIn('en', text, values)}`);
  }
});

describe('what comes of it', () => {
  it.each([
    [all, 75, 'Requests arrive from *90 s* on.', '*90초*부터 요청을 받습니다.', false],
    [
      all,
      200,
      'Restarted after *181 s*: the startup probe gives up before the application answers.',
      '*181초* 뒤 재시작: 애플리케이션이 응답하기 전에 스타트업 프로브가 포기합니다.',
      true,
    ],
    [
      readProbes({ livenessProbe: {} }),
      60,
      'Restarted after *21 s*: the liveness probe gives up before the application answers. A startup probe would wait.',
      '*21초* 뒤 재시작: 애플리케이션이 응답하기 전에 활성 프로브가 포기합니다. 스타트업 프로브를 쓰면 기다려 줍니다.',
      true,
    ],
    [
      readProbes({ livenessProbe: {} }),
      15,
      'Requests arrive from *0 s* on, before the application answers: no readiness probe holds them back.',
      '준비성 프로브가 없어 애플리케이션이 응답하기 전인 *0초*부터 요청을 받습니다.',
      true,
    ],
  ])('case %#', (probes, answersAfter, english, korean, bad) => {
    const outcome = outcomeOf(startTimeline(probes, answersAfter, 300));
    expect(outcome?.bad).toBe(bad);
    expect(textIn('en', outcome?.text ?? { en: '', ko: '' }, outcome?.values)).toBe(english);
    expect(textIn('ko', outcome?.text ?? { en: '', ko: '' }, outcome?.values)).toBe(korean);
  });
});
