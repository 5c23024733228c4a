import { useState } from 'react';
import { describeCron } from '../../../core/cron/describe.ts';
import { nextRuns } from '../../../core/cron/next-runs.ts';
import { parseCron, type CronSchedule } from '../../../core/cron/parse.ts';
import type { Language, Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import { SectionCard } from '../../../ui/form/Fields.tsx';
import { useFormHost } from '../../../ui/form/form-host.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { scheduleSection } from './schedule.section.ts';
import styles from './schedule.module.css';
import { zoneClock } from './zone-time.ts';

const WORDS = {
  next: { en: 'Next', ko: '다음 실행' },
  never: { en: 'No day of any year fits: it never runs.', ko: '맞는 날이 없어 실행되지 않습니다.' },
  every: { en: 'counted from when the CronJob was made', ko: '크론잡을 만든 때부터 셉니다' },
  utc: { en: 'if the controller runs in UTC', ko: '컨트롤러가 UTC일 때' },
  yourTime: { en: '{time} for you', ko: '내 시간으로 {time}' },
} as const satisfies Record<string, Localized>;

const SHOWN = 3;

/** When a CronJob runs: its schedule, in words, and the next times on the clock of its zone and on yours. */
export function ScheduleCard() {
  return <SectionCard section={scheduleSection} footer={<ScheduleWords />} />;
}

function ScheduleWords() {
  const t = useText();
  const language = useLanguage();
  const host = useFormHost();
  const text = host.useSelectedLate((document) => textAt(valueAt(document, ['spec', 'schedule'])));
  const zone = host.useSelectedLate((document) => textAt(valueAt(document, ['spec', 'timeZone'])));
  // the times are those after the form was opened: a clock that ticks would only distract
  const [now] = useState(Date.now);
  const reading = parseCron(text);
  if (!reading.ok) return null;
  const runs = runsOf(reading.schedule, zone === '' ? 'Etc/UTC' : zone, now, language);
  return (
    <div className={styles['words']}>
      <p className={styles['sentence']}>
        <b>{t(describeCron(reading.schedule))}</b>
        {reading.schedule.kind === 'every' ? ` · ${t(WORDS.every)}` : zone === '' ? ` · ${t(WORDS.utc)}` : ` · ${zone}`}
      </p>
      {reading.schedule.kind === 'fields' && runs !== null && (
        runs.length === 0 ? (
          <p className={styles['never']}>{t(WORDS.never)}</p>
        ) : (
          <dl className={styles['next']}>
            <dt>{t(WORDS.next)}</dt>
            {runs.map(({ there, here }) => (
              <dd key={there}>
                {there}
                {here !== there && <small>{t(WORDS.yourTime, { time: here })}</small>}
              </dd>
            ))}
          </dl>
        )
      )}
    </div>
  );
}

interface Run {
  /** On the clock of the schedule. */
  readonly there: string;
  /** On the clock of who reads it. */
  readonly here: string;
}

/** null for a time zone that nobody knows. */
function runsOf(schedule: CronSchedule, zone: string, now: number, language: Language): readonly Run[] | null {
  const clock = zoneClock(zone);
  if (clock === null) return null;
  // one more, for a time that the clocks leap over
  const times = nextRuns(schedule, clock.wallTimeOf(now), SHOWN + 1);
  const instants = times.map((time) => clock.instantOf(time)).filter((instant) => instant !== null).slice(0, SHOWN);
  const format = (timeZone?: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(timeZone === undefined ? {} : { timeZone }) });
  const there = format(zone);
  const here = format();
  return instants.map((instant) => ({ there: there.format(instant), here: here.format(instant) }));
}

function textAt(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
