import type { RenameOffer } from '../../store/rename-offer.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './rename.module.css';
import { offerAccepted, offerDismissed } from './session.ts';
import { WORDS } from './words.ts';

interface RenameOfferNoteProps {
  readonly offer: RenameOffer;
}

/** Under the field of a name that was changed: how many places say the old one, and the button that takes them along. */
export function RenameOfferNote({ offer }: RenameOfferNoteProps) {
  const t = useText();
  return (
    <div className={styles['offer']} role="status">
      <p>{t(offer.count === 1 ? WORDS.offerOne : WORDS.offerSome, { count: offer.count, from: offer.from })}</p>
      <Button onClick={() => offerAccepted(offer)}>{t(WORDS.accept)}</Button>
      <Button variant="text" onClick={offerDismissed}>{t(WORDS.dismiss)}</Button>
    </div>
  );
}
