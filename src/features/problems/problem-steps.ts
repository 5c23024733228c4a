/** Which way to go through the problems: to the next one, or to the one before. */
export type Step = 1 | -1;

let take: ((step: Step) => void) | null = null;
/** Asked for before anybody could go, in this order. */
let waiting: readonly Step[] = [];

/**
 * Asks for the next or the previous problem; the drawer, which knows where one is, goes there. While it is not there, or
 * has no findings yet, the steps wait.
 */
export function problemStepAsked(step: Step): void {
  if (take === null) waiting = [...waiting, step];
  else take(step);
}

/** Takes the steps, first those that wait. @returns what ends it. */
export function problemStepsTaken(taker: (step: Step) => void): () => void {
  take = taker;
  const asked = waiting;
  waiting = [];
  for (const step of asked) taker(step);
  return () => {
    if (take === taker) take = null;
  };
}
