import type { ReactNode } from 'react';
import styles from './all-fields.module.css';

interface ChoiceProps {
  readonly id: string;
  readonly active: boolean;
  readonly disabled?: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One choice of a list below an input, which keeps the focus and handles the keys. */
export function Choice({ id, active, disabled = false, onPoint, onChoose, children }: ChoiceProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={disabled || undefined}
      className={styles['option']}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
