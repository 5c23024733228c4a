import { useId, useState, type ReactNode } from 'react';
import type { Setting } from '../../core/new-service/answers.ts';
import { looksSecret } from '../../core/new-service/dockerfile/guesses.ts';
import { parseDotenv } from '../../core/notation/dotenv.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import formStyles from '../../ui/form/form.module.css';
import { PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { Choices, FieldGrid, Origin, Said } from './fields.tsx';
import styles from './new-service.module.css';
import { useAsking } from './question-context.ts';
import { STEP_WORDS as W } from './step-words.ts';

export function SettingsStep() {
  const t = useText();
  const { answers, change, problems } = useAsking();
  const { settings, secretKeys } = answers;
  const setSettings = (next: readonly Setting[]): void => change({ ...answers, settings: next });
  const setKeys = (next: readonly string[]): void => change({ ...answers, secretKeys: next });
  const [settingsFault, keysFault] = [problems.get('settings'), problems.get('secretKeys')];
  return (
    <FieldGrid>
      <section className={styles['group']} aria-label={t(W.settings)}>
        <h3>{t(W.settings)}</h3>
        <p className={formStyles['help']}>{t(W.settingsHelp)}</p>
        {settings.length > 0 && (
          <ul className={styles['rows']}>
            {settings.map(({ name, value }, at) => (
              // the place is what the row is: its name is being typed
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <Cell label={t(W.settingName, { row: at + 1 })} value={name} placeholder="LOG_LEVEL" onChange={(text) => setSettings(settings.with(at, { name: text, value }))} />
                <Cell label={t(W.settingValue, { row: at + 1 })} value={value} placeholder="info" onChange={(text) => setSettings(settings.with(at, { name, value: text }))} />
                <IconButton aria-label={t(W.remove, { name: name === '' ? at + 1 : name })} onClick={() => setSettings(settings.toSpliced(at, 1))}><TrashIcon size={14} /></IconButton>
              </li>
            ))}
          </ul>
        )}
        {settingsFault !== undefined && <p className={formStyles['reason']}>{t(settingsFault)}</p>}
        <Origin question="settings" />
        <DotenvBox>
          <Button variant="text" onClick={() => setSettings([...settings, { name: '', value: '' }])}><PlusIcon size={13} />{t(W.addSetting)}</Button>
        </DotenvBox>
      </section>
      <section className={styles['group']} aria-label={t(W.secretKeys)}>
        <h3>{t(W.secretKeys)}</h3>
        <p className={formStyles['help']}>{t(W.secretKeysHelp, { name: `${answers.name}-secret` })}</p>
        {secretKeys.length > 0 && (
          <ul className={styles['rows']} data-single>
            {secretKeys.map((key, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <Cell label={t(W.secretKey, { row: at + 1 })} value={key} placeholder="DB_PASSWORD" onChange={(text) => setKeys(secretKeys.with(at, text))} />
                <IconButton aria-label={t(W.remove, { name: key === '' ? at + 1 : key })} onClick={() => setKeys(secretKeys.toSpliced(at, 1))}><TrashIcon size={14} /></IconButton>
              </li>
            ))}
          </ul>
        )}
        {keysFault !== undefined && <p className={formStyles['reason']}>{t(keysFault)}</p>}
        <Origin question="secretKeys" />
        <div className={styles['adds']}>
          <Button variant="text" onClick={() => setKeys([...secretKeys, ''])}><PlusIcon size={13} />{t(W.addSecretKey)}</Button>
        </div>
      </section>
      {settings.length > 0 && (
        <Choices
          legend={W.settingsIn}
          value={answers.settingsIn}
          onChoose={(settingsIn) => change({ ...answers, settingsIn })}
          choices={[
            { value: 'config-map', label: W.inConfigMap, text: W.inConfigMapText, tag: 'envFrom' },
            { value: 'workload', label: W.inWorkload, text: W.inWorkloadText, tag: 'env' },
          ]}
        />
      )}
    </FieldGrid>
  );
}

interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}

function Cell({ label, value, placeholder, onChange }: CellProps) {
  return (
    <span className={formStyles['box']}>
      <input type="text" autoComplete="off" spellCheck={false} className={formStyles['mono']} aria-label={label} placeholder={placeholder} value={value} onChange={(event) => onChange(event.target.value)} />
    </span>
  );
}

/** A .env pasted: what looks secret goes to the keys, without its value. @param children the other way to add, beside it */
function DotenvBox({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const id = useId();
  const { answers, change } = useAsking();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <div className={styles['adds']}>
        {children}
        <Button variant="text" onClick={() => setText('')}>{t(W.pasteDotenv)}</Button>
      </div>
    );
  }
  const { variables } = parseDotenv(text);
  const secret = variables.filter(({ name, value }) => looksSecret(name, value));
  const plain = variables.filter((variable) => !secret.includes(variable));
  const take = (): void => {
    const names = new Set(plain.map(({ name }) => name));
    change({
      ...answers,
      settings: [...answers.settings.filter(({ name }) => !names.has(name)), ...plain],
      secretKeys: [...new Set([...answers.secretKeys, ...secret.map(({ name }) => name)])],
    });
    setText(null);
  };
  return (
    <div className={styles['paste']}>
      <label htmlFor={id}>{t(W.dotenv)}</label>
      <span className={formStyles['box']} data-tall>
        <textarea id={id} className={formStyles['mono']} rows={5} spellCheck={false} placeholder={'LOG_LEVEL=info\nDB_PASSWORD=…'} value={text} onChange={(event) => setText(event.target.value)} />
      </span>
      {variables.length > 0 && <Said>{t(W.dotenvSaid, { plain: plain.length, secret: secret.length })}</Said>}
      <div className={styles['adds']}>
        <Button variant="contained" disabled={variables.length === 0} onClick={take}>{t(W.take)}</Button>
        <Button variant="text" onClick={() => setText(null)}>{t(W.cancel)}</Button>
      </div>
    </div>
  );
}
