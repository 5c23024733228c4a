import { valueAt } from '../../core/yaml/locate.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { dotted } from './model/names.ts';
import { previewOf, sameSource, sourceOf } from './model/read-node.ts';
import type { NodeRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

/** A value that stands elsewhere, at an anchor: shown here, edited there. */
export function SourceLink({ row }: { readonly row: NodeRow }) {
  const t = useText();
  const host = useFormHost();
  const { goTo } = useOutlineCommands();
  const source = host.useSelected((document) => sourceOf(document, row.path), sameSource);
  const preview = host.useSelected((document) => previewOf(valueAt(document, row.path)));
  const place = source === null ? '' : dotted(source);
  return (
    <span className={styles['elsewhere']}>
      {row.shape !== 'merge' && <code title={preview}>{preview}</code>}
      <span>{t(row.shape === 'merge' ? WORDS.merge : WORDS.fromAlias, { place })}</span>
      <button type="button" className={styles['link']} data-part="control" onFocus={() => host.focused(row.path)} onClick={() => (source === null ? host.shown(row.path) : goTo(source))}>
        {t(WORDS.goToSource)}
      </button>
    </span>
  );
}
