import type { Localized } from '../../core/localized.ts';
import { Button } from '../Button.tsx';
import { PlusIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import styles from './related.module.css';

interface OfferCardProps {
  readonly label: Localized;
  readonly why: Localized;
  readonly onClick: () => void;
}

/** Something that is not there, what it would be for, and the button that makes it. */
export function OfferCard({ label, why, onClick }: OfferCardProps) {
  const t = useText();
  return (
    <div className={styles['offer']}>
      <p>{t(why)}</p>
      <Button onClick={onClick}>
        <PlusIcon size={13} />
        {t(label)}
      </Button>
    </div>
  );
}
