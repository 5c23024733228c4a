import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { hasNoContent } from '../core/bundle/arrange.ts';
import type { Finding } from '../core/checks/check.ts';
import { NO_RUN, runBundle, type BundleDocument, type BundleRun } from '../core/checks/run.ts';
import { summarise } from '../core/graph/summarise.ts';
import { documentOf, viewOf } from './documents.ts';
import type { DocumentId, DocumentState, FileState } from './state.ts';
import { store, subscribeToFileEdits } from './store.ts';

const NONE: readonly Finding[] = [];
const runs = createStore<{ readonly run: BundleRun }>(() => ({ run: NO_RUN }));
const entries = new WeakMap<DocumentState, BundleDocument>();

/** What is wrong in a document, in the order of its text. Offsets count in `DocumentRun.text`. */
export function useDocumentFindings(documentId: DocumentId | null): readonly Finding[] {
  return useStore(runs, ({ run }) => (documentId === null ? NONE : (run.documents.get(documentId)?.findings ?? NONE)));
}

/** The findings and summaries of the whole bundle; a new object only when one of them changed. */
export function useFindings(): BundleRun {
  return useStore(runs, ({ run }) => run);
}

/** The same for what is no component. */
export function currentFindings(): BundleRun {
  return runs.getState().run;
}

/** Calls the listener after each run that changed something. @returns what ends it. */
export function subscribeToFindings(listener: (run: BundleRun) => void): () => void {
  return runs.subscribe(({ run }) => listener(run));
}

/** Brings the findings up to date now: only what an edit touched is looked at again. */
export function findingsRefreshed(): void {
  const before = runs.getState().run;
  const run = runBundle(bundleOf(store.getState().files), before);
  if (!isSameRun(before, run)) runs.setState({ run });
}

/**
 * Keeps the findings up to date: once a frame, before it is painted, so that a finding comes with the edit that caused
 * it and a burst of edits costs one run. @returns what ends it.
 */
export function findingsFollow(): () => void {
  let scheduled = 0;
  const refresh = (): void => {
    scheduled = 0;
    findingsRefreshed();
  };
  const schedule = (): void => {
    if (scheduled === 0) scheduled = requestAnimationFrame(refresh);
  };
  const end = subscribeToFileEdits(schedule);
  schedule();
  return () => {
    end();
    cancelAnimationFrame(scheduled);
  };
}

function bundleOf(files: readonly FileState[]): BundleDocument[] {
  return files.flatMap((file) => file.documents.flatMap((state) => (hasNoContent(state.text) ? [] : [entryOf(state)])));
}

/** While a document is broken, others see it as it last was, so that no Service loses its Pods in the middle of a word. */
function entryOf(state: DocumentState): BundleDocument {
  let entry = entries.get(state);
  if (entry === undefined) {
    const { document, stale } = viewOf(state);
    const summary = summarise(document);
    entry = { key: state.id, text: state.text, summary: stale ? { ...summary, broken: true } : summary, read: () => documentOf(state) };
    entries.set(state, entry);
  }
  return entry;
}

function isSameRun(before: BundleRun, after: BundleRun): boolean {
  if (before.documents.size !== after.documents.size) return false;
  for (const [key, run] of after.documents) if (before.documents.get(key) !== run) return false;
  return true;
}
