import { memo, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Finding } from '../../core/checks/check.ts';
import { ErrorIcon, InfoIcon, WarningIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import { lateComponent } from '../late-component.tsx';
import { SEVERITY_NAMES } from '../SeverityMark.tsx';
import { Tip } from '../Tip.tsx';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { WORDS } from './words.ts';

const { Component: Preview, ahead } = lateComponent(async () => (await import('../fix-preview.tsx')).LateFixPreview);

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon } as const;

interface FindingNotesProps {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** The findings of a field: one sentence each, and the fix that shows the lines it changes before it changes them. */
export const FindingNotes = memo(function FindingNotes({ id, findings }: FindingNotesProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const notes = useRef<HTMLDivElement>(null);
  useEffect(ahead, []);
  useFocusPassedOn(notes);
  const { wholes, partsOf } = folded(findings);
  const shown = open || wholes.length <= MOST_SHOWN ? wholes : worstFirst(wholes).slice(0, MOST_SHOWN - 1);
  const rest = wholes.length - shown.length;
  return (
    <div ref={notes} id={id} className={styles['findings']}>
      {shown.map((finding) => (
        <FindingNote key={finding.id} finding={finding} parts={partsOf(finding)} />
      ))}
      {rest > 0 && (
        <button type="button" className={styles['link']} onClick={() => setOpen(true)}>
          {t(WORDS.moreFindings, { count: rest })}
        </button>
      )}
    </div>
  );
});

/**
 * Notes come and go while somebody types: who has tabbed from the field into its note just before it goes was on the
 * way to the next field, and gets there.
 */
function useFocusPassedOn(notes: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const going = notes.current;
    return () => {
      if (going?.contains(document.activeElement) !== true) return;
      const controls = going.closest('[role="tabpanel"]')?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [];
      [...controls].find((control) => (going.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)?.focus();
    };
  }, [notes]);
}

/** Of more the worst are shown, the others on demand: a container without anything has a dozen. */
const MOST_SHOWN = 3;

/** What another finding of the same field says in sum is told below it. */
function folded(findings: readonly Finding[]): { readonly wholes: readonly Finding[]; readonly partsOf: (whole: Finding) => readonly Finding[] } {
  const isPart = ({ partOf }: Finding): boolean => findings.some(({ id }) => id === partOf);
  return { wholes: findings.filter((finding) => !isPart(finding)), partsOf: ({ id }) => findings.filter(({ partOf }) => partOf === id) };
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => RANK[left.severity] - RANK[right.severity]);
}

function FindingNote({ finding, parts }: { readonly finding: Finding; readonly parts: readonly Finding[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const host = useFormHost();
  const Icon = ICONS[finding.severity];
  const { fix } = finding;
  return (
    <>
      <div className={styles['finding']} data-severity={finding.severity}>
        <Icon size={14} />
        <p>
          <span className={styles['hidden']}>{t(SEVERITY_NAMES[finding.severity])}: </span>
          {t(finding.message)}{' '}
          <button type="button" className={styles['why']} aria-label={`${t(WORDS.why)}: ${t(finding.message)}`} onClick={() => host.explained(finding)}>
            {t(WORDS.why)}
          </button>{' '}
          {parts.length > 0 && (
            <button type="button" className={styles['why']} aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(WORDS.parts, { count: parts.length })}
            </button>
          )}
        </p>
        {fix !== null && host.readOnly === null && (
          <Tip text={<Preview read={host.current} fix={fix} />}>
            <button type="button" className={styles['small']} aria-label={`${t(WORDS.fix)}: ${t(fix.label)}`} onClick={() => host.fixed(finding)}>
              {t(WORDS.fix)}
            </button>
          </Tip>
        )}
      </div>
      {open && parts.map((part) => <FindingNote key={part.id} finding={part} parts={[]} />)}
    </>
  );
}
