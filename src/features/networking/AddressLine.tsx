import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { addressSentences } from './model/address-sentence.ts';
import styles from './networking.module.css';

/** From which address to which a block reaches, how many are left of it, and what is amiss. @param path of the `ipBlock` */
export function AddressLine({ path }: { readonly path: Path }) {
  const t = useText();
  const sentences = useFormHost().useSelectedLate((document) => addressSentences(valueAt(document, path)), samePlain);
  return sentences.map(({ text, bad }) => (
    <p key={text.en} className={styles['sentence']} data-bad={bad || undefined}>
      {bad && <WarningIcon size={13} />}
      <span>{t(text)}</span>
    </p>
  ));
}
