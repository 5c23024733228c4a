import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CheckSet, Finding } from '../core/checks/check.ts';
import type { BundleRun, DocumentRun } from '../core/checks/run.ts';
import type { Definition } from '../core/schema/learner.ts';
import { loadedOnce } from '../core/loaded-once.ts';
import { differenceEdit, mapOffset } from '../core/text/edit.ts';
import { startAnalyser } from '../workers/start-analyser.ts';
import type { AnalysingWorker, AnalysisState, BackgroundAnalysis } from './background-analysis.ts';
import type { CheckedState } from './checked-states.ts';
import { type Checker, loadChecker } from './checker.ts';
import { documentOf } from './documents.ts';
import { Pace } from './pace.ts';
import { currentTargetVersion, subscribeToTargetVersion } from './preferences.ts';
import { currentSchema, definitionsFound, schemaLoaded, subscribeToSchema } from './schema.ts';
import { filesHeldWhileTyping, filesSettled } from './settled.ts';
import type { DocumentId } from './state.ts';
import { store, subscribeToFileEdits } from './store.ts';

/*
 * What is wrong in the work. A small bundle is checked here, in the frame of the edit. A big one is read and checked by
 * a worker, which keeps it: here only the documents that were just edited are checked at once, alone, until the
 * worker's answer takes their place.
 */

/** Bundles of more text than this are the worker's, in UTF-16 code units; those of less than half of it are not. */
const BACKGROUND_CHARACTERS = 256 * 1024;
/** An edit of more documents than this, or of longer ones, waits for the worker altogether. */
const AT_ONCE_DOCUMENTS = 20;
const AT_ONCE_CHARACTERS = 64 * 1024;

/** Whether the findings are those of all checks: some may not have run yet, or not have come over the network. */
export type ChecksState = 'loading' | 'failed' | 'ready';

interface Runs {
  readonly run: BundleRun;
  readonly analysis: AnalysisState;
  readonly checks: ChecksState;
}

const NO_RUN: BundleRun = { documents: new Map() };
const NONE: readonly Finding[] = [];
const IDLE: AnalysisState = { kind: 'idle' };
const runs = createStore<Runs>(() => ({ run: NO_RUN, analysis: IDLE, checks: 'loading' }));
let checker: Checker | null = null;
/** By which the present findings were made. */
let lastChecks: CheckSet | null = null;
let background: BackgroundAnalysis | null = null;
let start: (() => AnalysingWorker) | null = null;
let tryAgain: (() => void) | null = null;

/**
 * A value of what is wrong in a document, in the order of its text; offsets count in `DocumentRun.text`. The component
 * renders again only when the value is another (`Object.is`).
 */
export function useFromFindings<T>(documentId: DocumentId, select: (findings: readonly Finding[]) => T): T {
  return useFromRun(({ documents }) => select(documents.get(documentId)?.findings ?? NONE));
}

/** The same of the whole bundle. */
export function useFromRun<T>(select: (run: BundleRun) => T): T {
  return useStore(runs, ({ run }) => select(run));
}

/**
 * The findings and summaries of the whole bundle; a new object only when one of them changed. Documents of a big
 * bundle that the worker has not read yet are not in it.
 */
export function useFindings(): BundleRun {
  return useStore(runs, ({ run }) => run);
}

/** Whether a big bundle is being read, and how far it is. */
export function useAnalysis(): AnalysisState {
  return useStore(runs, ({ analysis }) => analysis);
}

/** Whether all checks have run. */
export function useChecksState(): ChecksState {
  return useStore(runs, ({ checks }) => checks);
}

/** The findings, for what is no component. */
export function currentFindings(): BundleRun {
  return runs.getState().run;
}

/** Calls the listener after each run that changed something. @returns what ends it. */
export function subscribeToFindings(listener: (run: BundleRun) => void): () => void {
  return runs.subscribe(({ run }, before) => {
    if (run !== before.run) listener(run);
  });
}

/**
 * Loads the checks; until then there are no findings. Those against the API's schema join when that has loaded too.
 * @throws when they cannot be had; the next call tries again
 */
export async function checksLoaded(): Promise<void> {
  checker ??= await loadChecker();
}

/** The checks that hold at present. The same set as long as schema, target version and profile are the same. */
function checksOf({ checksFor: listFor, checksWithoutSchema: listWithout }: Checker): CheckSet {
  const schema = currentSchema();
  const { profile } = store.getState();
  return schema === null ? listWithout(profile) : listFor(schema, currentTargetVersion(), profile);
}

/** The same for what is no part of this; null before the checks have loaded. */
export function currentChecks(): CheckSet | null {
  return checker === null ? null : checksOf(checker);
}

/** Brings the findings up to date now, those across documents of a big bundle excepted: they come later. */
export function findingsRefreshed(): void {
  if (checker === null) return;
  const checks = checksOf(checker);
  const states = checker.checkedStates(store.getState().files);
  const length = states.reduce((sum, { text }) => sum + text.length, 0);
  const big = length > (background === null ? BACKGROUND_CHARACTERS : BACKGROUND_CHARACTERS / 2);
  if (big && start !== null) {
    background ??= new checker.Background(start, (found) => show(answered(found)), (state) => runs.setState({ analysis: state }));
    show(provisional(states, currentFindings(), checker));
    background.update(states.map(({ id, text, dockerfile }) => ({ key: id, text, ...(dockerfile === undefined ? {} : { dockerfile }) })), currentTargetVersion(), store.getState().profile);
  } else {
    endBackground();
    const before = checks === lastChecks ? currentFindings() : NO_RUN;
    show(checker.runBundle(states.map(checker.entryOf), before, checks));
  }
  lastChecks = checks;
}

/**
 * Keeps the findings up to date: before the next frame, so that a finding comes with the edit that caused it; while
 * somebody types, in the first pause, and at the latest before a key or a press that may move the focus: a note that
 * came after that could take the focus of the next key. Loads the checks first; what cannot be had is tried again with
 * the next edit, and when the network or the person is back. @returns what ends it.
 * @param startWorker starts the worker for big bundles.
 */
export function findingsFollow(startWorker: () => AnalysingWorker = startAnalyser): () => void {
  const pace = new Pace(() => {
    filesSettled();
    findingsRefreshed();
    if (checker !== null && currentSchema() !== null) checksAre('ready');
    else need();
  });
  const inFrame = (): void => pace.inFrame();
  const load = loadedOnce(async () => {
    try {
      // only what is new asks for a run: a run asks for what is missing, and the two would go on for ever
      if (checker === null) await checksLoaded().then(inFrame);
      await schemaLoaded();
    } catch (error) {
      checksAre('failed');
      reportError(error);
      throw error;
    }
  });
  const need = (): void => {
    if (runs.getState().checks !== 'ready') void load().catch(() => undefined); // it has told of that itself
  };
  start = startWorker;
  tryAgain = need;
  const ends = [
    filesHeldWhileTyping(),
    subscribeToFileEdits(({ stroke }) => (stroke ? pace.afterStroke() : pace.inFrame())),
    subscribeToSchema(inFrame),
    subscribeToTargetVersion(inFrame),
    subscribeToProfile(inFrame),
    listenTo('keydown', (event) => {
      if (!isStroke(event)) pace.now();
    }),
    listenTo('pointerdown', () => pace.now()),
    // a note that comes with the press itself would move what is pressed from under the pointer, and it would not be clicked
    listenTo('pointermove', () => pace.now()),
    listenTo('online', need),
    onReturn(need),
  ];
  need();
  return () => {
    for (const end of ends) end();
    endBackground();
    start = null;
    tryAgain = null;
    pace.end();
  };
}

/** Loads what of the checks could not be had, at once, and runs them. */
export function checksTriedAgain(): void {
  tryAgain?.();
  findingsRefreshed();
}

function checksAre(checks: ChecksState): void {
  if (runs.getState().checks !== checks) runs.setState({ checks });
}

/** Calls the listener whenever the page is looked at again. */
function onReturn(listener: () => void): () => void {
  const changed = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

function listenTo<K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): () => void {
  addEventListener(type, listener, { capture: true });
  return () => removeEventListener(type, listener, { capture: true });
}

/** Whether the key writes or takes away a letter, or is one that an input method keeps to itself. */
function isStroke({ key, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (isComposing || key === 'Process' || key === 'Shift') return true;
  return (key.length === 1 && !ctrlKey && !metaKey && !altKey) || key === 'Backspace' || key === 'Delete';
}

function subscribeToProfile(listener: () => void): () => void {
  return store.subscribe(({ profile }, before) => {
    if (profile !== before.profile) listener();
  });
}

function endBackground(): void {
  background?.end();
  background = null;
  if (runs.getState().analysis !== IDLE) runs.setState({ analysis: IDLE });
}

function show(run: BundleRun): void {
  if (isSameRun(currentFindings(), run)) return;
  runs.setState({ run });
  if (checker !== null) definitionsFound(definitionsIn(run, checker));
}

/** The documents that describe kinds. */
function definitionsIn({ documents }: BundleRun, checks: Checker): readonly Definition[] {
  return store.getState().files.flatMap((file) =>
    file.documents.flatMap((state): Definition[] => {
      const summary = documents.get(state.id)?.summary;
      if (summary === undefined || !checks.objectsOf(summary).some(({ kind }) => checks.describesKinds(kind))) return [];
      return [{ text: state.text, read: () => documentOf(state).value }];
    }),
  );
}

/** The run with the documents that are here now: those just edited checked alone, the others as they were. */
function provisional(states: readonly CheckedState[], before: BundleRun, checks: Checker): BundleRun {
  const changed = states.filter(({ id, text }) => before.documents.get(id)?.text !== text);
  const atOnce = changed.length <= AT_ONCE_DOCUMENTS && changed.every(({ text }) => text.length <= AT_ONCE_CHARACTERS);
  const documents = new Map<DocumentId, DocumentRun>();
  for (const state of states) {
    const known = before.documents.get(state.id);
    if (known !== undefined && (known.text === state.text || !atOnce)) documents.set(state.id, known);
    else if (atOnce) documents.set(state.id, checkedAlone(state, known, checks));
  }
  return { documents };
}

function checkedAlone(state: CheckedState, known: DocumentRun | undefined, checks: Checker): DocumentRun {
  const { text, summary, read } = checks.entryOf(state);
  const own = checks.runDocument(state.id, read(), summary, checksOf(checks));
  const edit = known === undefined ? null : differenceEdit(known.text, text);
  const moved = (offset: number): number => mapOffset(offset, edit === null ? [] : [edit]);
  const shared = new Map(
    [...(known?.shared ?? [])].map(([check, { findings, lookedInto }]) => [
      check,
      {
        findings: findings.map((finding) => ({ ...finding, range: { start: moved(finding.range.start), end: moved(finding.range.end) } })),
        lookedInto,
      },
    ]),
  );
  return checks.documentRun(text, summary, own, shared);
}

/** The run with the worker's answer; what was edited since then stays as it was checked here. */
function answered(found: ReadonlyMap<DocumentId, DocumentRun>): BundleRun {
  const before = currentFindings().documents;
  const documents = new Map<DocumentId, DocumentRun>();
  for (const { id, text } of checker?.checkedStates(store.getState().files) ?? []) {
    const answer = found.get(id);
    const run = answer?.text === text ? answer : before.get(id);
    if (run !== undefined) documents.set(id, run);
  }
  return { documents };
}

function isSameRun(before: BundleRun, after: BundleRun): boolean {
  if (before.documents.size !== after.documents.size) return false;
  for (const [key, run] of after.documents) if (before.documents.get(key) !== run) return false;
  return true;
}
