import type { SaveState, Workspace } from '../state.ts';
import { store } from '../store.ts';
import type { Saver } from './saver.ts';
import { RETRY_MILLISECONDS, saveTime } from './schedule.ts';

/**
 * Keeps the database equal to the store while this tab may write: saves shortly after changes, says how it stands, and
 * tries again when it failed. 'saved' is said only when the transaction is complete.
 */
export class Keeper {
  readonly #saver: Saver;
  readonly #conflict: () => void;
  readonly #done: () => void;
  /** The work as it was last written. */
  #saved: Workspace;
  /** The state whose change was last seen: only another one is a change. */
  #seen: Workspace | null = null;
  #firstUnsaved: number | null = null;
  #lastChange = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #unsubscribe: () => void;

  /**
   * @param conflict called when the stored work was found to be newer; the keeper has ended itself by then.
   * @param done called after each save.
   */
  constructor(saver: Saver, saved: Workspace, conflict: () => void, done: () => void) {
    this.#saver = saver;
    this.#saved = saved;
    this.#conflict = conflict;
    this.#done = done;
    this.#unsubscribe = store.subscribe(() => this.#changed());
    this.#changed();
  }

  /** Whether anything but the selection is not in the database yet. */
  get dirty(): boolean {
    return !sameWork(store.getState(), this.#saved);
  }

  /** Writes at once what is unsaved, and where the user is. */
  async flush(): Promise<void> {
    await this.#running;
    const state = store.getState();
    if (this.dirty || state.selection !== this.#saved.selection) await this.#save();
  }

  /** Writes no more. */
  end(): void {
    this.#unsubscribe();
    this.#clearTimer();
  }

  #changed(): void {
    if (!this.dirty) return;
    const state = store.getState();
    if (this.#seen !== null && sameWork(state, this.#seen)) return;
    this.#seen = state;
    this.#lastChange = Date.now();
    this.#firstUnsaved ??= this.#lastChange;
    if (state.save.kind !== 'failed') {
      say({ kind: 'saving' });
      this.#schedule(saveTime(this.#firstUnsaved, this.#lastChange) - this.#lastChange);
    }
  }

  #schedule(milliseconds: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#save();
    }, Math.max(0, milliseconds));
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #save(): Promise<void> {
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #saveOnce(): Promise<void> {
    this.#clearTimer();
    const work: Workspace = store.getState();
    const began = Date.now();
    const result = await this.#saver.save(work, began);
    if (result === 'conflict') {
      this.end();
      this.#conflict();
    } else if (result === 'saved') {
      this.#saved = work;
      this.#firstUnsaved = this.dirty ? began : null;
      if (this.dirty) this.#schedule(saveTime(began, this.#lastChange) - Date.now());
      say(this.dirty ? { kind: 'saving' } : { kind: 'saved' });
      this.#done();
    } else {
      say({ kind: 'failed', reason: result === 'quota' ? 'quota' : 'unknown' });
      this.#schedule(RETRY_MILLISECONDS);
    }
  }
}

function say(save: SaveState): void {
  const before = store.getState().save;
  if (before.kind !== save.kind || before.kind === 'failed') store.setState({ save });
}

function sameWork(left: Workspace, right: Workspace): boolean {
  return left.files === right.files && left.history === right.history && left.name === right.name && left.profile === right.profile;
}
