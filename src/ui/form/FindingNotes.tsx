import { useState } from 'react';
import type { Finding } from '../../core/checks/check.ts';
import { FixPreview } from '../fix-preview.tsx';
import { ErrorIcon, InfoIcon, WarningIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import { SEVERITY_NAMES } from '../SeverityMark.tsx';
import { Tip } from '../Tip.tsx';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { WORDS } from './words.ts';

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon } as const;

interface FindingNotesProps {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** The findings of a field: one sentence each, and the fix that shows the lines it changes before it changes them. */
export function FindingNotes({ id, findings }: FindingNotesProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const shown = open || findings.length <= MOST_SHOWN ? findings : worstFirst(findings).slice(0, MOST_SHOWN - 1);
  const rest = findings.length - shown.length;
  return (
    <div id={id} className={styles['findings']}>
      {shown.map((finding) => (
        <FindingNote key={finding.id} finding={finding} />
      ))}
      {rest > 0 && (
        <button type="button" className={styles['link']} onClick={() => setOpen(true)}>
          {t(WORDS.moreFindings, { count: rest })}
        </button>
      )}
    </div>
  );
}

/** Of more the worst are shown, the others on demand: a container without anything has a dozen. */
const MOST_SHOWN = 3;

const RANK = { error: 0, warning: 1, info: 2 } as const;

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => RANK[left.severity] - RANK[right.severity]);
}

function FindingNote({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const host = useFormHost();
  const Icon = ICONS[finding.severity];
  const { fix } = finding;
  return (
    <div className={styles['finding']} data-severity={finding.severity}>
      <Icon size={14} />
      <p>
        <span className={styles['hidden']}>{t(SEVERITY_NAMES[finding.severity])}: </span>
        {t(finding.message)}{' '}
        <button type="button" className={styles['why']} aria-label={`${t(WORDS.why)}: ${t(finding.message)}`} onClick={() => host.explained(finding)}>
          {t(WORDS.why)}
        </button>
      </p>
      {fix !== null && host.readOnly === null && (
        <Tip text={<FixPreview document={host.current()} fix={fix} />}>
          <button type="button" className={styles['small']} aria-label={`${t(WORDS.fix)}: ${t(fix.label)}`} onClick={() => host.fixed(finding)}>
            {t(WORDS.fix)}
          </button>
        </Tip>
      )}
    </div>
  );
}
