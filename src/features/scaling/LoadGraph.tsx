import { useId } from 'react';
import type { LoadResponse } from '../../core/scaling/load-response.ts';
import { duration } from '../../core/scaling/way-sentence.ts';
import { useText } from '../../ui/language.tsx';
import { percentOf, stepLine, stretchOf, ticksUpTo } from './load-graph.ts';
import { stepsInWords } from './load-sentences.ts';
import styles from './scaling.module.css';

const WORDS = {
  title: { en: 'Pods over time: the load is {load} from 0 until {until}', ko: '시간에 따른 파드 수: 0부터 {until}까지 부하 {load}' },
  min: { en: 'min', ko: '최소' },
  max: { en: 'max', ko: '최대' },
} as const;

/** Pixels; the width is what there is, so that words keep their size. */
const TOP = 20;
const HEIGHT = 104;
const BOTTOM = TOP + HEIGHT;
/** Words nearer than this to each other would touch. */
const LINE = 12;

interface LoadGraphProps {
  readonly response: LoadResponse;
  readonly min: number;
  readonly max: number;
  /** The changed load in short: "× 5". */
  readonly load: string;
}

/** The number of Pods over time. The sentences below say what it means, its description every number. */
export function LoadGraph({ response, min, max, load }: LoadGraphProps) {
  const t = useText();
  const id = useId();
  const stretch = stretchOf(response);
  const at = (seconds: number): string => `${percentOf(seconds, stretch)}%`;
  const y = (replicas: number): number => BOTTOM - (replicas / max) * HEIGHT;
  const turn = response.back.seconds;
  const peak = response.back.steps[0]?.replicas ?? min;
  const line = stepLine(response, stretch, max);
  return (
    <div className={styles['graph']}>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-steps`} width="100%" height={BOTTOM + 20}>
        <title id={`${id}-title`}>{t(WORDS.title, { load, until: t(duration(turn)) })}</title>
        <rect x={at(0)} width={`${percentOf(turn, stretch) - percentOf(0, stretch)}%`} y={TOP - 16} height={HEIGHT + 16} fill="var(--line)" opacity={0.5} />
        <text x={at(turn / 2)} y={TOP - 4} textAnchor="middle" className={styles['load']}>{load}</text>
        <text x={at(turn)} dx={5} y={TOP - 4}>× 1</text>
        {ticksUpTo(stretch.to).map((seconds) => (
          <g key={seconds}>
            <line x1={at(seconds)} x2={at(seconds)} y1={BOTTOM} y2={BOTTOM + 4} stroke="var(--line-strong)" />
            <text x={at(seconds)} y={BOTTOM + 16} textAnchor="middle">{seconds === 0 ? '0' : t(duration(seconds))}</text>
          </g>
        ))}
        <line x1="0" x2="100%" y1={BOTTOM} y2={BOTTOM} stroke="var(--line-strong)" />
        <Bound y={y(max)} word={t(WORDS.max)} replicas={max} />
        {min > 0 && BOTTOM - y(min) > 2 && <Bound y={y(min)} word={t(WORDS.min)} replicas={min} />}
        {peak !== max && peak !== min && Math.abs(y(peak) - y(max)) > LINE && Math.abs(y(peak) - y(min)) > LINE && (
          <text x={-7} y={y(peak) + 4} textAnchor="end">{peak}</text>
        )}
        <svg aria-hidden="true" x="0" y={TOP} width="100%" height={HEIGHT} viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
          <path d={`${line}V100H0Z`} fill="var(--accent)" opacity={0.1} />
          <path d={line} fill="none" stroke="var(--accent)" strokeWidth={2} vectorEffect="non-scaling-stroke" />
        </svg>
      </svg>
      <p id={`${id}-steps`} className={styles['unseen']}>{t(stepsInWords(response))}</p>
    </div>
  );
}

/** One of the bounds as a thin line, with its name and number beside the axis. */
function Bound({ y, word, replicas }: { readonly y: number; readonly word: string; readonly replicas: number }) {
  return (
    <>
      <line x1="0" x2="100%" y1={y} y2={y} stroke="var(--ink-3)" strokeDasharray="3 3" opacity={0.7} />
      <text x={-7} y={y + 4} textAnchor="end">{`${word} ${replicas}`}</text>
    </>
  );
}
