/** Which way to go through the problems: to the next one, or to the one before. */
export type Step = 1 | -1;

const listeners = new Set<(step: Step) => void>();

/** Asks for the next or the previous problem; the drawer, which knows where one is, goes there. */
export function problemStepAsked(step: Step): void {
  for (const listener of listeners) listener(step);
}

/** @returns what ends it. */
export function onProblemStep(listener: (step: Step) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
