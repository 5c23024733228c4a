import { useState } from 'react';
import { HelpIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { lateOverlay } from '../../ui/late-component.tsx';
import styles from './kind-guide.module.css';
import { isGuided } from './model/kind-guide.ts';
import { WORDS } from './words.ts';

const WhichKindDialog = lateOverlay(async () => (await import('./WhichKindDialog.tsx')).WhichKindDialog, ({ onClose }) => onClose());

interface WhichKindButtonProps {
  /** The kind and the name of the object that stands beside it. */
  readonly kind: string;
  readonly name: string | null;
}

/** Beside the kind of a workload: whether it is the right one. Nothing beside other kinds. */
export function WhichKindButton({ kind, name }: WhichKindButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!isGuided(kind)) return null;
  return (
    <>
      <button type="button" className={styles['ask']} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <HelpIcon size={14} />
        <span>{t(WORDS.guide)}</span>
      </button>
      {open && <WhichKindDialog present={kind} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
