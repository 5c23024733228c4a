import { memo, useEffect } from 'react';
import { isMap } from '../../core/yaml/value.ts';
import { schemaLoaded, useSchema } from '../../store/schema.ts';
import type { DocumentId } from '../../store/state.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { Outline } from './Outline.tsx';
import { WORDS } from './words.ts';

/** Every field of a document of any kind, by what the schema says of it, or as it is. */
export const AllFieldsArea = memo(function AllFieldsArea({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText();
  const host = useFormHost();
  const schema = useSchema();
  useEffect(() => void schemaLoaded(), []);
  const kind = host.useSelected(({ value }) => (isMap(value) && typeof value['kind'] === 'string' ? value['kind'] : null));
  const isText = host.useSelected((document) => document.root === null && document.error !== null);
  const isEmpty = host.useSelected((document) => document.root === null && document.error === null);
  const isKnown = host.useSelected(({ value }) => isMap(value) && typeof value['apiVersion'] === 'string' && kind !== null && (schema === null || schema.kind(value['apiVersion'], kind) !== null || kind.endsWith('List')));
  // why it cannot be read stands above already
  if (isText) return null;
  if (schema === null) return <p className={styles['lesson']} role="status">{t(WORDS.loading)}</p>;
  return (
    <div className={styles['area']}>
      <Outline documentId={documentId} schema={schema} root={kind ?? t(WORDS.document)} lesson={isEmpty ? WORDS.teachEmpty : isKnown ? null : WORDS.teachFree} />
    </div>
  );
});
