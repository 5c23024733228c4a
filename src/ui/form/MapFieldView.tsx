import { useRef, useState } from 'react';
import { renameKey } from '../../core/yaml/edit.ts';
import type { Path } from '../../core/yaml/path.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { PlusIcon, TrashIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import type { MapField } from './field.ts';
import { FieldFrame, useWantedField } from './FieldFrame.tsx';
import { useFieldValue, useKeys } from './field-values.ts';
import { FindingNotes } from './FindingNotes.tsx';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { readText } from './read-text.ts';
import { MiniButton } from './MiniButton.tsx';
import { TextBox } from './TextBox.tsx';
import { frameOf, useSuggestionList, type FieldViewProps } from './text-inputs.tsx';
import { boxProps, useDraft } from './use-draft.ts';
import { useFocusIn } from './use-focus-in.ts';
import { WORDS } from './words.ts';

/** A map with free keys and text values, as rows of key and value: labels, annotations. */
export function MapFieldView({ field, path }: FieldViewProps<MapField>) {
  const t = useText();
  const host = useFormHost();
  const all = useKeys(path);
  const keys = field.except === undefined ? all : all.filter((key) => field.except?.includes(key) !== true);
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const focusIn = useFocusIn(list);
  return (
    <FieldFrame {...frameOf(field, path)} width={field.width ?? 6} as="group">
      {() => (
        <>
          <ul ref={list} className={styles['rows']}>
            {keys.map((key, index) => (
              <MapRow
                key={key}
                field={field}
                path={path}
                name={key}
                index={index}
                keys={keys}
                onRemove={() => {
                  host.unset([...path, key], { focus: path });
                  focusIn(Math.min(index, keys.length - 2), 'first');
                }}
              />
            ))}
            {adding && <NewMapRow field={field} path={path} index={keys.length} keys={keys} onDone={() => setAdding(false)} />}
          </ul>
          {host.readOnly === null && !adding && (
            <button
              type="button"
              className={styles['add']}
              onClick={() => {
                setAdding(true);
                focusIn(keys.length, 'first');
              }}
            >
              <PlusIcon size={13} />
              {t(field.add)}
            </button>
          )}
        </>
      )}
    </FieldFrame>
  );
}

interface MapRowProps {
  readonly field: MapField;
  readonly path: Path;
  readonly name: string;
  readonly index: number;
  readonly keys: readonly string[];
  readonly onRemove: () => void;
}

function MapRow({ field, path, name, index, keys, onRemove }: MapRowProps) {
  const t = useText();
  const host = useFormHost();
  const memberPath = [...path, name];
  const { value, source } = useFieldValue(memberPath);
  const findings = host.useFindings(memberPath);
  const shown = value === undefined || value === null ? '' : typeof value === 'object' ? '' : (source ?? String(value));
  const options = { group: `field ${toPointer(memberPath)}`, focus: memberPath };
  // renamed when the field is left: a key that changed at every stroke would change its row
  const keyDraft = useDraft(name, (text) => {
    const reading = readKey(field, text, name, keys);
    if (reading !== null) return { kind: 'wrong', reason: reading };
    return { kind: 'wait', write: () => (text === name ? null : host.apply((document) => renameKey(document, memberPath, text), { focus: [...path, text] })), reason: null };
  });
  const valueDraft = useDraft(shown, (text) => {
    const reading = readText({ empty: 'text', ...(field.valueRule === undefined ? {} : { rule: field.valueRule }) }, text);
    if (reading.kind === 'wrong') return reading;
    return { kind: 'write', write: () => host.set(memberPath, text, options), shows: text };
  });
  const label = `${t(field.keyLabel)} ${index + 1}`;
  const row = useRef<HTMLLIElement>(null);
  const marked = useWantedField(memberPath, 'within', row, valueControl);
  return (
    <li ref={row} className={styles['rowItem']} data-row={index} data-field={name} data-marked={marked || undefined}>
      <div>
        <div className={styles['rowFields']}>
          <span className={styles['box']} style={{ gridColumn: 'span 3' }} data-readonly={host.readOnly !== null || undefined}>
            <input
              type="text"
              className={styles['mono']}
              aria-label={label}
              aria-invalid={keyDraft.reason !== null || undefined}
              spellCheck={false}
              readOnly={host.readOnly !== null}
              onFocus={() => host.focused(memberPath)}
              {...boxProps(keyDraft)}
            />
          </span>
          <TextBox
            input={{
              'aria-label': `${t(field.valueLabel)}: ${name}`,
              'aria-invalid': valueDraft.reason !== null || undefined,
              readOnly: host.readOnly !== null || (typeof value === 'object' && value !== null),
              onFocus: () => host.focused(memberPath),
            }}
            draft={valueDraft}
            mono
            style={{ gridColumn: 'span 3' }}
          />
        </div>
        {[keyDraft.reason, valueDraft.reason].map((reason) => reason !== null && <p key={reason.en} className={styles['reason']}>{t(reason)}</p>)}
        {findings.length > 0 && <FindingNotes id={`${toPointer(memberPath)}-findings`} findings={findings} />}
      </div>
      {host.readOnly === null && (
        <div className={styles['rowActions']}>
          <MiniButton name={t(WORDS.remove, { item: name })} onClick={onRemove}><TrashIcon size={13} /></MiniButton>
        </div>
      )}
    </li>
  );
}

/** The value, not the key: that is what somebody asks for. */
function valueControl(row: HTMLElement): HTMLElement | null {
  return [...row.querySelectorAll<HTMLElement>('input, textarea')].at(-1) ?? null;
}

interface NewMapRowProps {
  readonly field: MapField;
  readonly path: Path;
  readonly index: number;
  readonly keys: readonly string[];
  readonly onDone: () => void;
}

/** A pair that is not in the document yet: it is written once it has a key. */
function NewMapRow({ field, path, index, keys, onDone }: NewMapRowProps) {
  const t = useText();
  const host = useFormHost();
  const suggestions = useSuggestionList(path, field.suggestedKeys);
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const wrong = key === '' ? null : readKey(field, key, null, keys);
  const finish = (): void => {
    if (key === '' && value === '') onDone();
    else if (key !== '' && wrong === null && host.set([...path, key], value, { focus: [...path, key] }) === null) onDone();
  };
  return (
    // the row is left when the last of its two inputs is
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles['rowItem']}
      data-row={index}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish();
      }}
    >
      <div>
        <div className={styles['rowFields']}>
          <span className={styles['box']} style={{ gridColumn: 'span 3' }}>
            <input
              type="text"
              className={styles['mono']}
              aria-label={`${t(field.keyLabel)} ${index + 1}`}
              autoComplete="off"
              spellCheck={false}
              list={suggestions.id}
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
            {suggestions.list}
          </span>
          <span className={styles['box']} style={{ gridColumn: 'span 3' }}>
            <input
              type="text"
              className={styles['mono']}
              aria-label={`${t(field.valueLabel)}: ${key}`}
              spellCheck={false}
              value={value}
              onChange={(event) => setValue(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229) finish();
              }}
            />
          </span>
        </div>
        {wrong !== null && <p className={styles['reason']}>{t(wrong)}</p>}
      </div>
      <div className={styles['rowActions']}>
        <MiniButton name={t(WORDS.remove, { item: key === '' ? t(field.keyLabel) : key })} onClick={onDone}><TrashIcon size={13} /></MiniButton>
      </div>
    </li>
  );
}

function readKey(field: MapField, text: string, present: string | null, keys: readonly string[]) {
  if (text === '') return WORDS.emptyKey;
  if (text !== present && keys.includes(text)) return WORDS.duplicateKey;
  const reading = readText(field.keyRule === undefined ? {} : { rule: field.keyRule }, text);
  return reading.kind === 'wrong' ? reading.reason : null;
}
