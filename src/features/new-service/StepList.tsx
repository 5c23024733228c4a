import { useEffect, useRef } from 'react';
import type { Problems } from '../../core/new-service/problems.ts';
import { CheckIcon, ErrorIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './new-service.module.css';
import type { Step, StepId } from './steps.ts';
import { WORDS } from './words.ts';

interface StepListProps {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly problems: Problems;
  readonly onGoTo: (id: StepId) => void;
}

/** All steps: each can be gone to at any time, since every question has an answer already. */
export function StepList({ steps, at, problems, onGoTo }: StepListProps) {
  const t = useText();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  return (
    <nav ref={list} className={styles['steps']} aria-label={t(WORDS.steps)}>
      <ol>
        {steps.map(({ id, title, questions }, index) => {
          const faulty = questions.some((question) => problems.has(question));
          const state = faulty ? 'faulty' : index < at ? 'done' : undefined;
          return (
            <li key={id}>
              <button type="button" aria-current={index === at ? 'step' : undefined} data-state={state} onClick={() => onGoTo(id)}>
                <span aria-hidden="true">{faulty ? <ErrorIcon size={14} /> : index < at ? <CheckIcon size={12} /> : index + 1}</span>
                {t(title)}
                {faulty && <em>{t(WORDS.toCorrect)}</em>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
