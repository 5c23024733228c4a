import { Button } from '../../ui/Button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

interface EmptyProblemsProps {
  /** Documents that were checked. */
  readonly documents: number;
  /** Whether that is all that is to say of them: not while some checks have yet to run, or could not be had. */
  readonly checks: 'running' | 'incomplete' | 'done';
  /** Problems that the filters hide. */
  readonly hidden: number;
  readonly onShowAll: () => void;
}

/** What stands where no problem does, and what comes next. */
export function EmptyProblems({ documents, checks, hidden, onShowAll }: EmptyProblemsProps) {
  const t = useText();
  if (hidden > 0) {
    return (
      <p className={styles['empty']}>
        {t(WORDS.nothingShown)}
        <Button className={styles['small'] ?? ''} onClick={onShowAll}>
          {t(WORDS.showAll, { count: hidden })}
        </Button>
      </p>
    );
  }
  if (checks === 'incomplete') return null; // said above, problems or not
  if (checks === 'running') return <p className={`${styles['empty'] ?? ''} ${styles['waiting'] ?? ''}`}>{t(WORDS.checking)}</p>;
  return (
    <p className={styles['empty']}>
      {documents > 0 && <CheckIcon />}
      <span>{t(documents > 0 ? WORDS.nothingFound : WORDS.nothingOpen)}</span>
    </p>
  );
}
