import type { Localized } from '../../core/localized.ts';
import { giveUpSeconds, startBudgetSeconds } from '../../core/probes/budget.ts';
import type { StartTimeline } from '../../core/probes/timeline.ts';
import type { ContainerProbes } from '../../core/probes/timing.ts';
import type { TextValues } from '../../ui/language.tsx';

/** Something that happens in the first minutes of a container, in words. */
export interface TimelineEvent {
  readonly atSeconds: number;
  readonly text: Localized;
  readonly values: TextValues;
}

const EVENTS = {
  starts: { en: 'The container starts.', ko: '컨테이너가 시작됩니다.' },
  startupLooks: {
    en: 'The startup probe looks for the first time, then every {period} s, until {budget} s at most.',
    ko: '스타트업 프로브가 처음 확인합니다. 이후 {period}초마다, 최대 {budget}초까지 확인합니다.',
  },
  answers: { en: 'The application answers (assumed).', ko: '애플리케이션이 응답하기 시작합니다(가정).' },
  started: {
    en: 'The startup probe succeeds; the other probes may begin.',
    ko: '스타트업 프로브가 성공합니다. 이제 다른 프로브가 확인을 시작할 수 있습니다.',
  },
  readinessLooks: {
    en: 'The readiness probe looks for the first time, then every {period} s.',
    ko: '준비성 프로브가 처음 확인합니다. 이후 {period}초마다 확인합니다.',
  },
  ready: { en: 'The readiness probe succeeds: requests arrive.', ko: '준비성 프로브가 성공해 요청을 받기 시작합니다.' },
  open: { en: 'Requests arrive, because no readiness probe holds them back.', ko: '준비성 프로브가 없으므로 바로 요청을 받기 시작합니다.' },
  livenessLooks: {
    en: 'The liveness probe looks for the first time, then every {period} s; failing for {giveUp} s restarts the container.',
    ko: '활성 프로브가 처음 확인합니다. 이후 {period}초마다 확인하며, {giveUp}초 동안 실패하면 컨테이너를 재시작합니다.',
  },
  restartByStartup: {
    en: 'The startup probe gives up: the container is restarted before it answered.',
    ko: '스타트업 프로브가 포기합니다. 컨테이너는 응답하기 전에 재시작됩니다.',
  },
  restartByLiveness: {
    en: 'The liveness probe gives up: the container is restarted before it answered.',
    ko: '활성 프로브가 포기합니다. 컨테이너는 응답하기 전에 재시작됩니다.',
  },
} as const satisfies Record<string, Localized>;

/** The time line as a list, for whoever does not see the drawing: the same facts in the order in which they happen. */
export function timelineEvents(probes: ContainerProbes, timeline: StartTimeline): readonly TimelineEvent[] {
  const { startupProbe, readinessProbe, livenessProbe } = probes;
  const { looks, restart } = timeline;
  const end = restart?.atSeconds ?? Number.POSITIVE_INFINITY;
  const events: TimelineEvent[] = [{ atSeconds: 0, text: EVENTS.starts, values: {} }];
  const add = (atSeconds: number | null | undefined, text: Localized, values: TextValues = {}): void => {
    if (atSeconds !== null && atSeconds !== undefined && atSeconds <= end) events.push({ atSeconds, text, values });
  };
  if (startupProbe !== null) {
    add(looks.startup[0]?.atSeconds, EVENTS.startupLooks, { period: startupProbe.periodSeconds, budget: startBudgetSeconds(startupProbe) });
  }
  add(timeline.answersAfterSeconds, EVENTS.answers);
  if (startupProbe !== null) add(timeline.startedSeconds, EVENTS.started);
  if (readinessProbe !== null) add(looks.readiness[0]?.atSeconds, EVENTS.readinessLooks, { period: readinessProbe.periodSeconds });
  add(timeline.readySeconds, readinessProbe === null ? EVENTS.open : EVENTS.ready);
  if (livenessProbe !== null) {
    add(looks.liveness[0]?.atSeconds, EVENTS.livenessLooks, { period: livenessProbe.periodSeconds, giveUp: giveUpSeconds(livenessProbe) });
  }
  if (restart !== null) add(restart.atSeconds, restart.by === 'startup' ? EVENTS.restartByStartup : EVENTS.restartByLiveness);
  // stable: what happens in the same second stays in the order of cause and effect
  return events.toSorted((left, right) => left.atSeconds - right.atSeconds);
}

const OUTCOMES = {
  restartByStartup: {
    en: 'Restarted after *{at} s*: the startup probe gives up before the application answers.',
    ko: '*{at}초* 뒤 재시작: 애플리케이션이 응답하기 전에 스타트업 프로브가 포기합니다.',
  },
  restartByLiveness: {
    en: 'Restarted after *{at} s*: the liveness probe gives up before the application answers. A startup probe would wait.',
    ko: '*{at}초* 뒤 재시작: 애플리케이션이 응답하기 전에 활성 프로브가 포기합니다. 스타트업 프로브를 쓰면 기다려 줍니다.',
  },
  ready: { en: 'Requests arrive from *{at} s* on.', ko: '*{at}초*부터 요청을 받습니다.' },
  tooEarly: {
    en: 'Requests arrive from *{at} s* on, before the application answers: no readiness probe holds them back.',
    ko: '준비성 프로브가 없어 애플리케이션이 응답하기 전인 *{at}초*부터 요청을 받습니다.',
  },
} as const satisfies Record<string, Localized>;

/** What comes of the first minutes, in one sentence; null when nothing does within the time drawn. */
export function outcomeOf(timeline: StartTimeline): { readonly text: Localized; readonly values: TextValues; readonly bad: boolean } | null {
  const { restart, readySeconds, answersAfterSeconds } = timeline;
  if (readySeconds !== null && readySeconds < answersAfterSeconds && restart === null) {
    return { text: OUTCOMES.tooEarly, values: { at: readySeconds }, bad: true };
  }
  if (restart !== null) {
    const text = restart.by === 'startup' ? OUTCOMES.restartByStartup : OUTCOMES.restartByLiveness;
    return { text, values: { at: restart.atSeconds }, bad: true };
  }
  return readySeconds === null ? null : { text: OUTCOMES.ready, values: { at: readySeconds }, bad: false };
}
