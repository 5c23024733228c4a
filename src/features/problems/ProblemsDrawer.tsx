import { memo, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Area, Finding, Severity } from '../../core/checks/check.ts';
import { isSafelyFixable } from '../../core/checks/fix.ts';
import { selected } from '../../store/actions.ts';
import { useAnalysis } from '../../store/findings.ts';
import { findingFixed } from '../../store/fix-finding.ts';
import { useMayWrite } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { textIn, useLanguage, useText } from '../../ui/language.tsx';
import { lateOverlay } from '../../ui/late-component.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { bookClosed, bookOpened, useOpenedBook } from './book/book-desk.ts';
import { AreaFilter } from './AreaFilter.tsx';
import { ChecksMissing } from './ChecksMissing.tsx';
import { EmptyProblems } from './EmptyProblems.tsx';
import { findingsFixed } from './fix-findings.ts';
import { countsOf, type Destination, filtered, groupsOf, type Problem, withPartsBelow } from './problem-list.ts';
import { ProblemList } from './ProblemList.tsx';
import styles from './Problems.module.css';
import { SeverityFilter } from './SeverityFilter.tsx';
import { useFocusAfterFix } from './use-focus-after-fix.ts';
import { useProblemSteps } from './use-problem-steps.ts';
import { type Found, useProblems } from './use-problems.ts';
import { WORDS } from './words.ts';

const CheckBook = lateOverlay(async () => (await import('./book/CheckBook.tsx')).CheckBook, bookClosed);

interface ProblemsDrawerProps {
  /** The button that folds the drawer, for the end of its header. */
  readonly fold?: ReactNode;
  /** Called after a place was selected, to bring form or YAML into view where only one of them fits. */
  readonly onGoTo?: (destination: Destination) => void;
}

const USUALLY_SHOWN: readonly Severity[] = ['error', 'warning'];
const EVERYTHING: ReadonlySet<Severity> = new Set<Severity>(['error', 'warning', 'info']);

/** Everything that is found in all documents: filtered, grouped, with the way to each place and its fix. */
export function ProblemsDrawer(props: ProblemsDrawerProps) {
  return <Drawer {...props} {...useProblems()} />;
}

const Drawer = memo(function Drawer({ fold, onGoTo, heard, muted, documents, checks }: ProblemsDrawerProps & Found) {
  const t = useText();
  const language = useLanguage();
  const mayWrite = useMayWrite();
  const analysis = useAnalysis().kind;
  const incomplete = checks === 'failed' || analysis === 'paused';
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(() => new Set(USUALLY_SHOWN));
  const [area, setArea] = useState<Area | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(() => new Set());
  const [message, setMessage] = useState('');
  const [showMuted, setShowMuted] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const mutedShown = showMuted && muted.length > 0;
  const all = mutedShown ? muted : heard;
  const shown = useMemo(() => withPartsBelow(filtered(all, { severities, area })), [all, severities, area]);
  const entries = useMemo(() => groupsOf(shown), [shown]);
  const inArea = useMemo(() => filtered(all, { severities: EVERYTHING, area }), [all, area]);
  const safe = useMemo(() => inArea.filter(({ finding }) => finding.muted === null && isSafelyFixable(finding)), [inArea]);
  const keepFocus = useFocusAfterFix(root, all);
  const book = useOpenedBook();

  const goTo = useCallback(
    ({ finding }: Problem, destination: Destination): void => {
      setCurrentId(finding.id);
      selected({ documentId: finding.documentKey, path: finding.path, by: 'problems' });
      onGoTo?.(destination);
    },
    [onGoTo],
  );
  const fixOne = useCallback(
    ({ finding }: Problem): boolean => {
      keepFocus();
      const done = findingFixed(finding);
      if (done) setMessage(textIn(language, WORDS.fixed, { count: 1 }));
      return done;
    },
    [keepFocus, language],
  );
  const fixMany = (wanted: (finding: Finding) => boolean): void => {
    keepFocus();
    const count = findingsFixed((finding) => isSafelyFixable(finding) && wanted(finding));
    setMessage(t(WORDS.fixed, { count }));
  };
  useProblemSteps({
    problems: shown,
    currentId,
    found: incomplete || (documents > 0 && (checks === 'ready' || shown.length > 0)),
    onStep: (problem, said) => {
      goTo(problem, 'line');
      setOpenGroups((open) => new Set([...open, problem.group]));
      setMessage(said);
    },
    onNone: () => setMessage(t(all.length > 0 ? WORDS.nothingShown : incomplete ? WORDS.incomplete : WORDS.nothingFound)),
  });

  return (
    <div ref={root} className={styles['drawer']}>
      <div className={styles['header']}>
        <h2 tabIndex={-1}>{t(WORDS.title)}</h2>
        <SeverityFilter counts={countsOf(inArea)} shown={severities} onChange={setSeverities} />
        {muted.length > 0 && (
          <button type="button" className={styles['filter']} aria-pressed={mutedShown} onClick={() => setShowMuted(!mutedShown)}>
            {t(WORDS.mutedCount, { count: muted.length })}
          </button>
        )}
        <span className={styles['tools']}>
          {all.length > 0 && <AreaFilter problems={all} area={area} onChange={setArea} />}
          {safe.length > 0 && (
            <Tip text={t(WORDS.fixSafeHint)} describes>
              <Button
                className={styles['small'] ?? ''}
                disabled={!mayWrite}
                onClick={() => fixMany((finding) => area === null || finding.area === area)}
              >
                {safe.length === 1 ? t(WORDS.fixOneSafe) : t(WORDS.fixSafe, { count: safe.length })}
              </Button>
            </Tip>
          )}
          <Tip text={t(WORDS.bookHint)} describes>
            <Button variant="text" className={styles['small'] ?? ''} onClick={() => bookOpened(null)}>
              {t(WORDS.book)}
            </Button>
          </Tip>
          {fold}
        </span>
      </div>
      <div className={styles['body']}>
        {incomplete && <ChecksMissing />}
        {shown.length === 0 ? (
          <EmptyProblems
            documents={documents}
            checks={incomplete ? 'incomplete' : checks === 'loading' || analysis === 'running' ? 'running' : 'done'}
            hidden={all.length}
            onShowAll={() => {
              setSeverities(EVERYTHING);
              setArea(null);
            }}
          />
        ) : (
          <ProblemList
            key={mutedShown ? 'muted' : 'heard'}
            entries={entries}
            currentId={currentId}
            openGroups={openGroups}
            mayWrite={mayWrite}
            onCurrent={setCurrentId}
            onOpenGroups={setOpenGroups}
            onGoTo={goTo}
            onFix={fixOne}
            onLeave={keepFocus}
            onFixGroup={(check) => fixMany((finding) => finding.check === check && (area === null || finding.area === area))}
          />
        )}
      </div>
      <div role="status" className={styles['hidden']}>
        {message}
      </div>
      {book !== null && <CheckBook key={book.check} check={book.check} />}
    </div>
  );
});
