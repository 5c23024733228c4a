import { Button } from '../../ui/Button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

interface EmptyProblemsProps {
  /** Documents that were checked. */
  readonly documents: number;
  /** Problems that the filters hide. */
  readonly hidden: number;
  readonly onShowAll: () => void;
}

/** What stands where no problem does, and what comes next. */
export function EmptyProblems({ documents, hidden, onShowAll }: EmptyProblemsProps) {
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
  return (
    <p className={styles['empty']}>
      {documents > 0 && <CheckIcon />}
      <span>{t(documents > 0 ? WORDS.nothingFound : WORDS.nothingOpen)}</span>
    </p>
  );
}
