import { useEffect, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { FieldSchema } from '../../core/schema/field-schema.ts';
import { toPointer } from '../../core/yaml/path.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { OwnText, unlessOwn } from '../../ui/form/own-text.ts';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { typeWords } from './model/describe.ts';
import { fitsField } from './model/node-type.ts';
import { readNode, sameNodeValue, type NodeValue } from './model/read-node.ts';
import { readScalar, textKindOf } from './model/read-scalar.ts';
import type { NodeRow } from './model/rows.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { WORDS } from './words.ts';

export interface ControlProps {
  readonly row: NodeRow;
  /** How the control is called. */
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Why what was typed or chosen is not written; null when it is. */
  readonly onRefused: (reason: Localized | null) => void;
}

/** A scalar by the input that its type asks for. What is of another type is shown as what it is. */
export function ScalarControl(props: ControlProps) {
  const { row } = props;
  const { field, type } = row;
  const fits = type === null || fitsField(type, field);
  const isSet = type !== null && type !== 'null';
  if (type === 'boolean' || (!isSet && field?.type === 'boolean')) return <SwitchControl {...props} />;
  if (fits && field !== null && field.enum !== null && (!isSet || type === 'string')) return <ChoiceControl {...props} />;
  if (type === 'null' && (field === null || field.type === 'any')) return <NullControl {...props} />;
  return <TextControl {...props} />;
}

function useNode({ row }: ControlProps) {
  return useFormHost().useSelectedIn(row.path, (document) => readNode(document, row.path), sameNodeValue);
}

function TextControl(props: ControlProps) {
  const { row, name, describedBy, invalid, onRefused } = props;
  const { field, key, path } = row;
  const t = useText();
  const host = useFormHost();
  const { view } = useOutlineCommands();
  const [own] = useState(() => new OwnText());
  const node = host.useSelectedIn(path, (document) => readNode(document, path), unlessOwn(own, textOf, isAlike, sameNodeValue));
  const draft = useDraft(
    textOf(node),
    (text) => {
      const now = readNode(host.current(), path);
      // nothing typed where nothing stands is no edit
      if (text === textOf(now)) return { kind: 'wait', write: () => null, reason: null };
      const reading = readScalar(textKindOf(field, now.value), text, field, now.value);
      if (reading.kind === 'wrong') return reading;
      return { kind: 'write', write: () => host.set(path, reading.value, { group: `field ${toPointer(path)}`, focus: path }), shows: String(reading.value) };
    },
    own,
  );
  const { reason } = draft;
  const unwritten = reason !== null;
  useEffect(() => {
    view.keep(key, unwritten);
    return () => view.keep(key, false);
  }, [view, key, unwritten]);
  useEffect(() => onRefused(reason), [onRefused, reason]);
  return (
    <span className={styles['typed']}>
      <TextBox
        input={{
          'aria-label': name,
          'aria-describedby': describedBy,
          'aria-invalid': invalid || unwritten || undefined,
          'aria-required': row.required || undefined,
          placeholder: placeholderOf(row, t),
          readOnly: host.readOnly !== null,
          onFocus: () => host.focused(path),
        }}
        draft={draft}
        mono
      >
        {field !== null && !isPlain(field) && <span className={styles['kind']} aria-hidden="true">{t(typeWords(field))}</span>}
      </TextBox>
    </span>
  );
}

function textOf({ value }: NodeValue): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function isAlike(left: NodeValue, right: NodeValue): boolean {
  return left.source === right.source && typeof left.value === typeof right.value;
}

/** Types that go without saying: a text of any kind, and what may be anything. */
function isPlain({ type, format }: FieldSchema): boolean {
  return type === 'any' || (type === 'string' && format === null);
}

function placeholderOf({ field, type }: NodeRow, t: ReturnType<typeof useText>): string {
  if (field?.default != null) return t(WORDS.defaultIs, { value: String(field.default) });
  return type === null ? t(WORDS.notSet) : type === 'null' ? t(WORDS.nothing) : t(WORDS.empty);
}

function ChoiceControl(props: ControlProps) {
  const { row, name, describedBy, invalid, onRefused } = props;
  const t = useText();
  const host = useFormHost();
  const { value } = useNode(props);
  const choices = row.field?.enum ?? [];
  const current = typeof value === 'string' ? value : '';
  const isKnown = choices.includes(current);
  return (
    <span className={formStyles['box']} data-select data-empty={current === '' || undefined} data-readonly={host.readOnly !== null || undefined}>
      <select
        aria-label={name}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={row.required || undefined}
        disabled={host.readOnly !== null}
        value={current}
        onFocus={() => host.focused(row.path)}
        onChange={(event) => onRefused(host.set(row.path, event.target.value, { focus: row.path }))}
      >
        {!isKnown && <option value={current}>{current === '' ? placeholderOf(row, t) : t(WORDS.inYaml, { value: current })}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>{choice}</option>
        ))}
      </select>
    </span>
  );
}

function SwitchControl(props: ControlProps) {
  const { row, name, describedBy, onRefused } = props;
  const t = useText();
  const host = useFormHost();
  const { value, source } = useNode(props);
  const isSet = typeof value === 'boolean';
  const on = isSet ? value : row.field?.default === true;
  return (
    <span className={formStyles['switch']}>
      <input
        type="checkbox"
        role="switch"
        aria-label={name}
        aria-describedby={describedBy}
        aria-checked={on}
        checked={on}
        disabled={host.readOnly !== null}
        onFocus={() => host.focused(row.path)}
        onChange={(event) => onRefused(host.set(row.path, event.target.checked, { focus: row.path }))}
      />
      <code className={styles['truth']}>{isSet ? (source ?? String(value)) : placeholderOf(row, t)}</code>
    </span>
  );
}

/** null where anything may stand: what it is to be is chosen by its type. */
function NullControl({ row, name }: ControlProps) {
  const t = useText();
  const host = useFormHost();
  return (
    <span className={formStyles['box']} data-readonly>
      <input type="text" readOnly aria-label={name} value="" placeholder={t(WORDS.nothing)} onFocus={() => host.focused(row.path)} />
    </span>
  );
}
