import { useMemo } from 'react';
import { headOf } from '../../core/bundle/head.ts';
import { namespaceEdits, type NamespacePlace } from '../../core/rename/one-namespace.ts';
import { changedLines } from '../../core/text/changed-lines.ts';
import { LineIndex } from '../../core/text/lines.ts';
import type { Path } from '../../core/yaml/path.ts';
import { offsetOf, placeOf, textOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';
import { ChangePreview } from '../../ui/fix-preview.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './namespace.module.css';
import { NAMESPACE_WORDS as WORDS } from './namespace-words.ts';

/** More documents than these are counted. */
const MOST_SHOWN = 30;

/** The lines that change, by document. */
export function NamespaceChanges({ places }: { readonly places: readonly NamespacePlace[] }) {
  const t = useText();
  const keys = useMemo(() => [...new Set(places.map(({ key }) => key))], [places]);
  const hidden = keys.length - MOST_SHOWN;
  const shown = hidden > 1 ? keys.slice(0, MOST_SHOWN) : keys;
  return (
    <section className={styles['changes']} aria-label={t(WORDS.changes)}>
      {shown.map((key) => <DocumentChanges key={key} documentId={key} places={places} />)}
      {hidden > 1 && <p className={styles['note']}>{t(WORDS.more, { count: hidden })}</p>}
    </section>
  );
}

function DocumentChanges({ documentId, places }: { readonly documentId: string; readonly places: readonly NamespacePlace[] }) {
  const t = useText();
  const result = useMemo(() => namespaceEdits(WORK_DOCUMENTS, places.filter(({ key }) => key === documentId)), [documentId, places]);
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return null;
  const { kind, name } = headOf(place.document.text);
  const linesBefore = new LineIndex(textOf(place.file)).position(offsetOf(place.file, documentId)).line - 1;
  const edits = result.ok ? result.edits.get(documentId)?.edits : undefined;
  return (
    <section className={styles['document']}>
      <h3 className={styles['documentName']}>
        <span><b>{name ?? place.file.name}</b> {kind}</span> <span className={styles['file']}>{place.file.name}</span>
      </h3>
      {result.ok ? (
        <ChangePreview changes={edits === undefined ? [] : changedLines(place.document.text, edits)} linesBefore={linesBefore} />
      ) : (
        <p className={styles['bad']}>{t(result.message)}</p>
      )}
    </section>
  );
}

/** What a line about a place of a document says: its object, and where in it. */
export function placeWords(documentId: string, path: Path): { readonly kind: string; readonly name: string; readonly place: string } {
  const place = placeOf(store.getState().files, documentId);
  const head = place === null ? null : headOf(place.document.text);
  return { kind: head?.kind ?? '', name: head?.name ?? place?.file.name ?? '', place: path.join('.') };
}
