import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { describedIn, docGroupOf, type GroupDocs } from '../core/schema/docs.ts';
import type { SchemaKind } from '../core/schema/field-schema.ts';
import type { Schema } from '../core/schema/schema.ts';

/*
 * What is known of the API: of Kubernetes and known operators, from a chunk that loads behind the first form, and of
 * the kinds that CustomResourceDefinitions of this work describe.
 */

const schemas = createStore<{ readonly schema: Schema | null }>(() => ({ schema: null }));
let builtIn: Schema | null = null;
let learned: readonly SchemaKind[] = [];

/** null until it has loaded. A new object only when the work has learned or forgotten a kind. */
export function useSchema(): Schema | null {
  return useStore(schemas, ({ schema }) => schema);
}

/** The schema, for what is no component. */
export function currentSchema(): Schema | null {
  return schemas.getState().schema;
}

/** Calls the listener when another schema holds. @returns what ends it. */
export function subscribeToSchema(listener: (schema: Schema | null) => void): () => void {
  return schemas.subscribe(({ schema }, before) => {
    if (schema !== before.schema) listener(schema);
  });
}

/** Loads it, once. */
export async function schemaLoaded(): Promise<void> {
  if (builtIn !== null) return;
  const { loadSchema } = await import('../core/schema/load.ts');
  builtIn = await loadSchema();
  refresh();
}

/** The kinds that the work itself describes, instead of those before. */
export function kindsLearned(kinds: readonly SchemaKind[]): void {
  if (kinds === learned || (kinds.length === 0 && learned.length === 0)) return;
  learned = kinds;
  refresh();
}

function refresh(): void {
  if (builtIn !== null) schemas.setState({ schema: builtIn.with(learned) });
}

const groups = new Map<string, Promise<GroupDocs>>();
const NO_DOCS: GroupDocs = {};

/**
 * What the API's authors say of a member of a definition (`FieldSchema.definition`), or of the definition itself ('').
 * Fetched by group when first asked for, from this very origin.
 * @returns null when they say nothing, or the descriptions cannot be had: help is then our own words alone.
 */
export async function descriptionOf(definition: string, member: string): Promise<string | null> {
  if (definition === '') return null;
  const group = docGroupOf(definition);
  let docs = groups.get(group);
  if (docs === undefined) {
    docs = fetchDocs(group);
    groups.set(group, docs);
  }
  return describedIn(await docs, definition, member);
}

async function fetchDocs(group: string): Promise<GroupDocs> {
  try {
    const answer = await fetch(new URL(`docs/${encodeURIComponent(group)}.json`, document.baseURI));
    if (!answer.ok) return NO_DOCS;
    const docs: GroupDocs = await answer.json();
    return docs;
  } catch {
    groups.delete(group); // the next question asks again
    return NO_DOCS;
  }
}
