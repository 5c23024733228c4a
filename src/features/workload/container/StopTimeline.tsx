import type { Localized } from '../../../core/localized.ts';
import { useText } from '../../../ui/language.tsx';
import type { StopTimes } from './lifecycle.ts';
import styles from './stop-timeline.module.css';

const WORDS = {
  title: { en: 'The stop, second by second', ko: '종료 과정' },
  traffic: { en: 'Service', ko: '서비스' },
  leaving: { en: 'requests may still come for some seconds', ko: '몇 초 동안은 요청이 더 올 수 있음' },
  hook: { en: 'preStop', ko: 'preStop' },
  hookSleeps: { en: 'waits {seconds} s', ko: '{seconds}초 대기' },
  hookUnknown: { en: 'as long as it takes, on the same clock', ko: '끝날 때까지(같은 유예 시간에 포함)' },
  program: { en: 'Program', ko: '프로그램' },
  runs: { en: 'serves as before', ko: '평소대로 처리' },
  ends: { en: 'SIGTERM: has {seconds} s to end', ko: 'SIGTERM: {seconds}초 안에 마무리' },
  killed: { en: 'SIGKILL', ko: 'SIGKILL' },
  seconds: { en: '{seconds} s', ko: '{seconds}초' },
} as const satisfies Record<string, Localized>;

interface StopTimelineProps {
  readonly times: StopTimes;
  /** Whether something is done before SIGTERM. */
  readonly hasHook: boolean;
}

/** What happens at once when a Pod is told to stop, and what one after the other, until it is killed. The sentence beside it says the same. */
export function StopTimeline({ times: { graceSeconds, sleepSeconds }, hasHook }: StopTimelineProps) {
  const t = useText();
  if (graceSeconds <= 0) return null;
  const waits = Math.min(sleepSeconds ?? 0, graceSeconds);
  const left = graceSeconds - waits;
  const share = (waits / graceSeconds) * 100;
  const isUnknown = hasHook && sleepSeconds === null;
  return (
    <div className={styles['line']} aria-hidden="true" title={t(WORDS.title)}>
      <span className={styles['who']}>{t(WORDS.traffic)}</span>
      <span className={styles['lane']}><i data-look="leaving" style={{ width: '100%' }}>{t(WORDS.leaving)}</i></span>
      {hasHook && (
        <>
          <span className={styles['who']}>{t(WORDS.hook)}</span>
          <span className={styles['lane']}>
            {isUnknown
              ? <i data-look="unknown" style={{ width: '100%' }}>{t(WORDS.hookUnknown)}</i>
              : <i data-look="wait" style={{ width: `${share}%` }}>{t(WORDS.hookSleeps, { seconds: waits })}</i>}
          </span>
        </>
      )}
      <span className={styles['who']}>{t(WORDS.program)}</span>
      <span className={styles['lane']}>
        {waits > 0 && <i data-look="runs" style={{ width: `${share}%` }}>{t(WORDS.runs)}</i>}
        {left > 0 && <i data-look="ends" style={{ width: `${100 - share}%` }}>{t(WORDS.ends, { seconds: left })}</i>}
      </span>
      <span />
      <span className={styles['axis']}>
        <span>{t(WORDS.seconds, { seconds: 0 })}</span>
        <span data-killed><b>{t(WORDS.killed)}</b> {t(WORDS.seconds, { seconds: graceSeconds })}</span>
      </span>
    </div>
  );
}
