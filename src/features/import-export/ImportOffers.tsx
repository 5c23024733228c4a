import { useEffect, useMemo } from 'react';
import { filesEdited } from '../../store/actions.ts';
import { fileWrittenAsYaml } from '../../store/file-as-yaml.ts';
import { fragmentPlaceAsked } from '../../store/fragment-desk.ts';
import { useFiles, useMayWrite } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangePreview } from '../../ui/fix-preview.tsx';
import { useText } from '../../ui/language.tsx';
import { FRAGMENT_WORDS } from './fragment-words.ts';
import { importOffers, type ImportOffer } from './import-offers.ts';
import styles from './import-export.module.css';
import type { ReadFile } from './import-sources.ts';

export interface ImportOffersProps {
  /** What came in. */
  readonly read: readonly ReadFile[];
  /** Told how many offers there are, whenever that changes. */
  readonly onCount: (count: number) => void;
}

/** What can be done about what came in: missing separators put in, JSON written as YAML, parts put into objects. */
export function ImportOffers({ read, onCount }: ImportOffersProps) {
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
      {offers.map((offer) => <Offer key={`${offer.kind} ${offer.kind === 'part' ? offer.documentId : offer.fileId}`} offer={offer} />)}
    </ul>
  );
}

function Offer({ offer }: { readonly offer: ImportOffer }) {
  const t = useText();
  switch (offer.kind) {
    case 'separators':
      return (
        <li className={styles.offer}>
          <p>{t(FRAGMENT_WORDS.offerSeparators, { name: offer.name })}</p>
          <ChangePreview changes={offer.changes} />
          <Button onClick={() => filesEdited(offer.edits.map((edit) => ({ ...edit, fileId: offer.fileId })), 'import')}>{t(FRAGMENT_WORDS.separate)}</Button>
        </li>
      );
    case 'json':
      return (
        <li className={styles.offer}>
          <p>{t(FRAGMENT_WORDS.offerJson, { name: offer.name })}</p>
          <Button onClick={() => fileWrittenAsYaml(offer.fileId)}>{t(FRAGMENT_WORDS.writeYaml)}</Button>
        </li>
      );
    case 'part':
      return (
        <li className={styles.offer}>
          <p>{t(FRAGMENT_WORDS.offerPart, { keys: offer.keys.join(', ') })}</p>
          <Button onClick={() => fragmentPlaceAsked(offer.documentId)}>{t(FRAGMENT_WORDS.choosePlace)}</Button>
        </li>
      );
  }
}
