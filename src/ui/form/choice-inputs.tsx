import { inSequence, removeValue, setValue } from '../../core/yaml/edit.ts';
import { locate } from '../../core/yaml/locate.ts';
import { useText } from '../language.tsx';
import { pathOf } from './coverage.ts';
import type { ChoiceField, SwitchField } from './field.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useFieldValue } from './field-values.ts';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { frameOf, unsetOf, type FieldViewProps } from './text-inputs.tsx';
import { useFieldNotes } from './use-field-notes.tsx';
import { WORDS } from './words.ts';
import type { Path } from '../../core/yaml/path.ts';

/** One of a few values. A value that is none of them is shown as it is, and stays until another one is chosen. */
export function ChoiceFieldView({ field, path, base }: FieldViewProps<ChoiceField> & { readonly base: Path }) {
  const t = useText();
  const host = useFormHost();
  const { value, source, elsewhere } = useFieldValue(path);
  const notes = useFieldNotes(path, source, elsewhere);
  const scalar = value === undefined || value === null || typeof value === 'object' ? null : String(value);
  const known = field.choices.some((choice) => String(choice.value) === scalar);
  const byDefault = field.default;
  const defaultLabel =
    typeof byDefault === 'string'
      ? t(WORDS.byDefault, { value: t(field.choices.find((choice) => choice.value === byDefault)?.label ?? { en: byDefault, ko: byDefault }) })
      : t(byDefault ?? WORDS.notSet);
  const choose = (text: string): void => {
    if (text === '') {
      host.unset(path, { focus: path });
      return;
    }
    const choice = field.choices.find((candidate) => String(candidate.value) === text);
    if (choice === undefined) return;
    const unsets = (choice.unsets ?? []).map((pattern) => pathOf(base, pattern));
    if (unsets.length === 0) {
      host.set(path, choice.value, { focus: path });
      return;
    }
    host.apply(
      (document) =>
        inSequence(document, [
          (current) => setValue(current, path, choice.value),
          ...unsets.filter((unset) => locate(document, unset) !== null).map((unset) => (current: typeof document) => removeValue(current, unset)),
        ]),
      { focus: path },
    );
  };
  return (
    <FieldFrame {...frameOf(field, path)} note={notes} onUnset={unsetOf(host, path, value !== undefined && field.required !== true)}>
      {({ readOnly, ...input }) => (
        <span className={styles['box']} data-select data-empty={scalar === null || undefined} data-readonly={readOnly || undefined}>
          <select {...input} disabled={readOnly} value={scalar ?? ''} onChange={(event) => choose(event.target.value)}>
            {(field.required !== true || scalar === null) && <option value="">{defaultLabel}</option>}
            {field.choices.map((choice) => (
              <option key={String(choice.value)} value={String(choice.value)}>{t(choice.label)}</option>
            ))}
            {scalar !== null && !known && <option value={scalar}>{t(WORDS.unknownChoice, { value: scalar })}</option>}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}

/** true or false; what nothing written means is said beside it. */
export function SwitchFieldView({ field, path }: FieldViewProps<SwitchField>) {
  const t = useText();
  const host = useFormHost();
  const { value, source, elsewhere } = useFieldValue(path);
  const notes = useFieldNotes(path, source, elsewhere);
  const on = typeof value === 'boolean' ? value : field.default;
  const word = t(on ? WORDS.on : WORDS.off);
  return (
    <FieldFrame {...frameOf(field, path)} note={notes} onUnset={unsetOf(host, path, value !== undefined)}>
      {({ readOnly, ...input }) => (
        <span className={styles['switch']}>
          <input
            {...input}
            aria-required={undefined}
            type="checkbox"
            role="switch"
            aria-checked={on}
            disabled={readOnly}
            checked={on}
            onChange={(event) => host.set(path, event.target.checked, { focus: path })}
          />
          {value === undefined ? t(WORDS.byDefault, { value: word }) : word}
        </span>
      )}
    </FieldFrame>
  );
}
