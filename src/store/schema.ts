import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { describedIn, docGroupOf, type GroupDocs } from '../core/schema/docs.ts';
import type { Definition, Learner } from '../core/schema/learner.ts';
import type { Schema } from '../core/schema/schema.ts';

/*
 * What is known of the API: of Kubernetes and known operators, from a chunk that loads behind the first form, and of
 * the kinds that definitions in this work describe (CustomResourceDefinition, ConstraintTemplate).
 */

const schemas = createStore<{ readonly schema: Schema | null }>(() => ({ schema: null }));
let learner: Learner | null = null;
let definitions: readonly Definition[] = [];
let studying: ReturnType<typeof setTimeout> | undefined;

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
  if (learner !== null) return;
  const [{ loadSchema }, learning] = await Promise.all([import('../core/schema/load.ts'), import('../core/schema/learner.ts')]);
  learner ??= new learning.Learner(await loadSchema());
  study();
}

/**
 * The documents of the work that describe kinds, as they are now. Those not read before are read one by one, each in
 * a task of its own: a bundle of an operator's definitions can be megabytes.
 */
export function definitionsFound(found: readonly Definition[]): void {
  if (found.length === definitions.length && found.every(({ text }, index) => text === definitions[index]?.text)) return;
  definitions = found;
  study();
}

function study(): void {
  clearTimeout(studying);
  if (learner === null) return;
  const teacher = learner;
  const next = definitions.find((definition) => !teacher.knows(definition));
  if (next === undefined) {
    schemas.setState({ schema: teacher.learn(definitions) });
    return;
  }
  // what Kubernetes itself says does not wait for it
  if (currentSchema() === null) schemas.setState({ schema: teacher.learn([]) });
  studying = setTimeout(() => {
    teacher.study(next);
    study();
  });
}

/** Ids of what was learned from the work; its words are there too. */
const LEARNED = 'learned.';
const groups = new Map<string, Promise<GroupDocs>>();
const NO_DOCS: GroupDocs = {};

/**
 * What the API's authors say of a member of a definition (`FieldSchema.definition`), or of the definition itself ('').
 * Fetched by group when first asked for, from this very origin.
 * @returns null when they say nothing, or the descriptions cannot be had: help is then our own words alone.
 */
export async function descriptionOf(definition: string, member: string): Promise<string | null> {
  if (definition === '') return null;
  if (definition.startsWith(LEARNED)) {
    return learner?.docs().map((docs) => describedIn(docs, definition, member)).find((text) => text !== null) ?? null;
  }
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
