import type { NewDocument } from '../../core/new-service/documents.ts';
import { badgeOf } from '../../core/kinds/index.ts';
import { CommandLine } from '../../ui/CommandLine.tsx';
import { useText } from '../../ui/language.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { Complaint } from './complaint.ts';
import { useAsking } from './question-context.ts';
import styles from './review.module.css';
import { todosOf } from './todos.ts';
import { WORDS } from './words.ts';

interface ReviewStepProps {
  readonly documents: readonly NewDocument[];
  readonly complaints: readonly Complaint[] | null;
}

/** What will be created, what the checks say of it, and what the cluster must have. */
export function ReviewStep({ documents, complaints }: ReviewStepProps) {
  const t = useText();
  const { answers } = useAsking();
  const todos = todosOf(answers);
  return (
    <div className={styles['review']}>
      <section>
        <h3>{t(WORDS.documents)}</h3>
        <ul className={styles['documents']}>
          {documents.map(({ kind, name }) => (
            <li key={`${kind} ${name}`} translate="no">
              <b>{badgeOf(kind)}</b>
              <span>{kind}</span>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t(WORDS.findingsTitle)}</h3>
        {complaints === null && <p>{t(WORDS.checking)}</p>}
        {complaints?.length === 0 && <p>{t(WORDS.clean)}</p>}
        {complaints !== null && complaints.length > 0 && (
          <ul className={styles['complaints']}>
            {complaints.map(({ document, finding }) => (
              <li key={finding.id}>
                <SeverityMark severity={finding.severity} />
                <span>
                  <b translate="no">{document.kind}</b> {t(finding.message)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t(WORDS.before)}</h3>
        {todos.length === 0 && <p>{t(WORDS.nothingTodo)}</p>}
        <ul className={styles['todos']}>
          {todos.map(({ text, command }) => (
            <li key={command}>
              <CommandLine command={command} what={text} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
