import { Button } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { openNewService } from './desk.ts';

interface NewServiceButtonProps {
  readonly variant?: 'outlined' | 'contained' | 'text';
}

/** Opens the questions of New service. `NewServiceHost` must be on the page. */
export function NewServiceButton({ variant = 'outlined' }: NewServiceButtonProps) {
  const t = useText();
  return (
    <Button variant={variant} onClick={() => openNewService()} aria-haspopup="dialog">
      <PlusIcon />
      {t({ en: 'New service', ko: '새 서비스' })}
    </Button>
  );
}
