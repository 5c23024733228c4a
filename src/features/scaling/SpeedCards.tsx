import type { Localized } from '../../core/localized.ts';
import { scalingSteps, type ScalingStep } from '../../core/scaling/autoscaler.ts';
import { readBounds, readRules } from '../../core/scaling/read-autoscaler.ts';
import { duration, waySentence } from '../../core/scaling/way-sentence.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { SaidLines } from '../../ui/form/SaidLines.tsx';
import { scaleDownSection, scaleUpSection } from './autoscaler.section.ts';
import styles from './scaling.module.css';

const WORDS = {
  speed: { en: 'Speed', ko: '속도' },
  up: { en: 'Pods when all are needed', ko: '최대로 필요할 때 파드 수' },
  down: { en: 'Pods when the load is gone', ko: '부하가 사라질 때 파드 수' },
} as const satisfies Record<string, Localized>;

/** How fast an autoscaler goes: what comes of its rules first, the rules folded below. */
export function SpeedCards() {
  const t = useText();
  const object = useScope('object');
  const { min, max, up, down } = useFormHost().useSelected((document) => {
    const autoscaler = valueAt(document, object);
    return { ...readBounds(autoscaler), up: readRules(autoscaler, 'up'), down: readRules(autoscaler, 'down') };
  }, samePlain);
  const known = max !== null && max > min;
  return (
    <>
      {known && (
        <section className={styles['card']} aria-label={t(WORDS.speed)}>
          <div className={styles['cardHead']}>
            <h2>{t(WORDS.speed)}</h2>
          </div>
          <div className={styles['picture']}>
            <StepPicture title={WORDS.up} steps={scalingSteps(min, max, up)} most={max} />
            <StepPicture title={WORDS.down} steps={scalingSteps(max, min, down)} most={max} />
          </div>
          <SaidLines lines={[{ text: waySentence(min, max, up) }, { text: waySentence(max, min, down) }]} />
        </section>
      )}
      <FoldedSection section={scaleUpSection} />
      <FoldedSection section={scaleDownSection} />
    </>
  );
}

const WIDTH = 240;
const HEIGHT = 64;
const GROUND = 50;
const TOP = 12;

interface StepPictureProps {
  readonly title: Localized;
  readonly steps: readonly ScalingStep[];
  readonly most: number;
}

/** The number of Pods over time. The sentence below says the same for who does not see it. */
function StepPicture({ title, steps, most }: StepPictureProps) {
  const t = useText();
  const last = steps.at(-1);
  const first = steps[0];
  if (last === undefined || first === undefined) return null;
  // a line that goes on behind the last step shows that it is the last
  const end = Math.max(15, last.seconds * 1.15);
  const x = (seconds: number): number => (seconds / end) * WIDTH;
  const y = (replicas: number): number => GROUND - (replicas / most) * (GROUND - TOP);
  const line = steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return before === undefined ? [`M${x(0)},${y(step.replicas)}`] : [`H${x(step.seconds)}`, `V${y(step.replicas)}`];
  });
  const start = steps[1]?.seconds ?? 0;
  return (
    <figure>
      <figcaption>{t(title)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <line x1={0} y1={GROUND} x2={WIDTH} y2={GROUND} stroke="var(--line-strong)" vectorEffect="non-scaling-stroke" />
        {start > 0 && <rect x={0} y={TOP} width={x(start)} height={GROUND - TOP} fill="var(--sunken)" />}
        <path d={`${line.join('')}H${WIDTH}`} fill="none" stroke="var(--accent)" strokeWidth={2} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className={styles['axis']} aria-hidden="true">
        <span>{first.replicas}</span>
        <span>{start > 0 ? t(duration(start)) : ''}</span>
        <span>{`${last.replicas} · ${t(duration(last.seconds))}`}</span>
      </div>
    </figure>
  );
}
