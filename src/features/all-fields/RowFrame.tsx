import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import styles from './all-fields.module.css';

interface RowFrameProps {
  readonly depth: number;
  readonly marked?: boolean;
  readonly wrong?: 'error' | 'warning' | null;
  readonly field?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** One line of the outline, indented by its depth, with a guide for each level above. */
export function RowFrame({ depth, marked = false, wrong = null, field, onKeyDown, children }: RowFrameProps) {
  const indent: CSSProperties & Record<'--depth', number> = { '--depth': depth };
  return (
    // the keys come from the controls inside; the row only listens
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['row']} style={indent} data-field={field} data-marked={marked || undefined} data-wrong={wrong ?? undefined} onKeyDown={onKeyDown}>
      {depth > 0 && <span className={styles['guides']} aria-hidden="true" />}
      {children}
    </div>
  );
}
