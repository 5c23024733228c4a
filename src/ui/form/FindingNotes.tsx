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
  return (
    <div id={id} className={styles['findings']}>
      {findings.map((finding) => (
        <FindingNote key={finding.id} finding={finding} />
      ))}
    </div>
  );
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
