import { useText } from '../../ui/language.tsx';
import styles from './ResourceList.module.css';
import { WORDS } from './words.ts';

interface CountsProps {
  readonly errors: number;
  readonly warnings: number;
}

/** How many errors and warnings a document has; the shape tells them apart where the colour cannot. */
export function Counts({ errors, warnings }: CountsProps) {
  const t = useText();
  if (errors + warnings === 0) return null;
  return (
    <span className={styles['counts']}>
      {errors > 0 && (
        <em className={styles['errors']} title={t(WORDS.errors, { count: errors })} aria-label={t(WORDS.errors, { count: errors })} role="img">
          {errors}
        </em>
      )}
      {warnings > 0 && (
        <em className={styles['warnings']} title={t(WORDS.warnings, { count: warnings })} aria-label={t(WORDS.warnings, { count: warnings })} role="img">
          {warnings}
        </em>
      )}
    </span>
  );
}
