import { useText } from '../../ui/language.tsx';
import { placeWords } from './NamespaceChanges.tsx';
import styles from './namespace.module.css';
import { NAMESPACE_WORDS as WORDS } from './namespace-words.ts';
import type { ShownPlan } from './use-namespace-plan.ts';

const MOST_HOSTS = 6;

interface NamespaceNotesProps {
  readonly plan: ShownPlan;
  readonly moves: boolean;
}

/** What does not follow, and what it means in a cluster. */
export function NamespaceNotes({ plan: { hosts, emptied }, moves }: NamespaceNotesProps) {
  const t = useText();
  const hidden = hosts.length - MOST_HOSTS;
  return (
    <>
      {hosts.length > 0 && (
        <div className={styles['hosts']}>
          <p className={styles['note']}>{t(WORDS.hosts)}</p>
          <ul>
            {(hidden > 1 ? hosts.slice(0, MOST_HOSTS) : hosts).map(({ key, path, host }) => (
              <li key={`${key} ${path.join('/')}`}>{t(WORDS.hostLine, { host, ...placeWords(key, path) })}</li>
            ))}
          </ul>
          {hidden > 1 && <p className={styles['note']}>{t(WORDS.andMore, { count: hidden })}</p>}
        </div>
      )}
      {emptied.length > 0 && <p className={styles['note']}>{t(WORDS.emptied, { names: emptied.join(', ') })}</p>}
      {moves && <p className={styles['note']}>{t(WORDS.cluster)}</p>}
    </>
  );
}
