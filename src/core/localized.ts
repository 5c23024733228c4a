/** A text in both languages of the product. A missing language does not compile. */
export interface Localized {
  readonly en: string;
  readonly ko: string;
}

export type Language = keyof Localized;

/** The same words in both languages: Kubernetes' own names, file names, values. */
export function verbatim(text: string): Localized {
  return { en: text, ko: text };
}
