import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { CHECK_WORDS, checkOf } from '../../../core/checks/index.ts';
import { PROFILE_BASES, type Profile } from '../../../core/checks/profile.ts';
import { profileChosen } from '../../../store/actions.ts';
import { useMayWrite, useWorkspace } from '../../../store/hooks.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { MuiTheme } from '../../../ui/theme/MuiTheme.tsx';
import { bookClosed } from './book-desk.ts';
import { bookList, levelOf, withLevel } from './book-list.ts';
import { BookList } from './BookList.tsx';
import { CheckPage } from './CheckPage.tsx';
import styles from './CheckBook.module.css';
import { BASE_NAMES, WORDS } from './words.ts';

/** Every check: why it is there, how it looks, and how loudly it speaks in this workspace. */
export function CheckBook({ check: first }: { readonly check: string | null }) {
  const t = useText();
  const language = useLanguage();
  const titleId = useId();
  const mayWrite = useMayWrite();
  const profile = useWorkspace((state) => state.profile);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(first);
  const page = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(search);
  const groups = useMemo(() => bookList(wanted, language), [wanted, language]);
  const found = useMemo(() => groups.flatMap(({ checks }) => checks), [groups]);
  // what a search finds alone needs no choice
  const shown = found.length === 1 ? (found[0]?.id ?? null) : chosen;
  const check = shown === null ? null : checkOf(shown);
  const choose = (id: string): void => {
    setChosen(id);
    page.current?.scrollTo({ top: 0 });
  };
  return (
    <MuiTheme>
      <Dialog open onClose={bookClosed} aria-labelledby={titleId} fullWidth maxWidth="lg">
        <DialogTitle id={titleId}>{t(WORDS.title)}</DialogTitle>
        <DialogContent className={styles['book'] ?? ''}>
          <ProfileBar profile={profile} mayWrite={mayWrite} />
          <div className={styles['columns']}>
            <div className={styles['side']}>
              <input
                type="search"
                className={styles['search']}
                data-own-undo
                aria-label={t(WORDS.search)}
                placeholder={t(WORDS.searchExample)}
                value={search}
                onChange={({ target }) => setSearch(target.value)}
              />
              <BookList groups={groups} chosen={shown} profile={profile} onChoose={choose} />
            </div>
            <div ref={page} className={styles['page']}>
              {check === null ? (
                <p className={styles['quiet']}>{t(WORDS.choose)}</p>
              ) : (
                <CheckPage key={check.id} check={check} profile={profile} mayWrite={mayWrite} onLevel={(level) => profileChosen(withLevel(profile, check.id, level))} />
              )}
            </div>
          </div>
        </DialogContent>
        <DialogActions>
          <span className={styles['hint']}>{t(WORDS.fileHint)}</span>
          <Button onClick={bookClosed}>{t(WORDS.close)}</Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}

function ProfileBar({ profile, mayWrite }: { readonly profile: Profile; readonly mayWrite: boolean }) {
  const t = useText();
  const speaking = CHECK_WORDS.filter((check) => levelOf(check, profile) !== 'ignore').length;
  const own = Object.keys(profile.severities).length;
  return (
    <div className={styles['profile']}>
      <label>
        {t(WORDS.base)}
        <select
          value={profile.base}
          disabled={!mayWrite}
          onChange={({ target }) => {
            const base = PROFILE_BASES.find((one) => one === target.value);
            if (base !== undefined) profileChosen({ ...profile, base });
          }}
        >
          {PROFILE_BASES.map((base) => (
            <option key={base} value={base}>
              {t(BASE_NAMES[base])}
            </option>
          ))}
        </select>
      </label>
      <span>{t(WORDS.speaking, { count: speaking, all: CHECK_WORDS.length })}</span>
      {own > 0 && (
        <>
          <span>{t(WORDS.own, { count: own })}</span>
          <Button variant="text" disabled={!mayWrite} onClick={() => profileChosen({ ...profile, severities: {} })}>
            {t(WORDS.reset)}
          </Button>
        </>
      )}
    </div>
  );
}
