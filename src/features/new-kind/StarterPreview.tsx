import { useMemo } from 'react';
import { starterText } from '../../core/assist/starters.ts';
import type { SchemaKind } from '../../core/schema/field-schema.ts';
import { useText } from '../../ui/language.tsx';
import styles from './new-kind.module.css';
import { WORDS } from './words.ts';

/** What a kind begins with, as it will stand in the file. */
export function StarterPreview({ kind, name }: { readonly kind: SchemaKind; readonly name: string }) {
  const t = useText();
  const text = useMemo(() => starterText(kind, name), [kind, name]);
  return (
    <section className={styles['preview']} aria-label={t(WORDS.preview)}>
      {/* scrolled by keys, too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} translate="no">{text}</pre>
    </section>
  );
}
