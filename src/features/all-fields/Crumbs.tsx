import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { dotted, shortName } from './model/names.ts';
import type { Row } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

/** The groups around the uppermost row that can be seen: where one is in a deep tree, and the way up. */
export function Crumbs({ row, root }: { readonly row: Row | undefined; readonly root: string }) {
  const t = useText();
  const { goTo, view } = useOutlineCommands();
  const path = row === undefined ? [] : row.kind === 'node' ? row.path.slice(0, -1) : row.path;
  const groups = path.map((_, index) => path.slice(0, index + 1));
  return (
    <nav className={styles['crumbs']} aria-label={t(WORDS.where)}>
      <ol>
        <li><button type="button" onClick={() => view.request({ key: 'top', path: null, part: 'header' })}>{root}</button></li>
        {groups.map((group) => (
          <li key={dotted(group)}>
            <button type="button" translate="no" onClick={() => goTo(group, 'header')}>{typeof group.at(-1) === 'number' ? shortName(group).replace(/^.*\[/, '[') : shortName(group)}</button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
