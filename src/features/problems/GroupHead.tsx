import { checkOf } from '../../core/checks/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { ProblemGroup } from './problem-list.ts';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

interface GroupHeadProps {
  readonly group: ProblemGroup;
  readonly open: boolean;
  readonly current: boolean;
  readonly mayWrite: boolean;
  readonly onCurrent: () => void;
  readonly onOpen: (open: boolean) => void;
  readonly onFix: () => void;
}

/** Names what one check has found many times, folds it, and mends all of it. */
export function GroupHead({ group, open, current, mayWrite, onCurrent, onOpen, onFix }: GroupHeadProps) {
  const t = useText();
  const words = checkOf(group.check);
  const title = words === null ? group.check : t(words.title);
  return (
    <div className={`${styles['row'] ?? ''} ${styles['head'] ?? ''}`} data-problem-row>
      <button
        type="button"
        className={styles['message']}
        data-row
        tabIndex={current ? 0 : -1}
        aria-expanded={open}
        onFocus={onCurrent}
        onClick={() => onOpen(!open)}
      >
        <SeverityMark severity={group.severity} />
        <span className={styles['text']}>
          <b>{title}</b> <span className={styles['times']}>× {group.problems.length}</span>
        </span>
        {open ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
      </button>
      <span className={styles['actions']}>
        {group.safeFixes > 0 && (
          <Button
            className={styles['small'] ?? ''}
            tabIndex={current ? 0 : -1}
            disabled={!mayWrite}
            aria-label={t(WORDS.fixGroupName, { count: group.safeFixes, title })}
            onClick={onFix}
          >
            {t(WORDS.fixGroup, { count: group.safeFixes })}
          </Button>
        )}
      </span>
    </div>
  );
}
