import { useEffect, useState } from 'react';
import { fieldSince } from '../../core/schema/versions.ts';
import { descriptionOf } from '../../store/schema.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { ruleWords, typeWords } from './model/describe.ts';
import type { NodeRow } from './model/rows.ts';
import { WORDS } from './words.ts';

/** What the API says of a field, in its authors' words and in facts. */
export function FieldHelp({ id, row }: { readonly id: string; readonly row: NodeRow }) {
  const t = useText();
  const { field, owner, name, rivals } = row;
  const description = useDescription(row);
  const since = typeof name === 'string' ? fieldSince(owner, name) : null;
  const facts = field === null ? [] : [
    t(WORDS.typeSentence, { type: t(typeWords(field)) }),
    ...(field.default === null ? [] : [t(WORDS.defaultSentence, { value: String(field.default) })]),
    ...ruleWords(field).map((rule) => t(rule)),
    ...(rivals === null ? [] : [t(WORDS.exclusive, { members: rivals.join(', ') })]),
    ...(since === null ? [] : [t(WORDS.sinceSentence, { version: since })]),
  ];
  return (
    <div id={id} className={styles['help']}>
      {field === null ? (
        <p>{t(WORDS.unknownHelp)}</p>
      ) : (
        <p className={styles['description']} lang={description === undefined || description === null ? undefined : 'en'}>
          {description === undefined ? t(WORDS.describing) : (description ?? t(WORDS.undescribed))}
        </p>
      )}
      {facts.length > 0 && (
        <ul className={styles['facts']}>
          {facts.map((fact) => <li key={fact}>{fact}</li>)}
        </ul>
      )}
    </div>
  );
}

/** undefined while it is fetched; null when there is none. */
function useDescription({ owner, name, field, siblings }: NodeRow): string | null | undefined {
  const [found, setFound] = useState<string | null | undefined>(undefined);
  const definition = field?.definition ?? '';
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const ofMember = siblings === null ? await descriptionOf(owner, String(name)) : null;
      const said = ofMember ?? (await descriptionOf(definition, ''));
      if (wanted) setFound(said);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [owner, name, definition, siblings]);
  return found;
}
