import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../core/localized.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** What a user chose for all workspaces of this browser. Work itself is never kept here: localStorage is not crash-safe. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Sizes of the panes; the shell reads it with care. */
  readonly layout: unknown;
}

/** What preferences are read from; the browser in the product, plain objects in tests. */
export interface PreferenceHost {
  /** null where the browser blocks it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  /** The browser's languages, the preferred first. */
  readonly languages: readonly string[];
  /** The address's query: `lang` and `theme` there win, so that a link can set them. */
  readonly query: URLSearchParams;
}

const KEY = 'kubewright.preferences';
const DEFAULTS: Preferences = { language: 'en', theme: 'system', layout: null };

const preferences = createStore<Preferences>(() => DEFAULTS);
let storage: PreferenceHost['storage'] = null;

/** Reads what was chosen before. Called once, before the first render. */
export function preferencesRead(host: PreferenceHost): void {
  storage = host.storage;
  const stored = readStored(host.storage);
  const language =
    languageIn(host.query.get('lang')) ??
    languageIn(stored.get('language')) ??
    host.languages.map((tag) => languageIn(tag.slice(0, 2))).find((found) => found !== null) ??
    DEFAULTS.language;
  const theme = themeIn(host.query.get('theme')) ?? themeIn(stored.get('theme')) ?? DEFAULTS.theme;
  preferences.setState({ language, theme, layout: stored.get('layout') ?? null });
}

/** Takes over a choice and keeps it for the next visit. */
export function preferenceChosen(chosen: Partial<Preferences>): void {
  preferences.setState(chosen);
  try {
    storage?.setItem(KEY, JSON.stringify(preferences.getState()));
  } catch {
    storage = null; // full or blocked: the choice holds for this visit
  }
}

/** The preferences as they are now, for what is no component. */
export function currentPreferences(): Preferences {
  return preferences.getState();
}

export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useStore(preferences, (state) => state[name]);
}

function readStored(from: PreferenceHost['storage']): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(from?.getItem(KEY) ?? '{}');
    return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  } catch {
    return new Map(); // not ours any more: begin with the defaults
  }
}

function languageIn(value: unknown): Language | null {
  return value === 'en' || value === 'ko' ? value : null;
}

function themeIn(value: unknown): ThemeChoice | null {
  return value === 'light' || value === 'dark' || value === 'system' ? value : null;
}
