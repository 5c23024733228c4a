import { OpenIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './import-export.module.css';
import { DROP_HERE } from './words.ts';

/** Covers the page while files are dragged over it; the drop itself goes through to the page. */
export function DropOverlay() {
  const t = useText();
  return (
    <div className={styles.overlay} aria-hidden="true">
      <div className={styles.overlayCard}>
        <OpenIcon size={22} />
        {t(DROP_HERE)}
      </div>
    </div>
  );
}
