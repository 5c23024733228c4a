import { DownloadButton } from '../features/import-export/DownloadButton.tsx';
import { NewKindButton } from '../features/new-kind/NewKindButton.tsx';
import { OpenPasteButton } from '../features/import-export/OpenPasteButton.tsx';
import { redone, undone } from '../store/actions.ts';
import { useCanRedo, useCanUndo, useMayWrite, useWorkspace } from '../store/hooks.ts';
import { languageChosen, themeChosen, usePreferences } from '../store/preferences.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Logo, MoonIcon, RedoIcon, SearchIcon, SunIcon, UndoIcon } from '../ui/icons.tsx';
import { useLanguage, useText } from '../ui/language.tsx';
import { Tip } from '../ui/Tip.tsx';
import { ask } from './asked.ts';
import { SavedMark } from './SavedMark.tsx';
import { TargetVersionSelect } from './TargetVersionSelect.tsx';
import styles from './TopBar.module.css';
import { WORDS } from './words.ts';

const UNDO_KEYS = 'Ctrl+Z';
const REDO_KEYS = 'Ctrl+Shift+Z';

export function TopBar() {
  const t = useText();
  const name = useWorkspace((state) => state.name);
  return (
    <header className={styles['bar']}>
      <a className={styles['skip']} href="#designer">{t(WORDS.skipToDesigner)}</a>
      <span className={styles['brand']}>
        <Logo />
        {t(WORDS.product)}
      </span>
      <Button variant="text" className={styles['workspace'] ?? ''} aria-haspopup="dialog" title={t(WORDS.workspaces)} onClick={() => ask({ dialog: 'workspaces' })}>{name || t(WORDS.workspaces)}</Button>
      <SavedMark />
      <span className={styles['space']} />
      <PaletteButton />
      <UndoButtons />
      <TargetVersionSelect />
      <span className={styles['group']}>
        <LanguageSwitch />
        <ThemeSwitch />
      </span>
      <span className={styles['group']}>
        <NewKindButton />
        <OpenPasteButton />
        <DownloadButton />
      </span>
    </header>
  );
}

function PaletteButton() {
  const t = useText();
  return (
    <Tip text={`${t(WORDS.palette)} (Ctrl+K)`}>
      <IconButton aria-label={t(WORDS.palette)} aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => ask({ dialog: 'palette' })}>
        <SearchIcon />
      </IconButton>
    </Tip>
  );
}

function UndoButtons() {
  const t = useText();
  const mayWrite = useMayWrite();
  const canUndo = useCanUndo() && mayWrite;
  const canRedo = useCanRedo() && mayWrite;
  return (
    <span className={styles['group']}>
      <Tip text={`${t(WORDS.undo)} (${UNDO_KEYS})`}>
        <span>
          <IconButton aria-label={t(WORDS.undo)} aria-keyshortcuts="Control+Z" disabled={!canUndo} onClick={undone}>
            <UndoIcon />
          </IconButton>
        </span>
      </Tip>
      <Tip text={`${t(WORDS.redo)} (${REDO_KEYS})`}>
        <span>
          <IconButton aria-label={t(WORDS.redo)} aria-keyshortcuts="Control+Shift+Z" disabled={!canRedo} onClick={redone}>
            <RedoIcon />
          </IconButton>
        </span>
      </Tip>
    </span>
  );
}

/** Names the other language in that language, so that who cannot read the present one finds it. */
function LanguageSwitch() {
  const language = useLanguage();
  const t = useText();
  const other = language === 'en' ? 'ko' : 'en';
  return (
    <Button variant="text" lang={other} onClick={() => languageChosen(other)}>
      {t(WORDS.languageSwitch)}
    </Button>
  );
}

function ThemeSwitch() {
  const t = useText();
  const mode = usePreferences((state) => state.theme);
  const name = t(mode === 'dark' ? WORDS.toLight : WORDS.toDark);
  return (
    <Tip text={name}>
      <IconButton aria-label={name} onClick={() => themeChosen(mode === 'dark' ? 'light' : 'dark')}>
        {mode === 'dark' ? <SunIcon /> : <MoonIcon />}
      </IconButton>
    </Tip>
  );
}
