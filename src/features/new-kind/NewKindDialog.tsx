import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { kindsToWrite } from '../../core/assist/kind-completions.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Localized } from '../../core/localized.ts';
import type { SchemaKind } from '../../core/schema/field-schema.ts';
import { builtInNameFault } from '../../core/schema/server-rules/object.ts';
import { usePreferences } from '../../store/preferences.ts';
import { schemaLoaded, useSchema } from '../../store/schema.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { newKindClosed, type Opened } from './desk.ts';
import { KindGuide } from './KindGuide.tsx';
import { KindOptions, optionId } from './KindOptions.tsx';
import { findKinds, newKindId, newKinds, type NewKind } from './model/find-kinds.ts';
import styles from './new-kind.module.css';
import { besideIn, freeObjectName, objectMade, type NewPlace } from './new-object.ts';
import { StarterPreview } from './StarterPreview.tsx';
import { WORDS } from './words.ts';

/** Another way to begin than with one object, offered above the kinds. */
export interface OtherWay {
  readonly label: Localized;
  readonly about: Localized;
  readonly onChoose: () => void;
}

interface NewKindDialogProps extends Opened {
  readonly others: readonly OtherWay[];
}

const NO_KINDS: readonly NewKind[] = [];
const DEFAULT_NAME = 'my-app';
/** What the list moves by with Page Up and Page Down. */
const PAGE = 7;

/** Everything that can be made: the usual kinds first, every other by its name. One step of undo adds it. */
export function NewKindDialog({ fileId, kind: first, name: given, others }: NewKindDialogProps) {
  const t = useText();
  const id = useId();
  const all = useNewKinds();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState(() => idOf(first));
  const [guided, setGuided] = useState(false);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [beside] = useState(() => besideIn(fileId));
  const [place, setPlace] = useState<NewPlace>(beside === null ? 'file' : fileId === null ? 'behind' : 'end');
  const found = useMemo(() => findKinds(all ?? NO_KINDS, query), [all, query]);
  const chosen = found.find(({ id: one }) => one === picked) ?? found[0] ?? null;
  const wanted = given ?? DEFAULT_NAME;
  const name = typedName ?? (chosen === null ? wanted : freeObjectName(chosen.kind, wanted));
  const fault = chosen === null ? null : nameFault(chosen.kind, name);

  const make = (kind: NewKind | null): void => {
    if (kind === null || fault !== null || !objectMade(kind.kind, name, place === 'file' ? null : beside, place)) return;
    newKindClosed();
  };
  const onSearchKeys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = chosen === null ? 0 : found.indexOf(chosen) + step;
      setPicked(found[Math.max(0, Math.min(found.length - 1, at))]?.id ?? null);
    } else {
      onEnter(event);
    }
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    make(chosen);
  };

  const search = (text: string): void => {
    setQuery(text);
    setPicked(null);
    setGuided(false);
  };
  const answer = (kind: string): void => {
    setQuery('');
    setPicked(idOf(kind));
  };

  return (
    <MuiTheme>
      <Dialog open onClose={newKindClosed} aria-labelledby={`${id}-title`} fullWidth maxWidth="md">
        <DialogTitle id={`${id}-title`}>{t(WORDS.title)}</DialogTitle>
        <DialogContent>
          <div className={styles['content']}>
            {others.length > 0 && <OtherWays others={others} />}
            <div className={styles['search']}>
              <SearchIcon />
              <input
                ref={focusOnArrival}
                role="combobox"
                aria-label={t(WORDS.search)}
                aria-expanded={!guided}
                aria-controls={`${id}-list`}
                aria-autocomplete="list"
                {...(chosen === null || guided ? {} : { 'aria-activedescendant': optionId(id, chosen) })}
                data-own-undo
                placeholder={t(WORDS.search)}
                autoComplete="off"
                spellCheck={false}
                value={query}
                onChange={(event) => search(event.target.value)}
                onKeyDown={onSearchKeys}
              />
              <small role="status">{all === null ? t(WORDS.loading) : query.trim() === '' ? t(WORDS.usual, { count: all.length }) : t(WORDS.found, { count: found.length })}</small>
              <button type="button" aria-pressed={guided} onClick={() => setGuided(!guided)}>{t(WORDS.guide)}</button>
            </div>
            {guided && (
              <div className={styles['guided']}>
                <KindGuide wide chosen={chosen?.kind.kind ?? null} onChoose={answer} onKeyDown={onEnter} />
              </div>
            )}
            <KindOptions id={id} kinds={found} chosen={chosen} onPoint={setPicked} onChoose={make} nothing={all !== null} hidden={guided} />
            {chosen !== null && <StarterPreview kind={chosen.kind} name={name} />}
          </div>
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <div className={styles['choices']}>
            <label>
              {t(WORDS.name)}
              <input
                data-own-undo
                spellCheck={false}
                value={name}
                aria-invalid={fault !== null}
                aria-describedby={`${id}-fault`}
                onChange={(event) => setTypedName(event.target.value)}
                onKeyDown={onEnter}
              />
            </label>
            {beside !== null && (
              <label>
                {t(WORDS.place)}
                <select value={place} onChange={(event) => setPlace(placeFrom(event.target.value))}>
                  {beside.document !== null && <option value="behind">{t(WORDS.behind, { name: beside.document.name ?? t(WORDS.unnamed) })}</option>}
                  <option value="end">{t(WORDS.end, { name: beside.file.name })}</option>
                  <option value="file">{t(WORDS.file)}</option>
                </select>
              </label>
            )}
            <small id={`${id}-fault`}>{fault !== null && t(fault)}</small>
          </div>
          <Button variant="text" onClick={newKindClosed}>{t(WORDS.cancel)}</Button>
          <Button variant="contained" disabled={chosen === null || fault !== null} onClick={() => make(chosen)}>
            {t(WORDS.add, { kind: chosen?.kind.kind ?? '' })}
          </Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}

/** How the list knows a kind of Kubernetes; null for none. */
function idOf(kind: string | null): string | null {
  const known = kindOf(null, kind);
  return known === null ? null : newKindId(known);
}

/** null until the schema has been read. */
function useNewKinds(): readonly NewKind[] | null {
  const schema = useSchema();
  const target = usePreferences((state) => state.targetVersion);
  useEffect(() => void schemaLoaded(), []);
  return useMemo(() => (schema === null ? null : newKinds(kindsToWrite({ schema, target }))), [schema, target]);
}

function nameFault({ kind, source }: SchemaKind, name: string): Localized | null {
  return builtInNameFault(source === 'built-in' ? kind : '', name);
}

function placeFrom(text: string): NewPlace {
  return text === 'behind' || text === 'end' ? text : 'file';
}

function OtherWays({ others }: { readonly others: readonly OtherWay[] }) {
  const t = useText();
  return (
    <div className={styles['others']} role="group" aria-label={t(WORDS.others)}>
      {others.map(({ label, about, onChoose }) => (
        <button
          key={label.en}
          type="button"
          className={styles['way']}
          onClick={() => {
            newKindClosed();
            onChoose();
          }}
        >
          <b>{t(label)}</b>
          <span>{t(about)}</span>
        </button>
      ))}
    </div>
  );
}

/** The dialog's content comes later than the dialog itself, so an effect of ours would be too early. */
function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
