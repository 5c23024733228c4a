import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** 'contained' for the one thing to do next, 'text' where lines around it would only be noise. */
  readonly variant?: 'outlined' | 'contained' | 'text';
}

/**
 * The product's button. Not MUI's: this one is on the first screen, and costs 100 bytes where MUI's core costs 60 KB
 * (gzip). MUI draws the dialogs and menus, which load when they are first opened.
 */
export function Button({ variant = 'outlined', className, type = 'button', ...props }: ButtonProps) {
  return <button {...props} type={type} className={`${styles['button'] ?? ''} ${styles[variant] ?? ''} ${className ?? ''}`} />;
}

interface IconButtonProps extends ComponentPropsWithRef<'button'> {
  readonly 'aria-label': string;
}

/** A button that is only an icon, so its name must be said. */
export function IconButton({ className, type = 'button', ...props }: IconButtonProps) {
  return <button {...props} type={type} className={`${styles['icon'] ?? ''} ${className ?? ''}`} />;
}
