import { useState } from 'react';
import { useMayWrite } from '../../store/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { openNewKindOf } from './desk.ts';
import { KindGuide } from './KindGuide.tsx';
import styles from './kind-guide.module.css';
import { WORDS } from './words.ts';

interface WhichKindDialogProps {
  readonly present: string;
  readonly name: string | null;
  readonly onClose: () => void;
}

/** Whether a workload has the kind that its program asks for, and the way to another one. */
export function WhichKindDialog({ present, name, onClose }: WhichKindDialogProps) {
  const t = useText();
  const mayWrite = useMayWrite();
  const [chosen, setChosen] = useState(present);
  const make = (): void => {
    onClose();
    openNewKindOf(chosen, name);
  };
  return (
    <ModalDialog label={t(WORDS.guide)} className={styles['dialog'] ?? ''} onClose={onClose}>
      <div className={styles['head']}>
        <h2>{t(WORDS.guide)}</h2>
        <IconButton aria-label={t(WORDS.close)} onClick={onClose}><CloseIcon /></IconButton>
      </div>
      <KindGuide chosen={chosen} present={present} onChoose={setChosen} />
      <div className={styles['foot']}>
        <p>{t(WORDS.another)}</p>
        {chosen !== present && <Button disabled={!mayWrite} aria-haspopup="dialog" onClick={make}>{t(WORDS.make, { kind: chosen })}</Button>}
      </div>
    </ModalDialog>
  );
}
