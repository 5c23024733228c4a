import type { ClusterNeed } from '../../core/bundle/cluster-needs.ts';
import { CommandLine } from '../../ui/CommandLine.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useText } from '../../ui/language.tsx';
import type { ExportNote } from './export-notes.ts';
import { EXPORT_WORDS } from './export-words.ts';
import styles from './export.module.css';

interface ExportNotesProps {
  /** Whether all checks have run: before, nobody knows that nothing is open. */
  readonly checked: boolean;
  readonly notes: readonly ExportNote[];
  readonly needs: readonly ClusterNeed[];
}

/** What is open in the work, and what a cluster must have, with the command that shows whether it has. */
export function ExportNotes({ checked, notes, needs }: ExportNotesProps) {
  const t = useText();
  return (
    <section className={styles['notes']} aria-label={t(EXPORT_WORDS.before)}>
      <h3>{t(EXPORT_WORDS.before)}</h3>
      {checked && notes.length === 0 && needs.length === 0 && <p className={styles['help']}>{t(EXPORT_WORDS.fine)}</p>}
      {notes.length > 0 && (
        <ul>
          {notes.map(({ severity, text, values }) => (
            <li key={text.en} className={styles['note']}>
              <SeverityMark severity={severity} />
              <span>{t(text, values)}</span>
            </li>
          ))}
        </ul>
      )}
      {needs.length > 0 && (
        <>
          <h4>{t(EXPORT_WORDS.needs)}</h4>
          <ul>
            {needs.map(({ what, command }) => (
              <li key={command} className={styles['need']}>
                <span>{t(what)}</span>
                <CommandLine command={command} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

