import { memo, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { dotted } from './model/names.ts';
import type { OneOfRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { RowFrame } from './RowFrame.tsx';
import { WORDS } from './words.ts';

/** Asks which of several members is meant, where the API demands one and none is there. */
export const OneOfRowView = memo(function OneOfRowView({ row }: { readonly row: OneOfRow }) {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const place = dotted(row.path);
  const label = t(WORDS.oneOf);
  return (
    <RowFrame depth={row.depth} wrong="error">
      <div className={styles['name']} data-missing>
        <span className={styles['label']}>{label}</span>
      </div>
      <div className={styles['control']}>
        <span className={formStyles['box']} data-select data-empty data-readonly={host.readOnly !== null || undefined}>
          <select aria-label={place === '' ? label : t(WORDS.value, { name: label, place })} disabled={host.readOnly !== null} value="" onChange={(event) => setRefusal(commands.choose(row, event.target.value))}>
            <option value="">{t(WORDS.chooseOne)}</option>
            {row.members.map((member) => (
              <option key={member} value={member}>{member}</option>
            ))}
          </select>
        </span>
      </div>
      <div className={styles['actions']} />
      {refusal !== null && <div className={styles['notes']}><p className={styles['refusal']} role="status">{t(refusal)}</p></div>}
    </RowFrame>
  );
});
