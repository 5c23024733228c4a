import { UntilTaken } from '../../ui/until-taken.ts';

/** Which way to go through the problems: to the next one, or to the one before. */
export type Step = 1 | -1;

const steps = new UntilTaken<Step>();

/**
 * Asks for the next or the previous problem; the drawer, which knows where one is, goes there. While it is not there, or
 * has no findings yet, the steps wait.
 */
export function problemStepAsked(step: Step): void {
  steps.ask(step);
}

/** Takes the steps, first those that wait. @returns what ends it. */
export function problemStepsTaken(taker: (step: Step) => void): () => void {
  return steps.takenBy(taker);
}
