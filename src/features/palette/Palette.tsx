import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { SearchIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { GROUPS, search, type Entry, type Group, type Hit } from './model/search.ts';
import styles from './palette.module.css';
import { GROUP_NAMES, WORDS } from './words.ts';

interface PaletteProps {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
}

const PAGE = 8;

/** One input over everything that can be gone to or done. */
export function Palette({ entries, onClose }: PaletteProps) {
  const t = useText();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => grouped(search(entries, query)), [entries, query]);
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const current = hits[Math.min(at, hits.length - 1)] ?? null;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (hit: Hit): void => {
    // the focus is back where it was before the entry takes it elsewhere
    flushSync(onClose);
    hit.entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (current !== null) choose(current);
      return;
    }
    const next = nextAt(event.key, Math.min(at, hits.length - 1), hits.length);
    if (next === null || hits.length === 0) return;
    event.preventDefault();
    setAt(next);
  };
  const optionId = (hit: Hit): string => `${id}-${hit.entry.id}`;

  return (
    <ModalDialog label={t(WORDS.palette)} className={styles['palette'] ?? ''} onClose={onClose}>
      <div className={styles['query']}>
        <SearchIcon />
        <input
          role="combobox"
          aria-label={t(WORDS.input)}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(current === null ? {} : { 'aria-activedescendant': optionId(current) })}
          data-own-undo
          placeholder={t(WORDS.placeholder)}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={t(WORDS.results)} className={styles['results']}>
        {groups.map(({ group, hits: ofGroup }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} role="presentation" className={styles['group']}>{t(GROUP_NAMES[group])}</div>
            {ofGroup.map((hit) => (
              <Option
                key={hit.entry.id}
                id={optionId(hit)}
                hit={hit}
                selected={hit === current}
                onPoint={() => setAt(hits.indexOf(hit))}
                onChoose={() => choose(hit)}
              />
            ))}
          </div>
        ))}
      </div>
      {hits.length === 0 && (
        <div className={styles['nothing']}>
          <p>{t(WORDS.nothing)}</p>
          <p>{t(WORDS.nothingHint)}</p>
        </div>
      )}
      <div className={styles['foot']} aria-hidden="true">
        <span><kbd>↑</kbd><kbd>↓</kbd> {t(WORDS.move)}</span>
        <span><kbd>Enter</kbd> {t(WORDS.choose)}</span>
        <span><kbd>Esc</kbd> {t(WORDS.close)}</span>
      </div>
      <div role="status" className={styles['spoken']}>
        {query === '' ? '' : hits.length === 0 ? `${t(WORDS.nothing)} ${t(WORDS.nothingHint)}` : t(WORDS.count, { count: hits.length })}
      </div>
    </ModalDialog>
  );
}

interface OptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, hit: { entry, because }, selected, onPoint, onChoose }: OptionProps) {
  const t = useText();
  return (
    // the keys are the input's: options of a combobox never have the focus
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={styles['option']}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={selected ? undefined : onPoint}
      onClick={onChoose}
    >
      {entry.badge !== undefined && <span className={styles['badge']} aria-hidden="true">{entry.badge}</span>}
      <span className={styles['title']}>{entry.title}</span>
      {/* the blanks part the words for who hears them */}
      {entry.detail !== '' && <> <span className={styles['detail']} translate="no">{entry.detail}</span></>}
      {entry.keys !== undefined && <> <kbd>{entry.keys}</kbd></>}
      {because !== null && <> <span className={styles['because']}>{t(because)}</span></>}
    </div>
  );
}

interface ShownGroup {
  readonly group: Group;
  readonly hits: readonly Hit[];
}

/** The group with the best hit first: what Enter takes is always what fits best. */
function grouped(hits: readonly Hit[]): readonly ShownGroup[] {
  return [...new Set([...hits.map(({ entry }) => entry.group), ...GROUPS])]
    .map((group) => ({ group, hits: hits.filter(({ entry }) => entry.group === group) }))
    .filter((shown) => shown.hits.length > 0);
}

function nextAt(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

