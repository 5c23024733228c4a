import { useId, useState } from 'react';
import { samePlain } from '../../../core/graph/same-plain.ts';
import type { Localized } from '../../../core/localized.ts';
import { CommandLine } from '../../../ui/CommandLine.tsx';
import { FoldedCard } from '../../../ui/form/FoldedCard.tsx';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import { phaseFacts, PHASES, reachOf, type Phase } from './phase-facts.ts';
import { MEANINGS, phaseCaption, phaseCommands, phaseSentences } from './phase-sentences.ts';
import styles from './phases.module.css';

const WORDS = {
  title: { en: 'Phases of the Pod', ko: '파드의 단계' },
  about: { en: 'what holds it in each, and how to see why', ko: '단계별로 머무는 이유와 확인 방법' },
  phases: { en: 'Phases', ko: '단계' },
} as const satisfies Record<string, Localized>;

/** The phases of a Pod, for a Pod of its own. */
export function PhasesCard() {
  const t = useText();
  const id = useId();
  return (
    <section className={formStyles['card']} aria-labelledby={id}>
      <div className={formStyles['cardHead']}>
        <h2 id={id}>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <Phases />
    </section>
  );
}

/** The same for the Pods of a workload, which are seldom looked at one by one. */
export function FoldedPhases() {
  const pod = useScope('pod');
  return (
    <FoldedCard title={WORDS.title} about={WORDS.about} places={[{ base: pod, patterns: [] }]}>
      <Phases />
    </FoldedCard>
  );
}

/** The way of a Pod through its phases; the chosen one is told below, for this document. */
function Phases() {
  const t = useText();
  const id = useId();
  const pod = useScope('pod');
  const facts = useFormHost().useSelectedLate((document) => phaseFacts(document, pod), samePlain);
  const [chosen, setChosen] = useState<Phase>('Pending');
  const commands = phaseCommands(chosen, facts);
  return (
    <div className={styles['phases']}>
      <ul className={styles['way']} aria-label={t(WORDS.phases)}>
        {PHASES.map((phase) => {
          const { text, values } = phaseCaption(phase, facts);
          return (
            <li key={phase} data-phase={phase} data-reach={reachOf(phase, facts)}>
              <button type="button" className={styles['phase']} aria-pressed={phase === chosen} aria-controls={id} onClick={() => setChosen(phase)}>
                <b translate="no">{phase}</b> <small>{t(text, values)}</small>
              </button>
            </li>
          );
        })}
      </ul>
      <div id={id} className={styles['told']} role="group" aria-label={chosen} aria-live="polite">
        <p>{t(MEANINGS[chosen])}</p>
        <ul>
          {phaseSentences(chosen, facts).map(({ text, values }) => <li key={text.en}>{t(text, values)}</li>)}
        </ul>
        {commands.map(({ what, command }) => <CommandLine key={command} what={what} command={command} />)}
      </div>
    </div>
  );
}
