import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './ModalDialog.module.css';

interface ModalDialogProps {
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog of the browser's own, which keeps the focus inside, gives it back to where it was, and opens without the
 * 60 KB that MUI's would wait for.
 */
export function ModalDialog({ label, className = '', onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // the browser does so too, but not for what it takes for hidden
      if (before instanceof HTMLElement && document.activeElement !== before) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // a click beside it closes it, as Escape does
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      // said although the element has it, for who looks for dialogs by their role
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles
      role="dialog"
      aria-modal="true"
      aria-label={label}
      className={`${styles['dialog'] ?? ''} ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
