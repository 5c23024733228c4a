import { useEffect, useId, useRef, useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './all-fields.module.css';
import { Choice } from './Choice.tsx';
import { typeWords } from './model/describe.ts';
import { dotted } from './model/names.ts';
import { searchFields, type Found } from './model/search.ts';
import { useOutlineCommands } from './outline-commands.ts';
import { useChoices } from './use-choices.ts';
import { WORDS } from './words.ts';

const NOTHING: readonly Found[] = [];

/** Finds places by name: goes to what is set, adds what could be. */
export function SearchBox() {
  const t = useText();
  const host = useFormHost();
  const commands = useOutlineCommands();
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const found = host.useSelected((document) => (open && query.trim() !== '' ? searchFields(document, commands.schema, query) : NOTHING), sameFound);
  const readOnly = host.readOnly !== null;
  const choose = (index: number): void => {
    const place = found[index];
    if (place === undefined || (readOnly && !place.isSet)) return;
    if (place.isSet) commands.goTo(place.path);
    else setRefusal(commands.addFound(place));
    setOpen(false);
    setQuery('');
  };
  const cancel = (): void => {
    setOpen(false);
    setQuery('');
  };
  const { active, setActive, onKeyDown } = useChoices({ count: found.length, query, onChoose: choose, onCancel: cancel });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // a promise in newer browsers, which no effect may return
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);
  const isShown = open && query.trim() !== '';
  return (
    <div
      className={styles['search']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <span className={formStyles['box']}>
        <span className={styles['searchIcon']}><SearchIcon size={13} /></span>
        <input
          type="text"
          role="combobox"
          aria-label={t(WORDS.search)}
          aria-expanded={isShown && found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && found.length > 0 ? `${id}-${active}` : undefined}
          placeholder={t(WORDS.searchHint)}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
            setRefusal(null);
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      {refusal !== null && <p className={styles['refusal']} role="status">{t(refusal)}</p>}
      <div className={styles['results']} hidden={!isShown}>
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t(WORDS.found)} hidden={found.length === 0}>
          {found.map((place, index) => (
            <Choice
              key={dotted(place.path)}
              id={`${id}-${index}`}
              active={index === active}
              disabled={readOnly && !place.isSet}
              onPoint={() => setActive(index)}
              onChoose={() => choose(index)}
            >
              <span className={styles['optionHead']}>
                <FoundName place={place} />
                <span className={styles['groupType']}>{t(typeWords(place.field))}</span>
                <span className={styles['verb']} data-adds={!place.isSet || undefined}>{t(place.isSet ? WORDS.foundSet : WORDS.foundUnset)}</span>
              </span>
            </Choice>
          ))}
        </div>
        {found.length === 0 && <p className={styles['teach']}>{t(WORDS.foundNone)}</p>}
      </div>
    </div>
  );
}

function FoundName({ place }: { readonly place: Found }) {
  const above = dotted(place.path.slice(0, -1));
  return (
    <span className={styles['foundName']} translate="no">
      <b>{String(place.path.at(-1))}</b> {above !== '' && <span>{above}</span>}
    </span>
  );
}

function sameFound(left: readonly Found[], right: readonly Found[]): boolean {
  return left.length === right.length && left.every((place, index) => place.isSet === right[index]?.isSet && dotted(place.path) === dotted(right[index].path));
}
