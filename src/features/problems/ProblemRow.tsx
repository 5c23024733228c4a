import { memo, type ReactNode, useId } from 'react';
import { useDocument } from '../../store/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FixPreview } from '../../ui/fix-preview.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { Tip } from '../../ui/Tip.tsx';
import type { Destination, Problem } from './problem-list.ts';
import { ProblemDetails } from './ProblemDetails.tsx';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

interface ProblemRowProps {
  readonly problem: Problem;
  /** Tab reaches the buttons of the current row only. */
  readonly current: boolean;
  /** The user is at this problem. */
  readonly marked: boolean;
  readonly open: boolean;
  readonly mayWrite: boolean;
  /** The rows of its parts, while they are shown. */
  readonly below: ReactNode;
  readonly actions: RowActions;
}

/** What is asked for in a row; one object for all of them. */
export interface RowActions {
  readonly onCurrent: (problem: Problem) => void;
  readonly onOpenParts: (problem: Problem, open: boolean) => void;
  readonly onOpen: (problem: Problem, open: boolean) => void;
  readonly onGoTo: (problem: Problem, destination: Destination) => void;
  readonly onFix: (problem: Problem) => void;
  /** Called before the finding leaves the list. */
  readonly onLeave: () => void;
}

/** One finding: what it is, where it is, what can be done. */
export const ProblemRow = memo(function ProblemRow({ problem, current, marked, open, mayWrite, below, actions }: ProblemRowProps) {
  const { onCurrent, onOpenParts, onOpen, onGoTo, onFix, onLeave } = actions;
  const t = useText();
  const id = useId();
  const { finding, object, fileName, line, parts } = problem;
  const message = t(finding.message);
  const where = objectName(problem);
  const tabIndex = current ? 0 : -1;
  return (
    <li className={styles['item']} data-open={open}>
      <div className={styles['row']} data-problem-row data-current={marked}>
        <span className={styles['said']}>
          <button
            type="button"
            className={styles['message']}
            data-row
            tabIndex={tabIndex}
            title={message}
            onFocus={() => onCurrent(problem)}
            onClick={() => onGoTo(problem, 'field')}
          >
            <SeverityMark severity={finding.severity} />
            <span className={styles['text']}>{message}</span>
          </button>
          {parts.length > 0 && (
            <button type="button" className={styles['parts']} tabIndex={tabIndex} aria-expanded={below !== null} onClick={() => onOpenParts(problem, below === null)}>
              {t(WORDS.parts, { count: parts.length })}
              {below === null ? <ChevronRightIcon size={12} /> : <ChevronDownIcon size={12} />}
            </button>
          )}
        </span>
        <button
          type="button"
          className={styles['where']}
          tabIndex={tabIndex}
          aria-label={`${where} :${line}. ${t(WORDS.goToLine, { line: String(line), file: fileName })}`}
          onClick={() => onGoTo(problem, 'line')}
        >
          {object.kind !== null && object.name !== null ? <><span>{object.kind}</span> <span>{object.name}</span></> : <span>{where}</span>} <b>:{line}</b>
        </button>
        <span className={styles['actions']}>
          <Action problem={problem} tabIndex={tabIndex} mayWrite={mayWrite} actions={actions} />
          <IconButton
            className={styles['toggle'] ?? ''}
            tabIndex={tabIndex}
            aria-label={t(WORDS.details, { message })}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => onOpen(problem, !open)}
          >
            {open ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
          </IconButton>
        </span>
      </div>
      {open && <ProblemDetails id={id} problem={problem} mayWrite={mayWrite} onFix={() => onFix(problem)} onLeave={onLeave} />}
      {below}
    </li>
  );
});

/** `Deployment web`, or the file where nothing else can be said of the document. */
function objectName({ object, fileName }: Problem): string {
  return [object.kind, object.name].filter((part) => part !== null).join(' ') || fileName;
}

interface ActionProps {
  readonly problem: Problem;
  readonly tabIndex: number;
  readonly mayWrite: boolean;
  readonly actions: RowActions;
}

/** A safe fix is one click, and shows before what it changes; a choice opens; what only the user knows is asked in the form. */
function Action({ problem, tabIndex, mayWrite, actions }: ActionProps) {
  const t = useText();
  const { fix, open, muted } = problem.finding;
  if (muted !== null) return null;
  if (fix !== null && fix.safe) {
    return (
      <Tip text={<Preview problem={problem} />} describes>
        <Button className={styles['small'] ?? ''} tabIndex={tabIndex} disabled={!mayWrite} aria-label={t(WORDS.fixName, { what: t(fix.label) })} onClick={() => actions.onFix(problem)}>
          {t(WORDS.fix)}
        </Button>
      </Tip>
    );
  }
  if (fix !== null) {
    return (
      <Button variant="text" className={styles['small'] ?? ''} tabIndex={tabIndex} aria-label={t(WORDS.chooseName, { what: t(fix.label) })} onClick={() => actions.onOpen(problem, true)}>
        {t(WORDS.choose)}
      </Button>
    );
  }
  if (open === null) return null;
  return (
    <Button variant="text" className={styles['small'] ?? ''} tabIndex={tabIndex} onClick={() => actions.onGoTo(problem, 'field')}>
      {t(open.label)}
    </Button>
  );
}

function Preview({ problem }: { readonly problem: Problem }) {
  const t = useText();
  const document = useDocument(problem.finding.documentKey);
  const { fix } = problem.finding;
  if (document === null || fix === null) return null;
  return (
    <div className={styles['preview']}>
      <p>{t(fix.label)}</p>
      <FixPreview document={document} fix={fix} linesBefore={problem.linesBefore} />
    </div>
  );
}
