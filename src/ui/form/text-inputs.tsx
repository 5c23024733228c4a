import { useId, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { useText } from '../language.tsx';
import type { IntegerField, IntOrTextField, MultiLineField, SuggestionSource, TextField } from './field.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { shownText, useTypedValue, type FieldValue } from './field-values.ts';
import styles from './form.module.css';
import { useFormHost, type FormHost } from './form-host.ts';
import type { Help } from './help.ts';
import { OwnText } from './own-text.ts';
import { TextBox } from './TextBox.tsx';
import { useFieldNotes } from './use-field-notes.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { areaProps, boxProps, useDraft, type Reading } from './use-draft.ts';
import { readIntegerText, readIntOrText, readText, type TextReading } from './read-text.ts';

export interface FieldViewProps<F> {
  readonly field: F;
  readonly path: Path;
}

/** The group of undo: all strokes in one field that follow each other. */
function strokes(path: Path): { readonly group: string; readonly focus: Path } {
  return { group: `field ${toPointer(path)}`, focus: path };
}

function writing(host: FormHost, path: Path, value: YamlValue, shows: string): Reading {
  return { kind: 'write', write: () => host.set(path, value, strokes(path)), shows };
}

function emptied(host: FormHost, path: Path, present: boolean, missing: Localized | null): Reading {
  if (missing !== null) return present ? { kind: 'wrong', reason: missing } : { kind: 'wait', write: () => null, reason: null };
  // not before the field is left: who clears a field is about to type, and the key with its comment stays in its place
  return { kind: 'wait', write: () => (present ? host.unset(path, strokes(path)) : null), reason: null };
}

/** What is said beside a value whose text is another: either the field shows that text, or a note does. */
type SourceIn = 'field' | 'note';

/** A scalar between the document and the input it is typed in. */
function useScalarDraft<T extends string | number>(
  path: Path,
  sourceIn: SourceIn,
  read: (text: string) => TextReading<T>,
  shows: (value: T, text: string) => string = String,
) {
  const host = useFormHost();
  const [own] = useState(() => new OwnText());
  const textOf = (field: FieldValue): string => shownText(field.value, sourceIn === 'field' ? field.source : null);
  const field = useTypedValue(path, own, textOf);
  const { source, elsewhere } = field;
  const present = field.value !== undefined;
  const draft = useDraft(
    textOf(field),
    (text) => {
      const reading = read(text);
      if (reading.kind === 'empty') return emptied(host, path, present, reading.missing);
      return reading.kind === 'wrong' ? reading : writing(host, path, reading.value, shows(reading.value, text));
    },
    own,
  );
  const note = useFieldNotes(path, sourceIn === 'note' ? source : null, elsewhere);
  const unset = (required: true | undefined): (() => void) | undefined => unsetOf(host, path, present && required !== true);
  return { present, draft, note, unset };
}

/** A text is shown as it was typed, whatever is written of it. */
function asTyped(_value: string, text: string): string {
  return text;
}

/** The values a field proposes, and the id by which its input finds them. */
export function useSuggestionList(path: Path, sources: readonly SuggestionSource[] | undefined) {
  const id = useId();
  const values = useSuggestions(path, sources);
  return values.length === 0 ? { id: undefined, list: null } : { id, list: <Suggestions id={id} values={values} /> };
}

export function TextFieldView({ field, path }: FieldViewProps<TextField>) {
  const t = useText();
  const { draft, note, unset } = useScalarDraft(path, 'field', (text) => readText(field, text), asTyped);
  const suggestions = useSuggestionList(path, field.suggestions);
  return (
    <FieldFrame {...frameOf(field, path)} reason={draft.reason} note={note} onUnset={unset(field.required)}>
      {(input) => (
        <TextBox
          input={{ ...input, placeholder: field.placeholder && t(field.placeholder) }}
          draft={draft}
          mono={field.mono === true}
          list={suggestions.id}
        >
          {suggestions.list}
        </TextBox>
      )}
    </FieldFrame>
  );
}

export function MultiLineFieldView({ field, path }: FieldViewProps<MultiLineField>) {
  const t = useText();
  const { draft, note, unset } = useScalarDraft(path, 'field', (text) => readText(field, text), asTyped);
  return (
    <FieldFrame {...frameOf(field, path)} reason={draft.reason} note={note} onUnset={unset(field.required)}>
      {(input) => (
        <span className={styles['box']} data-tall data-readonly={input.readOnly || undefined}>
          <textarea
            {...input}
            rows={field.rows ?? 4}
            spellCheck={false}
            className={field.mono === true ? styles['mono'] : undefined}
            placeholder={field.placeholder && t(field.placeholder)}
            {...areaProps(draft)}
          />
        </span>
      )}
    </FieldFrame>
  );
}

export function IntegerFieldView({ field, path }: FieldViewProps<IntegerField>) {
  const t = useText();
  const { present, draft, note, unset } = useScalarDraft(path, 'note', (text) => readIntegerText(field, text));
  const suggestions = useSuggestionList(path, field.suggestions);
  const locked = field.locked !== undefined && !present;
  return (
    <FieldFrame {...frameOf(field, path)} help={field.locked ?? field.help} reason={draft.reason} note={note} onUnset={unset(field.required)}>
      {(input) => (
        <span className={styles['box']} data-readonly={input.readOnly || locked || undefined}>
          <input
            {...input}
            readOnly={input.readOnly || locked}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={field.placeholder !== undefined ? t(field.placeholder) : field.default === undefined ? t(NOT_SET) : String(field.default)}
            list={suggestions.id}
            {...boxProps(draft)}
          />
          {field.unit !== undefined && <span className={styles['unit']}>{t(field.unit)}</span>}
          {suggestions.list}
        </span>
      )}
    </FieldFrame>
  );
}

export function IntOrTextFieldView({ field, path }: FieldViewProps<IntOrTextField>) {
  const { draft, note, unset } = useScalarDraft(path, 'field', (text) => readIntOrText(field, text));
  const suggestions = useSuggestionList(path, field.suggestions);
  return (
    <FieldFrame {...frameOf(field, path)} reason={draft.reason} note={note} onUnset={unset(field.required)}>
      {(input) => (
        <span className={styles['box']} data-readonly={input.readOnly || undefined}>
          <input
            {...input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={styles['mono']}
            placeholder={field.default}
            list={suggestions.id}
            {...boxProps(draft)}
          />
          {suggestions.list}
        </span>
      )}
    </FieldFrame>
  );
}

const NOT_SET: Localized = { en: 'not set', ko: '설정 안 함' };

/** The props of a frame that come from the field's data alone. */
export function frameOf(
  field: { readonly label: Localized; readonly help?: Help; readonly required?: true; readonly width?: number; readonly nameless?: true },
  path: Path,
) {
  const name = path.findLast((step) => typeof step === 'string');
  return {
    path,
    label: field.label,
    name: field.nameless === true || name === undefined ? null : String(name),
    help: field.help,
    required: field.required,
    width: field.width ?? 2,
  };
}

export function unsetOf(host: FormHost, path: Path, possible: boolean): (() => void) | undefined {
  return possible ? () => void host.unset(path, { focus: path }) : undefined;
}

export function Suggestions({ id, values }: { readonly id: string; readonly values: readonly { readonly value: string; readonly note: string }[] }) {
  return (
    <datalist id={id}>
      {values.map(({ value, note }) => (
        <option key={value} value={value}>{note}</option>
      ))}
    </datalist>
  );
}
