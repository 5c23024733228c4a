import { describe, expect, it } from 'vitest';
import { currentPreferences, preferenceChosen, preferencesRead, type Preferences } from './preferences.ts';

function memory(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial));
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

function read(name: keyof Preferences): unknown {
  return currentPreferences()[name];
}

const host = { storage: null, languages: [], query: new URLSearchParams() };

describe('preferences', () => {
  it.each([
    ['the browser asks for Korean', { languages: ['ko-KR', 'en'] }, 'ko'],
    ['the browser asks for neither', { languages: ['de', 'fr'] }, 'en'],
    ['Korean is the second language', { languages: ['fr', 'ko'] }, 'ko'],
    ['it was chosen before', { storage: memory({ 'kubewright.preferences': '{"language":"ko"}' }), languages: ['en'] }, 'ko'],
    ['the link says so', { languages: ['ko'], query: new URLSearchParams('lang=en') }, 'en'],
    ['what is stored is broken', { storage: memory({ 'kubewright.preferences': '{' }), languages: ['ko'] }, 'ko'],
  ])('takes the language when %s', (_name, given, language) => {
    preferencesRead({ ...host, ...given });
    expect(read('language')).toBe(language);
  });

  it('keeps a choice for the next visit', () => {
    const storage = memory();
    preferencesRead({ ...host, storage });
    preferenceChosen({ theme: 'dark', layout: { yaml: 500 } });
    preferencesRead({ ...host, storage: memory(Object.fromEntries(storage.kept)) });
    expect(read('theme')).toBe('dark');
    expect(read('layout')).toEqual({ yaml: 500 });
  });

  it('holds a choice for this visit when storage refuses it', () => {
    const storage = { getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
    preferencesRead({ ...host, storage });
    preferenceChosen({ theme: 'dark' });
    expect(read('theme')).toBe('dark');
  });
});
