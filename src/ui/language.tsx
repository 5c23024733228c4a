import { createContext, useContext } from 'react';
import type { Language, Localized } from '../core/localized.ts';

/** Values for the `{name}` placeholders of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The text in one language, its `{name}` placeholders filled; numbers are written as that language writes them. */
export function textIn(language: Language, text: Localized, values?: TextValues): string {
  const template = text[language];
  if (values === undefined) return template;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbersOf(language).format(value) : value;
  });
}

const numberFormats = new Map<Language, Intl.NumberFormat>();

/** Making one takes longer than all it is asked for by a key press. */
function numbersOf(language: Language): Intl.NumberFormat {
  let format = numberFormats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language);
    numberFormats.set(language, format);
  }
  return format;
}

const LanguageContext = createContext<Language>('en');
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `const t = useText(); t({ en: 'Undo', ko: '실행 취소' })` */
export function useText(): (text: Localized, values?: TextValues) => string {
  const language = useLanguage();
  return (text, values) => textIn(language, text, values);
}
