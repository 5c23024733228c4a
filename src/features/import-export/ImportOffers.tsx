import { useEffect, useMemo } from 'react';
import { filesEdited } from '../../store/actions.ts';
import { fragmentPlaceAsked } from '../../store/fragment-desk.ts';
import { useFiles, useMayWrite } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangePreview } from '../../ui/fix-preview.tsx';
import { useText } from '../../ui/language.tsx';
import { FRAGMENT_WORDS } from './fragment-words.ts';
import { importOffers } from './import-offers.ts';
import styles from './import-export.module.css';
import type { ReadFile } from './import-sources.ts';

export interface ImportOffersProps {
  /** What came in. */
  readonly read: readonly ReadFile[];
  /** Told how many offers there are, whenever that changes. */
  readonly onCount: (count: number) => void;
}

/** What can be done about what came in: missing separators put in, parts of objects put into objects. */
export function ImportOffers({ read, onCount }: ImportOffersProps) {
  const t = useText();
  const files = useFiles();
  const mayWrite = useMayWrite();
  const offers = useMemo(() => {
    const came = new Map(read.map((file) => [file.name, file.recognition.content]));
    return importOffers(files.filter(({ name }) => came.has(name)), (name) => ['fragment', 'manifests'].includes(came.get(name) ?? ''));
  }, [files, read]);
  const count = mayWrite ? offers.length : 0;
  useEffect(() => onCount(count), [count, onCount]);
  if (count === 0) return null;
  return (
    <ul className={styles.offers}>
      {offers.map((offer) =>
        offer.kind === 'separators' ? (
          <li key={offer.fileId} className={styles.offer}>
            <p>{t(FRAGMENT_WORDS.offerSeparators, { name: offer.name })}</p>
            <ChangePreview changes={offer.changes} />
            <Button onClick={() => filesEdited(offer.edits.map((edit) => ({ ...edit, fileId: offer.fileId })), 'import')}>{t(FRAGMENT_WORDS.separate)}</Button>
          </li>
        ) : (
          <li key={offer.documentId} className={styles.offer}>
            <p>{t(FRAGMENT_WORDS.offerPart, { keys: offer.keys.join(', ') })}</p>
            <Button onClick={() => fragmentPlaceAsked(offer.documentId)}>{t(FRAGMENT_WORDS.choosePlace)}</Button>
          </li>
        ),
      )}
    </ul>
  );
}
