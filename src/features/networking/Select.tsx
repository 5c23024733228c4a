import type { Localized } from '../../core/localized.ts';
import type { Path } from '../../core/yaml/path.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import formStyles from '../../ui/form/form.module.css';
import type { Help } from '../../ui/form/help.ts';
import { useText } from '../../ui/language.tsx';

interface SelectProps<Value extends string> {
  readonly path: Path;
  readonly name: string | null;
  readonly label: Localized;
  readonly help?: Help | undefined;
  readonly width: number;
  /** null: none of them. */
  readonly value: Value | null;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, Localized>>;
  /** Said in place of a value while there is none of them. */
  readonly none: Localized;
  readonly refusal: Localized | null;
  readonly onChoose: (value: Value) => void;
}

/** A choice that changes more than the value at its own place. */
export function Select<Value extends string>({ path, name, label, help, width, value, values, labels, none, refusal, onChoose }: SelectProps<Value>) {
  const t = useText();
  return (
    <FieldFrame path={path} label={label} name={name} help={help} width={width} reason={refusal}>
      {({ readOnly, ...input }) => (
        <span className={formStyles['box']} data-select data-empty={value === null || undefined} data-readonly={readOnly || undefined}>
          <select
            {...input}
            disabled={readOnly}
            value={value ?? ''}
            onChange={(event) => {
              const chosen = values.find((one) => one === event.target.value);
              if (chosen !== undefined) onChoose(chosen);
            }}
          >
            {value === null && <option value="">{t(none)}</option>}
            {values.map((one) => (
              <option key={one} value={one}>{t(labels[one])}</option>
            ))}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}
