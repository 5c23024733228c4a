import { useState, useSyncExternalStore } from 'react';
import type { Choice, choicesAt } from '../core/graph/choices.ts';
import type { LinkedObject, ObjectIndex } from '../core/graph/object-index.ts';
import type { BundleRun } from '../core/checks/run.ts';
import type { ReadObject } from '../core/graph/object-place.ts';
import { loadedOnce } from '../core/loaded-once.ts';
import { valueAt } from '../core/yaml/locate.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import type { Path } from '../core/yaml/path.ts';
import { viewOf, placeOf } from './documents.ts';
import { currentFindings, subscribeToFindings } from './findings.ts';
import { keepSame } from './keep-same.ts';
import { subscribeToNothing } from './parts.ts';
import type { DocumentId } from './state.ts';
import { store } from './store.ts';

/*
 * Who points at whom in the work, for forms. The code is a chunk of its own and the summaries come with the checks:
 * until both are there, nothing points at anything.
 */

interface Graph {
  readonly ObjectIndex: typeof ObjectIndex;
  readonly choicesAt: typeof choicesAt;
}

let graph: Graph | null = null;
const waiting = new Set<() => void>();

/** Loads what reads the relations of a bundle. */
export const graphLoaded = loadedOnce(async () => {
  const [index, choices] = await Promise.all([import('../core/graph/object-index.ts'), import('../core/graph/choices.ts')]);
  graph = { ObjectIndex: index.ObjectIndex, choicesAt: choices.choicesAt };
  for (const tell of waiting) tell();
});

let last: { readonly run: BundleRun; readonly index: ObjectIndex } | null = null;

/** The index of the present summaries: the same object as long as none of them has changed. null while code loads. */
export function currentIndex(): ObjectIndex | null {
  if (graph === null) return null;
  const run = currentFindings();
  if (last === null || !sameSummaries(last.run, run)) {
    last = { run, index: new graph.ObjectIndex([...run.documents].map(([key, { summary }]) => ({ key, summary }))) };
  } else if (last.run !== run) {
    last = { run, index: last.index };
  }
  return last.index;
}

/**
 * What a component reads of the relations in the bundle; it renders again only when that is another by `same`
 * (Object.is). `select` is given null until the relations are known.
 */
export function useFromIndex<T>(select: (index: ObjectIndex | null) => T, same: (left: T, right: T) => boolean = Object.is): T {
  const [keep] = useState(keepSame<T>);
  return useSyncExternalStore(subscribe, () => keep(select(currentIndex()), same));
}

/** As `useFromIndex`, for what is also read from the documents. null until the relations are known. */
export function useFromBundle<T>(select: (index: ObjectIndex, read: ReadObject) => T, same: (left: T, right: T) => boolean): T | null {
  return useFromIndex<T | null>((index) => (index === null ? null : select(index, readObject)), (left, right) => (left === null || right === null ? left === right : same(left, right)));
}

/** What an object now reads. */
export function readObject({ key, summary }: LinkedObject): YamlValue | undefined {
  const place = placeOf(store.getState().files, key);
  return place === null ? undefined : valueAt(viewOf(place.document).document, summary.path);
}

const NONE: readonly Choice[] = [];

/** What of the bundle can be written at a place of a document; nothing at no place. */
export function useChoicesAt(documentId: DocumentId, path: Path | null): readonly Choice[] {
  const [keep] = useState(keepSame<readonly Choice[]>);
  // for no place nothing is loaded either
  return useSyncExternalStore(path === null ? subscribeToNothing : subscribe, () => (path === null ? NONE : keep(choicesFor(documentId, path), sameChoices)));
}

function choicesFor(documentId: DocumentId, path: Path): readonly Choice[] {
  const index = currentIndex();
  const from = index?.inDocument(documentId).find((object) => leadsTo(object, path));
  const place = placeOf(store.getState().files, documentId);
  if (graph === null || index === null || from === undefined || place === null) return NONE;
  return graph.choicesAt(index, from, viewOf(place.document).document.value, path).values;
}

function leadsTo({ summary }: LinkedObject, path: Path): boolean {
  return summary.path.every((step, position) => String(path[position]) === String(step));
}

function sameChoices(left: readonly Choice[], right: readonly Choice[]): boolean {
  return left.length === right.length && left.every(({ value, object }, at) => value === right[at]?.value && object?.summary === right[at].object?.summary);
}

function subscribe(tell: () => void): () => void {
  void graphLoaded();
  waiting.add(tell);
  const end = subscribeToFindings(tell);
  return () => {
    waiting.delete(tell);
    end();
  };
}

function sameSummaries(left: BundleRun, right: BundleRun): boolean {
  if (left === right) return true;
  if (left.documents.size !== right.documents.size) return false;
  const others = right.documents.entries();
  for (const [key, { summary }] of left.documents) {
    const other = others.next().value;
    if (other?.[0] !== key || other[1].summary !== summary) return false;
  }
  return true;
}
