import type { ReactNode } from 'react';
import styles from './form.module.css';

interface MiniButtonProps {
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A small button beside a row: an icon that says its name. */
export function MiniButton({ name, disabled = false, onClick, children }: MiniButtonProps) {
  return (
    <button type="button" className={styles['mini']} aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
