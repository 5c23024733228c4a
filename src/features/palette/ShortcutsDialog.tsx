import { IconButton } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { keyCaps, type Shortcut } from './model/keys.ts';
import { ModalDialog } from './ModalDialog.tsx';
import styles from './palette.module.css';
import { WORDS } from './words.ts';

interface ShortcutsDialogProps {
  readonly shortcuts: readonly Shortcut[];
  /** Whether the board is Apple's. */
  readonly apple: boolean;
  readonly onClose: () => void;
}

/** What can be done by keys. */
export function ShortcutsDialog({ shortcuts, apple, onClose }: ShortcutsDialogProps) {
  const t = useText();
  return (
    <ModalDialog label={t(WORDS.shortcuts)} className={styles['shortcuts'] ?? ''} onClose={onClose}>
      <div className={styles['head']}>
        <h2>{t(WORDS.shortcuts)}</h2>
        <IconButton aria-label={t(WORDS.close)} onClick={onClose}><CloseIcon /></IconButton>
      </div>
      <p className={styles['about']}>{t(WORDS.shortcutsAbout)}</p>
      <dl className={styles['list']}>
        {shortcuts.map(({ label, keys }) => (
          <div key={label.en}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((one) => {
                const caps = keyCaps(one, apple);
                return <span key={caps.join('+')} className={styles['caps']}>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</span>;
              })}
            </dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  );
}
