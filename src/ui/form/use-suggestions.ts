import { placesOf } from '../../core/kinds/pattern.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import type { Path } from '../../core/yaml/path.ts';
import type { Language } from '../../core/localized.ts';
import { isMap } from '../../core/yaml/value.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { useLanguage } from '../language.tsx';
import type { SuggestionSource } from './field.ts';
import { useFormHost, useScopes, type FieldScopes } from './form-host.ts';

export interface Suggestion {
  readonly value: string;
  /** What explains it; '' for nothing. */
  readonly note: string;
}

const NO_SOURCES: readonly SuggestionSource[] = [];
const NONE: readonly Suggestion[] = [];

/** Values worth proposing for a place: of the document, of the work around it, and fixed ones. Free text is always allowed. */
export function useSuggestions(path: Path, sources: readonly SuggestionSource[] = NO_SOURCES): readonly Suggestion[] {
  const scopes = useScopes();
  const language = useLanguage();
  const host = useFormHost();
  const own = host.useSelectedIf(sources.length === 0 ? null : (document) => suggestionsIn(document, sources, scopes, language), samePlain) ?? NONE;
  const others = host.useChoices(sources.includes('work') ? path : null);
  return others.length === 0 ? own : [...others, ...own.filter(({ value }) => others.every((other) => other.value !== value))];
}

export function suggestionsIn(document: YamlDocument, sources: readonly SuggestionSource[], scopes: FieldScopes, language: Language): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const source of sources) {
    if (source === 'work') continue;
    if ('values' in source) {
      for (const { value, note } of source.values) found.set(value, { value, note: note?.[language] ?? '' });
      continue;
    }
    const base = scopes[source.scope];
    if (base === undefined) continue;
    const { note } = source;
    for (const place of placesOf(valueAt(document, base), source.path)) {
      if (typeof place.value !== 'string' && typeof place.value !== 'number') continue;
      const holder = valueAt(document, [...base, ...place.path.slice(0, -1)]);
      const beside = note !== undefined && isMap(holder) ? holder[note] : undefined;
      const value = String(place.value);
      found.set(value, { value, note: beside === undefined || beside === null || typeof beside === 'object' ? '' : String(beside) });
    }
  }
  return [...found.values()];
}
