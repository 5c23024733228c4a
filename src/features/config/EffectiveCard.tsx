import { FoldedCard } from '../../ui/form/FoldedCard.tsx';
import { useLateValue } from '../../ui/form/field-values.ts';
import { useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import styles from './config.module.css';
import { effectiveEnv, type ConfigLookup, type EffectiveValue, type EffectiveVariable } from './model/effective-env.ts';
import { WORDS } from './words.ts';

/** The environment as the program will find it: what envFrom brings, what goes over what. */
export function EffectiveCard({ lookup }: { readonly lookup: ConfigLookup }) {
  const t = useText();
  const value = useLateValue(useScope('container'));
  const { variables, unknown } = effectiveEnv(value, lookup);
  if (variables.length === 0 && unknown.length === 0) return null;
  const count = new Set(variables.map(({ name }) => name)).size;
  return (
    <FoldedCard title={WORDS.effective} about={{ en: WORDS.effectiveAbout.en.replace('{count}', String(count)), ko: WORDS.effectiveAbout.ko.replace('{count}', String(count)) }} places={[]}>
      <div className={styles['tableBox']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t(WORDS.name)}</th>
              <th scope="col">{t(WORDS.value)}</th>
              <th scope="col">{t(WORDS.from)}</th>
            </tr>
          </thead>
          <tbody>
            {variables.map((variable) => (
              <tr key={`${variable.from.list} ${variable.from.index} ${variable.name}`} data-overridden={variable.overridden || undefined}>
                <th scope="row"><code>{variable.name}</code></th>
                <td><ShownValue value={variable.value} /></td>
                <td>
                  <Source variable={variable} />
                  {variable.overridden && <small>{t(WORDS.overridden)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {unknown.map(({ of, name, made }) => (
          <p key={`${of} ${name}`} className={styles['unknown']}>{t(made ? WORDS.madeObject : WORDS.unknownObject, { kind: of, name })}</p>
        ))}
      </div>
    </FoldedCard>
  );
}

function ShownValue({ value }: { readonly value: EffectiveValue }) {
  const t = useText();
  switch (value.kind) {
    case 'text': return <code>{value.text}</code>;
    case 'runtime': return <span>{t(WORDS.runtime)}</span>;
    case 'unknown': return <span data-missing>{t(value.missing === 'object' ? WORDS.noObject : WORDS.noKey, { kind: value.of, name: value.name, key: value.key })}</span>;
    case 'key':
      if (value.text === null) return <span>{t(WORDS.binary)}</span>;
      return value.of === 'Secret' ? <span aria-label={t(WORDS.isSecret)}>••••••</span> : <code>{value.text}</code>;
  }
}

function Source({ variable }: { readonly variable: EffectiveVariable }) {
  const t = useText();
  const { value, from } = variable;
  switch (value.kind) {
    case 'text': return <span>{t(WORDS.ownValue)}</span>;
    case 'runtime': return <span>{value.what}</span>;
    case 'unknown': return <span>{value.of} {value.name}</span>;
    case 'key': return <span>{from.list === 'envFrom' ? t(WORDS.allOf, { kind: value.of, name: value.name }) : `${value.of} ${value.name} → ${value.key}`}</span>;
  }
}
