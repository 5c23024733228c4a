import { IconButton } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { keyCaps, type Shortcut } from './model/keys.ts';
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
      <ShortcutList shortcuts={shortcuts.filter(({ heard }) => heard !== 'editor')} apple={apple} />
      <h3>{t(WORDS.inEditor)}</h3>
      <ShortcutList shortcuts={shortcuts.filter(({ heard }) => heard === 'editor')} apple={apple} />
    </ModalDialog>
  );
}

/** More keys for one thing than this are told by the first and the last. */
const MOST_KEYS = 2;

function ShortcutList({ shortcuts, apple }: Omit<ShortcutsDialogProps, 'onClose'>) {
  const t = useText();
  return (
    <dl className={styles['list']}>
      {shortcuts.map(({ label, keys }) => (
        <div key={label.en}>
          <dt>{t(label)}</dt>
          <dd>
            {keys.map((one, index) => {
              if (keys.length > MOST_KEYS && index > 0 && index < keys.length - 1) return index === 1 ? <span key="…">…</span> : null;
              const caps = keyCaps(one, apple);
              return <span key={caps.join('+')} className={styles['caps']}>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</span>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
