import { describe, expect, it } from 'vitest';
import { chosenFrom, inUse } from './preferences.ts';

const NOTHING = { language: null, theme: null, targetVersion: null, layout: null };

describe('preferences', () => {
  it.each<[string, string | null, ReturnType<typeof chosenFrom>]>([
    ['nothing', null, NOTHING],
    ['what was chosen', '{"language":"ko","theme":"dark","targetVersion":"1.30","layout":{"a":1}}', { language: 'ko', theme: 'dark', targetVersion: '1.30', layout: { a: 1 } }],
    ['broken text', '{"language"', NOTHING],
    ['another type', '7', NOTHING],
    ['unknown values', '{"language":"fr","theme":1,"targetVersion":"2.0"}', NOTHING],
  ])('are read from %s', (_name, text, expected) => {
    expect(chosenFrom(text)).toEqual(expected);
  });

  it.each<[string, boolean, string[], string, string]>([
    ['the first of our languages', false, ['fr-FR', 'ko-KR', 'en'], 'ko', 'light'],
    ['English when there is none', true, ['fr'], 'en', 'dark'],
  ])('follow the browser: %s', (_name, dark, languages, language, theme) => {
    expect(inUse(NOTHING, dark, languages)).toEqual({ language, theme, targetVersion: '1.34', layout: null });
  });

  it('prefer what was chosen', () => {
    expect(inUse({ ...NOTHING, language: 'en', theme: 'light' }, true, ['ko'])).toMatchObject({ language: 'en', theme: 'light' });
  });
});
