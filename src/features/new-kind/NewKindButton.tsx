import { useMayWrite } from '../../store/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { openNewKind } from './desk.ts';

const NEW = { en: 'New', ko: '새로 만들기' };

interface NewKindButtonProps {
  /** Only the plus, where the place is narrow. */
  readonly small?: true;
}

/** Opens the list of everything that can be made. */
export function NewKindButton({ small }: NewKindButtonProps) {
  const t = useText();
  const disabled = !useMayWrite();
  if (small === true) {
    return <IconButton aria-label={t(NEW)} title={t(NEW)} aria-haspopup="dialog" disabled={disabled} onClick={openNewKind}><PlusIcon size={14} /></IconButton>;
  }
  return (
    <Button aria-haspopup="dialog" disabled={disabled} onClick={openNewKind}>
      <PlusIcon size={14} />
      {t(NEW)}
    </Button>
  );
}
