import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../core/localized.ts';
import { isTargetVersion, USUAL_TARGET, type TargetVersion } from '../core/schema/target-version.ts';

export type ThemeMode = 'light' | 'dark';

/** What the user likes, on this machine, whatever they work on. */
export interface Preferences {
  readonly language: Language;
  /** The theme in use: the chosen one, else the system's. */
  readonly theme: ThemeMode;
  /** The version of Kubernetes that manifests are written for. */
  readonly targetVersion: TargetVersion;
  /** How the panes lie; the shell knows what is in it and must check it. null: never changed. */
  readonly layout: unknown;
}

/** What was chosen; what was not chosen is taken from the browser and the system each time. */
interface Chosen {
  readonly language: Language | null;
  readonly theme: ThemeMode | null;
  readonly targetVersion: TargetVersion | null;
  readonly layout: unknown;
}

const KEY = 'kubewright.preferences';
const NOTHING: Chosen = { language: null, theme: null, targetVersion: null, layout: null };

let chosen: Chosen = NOTHING;
const preferences = createStore<Preferences>(() => ({ language: 'en', theme: 'light', targetVersion: USUAL_TARGET, layout: null }));

/**
 * Reads what was chosen and follows the system where nothing was. Called once, before the first paint.
 * @returns what ends it.
 */
export function preferencesRead(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const refresh = (): void => preferences.setState(inUse(chosen, dark.matches, navigator.languages));
  const fromOtherTab = (event: StorageEvent): void => {
    if (event.key !== KEY) return;
    // the layout of this window stays as it is
    chosen = { ...chosenFrom(event.newValue), layout: chosen.layout };
    refresh();
  };
  chosen = chosenFrom(stored());
  refresh();
  dark.addEventListener('change', refresh);
  addEventListener('languagechange', refresh);
  addEventListener('storage', fromOtherTab);
  return () => {
    dark.removeEventListener('change', refresh);
    removeEventListener('languagechange', refresh);
    removeEventListener('storage', fromOtherTab);
  };
}

export function usePreferences<T>(selector: (state: Preferences) => T): T {
  return useStore(preferences, selector);
}

/** The preferences as they are now, for what is no component. */
export function currentPreferences(): Preferences {
  return preferences.getState();
}

/** The target version, for what is no component. */
export function currentTargetVersion(): TargetVersion {
  return preferences.getState().targetVersion;
}

/** Calls the listener when another target version is chosen. @returns what ends it. */
export function subscribeToTargetVersion(listener: () => void): () => void {
  return preferences.subscribe(({ targetVersion }, before) => {
    if (targetVersion !== before.targetVersion) listener();
  });
}

/** @param language null: the browser's. */
export function languageChosen(language: Language | null): void {
  choose({ ...chosen, language });
}

/** @param theme null: the system's. */
export function themeChosen(theme: ThemeMode | null): void {
  choose({ ...chosen, theme });
}

/** @param targetVersion null: the usual one. */
export function targetVersionChosen(targetVersion: TargetVersion | null): void {
  choose({ ...chosen, targetVersion });
}

/** @param layout plain data, which comes back as `Preferences.layout`. */
export function layoutChanged(layout: unknown): void {
  choose({ ...chosen, layout });
}

function choose(next: Chosen): void {
  chosen = next;
  preferences.setState(inUse(chosen, matchMedia('(prefers-color-scheme: dark)').matches, navigator.languages));
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // storage is blocked or full: the choice holds for this visit
  }
}

/** The preferences that follow from what was chosen, the system's theme and the browser's languages. */
export function inUse(choice: Chosen, systemIsDark: boolean, languages: readonly string[]): Preferences {
  const ours = languages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'ko' || tag === 'en');
  return {
    language: choice.language ?? (ours === 'ko' ? 'ko' : 'en'),
    theme: choice.theme ?? (systemIsDark ? 'dark' : 'light'),
    targetVersion: choice.targetVersion ?? USUAL_TARGET,
    layout: choice.layout,
  };
}

/** What a stored text holds; whatever is not as it should be counts as not chosen. */
export function chosenFrom(text: string | null): Chosen {
  if (text === null) return NOTHING;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return NOTHING; // only likings are lost, and the next choice mends it
  }
  if (typeof value !== 'object' || value === null) return NOTHING;
  const fields = new Map<string, unknown>(Object.entries(value));
  const language = fields.get('language');
  const theme = fields.get('theme');
  const targetVersion = fields.get('targetVersion');
  return {
    language: language === 'ko' || language === 'en' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    targetVersion: isTargetVersion(targetVersion) ? targetVersion : null,
    layout: fields.get('layout') ?? null,
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // blocked: as if nothing was chosen
  }
}
