import { Button } from '../../ui/Button.tsx';
import { OpenIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { importDialogOpened } from './desk.ts';
import { OPEN_OR_PASTE } from './words.ts';

interface OpenPasteButtonProps {
  readonly variant?: 'outlined' | 'contained' | 'text';
}

/** Opens the dialog for pasting and choosing files. `ImportHost` must be on the page. */
export function OpenPasteButton({ variant = 'outlined' }: OpenPasteButtonProps) {
  const t = useText();
  return (
    <Button variant={variant} onClick={() => importDialogOpened()} aria-haspopup="dialog">
      <OpenIcon />
      {t(OPEN_OR_PASTE)}
    </Button>
  );
}
