import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../ui/language.tsx';
import { GroupHead } from './GroupHead.tsx';
import type { Destination, Problem, ProblemGroup } from './problem-list.ts';
import { ProblemRow, type RowActions } from './ProblemRow.tsx';
import styles from './Problems.module.css';
import { ROW } from './use-focus-after-fix.ts';
import { WORDS } from './words.ts';

/** A group shows this many, and as many more each time one asks. */
const PAGE = 50;

interface ProblemListProps {
  readonly entries: readonly (Problem | ProblemGroup)[];
  readonly currentId: string | null;
  readonly openGroups: ReadonlySet<string>;
  readonly mayWrite: boolean;
  readonly onCurrent: (id: string) => void;
  readonly onOpenGroups: (open: ReadonlySet<string>) => void;
  readonly onGoTo: (problem: Problem, destination: Destination) => void;
  readonly onFix: (problem: Problem) => boolean;
  readonly onFixGroup: (check: string) => void;
  readonly onLeave: () => void;
}

/**
 * The rows, each drawn only when it says something else: what is called must stay the same. The arrow keys go from row
 * to row, Tab into the buttons of one.
 */
export function ProblemList(props: ProblemListProps) {
  const { entries, currentId, openGroups, mayWrite, onCurrent, onOpenGroups, onGoTo, onFix, onFixGroup, onLeave } = props;
  const t = useText();
  const [detailsId, setDetailsId] = useState<string | null>(null);
  const [openParts, setOpenParts] = useState<ReadonlySet<string>>(() => new Set());
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(() => new Map());
  const current = currentOf(entries, openGroups, openParts, currentId);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (currentId !== null) list.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const actions = useMemo<RowActions>(
    () => ({
      onCurrent: ({ finding }) => onCurrent(finding.id),
      onOpenParts: ({ finding }, open) => setOpenParts((before) => toggled(before, finding.id, open)),
      onOpen: ({ finding }, open) => setDetailsId(open ? finding.id : null),
      onGoTo,
      onFix: (problem) => {
        if (!onFix(problem)) setDetailsId(problem.finding.id);
      },
      onLeave,
    }),
    [onCurrent, onGoTo, onFix, onLeave],
  );
  const row = (problem: Problem): ReactNode => (
    <ProblemRow
      key={problem.finding.id}
      problem={problem}
      current={problem.finding.id === current}
      marked={problem.finding.id === currentId}
      open={problem.finding.id === detailsId}
      mayWrite={mayWrite}
      below={openParts.has(problem.finding.id) ? <ul className={styles['grouped']}>{problem.parts.map(row)}</ul> : null}
      actions={actions}
    />
  );
  const group = (entry: ProblemGroup) => {
    const open = openGroups.has(entry.key);
    const at = entry.problems.findIndex(({ finding }) => finding.id === currentId);
    const most = Math.max(shown.get(entry.key) ?? PAGE, at + 1);
    const rest = entry.problems.length - most;
    return (
      <li key={entry.key}>
        <GroupHead
          group={entry}
          open={open}
          current={entry.key === current}
          mayWrite={mayWrite}
          onCurrent={() => onCurrent(entry.key)}
          onOpen={(next) => onOpenGroups(toggled(openGroups, entry.key, next))}
          onFix={() => onFixGroup(entry.check)}
        />
        {open && (
          <ul className={styles['grouped']}>
            {entry.problems.slice(0, most).map(row)}
            {rest > 0 && (
              <li>
                <button
                  type="button"
                  className={styles['more']}
                  onClick={() => setShown(new Map(shown).set(entry.key, most + PAGE))}
                >
                  {t(WORDS.more, { count: Math.min(rest, PAGE) })}
                </button>
              </li>
            )}
          </ul>
        )}
      </li>
    );
  };

  return (
    // the keys move between the buttons inside, which have the roles
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} className={styles['list']} aria-label={t(WORDS.list)} onKeyDown={moveByArrows}>
      {entries.map((entry) => ('problems' in entry ? group(entry) : row(entry)))}
    </ul>
  );
}

/** The one row that Tab reaches: where one is, else the first. */
function currentOf(
  entries: readonly (Problem | ProblemGroup)[],
  openGroups: ReadonlySet<string>,
  openParts: ReadonlySet<string>,
  currentId: string | null,
): string | null {
  const idsOf = ({ finding, parts }: Problem): string[] => [finding.id, ...(openParts.has(finding.id) ? parts.map((part) => part.finding.id) : [])];
  const ids = entries.flatMap((entry) => {
    if (!('problems' in entry)) return idsOf(entry);
    return [entry.key, ...(openGroups.has(entry.key) ? entry.problems.flatMap(idsOf) : [])];
  });
  return currentId !== null && ids.includes(currentId) ? currentId : (ids[0] ?? null);
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0 || event.nativeEvent.isComposing) return;
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, target))]?.focus();
}
