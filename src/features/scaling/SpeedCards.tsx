import { useId, useMemo, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { loadResponse, type Autoscaling, type LoadChange } from '../../core/scaling/load-response.ts';
import { readBounds, readRules } from '../../core/scaling/read-autoscaler.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { SaidLines } from '../../ui/form/SaidLines.tsx';
import { scaleDownSection, scaleUpSection } from './autoscaler.section.ts';
import { LoadGraph } from './LoadGraph.tsx';
import { loadSentences } from './load-sentences.ts';
import styles from './scaling.module.css';

const WORDS = {
  speed: { en: 'Speed', ko: '속도' },
  load: { en: 'When the load', ko: '부하가' },
  note: {
    en: 'At the earliest: the cluster looks every 15 s, and new Pods need time to start.',
    ko: '가장 빠른 경우입니다. 클러스터는 15초마다 확인하고, 새 파드는 시작하는 데 시간이 걸립니다.',
  },
} as const satisfies Record<string, Localized>;

interface Load extends LoadChange {
  readonly label: Localized;
  readonly short: string;
}

const FIVEFOLD: Load = { times: 5, over: 1, short: '× 5', label: { en: 'becomes 5 times as much', ko: '5배로 늘면' } };
const LOADS: readonly Load[] = [
  { times: 2, over: 1, short: '× 2', label: { en: 'doubles', ko: '2배로 늘면' } },
  FIVEFOLD,
  { times: 10, over: 1, short: '× 10', label: { en: 'becomes 10 times as much', ko: '10배로 늘면' } },
  { times: 1, over: 10, short: '÷ 10', label: { en: 'falls to a tenth', ko: '10분의 1로 줄면' } },
];

/** How fast an autoscaler goes: what comes of its rules first, the rules folded below. */
export function SpeedCards() {
  const object = useScope('object');
  const { min, max, up, down } = useFormHost().useSelectedLate((document) => {
    const autoscaler = valueAt(document, object);
    return { ...readBounds(autoscaler), up: readRules(autoscaler, 'up'), down: readRules(autoscaler, 'down') };
  }, samePlain);
  const autoscaling = useMemo(() => (max === null || max <= min ? null : { min, max, up, down }), [min, max, up, down]);
  return (
    <>
      {autoscaling !== null && <LoadCard autoscaling={autoscaling} />}
      <FoldedSection section={scaleUpSection} />
      <FoldedSection section={scaleDownSection} />
    </>
  );
}

/** A load to be chosen, and how the Pods follow it there and back. */
function LoadCard({ autoscaling }: { readonly autoscaling: Autoscaling }) {
  const t = useText();
  const id = useId();
  const [load, setLoad] = useState(FIVEFOLD);
  const response = useMemo(() => loadResponse(autoscaling, load), [autoscaling, load]);
  return (
    <section className={styles['card']} aria-label={t(WORDS.speed)}>
      <div className={styles['cardHead']}>
        <h2>{t(WORDS.speed)}</h2>
        <span className={styles['choose']}>
          <label htmlFor={id}>{t(WORDS.load)}</label>
          <span className={formStyles['box']} data-select>
            <select id={id} value={load.short} onChange={(event) => setLoad(LOADS.find(({ short }) => short === event.target.value) ?? FIVEFOLD)}>
              {LOADS.map(({ short, label }) => (
                <option key={short} value={short}>{t(label)}</option>
              ))}
            </select>
          </span>
        </span>
      </div>
      <LoadGraph response={response} min={autoscaling.min} max={autoscaling.max} load={load.short} />
      <p className={styles['fine']}>{t(WORDS.note)}</p>
      <SaidLines lines={loadSentences(response, autoscaling)} />
    </section>
  );
}
