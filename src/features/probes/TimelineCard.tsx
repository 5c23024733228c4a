import { useId, useState } from 'react';
import { parseSeconds } from '../../core/probes/budget.ts';
import { assumedStartSeconds, horizonFor, startTimeline } from '../../core/probes/timeline.ts';
import type { Path } from '../../core/yaml/path.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { Emphasised } from './Emphasised.tsx';
import styles from './probes.module.css';
import { outcomeOf, timelineEvents } from './timeline-events.ts';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { useProbes } from './use-probes.ts';
import { tickLabel, timelineTitle, WORDS } from './words.ts';

/** Longer starts than the longest drawing are not drawn. */
const LONGEST_START_SECONDS = 14_400;

/** The first minutes of a container as its probes see them, for an application that answers after a time to be chosen. */
export function TimelineCard({ container }: { readonly container: Path }) {
  const t = useText();
  const probes = useProbes(container);
  const ids = { title: useId(), table: useId(), input: useId() };
  const [typed, setTyped] = useState<string | null>(null);
  const [showsTable, setShowsTable] = useState(false);

  const typedSeconds = typed === null ? null : parseSeconds(typed);
  const isBad = typed !== null && typed.trim() !== '' && (typedSeconds === null || typedSeconds > LONGEST_START_SECONDS);
  const answersAfter = isBad ? assumedStartSeconds(probes) : (typedSeconds ?? assumedStartSeconds(probes));
  const horizon = horizonFor(probes, answersAfter);
  const timeline = startTimeline(probes, answersAfter, horizon);
  const title = t(timelineTitle(horizon));
  const outcome = outcomeOf(timeline);
  const Chevron = showsTable ? ChevronDownIcon : ChevronRightIcon;

  return (
    <section className={styles['card']} aria-labelledby={ids.title}>
      <div className={styles['cardHead']}>
        <h2 id={ids.title}>{title}</h2>
        <p>{t(WORDS.fromSettings)}</p>
        <span className={styles['assumption']}>
          <label htmlFor={ids.input}>{t(WORDS.answersAfter)}</label>
          <Tip text={t(isBad ? WORDS.badTime : WORDS.answersAfterHelp)} describes>
            <input
              id={ids.input}
              data-own-undo
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={isBad || undefined}
              value={typed ?? String(answersAfter)}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => {
                if (typedSeconds === null || isBad) setTyped(null);
                else setTyped(String(typedSeconds));
              }}
            />
          </Tip>
          <span>{t(WORDS.secondsUnit)}</span>
        </span>
      </div>
      <div className={styles['timeline']}>
        <TimelineDrawing probes={probes} timeline={timeline} title={title} />
        <div className={styles['legend']}>
          {outcome !== null && (
            <p className={styles['outcome']} data-bad={outcome.bad || undefined}>
              <Emphasised text={outcome.text} values={outcome.values} />
            </p>
          )}
          <span className={styles['dots']}>{t(WORDS.legend)}</span>
          <button type="button" className={styles['more']} aria-expanded={showsTable} aria-controls={ids.table} onClick={() => setShowsTable(!showsTable)}>
            <Chevron size={12} />
            {t(WORDS.showTable)}
          </button>
        </div>
        {/* folded only for the eye: to a screen reader the table is the drawing */}
        <div className={showsTable ? undefined : styles['unseen']}>
          <table id={ids.table} className={styles['table']}>
            <caption className={styles['unseen']}>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t(WORDS.when)}</th>
                <th scope="col">{t(WORDS.what)}</th>
              </tr>
            </thead>
            <tbody>
              {timelineEvents(probes, timeline).map((event) => {
                const at = tickLabel(event.atSeconds, 0);
                return (
                  <tr key={`${event.atSeconds} ${event.text.en}`}>
                    <td>{t(at.text, at.values)}</td>
                    <td>{t(event.text, event.values)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
