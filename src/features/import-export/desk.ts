import { useSyncExternalStore } from 'react';
import type { Localized } from '../../core/localized.ts';
import { filesAdded } from '../../store/actions.ts';
import { mayWrite, store } from '../../store/store.ts';
import { looksMeant, readSources, type Pause, type ReadFile, type Source } from './import-sources.ts';
import { CANNOT_READ, NO_FILES, NOTHING_IN_IT, READ_ONLY } from './words.ts';

/** What the parts of import show; one for the page, because a paste can come from anywhere in it. */
export interface Desk {
  readonly dialog: { readonly text: string; readonly note: Localized | null } | null;
  /** How much of a big import is done, 0 to 1; null when none is under way. */
  readonly progress: number | null;
  readonly report: Report | null;
}

export interface Report {
  /** Grows with each import, so that the same words are said again. */
  readonly serial: number;
  readonly files: readonly ReadFile[];
  /** Why nothing was read. */
  readonly failure: Localized | null;
}

let desk: Desk = { dialog: null, progress: null, report: null };
const watchers = new Set<() => void>();

function changeDesk(change: Partial<Desk>): void {
  desk = { ...desk, ...change };
  for (const watcher of watchers) watcher();
}

export function useDesk(): Desk {
  return useSyncExternalStore(watch, () => desk);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** Opens the dialog for pasting and choosing files. */
export function importDialogOpened(text = '', note: Localized | null = null): void {
  changeDesk({ dialog: { text, note } });
}

export function importDialogClosed(): void {
  changeDesk({ dialog: null });
}

export function reportClosed(): void {
  changeDesk({ report: null });
}

/** Text that was pasted somewhere in the page. What does not look like a file is put before the user first. */
export function textPasted(text: string, note: Localized): void {
  if (looksMeant(text)) void sourcesCame([{ name: null, text }]);
  else if (text.trim() !== '') importDialogOpened(text, note);
}

/** Imports follow each other: the next one waits, it is not dropped. */
let queue: Promise<void> = Promise.resolve();
let reports = 0;

/** Reads what came in, adds it as one undo step, and says what it was. */
export function sourcesCame(sources: readonly Source[] | Promise<readonly Source[]>): Promise<void> {
  const turn = queue.then(() => importNow(sources));
  queue = turn.catch(() => undefined); // an error is the caller's; the next import begins all the same
  return turn;
}

async function importNow(coming: readonly Source[] | Promise<readonly Source[]>): Promise<void> {
  changeDesk({ dialog: null, report: null, progress: 0 });
  let files: readonly ReadFile[] = [];
  let failure: Localized | null = null;
  try {
    const sources = await withoutArchives(await coming);
    await restored();
    const taken = store.getState().files.map(({ name }) => name);
    const read = await readSources(sources, taken, paced());
    // a file of its own is kept even when it is empty; an empty paste is not
    files = read.filter((file, index) => sources[index]?.name !== null || file.recognition.content !== 'empty');
    if (sources.length === 0) failure = NO_FILES;
    else if (files.length === 0) failure = NOTHING_IN_IT;
    else if (!mayWrite(store.getState())) failure = READ_ONLY;
    else filesAdded(files.map(({ name, text, encoding }) => ({ name, text, encoding })));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    failure = CANNOT_READ; // the file was moved, or may not be read
  } finally {
    changeDesk({ progress: null, report: { serial: reports++, files: failure === null ? files : [], failure } });
  }
}

/** With the files of archives in their place; an archive that cannot be opened stays the bytes that it is. */
async function withoutArchives(sources: readonly Source[]): Promise<readonly Source[]> {
  const opened = sources.map(async (source) => {
    if (source.name === null || !/\.zip$/i.test(source.name)) return [source];
    const { unzippedSources } = await import('./unzip-sources.ts');
    return (await unzippedSources(await source.bytes())) ?? [source];
  });
  return (await Promise.all(opened)).flat();
}

/** What comes before the stored work was read waits for it. */
function restored(): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().restored) return resolve();
    const end = store.subscribe((state) => {
      if (!state.restored) return;
      end();
      resolve();
    });
  });
}

const TURN_MILLISECONDS = 30;

/** Lets the page draw and answer after each turn of work. */
function paced(): Pause {
  let began = performance.now();
  return async (share) => {
    if (performance.now() - began < TURN_MILLISECONDS) return;
    changeDesk({ progress: share });
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
