import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './scaling.module.css';
import type { Said } from './sentences.ts';

/** What follows from the numbers, below their fields. */
export function SaidLines({ lines }: { readonly lines: readonly Said[] }) {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <div className={styles['said']}>
      {lines.map(({ text, bad }) => (
        <p key={text.en} data-bad={bad}>
          {bad === true && <WarningIcon size={13} />}
          <span>{t(text)}</span>
        </p>
      ))}
    </div>
  );
}
