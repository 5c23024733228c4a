import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import { FieldView, RowsView } from '../../ui/form/Fields.tsx';
import { useLateValue } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import styles from './config.module.css';
import { ENTRY_FIELDS, ENTRY_SOURCE, ENV, ENV_FROM, envSection, EXPLAINED_ENV, EXPLAINED_ENV_FROM, SOURCE_FIELDS, VARIABLE_SOURCE } from './env.section.ts';
import { valueOfVariable, type ConfigLookup, type EffectiveValue } from './model/effective-env.ts';
import { ENV_FROM_SOURCES, ENV_SOURCES, sourceOfAll, sourceOfVariable, switchAll, switchSource } from './model/env-source.ts';
import { ALL_NAMES, SOURCE_NAMES, WORDS } from './words.ts';

interface EnvCardProps {
  readonly lookup: ConfigLookup;
}

/** The variables of a container, each with the place its value is taken from and what it comes to. */
export function EnvCard({ lookup }: EnvCardProps) {
  const t = useText();
  const container = useScope('container');
  return (
    <section className={formStyles['card']} aria-label={t(envSection.title)}>
      <div className={formStyles['cardHead']}><h2>{t(envSection.title)}</h2></div>
      <div className={formStyles['fields']}>
        <div className={styles['env']}>
          <RowsView
            field={ENV}
            explains={EXPLAINED_ENV}
            path={[...container, ENV.path]}
            renderField={(field, row) => (field === VARIABLE_SOURCE ? <VariableSource path={row} lookup={lookup} /> : <FieldView field={field} base={row} />)}
          />
        </div>
        <div className={`${styles['env'] ?? ''} ${styles['envFrom'] ?? ''}`}>
          <RowsView
            field={ENV_FROM}
            explains={EXPLAINED_ENV_FROM}
            path={[...container, ENV_FROM.path]}
            renderField={(field, row) => (field === ENTRY_SOURCE ? <EntrySource path={row} /> : <FieldView field={field} base={row} />)}
          />
        </div>
      </div>
    </section>
  );
}

function VariableSource({ path, lookup }: { readonly path: Path; readonly lookup: ConfigLookup }) {
  const host = useFormHost();
  const source = host.useSelectedIn(path, (document) => sourceOfVariable(valueAt(document, path)));
  const isReference = source === 'configMapKeyRef' || source === 'secretKeyRef' || source === 'fileKeyRef';
  return (
    <>
      <SourceSelect
        path={path}
        names={SOURCE_NAMES}
        sources={ENV_SOURCES}
        source={source}
        onChoose={(to) => host.apply((document) => switchSource(document, path, to), { focus: to === 'value' ? [...path, 'value'] : [...path, 'valueFrom'] })}
      />
      {source !== null && (
        <div className={styles['sourceFields']} data-count={SOURCE_FIELDS[source].length}>
          {SOURCE_FIELDS[source].map((field) => <FieldView key={field.path} field={field} base={path} />)}
        </div>
      )}
      {source !== 'value' && (
        <div className={styles['rowNote']}>
          <VariableNote path={path} lookup={lookup} />
          {isReference && <OptionalSwitch path={[...path, 'valueFrom', source, 'optional']} />}
        </div>
      )}
    </>
  );
}

function VariableNote({ path, lookup }: { readonly path: Path; readonly lookup: ConfigLookup }) {
  return <ValueNote value={valueOfVariable(useLateValue(path), lookup)} />;
}

function EntrySource({ path }: { readonly path: Path }) {
  const host = useFormHost();
  const source = host.useSelectedIn(path, (document) => sourceOfAll(valueAt(document, path)));
  return (
    <>
      <SourceSelect
        path={path}
        names={ALL_NAMES}
        sources={ENV_FROM_SOURCES}
        source={source}
        onChoose={(to) => host.apply((document) => switchAll(document, path, to), { focus: [...path, to, 'name'] })}
      />
      {source !== null && ENTRY_FIELDS[source].map((field) => <FieldView key={field.path} field={field} base={path} />)}
      {source !== null && (
        <div className={styles['entryOptional']}><OptionalSwitch path={[...path, source, 'optional']} /></div>
      )}
    </>
  );
}

interface SourceSelectProps<S extends string> {
  readonly path: Path;
  readonly names: Readonly<Record<S, Localized>>;
  readonly sources: readonly S[];
  readonly source: S | null;
  readonly onChoose: (source: S) => void;
}

function SourceSelect<S extends string>({ path, names, sources, source, onChoose }: SourceSelectProps<S>) {
  const t = useText();
  return (
    <FieldFrame path={path} label={WORDS.source} name={null} width={1}>
      {({ readOnly, ...input }) => (
        <span className={formStyles['box']} data-select data-readonly={readOnly || undefined}>
          <select
            {...input}
            disabled={readOnly}
            value={source ?? ''}
            onChange={(event) => {
              const to = sources.find((candidate) => candidate === event.target.value);
              if (to !== undefined) onChoose(to);
            }}
          >
            {source === null && <option value="">{t(WORDS.otherSource)}</option>}
            {sources.map((candidate) => <option key={candidate} value={candidate}>{t(names[candidate])}</option>)}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}

/** `optional: true`, said as what it means; taken back, the key goes. */
function OptionalSwitch({ path }: { readonly path: Path }) {
  const t = useText();
  const host = useFormHost();
  const on = host.useSelectedIn(path, (document) => valueAt(document, path) === true);
  return (
    <label className={styles['optional']}>
      <input
        type="checkbox"
        disabled={host.readOnly !== null}
        checked={on}
        onFocus={() => host.focused(path)}
        onChange={(event) => (event.target.checked ? host.set(path, true, { focus: path }) : host.unset(path, { focus: path }))}
      />
      {t(WORDS.optional)} <i translate="no">optional</i>
    </label>
  );
}

/** Longer values are cut: the whole of it is in the ConfigMap. */
const MOST_SHOWN = 60;

function ValueNote({ value }: { readonly value: EffectiveValue }) {
  const t = useText();
  switch (value.kind) {
    case 'text': return null;
    case 'runtime': return <span>{t(WORDS.runtime)}</span>;
    case 'unknown':
      if (value.name === '') return null;
      return (
        <span data-missing={!value.optional || undefined}>
          {t(value.missing === 'object' ? WORDS.noObject : WORDS.noKey, { kind: value.of, name: value.name, key: value.key })}
        </span>
      );
    case 'key': {
      if (value.of === 'Secret') return <span>{t(WORDS.isSecret)}</span>;
      if (value.text === null) return <span>{t(WORDS.isBinary)}</span>;
      return <span>{value.text === '' ? t(WORDS.isEmpty) : t(WORDS.is, { value: value.text.length > MOST_SHOWN ? `${value.text.slice(0, MOST_SHOWN)}…` : value.text })}</span>;
    }
  }
}
