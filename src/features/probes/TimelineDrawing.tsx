import { useId } from 'react';
import { startBudgetSeconds } from '../../core/probes/budget.ts';
import type { ProbeLook, StartTimeline } from '../../core/probes/timeline.ts';
import type { ContainerProbes, ProbeTiming } from '../../core/probes/timing.ts';
import { useText } from '../../ui/language.tsx';
import styles from './probes.module.css';
import { percentAt, shownLooks, ticksOf } from './timeline-drawing.ts';
import { tickLabel, WORDS } from './words.ts';

interface TimelineDrawingProps {
  readonly probes: ContainerProbes;
  readonly timeline: StartTimeline;
  readonly title: string;
}

/** Heights in pixels; widths are percent of the room there is, so that words keep their size. */
const TOP = 18;
const STARTUP_HEIGHT = 46;
const ROW_HEIGHT = 26;
const BAR_HEIGHT = 16;
const AXIS_HEIGHT = 20;

/** The first minutes as a picture. What it shows is in the table beside it too. */
export function TimelineDrawing({ probes, timeline, title }: TimelineDrawingProps) {
  const t = useText();
  const titleId = useId();
  const { startupProbe, readinessProbe, livenessProbe } = probes;
  const { horizonSeconds, looks, answersAfterSeconds } = timeline;
  const at = (seconds: number): string => `${percentAt(seconds, horizonSeconds)}%`;

  let y = TOP;
  const startupY = y + ROW_HEIGHT / 2;
  if (startupProbe !== null) y += STARTUP_HEIGHT;
  const readinessY = y + ROW_HEIGHT / 2;
  if (readinessProbe !== null) y += ROW_HEIGHT;
  const livenessY = y + ROW_HEIGHT / 2;
  if (livenessProbe !== null) y += ROW_HEIGHT;
  const bottom = y + 2;

  return (
    <div className={styles['drawing']} style={{ height: bottom + AXIS_HEIGHT }}>
      <div aria-hidden="true" translate="no">
        {startupProbe !== null && <span className={styles['rowName']} style={{ top: startupY - 9 }}>startup</span>}
        {readinessProbe !== null && <span className={styles['rowName']} style={{ top: readinessY - 9 }}>readiness</span>}
        {livenessProbe !== null && <span className={styles['rowName']} style={{ top: livenessY - 9 }}>liveness</span>}
      </div>
      <svg role="img" aria-labelledby={titleId} width="100%" height={bottom + AXIS_HEIGHT}>
        <title id={titleId}>{t(WORDS.drawing, { title })}</title>
        {ticksOf(horizonSeconds).map((seconds, index, ticks) => {
          const label = tickLabel(seconds, horizonSeconds);
          const anchor = index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle';
          return (
            <g key={seconds}>
              <line x1={at(seconds)} x2={at(seconds)} y1={TOP} y2={bottom} stroke="var(--line)" />
              <text x={at(seconds)} y={bottom + 15} textAnchor={anchor}>{t(label.text, label.values)}</text>
            </g>
          );
        })}
        <line x1={at(answersAfterSeconds)} x2={at(answersAfterSeconds)} y1={TOP} y2={bottom} stroke="var(--ink-3)" strokeDasharray="2 3" />
        <text x={at(answersAfterSeconds)} y={TOP - 5} textAnchor={anchorAt(percentAt(answersAfterSeconds, horizonSeconds), 8)}>{t(WORDS.answersMark)}</text>
        {startupProbe !== null && <StartupRow timing={startupProbe} timeline={timeline} y={startupY} />}
        {readinessProbe !== null && <ProbeLine looks={looks.readiness} timeline={timeline} sureFromSeconds={timeline.readySeconds} colour="var(--ready)" y={readinessY} />}
        {livenessProbe !== null && (
          <ProbeLine looks={looks.liveness} timeline={timeline} sureFromSeconds={looks.liveness.find(({ succeeds }) => succeeds)?.atSeconds ?? null} colour="var(--live)" y={livenessY} />
        )}
        {timeline.restart !== null && timeline.restart.atSeconds <= horizonSeconds && (
          <Restart x={at(timeline.restart.atSeconds)} y={timeline.restart.by === 'startup' ? startupY : livenessY} bottom={bottom} />
        )}
      </svg>
    </div>
  );
}

/** The budget as a bar, the looks on it, and below it what the bar's end means. */
function StartupRow({ timing, timeline, y }: { readonly timing: ProbeTiming; readonly timeline: StartTimeline; readonly y: number }) {
  const t = useText();
  const { horizonSeconds } = timeline;
  const budget = startBudgetSeconds(timing);
  const start = percentAt(timing.initialDelaySeconds, horizonSeconds);
  const end = percentAt(budget, horizonSeconds);
  const box = { x: `${start}%`, width: `${Math.max(0.5, end - start)}%`, y: y - BAR_HEIGHT / 2, height: BAR_HEIGHT, rx: 4 };
  // the words end where the bar ends, unless that leaves them too little room
  const fromStart = end < 45;
  return (
    <>
      <rect {...box} fill="var(--startup)" opacity={0.2} />
      <rect {...box} fill="none" stroke="var(--startup)" />
      <Dots looks={timeline.looks.startup} horizonSeconds={horizonSeconds} colour="var(--startup)" y={y} />
      <text x={`${fromStart ? start : end}%`} y={y + BAR_HEIGHT / 2 + 14} textAnchor={fromStart ? 'start' : 'end'}>
        {t(WORDS.budgetMark, { seconds: budget })}
      </text>
    </>
  );
}

interface ProbeLineProps {
  readonly looks: readonly ProbeLook[];
  readonly timeline: StartTimeline;
  /** From when on the probe's answer stands: the line is whole from here. */
  readonly sureFromSeconds: number | null;
  readonly colour: string;
  readonly y: number;
}

function ProbeLine({ looks, timeline, sureFromSeconds, colour, y }: ProbeLineProps) {
  const t = useText();
  const { horizonSeconds, restart } = timeline;
  const first = looks[0];
  if (first === undefined) return <text x={0} y={y + 4}>{t(WORDS.neverAsked)}</text>;
  const x = (seconds: number): string => `${percentAt(seconds, horizonSeconds)}%`;
  const end = Math.min(horizonSeconds, restart?.atSeconds ?? horizonSeconds);
  const sureFrom = Math.min(sureFromSeconds ?? end, end);
  return (
    <>
      <line x1={x(first.atSeconds)} x2={x(sureFrom)} y1={y} y2={y} stroke={colour} strokeWidth={1.5} strokeDasharray="3 3" />
      <line x1={x(sureFrom)} x2={x(end)} y1={y} y2={y} stroke={colour} strokeWidth={2} />
      <Dots looks={looks} horizonSeconds={horizonSeconds} colour={colour} y={y} />
    </>
  );
}

interface DotsProps {
  readonly looks: readonly ProbeLook[];
  readonly horizonSeconds: number;
  readonly colour: string;
  readonly y: number;
}

function Dots({ looks, horizonSeconds, colour, y }: DotsProps) {
  return shownLooks(looks, horizonSeconds).map(({ atSeconds, succeeds }) => (
    <circle
      key={atSeconds}
      cx={`${percentAt(atSeconds, horizonSeconds)}%`}
      cy={y}
      r={succeeds ? 3.2 : 2.7}
      fill={succeeds ? colour : 'var(--surface)'}
      stroke={colour}
      strokeWidth={succeeds ? 0 : 1.3}
    />
  ));
}

/** A cross on the line of the probe that gave up, and the end of everything on the others. */
function Restart({ x, y, bottom }: { readonly x: string; readonly y: number; readonly bottom: number }) {
  return (
    <>
      <line x1={x} x2={x} y1={TOP} y2={bottom} stroke="var(--err)" strokeWidth={1.5} />
      <svg x={x} y={y} overflow="visible">
        <circle r={6.5} fill="var(--surface)" stroke="var(--err)" strokeWidth={1.5} />
        <path d="M-2.6-2.6l5.2 5.2M2.6-2.6l-5.2 5.2" stroke="var(--err)" strokeWidth={1.5} />
      </svg>
    </>
  );
}

function anchorAt(percent: number, margin: number): 'start' | 'middle' | 'end' {
  return percent < margin ? 'start' : percent > 100 - margin ? 'end' : 'middle';
}
