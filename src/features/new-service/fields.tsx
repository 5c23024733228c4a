import { useId, type ReactNode } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { Question } from '../../core/new-service/problems.ts';
import formStyles from '../../ui/form/form.module.css';
import { useText, type TextValues } from '../../ui/language.tsx';
import styles from './new-service.module.css';
import { useAsking } from './question-context.ts';
import { WORDS } from './words.ts';

interface TextQuestionProps {
  readonly question: Question;
  readonly label: Localized;
  /** Kubernetes' name of it. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly help?: Localized | undefined;
  readonly values?: TextValues;
  readonly unit?: Localized;
  readonly placeholder?: string;
  /** Of the six columns of the form. */
  readonly width?: number;
  readonly suggestions?: readonly string[];
  readonly mono?: boolean;
}

/** A question with one line of text for an answer. */
export function TextQuestion({ question, label, name, value, onChange, help, values, unit, placeholder, width = 3, suggestions, mono = false }: TextQuestionProps) {
  const t = useText();
  const id = useId();
  const { problems } = useAsking();
  const fault = problems.get(question);
  return (
    <div className={formStyles['field']} style={{ gridColumn: `span ${width}` }} data-wide={width === 6 || undefined} data-wrong={fault === undefined ? undefined : 'error'}>
      <Label id={id} label={label} name={name} />
      <span className={formStyles['box']}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={mono ? formStyles['mono'] : undefined}
          value={value}
          placeholder={placeholder}
          list={suggestions === undefined ? undefined : `${id}-list`}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={`${id}-said`}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit !== undefined && <span className={formStyles['unit']}>{t(unit)}</span>}
      </span>
      {suggestions !== undefined && <datalist id={`${id}-list`}>{suggestions.map((text) => <option key={text} value={text}>{text}</option>)}</datalist>}
      <div id={`${id}-said`}>
        {fault !== undefined && <p className={formStyles['reason']}>{t(fault)}</p>}
        {help !== undefined && <p className={formStyles['help']}>{t(help, values)}</p>}
        <Origin question={question} />
      </div>
    </div>
  );
}

function Label({ id, label, name }: { readonly id: string; readonly label: Localized; readonly name: string | undefined }) {
  const t = useText();
  return (
    <div className={formStyles['label']}>
      <label htmlFor={id}>
        {t(label)}
        {name !== undefined && <> <i translate="no">{name}</i></>}
      </label>
    </div>
  );
}

/** Where an answer comes from, when a Dockerfile gave it. */
export function Origin({ question }: { readonly question: Question | 'preset' }) {
  const t = useText();
  const { notes } = useAsking();
  return notes
    .filter((note) => note.question === question)
    .map(({ line, kind, text, values }) => (
      <p key={`${line} ${text.en} ${String(Object.values(values ?? {}))}`} className={styles['origin']} data-kind={kind}>
        {line > 0 && <b>{t(WORDS.line, { line: String(line) })}</b>} {t(text, values)}
      </p>
    ));
}

interface SwitchQuestionProps {
  readonly label: Localized;
  readonly help?: Localized;
  readonly values?: TextValues;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function SwitchQuestion({ label, help, values, on, onChange }: SwitchQuestionProps) {
  const t = useText();
  const id = useId();
  return (
    <div className={formStyles['field']} style={{ gridColumn: 'span 6' }} data-wide>
      <label className={`${formStyles['switch'] ?? ''} ${styles['switch'] ?? ''}`}>
        <input type="checkbox" role="switch" aria-checked={on} checked={on} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.checked)} />
        {t(label)}
      </label>
      {help !== undefined && <p id={`${id}-help`} className={formStyles['help']}>{t(help, values)}</p>}
    </div>
  );
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: Localized;
  readonly text: Localized;
  /** Kubernetes' word for it. */
  readonly tag?: string;
}

interface ChoicesProps<Value extends string> {
  readonly legend: Localized;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each with a sentence: cards that are radio buttons. */
export function Choices<Value extends string>({ legend, choices, value, onChoose }: ChoicesProps<Value>) {
  const t = useText();
  const id = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend className={formStyles['hidden']}>{t(legend)}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['choice']}>
          <input type="radio" name={id} checked={choice.value === value} aria-describedby={`${id}-${choice.value}`} onChange={() => onChoose(choice.value)} />
          <span>
            <b>{t(choice.label)}</b>
            {choice.tag !== undefined && <i translate="no">{choice.tag}</i>}
          </span>
          <small id={`${id}-${choice.value}`}>{t(choice.text)}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** What follows from the answers, in a sentence or some. */
export function Said({ children }: { readonly children: ReactNode }) {
  return <p className={styles['said']} role="status">{children}</p>;
}

/** The fields of a step. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={`${formStyles['fields'] ?? ''} ${styles['fields'] ?? ''}`}>{children}</div>;
}
