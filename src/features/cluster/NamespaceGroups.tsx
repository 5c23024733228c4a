import type { NamespaceGroup } from '../../core/rename/one-namespace.ts';
import { useText } from '../../ui/language.tsx';
import styles from './namespace.module.css';
import { NAMESPACE_WORDS as WORDS } from './namespace-words.ts';

interface NamespaceGroupsProps {
  readonly groups: readonly NamespaceGroup[];
  readonly from: ReadonlySet<string | null>;
  readonly onTurn: (namespace: string | null) => void;
}

/** Where the objects lie now, each namespace to be given up or left. */
export function NamespaceGroups({ groups, from, onTurn }: NamespaceGroupsProps) {
  const t = useText();
  if (groups.length === 0) return null;
  return (
    <fieldset className={styles['groups']}>
      <legend>{t(WORDS.groups)}</legend>
      {groups.map(({ namespace, count, stays }) => (
        <label key={namespace ?? ''} className={styles['group']}>
          <input type="checkbox" checked={from.has(namespace)} onChange={() => onTurn(namespace)} />
          <span>{namespace === null ? t(WORDS.none) : t(WORDS.of, { name: namespace })}</span>
          <span className={styles['count']}>{count === 1 ? t(WORDS.countOne) : t(WORDS.count, { count })}</span>
          {stays !== null && <span className={styles['why']}>{t(stays)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
