import { Button } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { openNewService } from './desk.ts';
import { NEW_SERVICE } from './ways.ts';

interface NewServiceButtonProps {
  readonly variant?: 'outlined' | 'contained' | 'text';
}

/** Opens the questions of New service. `NewServiceHost` must be on the page. */
export function NewServiceButton({ variant = 'outlined' }: NewServiceButtonProps) {
  const t = useText();
  return (
    <Button variant={variant} onClick={() => openNewService()} aria-haspopup="dialog">
      <PlusIcon />
      {t(NEW_SERVICE.label)}
    </Button>
  );
}
