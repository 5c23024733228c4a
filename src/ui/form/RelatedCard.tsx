import type { ReactNode } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { Path } from '../../core/yaml/path.ts';
import { LinkIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import { ScopesProvider } from './form-host.ts';
import { OtherDocument } from './other-document.tsx';
import styles from './related.module.css';

const OPEN: Localized = { en: 'Open {kind} {name}', ko: '{kind} {name} 열기' };

interface RelatedCardProps {
  /** Where the object stands. */
  readonly place: { readonly documentId: string; readonly path: Path; readonly kind: string; readonly name: string };
  readonly title: Localized;
  /** Goes to its document. */
  readonly onOpen: () => void;
  /** Its form, as far as it matters here. */
  readonly children: ReactNode;
}

/** Another document of the work, edited in the form of the one that it belongs to. */
export function RelatedCard({ place: { documentId, path, kind, name }, title, onOpen, children }: RelatedCardProps) {
  const t = useText();
  const heading = `${t(title)}: ${name}`;
  const open = t(OPEN, { kind, name });
  return (
    <section className={styles['related']} aria-label={heading}>
      <div className={styles['head']}>
        <h2>{heading}</h2>
        <code translate="no">{kind}</code>
        <button type="button" className={styles['open']} aria-label={open} title={open} onClick={onOpen}>
          <LinkIcon size={14} />
        </button>
      </div>
      <OtherDocument documentId={documentId}>
        <ScopesProvider value={{ object: path }}>{children}</ScopesProvider>
      </OtherDocument>
    </section>
  );
}
