import type { Localized } from '../../core/localized.ts';
import { WarningIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import styles from './related.module.css';

/** A sentence that follows from what the fields say. */
export interface Said {
  readonly text: Localized;
  /** Something is amiss. */
  readonly bad?: boolean;
}

/** What follows from the fields of a card, below them. */
export function SaidLines({ lines }: { readonly lines: readonly Said[] }) {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <div className={styles['said']}>
      {lines.map(({ text, bad }, at) => (
        // two rules can come to the same, word for word
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} data-bad={bad || undefined}>
          {bad === true && <WarningIcon size={13} />}
          <span>{t(text)}</span>
        </p>
      ))}
    </div>
  );
}
