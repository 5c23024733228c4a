import { useRef, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { renameKey } from '../../core/yaml/edit.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { FieldFrame, useWantedField } from '../../ui/form/FieldFrame.tsx';
import { useFieldValue, useKeys } from '../../ui/form/field-values.ts';
import { FindingNotes } from '../../ui/form/FindingNotes.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { readText } from '../../ui/form/read-text.ts';
import { MiniButton } from '../../ui/form/MiniButton.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { boxProps, useDraft, type Reading } from '../../ui/form/use-draft.ts';
import { useFocusIn } from '../../ui/form/use-focus-in.ts';
import { EyeIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './config.module.css';
import type { DataMap } from './data-codec.ts';

const WORDS = {
  key: { en: 'Key {index}', ko: '키 {index}' },
  newKey: { en: 'New key', ko: '새 키' },
  value: { en: 'Value of {key}', ko: '{key} 값' },
  newValue: { en: 'Value', ko: '값' },
  remove: { en: 'Remove {key}', ko: '{key} 삭제' },
  show: { en: 'Show the value of {key}', ko: '{key} 값 보기' },
  hide: { en: 'Hide the value of {key}', ko: '{key} 값 숨기기' },
  binary: { en: 'binary, {count} bytes', ko: '바이너리, {count}바이트' },
  broken: { en: 'This is no base64: Kubernetes refuses it.', ko: 'base64가 아니어서 Kubernetes가 거부합니다.' },
  brokenText: { en: 'A list or map where a text belongs.', ko: '텍스트 자리에 목록이나 맵이 있습니다.' },
  showInYaml: { en: 'Show in YAML', ko: 'YAML에서 보기' },
  lastBreak: { en: 'ends with a line break', ko: '줄바꿈으로 끝남' },
  lines: { en: '{count} lines', ko: '{count}줄' },
  emptyKey: { en: 'A key cannot be empty.', ko: '키를 입력하세요.' },
  taken: { en: 'This key is there already.', ko: '이미 있는 키입니다.' },
} as const satisfies Record<string, Localized>;

interface DataRowsProps {
  readonly map: DataMap;
  /** Of the object. */
  readonly base: Path;
  /** Keys that others have, beside those of this map. */
  readonly otherKeys?: readonly string[];
}

/** Keys with contents that may be whole files: each with room, hidden where they are secret. */
export function DataRows({ map, base, otherKeys = [] }: DataRowsProps) {
  const t = useText();
  const host = useFormHost();
  const path = [...base, map.member];
  const keys = useKeys(path);
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const focusIn = useFocusIn(list);
  const taken = [...keys, ...otherKeys];
  return (
    <FieldFrame path={path} label={map.label} name={map.member} help={map.help} width={6} as="group">
      {() => (
        <>
          <ul ref={list} className={formStyles['rows']}>
            {keys.map((key, index) => (
              <DataRow
                key={key}
                map={map}
                path={path}
                name={key}
                index={index}
                keys={taken}
                onRemove={() => {
                  host.unset(keys.length === 1 ? path : [...path, key], { focus: path });
                  focusIn(Math.min(index, keys.length - 2), 'first');
                }}
              />
            ))}
            {adding && <NewRow map={map} path={path} index={keys.length} keys={taken} onDone={() => setAdding(false)} />}
          </ul>
          {host.readOnly === null && !adding && (
            <button
              type="button"
              className={formStyles['add']}
              onClick={() => {
                setAdding(true);
                focusIn(keys.length, 'first');
              }}
            >
              <PlusIcon size={13} />
              {t(map.add)}
            </button>
          )}
        </>
      )}
    </FieldFrame>
  );
}

interface DataRowProps {
  readonly map: DataMap;
  readonly path: Path;
  readonly name: string;
  readonly index: number;
  readonly keys: readonly string[];
  readonly onRemove: () => void;
}

function DataRow({ map, path, name, index, keys, onRemove }: DataRowProps) {
  const t = useText();
  const host = useFormHost();
  const member = [...path, name];
  const { value } = useFieldValue(member);
  const findings = host.useFindings(member);
  const offer = host.useOffer(member);
  const [shows, setShows] = useState(false);
  const read = map.read(value ?? null);
  const text = read.kind === 'text' ? read.text : '';
  const keyDraft = useDraft(name, (typed): Reading => {
    const reason = keyProblem(map, typed, keys, name);
    if (reason !== null) return { kind: 'wrong', reason };
    return { kind: 'wait', write: () => (typed === name ? null : host.apply((document) => renameKey(document, member, typed), { focus: [...path, typed] })), reason: null };
  });
  const valueDraft = useDraft(text, (typed): Reading => {
    const reading = readText({ empty: 'text' }, typed);
    if (reading.kind === 'wrong') return reading;
    return { kind: 'write', write: () => host.set(member, map.write(typed), { group: `field ${toPointer(member)}`, focus: member }), shows: typed };
  });
  const lines = valueDraft.value.split('\n').length;
  const tall = read.kind === 'text' && lines > 1;
  const row = useRef<HTMLLIElement>(null);
  const marked = useWantedField(member, 'within', row, valueControl);
  return (
    <li ref={row} data-field={name} data-marked={marked || undefined} className={`${formStyles['rowItem'] ?? ''} ${styles['dataRow'] ?? ''}`} data-row={index} data-tall={tall || undefined}>
      <span className={formStyles['box']} data-readonly={host.readOnly !== null || undefined}>
        <input
          type="text"
          className={formStyles['mono']}
          aria-label={t(WORDS.key, { index: index + 1 })}
          aria-invalid={keyDraft.reason !== null || undefined}
          spellCheck={false}
          readOnly={host.readOnly !== null}
          onFocus={() => host.focused(member)}
          {...boxProps(keyDraft)}
        />
      </span>
      <div className={styles['dataValue']}>
        {read.kind === 'text' ? (
          <TextBox
            input={{ 'aria-label': t(WORDS.value, { key: name }), 'aria-invalid': valueDraft.reason !== null || undefined, readOnly: host.readOnly !== null, onFocus: () => host.focused(member) }}
            draft={valueDraft}
            mono
            masked={map.masked && !shows}
            mostRows={24}
          />
        ) : (
          <span className={formStyles['fact']}>
            <span>{read.kind === 'binary' ? t(WORDS.binary, { count: read.bytes }) : t(map.member === 'data' && !map.masked ? WORDS.brokenText : WORDS.broken)}</span>
            <button type="button" className={formStyles['small']} onClick={() => host.shown(member)}>{t(WORDS.showInYaml)}</button>
          </span>
        )}
      </div>
      <div className={formStyles['rowActions']}>
        {map.masked && read.kind === 'text' && (
          <MiniButton name={t(shows ? WORDS.hide : WORDS.show, { key: name })} onClick={() => setShows(!shows)}><EyeIcon size={13} /></MiniButton>
        )}
        {host.readOnly === null && <MiniButton name={t(WORDS.remove, { key: name })} onClick={onRemove}><TrashIcon size={13} /></MiniButton>}
      </div>
      {[keyDraft.reason, valueDraft.reason].map((reason) => reason !== null && <p key={reason.en} className={`${formStyles['reason'] ?? ''} ${styles['across'] ?? ''}`}>{t(reason)}</p>)}
      {(tall || (map.masked && text.endsWith('\n'))) && (
        <p className={styles['dataNote']}>
          {[lines > 1 ? t(WORDS.lines, { count: text.endsWith('\n') ? lines - 1 : lines }) : null, map.masked && text.endsWith('\n') ? t(WORDS.lastBreak) : null].filter((part) => part !== null).join(' · ')}
        </p>
      )}
      {findings.length > 0 && <div className={styles['across']}><FindingNotes id={`${toPointer(member)}-findings`} findings={findings} /></div>}
      {offer !== null && <div className={styles['across']}>{offer}</div>}
    </li>
  );
}

/** The value, not the key: that is what somebody asks for. */
function valueControl(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('textarea') ?? [...row.querySelectorAll<HTMLElement>('input')].at(-1) ?? null;
}

interface NewRowProps {
  readonly map: DataMap;
  readonly path: Path;
  readonly index: number;
  readonly keys: readonly string[];
  readonly onDone: () => void;
}

/** A key that is not in the document yet: it is written once it has a name and the row is left. */
function NewRow({ map, path, index, keys, onDone }: NewRowProps) {
  const t = useText();
  const host = useFormHost();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const wrong = key === '' ? null : keyProblem(map, key, keys, null);
  const finish = (): void => {
    if (key === '' && value === '') onDone();
    else if (key !== '' && wrong === null && host.set([...path, key], map.write(value), { focus: [...path, key] }) === null) onDone();
  };
  return (
    // the row is left when the last of its inputs is
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`${formStyles['rowItem'] ?? ''} ${styles['dataRow'] ?? ''}`}
      data-row={index}
      data-tall
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish();
      }}
    >
      <span className={formStyles['box']}>
        <input type="text" className={formStyles['mono']} aria-label={t(WORDS.newKey)} placeholder={t(WORDS.newKey)} spellCheck={false} value={key} onChange={(event) => setKey(event.target.value)} />
      </span>
      <div className={styles['dataValue']}>
        <span className={formStyles['box']} data-tall>
          <textarea
            className={formStyles['mono']}
            rows={Math.min(24, value.split('\n').length)}
            data-masked={map.masked || undefined}
            aria-label={t(WORDS.newValue)}
            placeholder={t(WORDS.newValue)}
            spellCheck={false}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </span>
      </div>
      <div className={formStyles['rowActions']}>
        <MiniButton name={t(WORDS.remove, { key: key === '' ? t(WORDS.newKey) : key })} onClick={onDone}><TrashIcon size={13} /></MiniButton>
      </div>
      {wrong !== null && <p className={`${formStyles['reason'] ?? ''} ${styles['across'] ?? ''}`}>{t(wrong)}</p>}
    </li>
  );
}

function keyProblem(map: DataMap, text: string, keys: readonly string[], own: string | null): Localized | null {
  if (text === '') return WORDS.emptyKey;
  if (text !== own && keys.includes(text)) return WORDS.taken;
  return map.keyRule(text);
}
