import type { Severity } from '../../core/checks/check.ts';
import { useText } from '../../ui/language.tsx';
import { SEVERITIES, SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './Problems.module.css';
import { COUNTS, HIDDEN, WORDS } from './words.ts';

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly onChange: (shown: ReadonlySet<Severity>) => void;
}

/** How many there are of each severity; pressed where they are shown. */
export function SeverityFilter({ counts, shown, onChange }: SeverityFilterProps) {
  const t = useText();
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div role="group" aria-label={t(WORDS.bySeverity)} className={styles['filters']}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
        const count = counts[severity];
        const what = count === 1 ? t(COUNTS[severity].one) : t(COUNTS[severity].many, { count });
        const pressed = shown.has(severity);
        return (
          <button
            key={severity}
            type="button"
            className={styles['filter']}
            data-severity={severity}
            aria-pressed={pressed}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} silent />
            {pressed ? what : t(HIDDEN, { what })}
          </button>
        );
      })}
    </div>
  );
}
