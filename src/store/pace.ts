/**
 * Between the strokes of a key held down, which are about 33 ms apart, and those of fluent typing, 80 to 200: what
 * follows a stroke is drawn before the next one comes, which would wait for its frame. What is said 100 ms after a key
 * seems to come with it.
 */
const PAUSE_MILLISECONDS = 40;

/**
 * When a task that follows the work is run: once a frame, before it is painted; but behind the strokes of somebody
 * typing, so that none of them waits for it. What was asked for while it waits is one run.
 */
export class Pace {
  readonly #task: () => void;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(task: () => void) {
    this.#task = task;
  }

  /** Asks for a run before the next frame. */
  inFrame(): void {
    this.#endPause();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.now());
  }

  /** Asks for a run when no stroke has come for a moment. */
  afterStroke(): void {
    if (this.#frame !== 0) return;
    this.#endPause();
    this.#pause = setTimeout(() => this.now(), PAUSE_MILLISECONDS);
  }

  /** Runs at once what has been asked for, if anything has. */
  now(): void {
    if (this.#frame === 0 && this.#pause === null) return;
    this.end();
    this.#task();
  }

  /** Forgets what has been asked for. */
  end(): void {
    this.#endPause();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #endPause(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
  }
}
