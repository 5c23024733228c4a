import { useId, useState } from 'react';
import { parseDotenv } from '../../core/notation/dotenv.ts';
import type { DocumentId } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldedCard } from '../../ui/form/FoldedCard.tsx';
import { useLateValue } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { objectAdded } from './add-object.ts';
import styles from './config.module.css';
import { applyDotenv, planDotenv } from './model/dotenv-edits.ts';
import type { ConfigKind } from './model/effective-env.ts';
import { WORDS } from './words.ts';

/** Variables as developers have them: pasted, looked over, and written in one step. */
export function DotenvCard({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const container = useScope('container');
  const value = useLateValue(container);
  const [text, setText] = useState('');
  const { variables, problems } = parseDotenv(text);
  const plan = planDotenv(value, variables);
  const write = (): void => {
    if (host.apply((document) => applyDotenv(document, container, variables), { focus: [...container, 'env'] }) === null) setText('');
  };
  const writeObject = (kind: ConfigKind): void => {
    if (objectAdded({ documentId, document: host.current(), container, kind, variables })) setText('');
  };
  if (host.readOnly !== null) return null;
  return (
    <FoldedCard title={WORDS.paste} about={WORDS.pasteAbout} places={[]}>
      <div className={styles['dotenv']}>
        <label htmlFor={id}>{t(WORDS.pasteLabel)}</label>
        <span className={formStyles['box']} data-tall>
          <textarea
            id={id}
            data-own-undo
            className={formStyles['mono']}
            rows={6}
            spellCheck={false}
            placeholder={'SPRING_PROFILES_ACTIVE=prod\nDB_URL="jdbc:postgresql://db/shop"'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
        {problems.map(({ line, reason }) => (
          <p key={line} className={formStyles['reason']}>{t(WORDS.badLine, { line, reason: t(reason) })}</p>
        ))}
        {variables.length > 0 && (
          <div className={styles['dotenvActions']}>
            <span role="status">{t(WORDS.plan, { added: plan.added.length, changed: plan.changed.length, same: plan.same.length })}</span>
            <Button variant="contained" onClick={write} disabled={plan.added.length + plan.changed.length === 0}>{t(WORDS.write)}</Button>
            <Button onClick={() => writeObject('ConfigMap')}>{t(WORDS.toConfigMap)}</Button>
            <Button onClick={() => writeObject('Secret')}>{t(WORDS.toSecret)}</Button>
          </div>
        )}
      </div>
    </FoldedCard>
  );
}
