/** A pause after which what was typed is written. */
const PAUSE_MILLISECONDS = 200;
/** While someone types on, it is written this often. */
const LONGEST_WAIT_MILLISECONDS = 1000;

/** When to save next: shortly after the last change, and not later than a second after the first unsaved one. */
export function saveTime(firstUnsaved: number, lastChange: number): number {
  return Math.min(lastChange + PAUSE_MILLISECONDS, firstUnsaved + LONGEST_WAIT_MILLISECONDS);
}

/** After a save that failed. */
export const RETRY_MILLISECONDS = 10_000;
