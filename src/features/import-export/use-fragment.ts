import { useEffect, useState } from 'react';
import { completionsOf, type Completion } from '../../core/bundle/fragment/complete.ts';
import { fragmentPlaces, fragmentValue, type FragmentPlace } from '../../core/bundle/fragment/places.ts';
import type { Schema } from '../../core/schema/schema.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { currentIndex, graphLoaded } from '../../store/bundle-index.ts';
import { documentOf, placeOf } from '../../store/documents.ts';
import { findingsRefreshed } from '../../store/findings.ts';
import { currentSchema, schemaLoaded } from '../../store/schema.ts';
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

/** null until the schema and the relations are there; the choices are those of that moment. */
export function useFragmentChoices(documentId: string): FragmentChoices | null {
  const [choices, setChoices] = useState<FragmentChoices | null>(null);
  useEffect(() => {
    let wanted = true;
    void Promise.all([graphLoaded(), schemaLoaded()]).then(() => {
      findingsRefreshed();
      const [index, schema, fragment] = [currentIndex(), currentSchema(), documentNow(documentId)];
      if (!wanted || index === null || schema === null || fragment === null) return;
      const value = fragmentValue(fragment) ?? {};
      const places = fragmentPlaces(value, index, documentNow, schema);
      setChoices({ fragment, keys: Object.keys(value), places, completions: completionsOf(value, schema), schema });
    });
    return () => {
      wanted = false;
    };
  }, [documentId]);
  return choices;
}
