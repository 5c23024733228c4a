import { useMemo } from 'react';
import { completionsOf, type Completion } from '../../core/bundle/fragment/complete.ts';
import { fragmentPlaces, fragmentValue, type FragmentPlace } from '../../core/bundle/fragment/places.ts';
import type { Schema } from '../../core/schema/schema.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { documentOf, placeOf } from '../../store/documents.ts';
import { useIndexNow } from '../../store/index-now.ts';
import { currentSchema } from '../../store/schema.ts';
import { store } from '../../store/store.ts';

/** A part of an object, and what can be made of it. */
export interface FragmentChoices {
  readonly fragment: YamlDocument;
  readonly keys: readonly string[];
  readonly places: readonly FragmentPlace[];
  readonly completions: readonly Completion[];
  readonly schema: Schema;
}

export function documentNow(documentId: string): YamlDocument | null {
  const place = placeOf(store.getState().files, documentId);
  return place === null ? null : documentOf(place.document);
}

/** The choices are those of the moment in which the dialog opens; null until they are read. */
export function useFragmentChoices(documentId: string): FragmentChoices | null {
  const index = useIndexNow();
  return useMemo(() => {
    const [schema, fragment] = [currentSchema(), documentNow(documentId)];
    if (index === null || schema === null || fragment === null) return null;
    const value = fragmentValue(fragment) ?? {};
    const places = fragmentPlaces(value, index, documentNow, schema);
    return { fragment, keys: Object.keys(value), places, completions: completionsOf(value, schema), schema };
  }, [index, documentId]);
}
