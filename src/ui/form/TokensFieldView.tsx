import { useRef, useState, type KeyboardEvent } from 'react';
import type { Localized } from '../../core/localized.ts';
import { inSequence, insertItem, removeValue } from '../../core/yaml/edit.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { isList } from '../../core/yaml/value.ts';
import { CloseIcon } from '../icons.tsx';
import { useText } from '../language.tsx';
import type { TokensField } from './field.ts';
import { FieldFrame } from './FieldFrame.tsx';
import styles from './form.module.css';
import { useFormHost } from './form-host.ts';
import { readTokens } from './read-text.ts';
import { frameOf, unsetOf, useSuggestionList, type FieldViewProps } from './text-inputs.tsx';
import { WORDS } from './words.ts';

/**
 * A list of short values as chips, and an input that adds by Enter, a comma, or on leaving it. Backspace in the
 * empty input takes the last one away; Escape what is typed.
 */
export function TokensFieldView({ field, path }: FieldViewProps<TokensField>) {
  const t = useText();
  const host = useFormHost();
  const box = useRef<HTMLSpanElement>(null);
  const items = host.useSelectedIn(path, (document) => tokensIn(valueAt(document, path)), sameTokens);
  const suggestions = useSuggestionList(path, field.suggestions);
  const [text, setText] = useState('');
  const [reason, setReason] = useState<Localized | null>(null);
  const mayEdit = host.readOnly === null;

  const add = (typed: string): boolean => {
    const reading = readTokens(field, typed);
    if (reading.kind !== 'value') {
      setReason(reading.kind === 'wrong' ? reading.reason : WORDS.missing);
      return false;
    }
    const fresh = reading.value.filter((value) => !items.includes(value));
    if (fresh.length === 0) {
      setReason(WORDS.taken);
      return false;
    }
    const focus = [...path, items.length];
    const insertions = fresh.map((value, at) => (document: YamlDocument) => insertItem(document, path, items.length + at, value));
    const refusal = items.length === 0 ? host.set(path, fresh, { focus }) : host.apply((document) => inSequence(document, insertions), { focus });
    setReason(refusal);
    if (refusal === null) setText('');
    return refusal === null;
  };
  const remove = (index: number): void => {
    if (items.length === 1) host.unset(path, { focus: path });
    else host.apply((document) => removeValue(document, [...path, index]), { focus: path });
    box.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && items.length > 0) {
      event.preventDefault();
      remove(items.length - 1);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      setText('');
      setReason(null);
    }
  };
  return (
    <FieldFrame {...frameOf(field, path)} width={field.width ?? 3} as="group" whole reason={reason} onUnset={unsetOf(host, path, items.length > 0 && field.required !== true)}>
      {() => (
        <span ref={box} className={`${styles['box']} ${styles['tokens']}`} data-readonly={!mayEdit || undefined}>
          {items.map((item, index) => (
            <span key={`${index} ${String(item)}`} className={styles['token']}>
              <code>{shownToken(field, item)}</code>
              {mayEdit && (
                <button type="button" aria-label={t(WORDS.remove, { item: `${t(field.item)} ${shownToken(field, item)}` })} onClick={() => remove(index)}>
                  <CloseIcon size={9} />
                </button>
              )}
            </span>
          ))}
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={styles['mono']}
            aria-label={t(field.add)}
            aria-invalid={reason !== null || undefined}
            placeholder={items.length > 0 ? undefined : field.placeholder && t(field.placeholder)}
            readOnly={!mayEdit}
            list={suggestions.id}
            value={text}
            onFocus={() => host.focused(path)}
            onChange={(event) => {
              const typed = event.target.value;
              setReason(null);
              // a suggestion that was picked is meant as it stands; a comma ends what was typed
              const picked = event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'insertReplacementText';
              if (!picked && (field.verbatim === true || !typed.endsWith(','))) setText(typed);
              else if (!add(picked ? typed : typed.slice(0, -1))) setText(typed);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (text.trim() !== '') add(text);
            }}
          />
          {suggestions.list}
        </span>
      )}
    </FieldFrame>
  );
}

type Token = string | number | bigint | boolean | null;

function tokensIn(value: YamlValue | undefined): readonly Token[] {
  return isList(value) ? value.filter((item) => item === null || typeof item !== 'object') : [];
}

function sameTokens(left: readonly Token[], right: readonly Token[]): boolean {
  return left.length === right.length && left.every((token, index) => token === right[index]);
}

function shownToken({ emptyAs }: TokensField, token: Token): string {
  return token === '' ? (emptyAs ?? '""') : String(token);
}
