import { useState } from 'react';
import { inUnits, quantityOf, splitQuantity } from '../../core/quantity/quantity.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { useText } from '../language.tsx';
import type { QuantityField } from './field.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { readField, shownText, useTypedValue, type FieldValue } from './field-values.ts';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { OwnText } from './own-text.ts';
import { readQuantityText } from './read-text.ts';
import { frameOf, unsetOf, type FieldViewProps } from './text-inputs.tsx';
import { boxProps, useDraft } from './use-draft.ts';
import { useFieldNotes } from './use-field-notes.tsx';

/** As short as they can be: beside an amount of five digits there is room for little more, and what is longer is cut. */
const UNITS = {
  cpu: [
    { suffix: 'm', label: { en: 'm', ko: 'm' } },
    { suffix: '', label: { en: 'cores', ko: '코어' } },
  ],
  memory: [
    { suffix: 'Ki', label: { en: 'KiB', ko: 'KiB' } },
    { suffix: 'Mi', label: { en: 'MiB', ko: 'MiB' } },
    { suffix: 'Gi', label: { en: 'GiB', ko: 'GiB' } },
    { suffix: 'Ti', label: { en: 'TiB', ko: 'TiB' } },
    { suffix: 'M', label: { en: 'MB', ko: 'MB' } },
    { suffix: 'G', label: { en: 'GB', ko: 'GB' } },
  ],
} as const;

const PROPOSED = { cpu: '250m', memory: '256Mi' } as const;
const UNIT_OF = { en: 'Unit of {field}', ko: '{field} 단위' } as const;
const TINY = {
  en: 'That is {bytes} byte(s). For mebibytes write {proposal}.',
  ko: '{bytes}바이트입니다. 메비바이트로 쓰려면 {proposal} 형식으로 쓰세요.',
} as const;
const OTHER_UNIT = { en: 'as written', ko: '적힌 대로' } as const;

/** Less memory than any program has is nearly always a slip: `512m` is not 512 MiB but half a byte. */
const TINY_BYTES = 4096n;

function tinyMemory({ resource }: QuantityField, value: YamlValue | undefined): { readonly bytes: string; readonly proposal: string } | null {
  const quantity = resource === 'memory' ? quantityOf(value) : null;
  if (quantity === null || quantity.nano <= 0n || inUnits(quantity) >= TINY_BYTES) return null;
  return { bytes: String(inUnits(quantity)), proposal: `${splitQuantity(String(value))?.number ?? '512'}Mi` };
}

function textOf({ value, source }: FieldValue): string {
  return shownText(value, source);
}

/** Whether two amounts differ in nothing but the number that is shown in the box. */
function isAlike(field: QuantityField, left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  const [before, after] = [left, right].map((value) => (quantityOf(value) === null ? null : splitQuantity(String(value))));
  return typeof left === typeof right && before?.suffix === after?.suffix && tinyMemory(field, left) === null && tinyMemory(field, right) === null;
}

/** An amount with its unit: typed as Kubernetes writes it (`250m`), or a number with a unit chosen beside it. */
export function QuantityFieldView({ field, path }: FieldViewProps<QuantityField>) {
  const t = useText();
  const host = useFormHost();
  const [own] = useState(() => new OwnText());
  const { value, source, elsewhere } = useTypedValue(path, own, textOf, (left, right) => isAlike(field, left.value, right.value));
  const notes = useFieldNotes(path, null, elsewhere);
  const tiny = tinyMemory(field, value);
  const present = value !== undefined;
  const external = shownText(value, source);
  const options = { group: `field ${toPointer(path)}`, focus: path };
  // `cpu: 2` stays a number; new amounts are texts, as kubectl prints them
  const asWritten = (text: string): string | number => (typeof value === 'number' && /^\d{1,15}$/.test(text) ? Number(text) : text);
  const units = UNITS[field.resource];
  const current = splitQuantity(external);
  const suffix = current?.suffix ?? units[0].suffix;
  const known = units.some((unit) => unit.suffix === suffix);
  const draft = useDraft(external, (text) => {
    const reading = readQuantityText(field, text);
    if (reading.kind === 'wrong') return reading;
    if (reading.kind === 'empty') return { kind: 'wait', write: () => (present ? host.unset(path, options) : null), reason: null };
    return { kind: 'write', write: () => host.set(path, asWritten(reading.value), options), shows: reading.value };
  }, own);
  return (
    <FieldFrame {...frameOf(field, path)} reason={draft.reason} note={tiny === null ? notes : t(TINY, tiny)} onUnset={unsetOf(host, path, present)}>
      {(input) => (
        <span className={styles['box']} data-readonly={input.readOnly || undefined}>
          <span className={styles['typed']}>
            <input {...input} type="text" autoComplete="off" spellCheck={false} placeholder={t({ en: `e.g. ${PROPOSED[field.resource]}`, ko: `예: ${PROPOSED[field.resource]}` })} {...boxProps(draft)} />
          </span>
          {quantityOf(value) !== null && current !== null && (
            <select
              className={styles['units']}
              aria-label={t(UNIT_OF, { field: t(field.label) })}
              disabled={input.readOnly}
              value={suffix}
              onChange={(event) => {
                const { number } = splitQuantity(textOf(readField(host.current(), path))) ?? current;
                host.set(path, `${number}${event.target.value}`, { focus: path });
              }}
            >
              {units.map((unit) => (
                <option key={unit.suffix} value={unit.suffix}>{t(unit.label)}</option>
              ))}
              {!known && <option value={suffix}>{suffix === '' ? t(OTHER_UNIT) : suffix}</option>}
            </select>
          )}
        </span>
      )}
    </FieldFrame>
  );
}
