import type { Heard, Keys } from '../features/palette/model/key-press.ts';
import { UntilTaken } from '../ui/until-taken.ts';

/** The keys of one command, and where they are heard. */
export interface CommandKeys {
  readonly keys: readonly Keys[];
  readonly heard: Heard;
}

/**
 * The keys of the commands, by the ids of these. Apart from them, because keys are heard from the first form on, and
 * what they do comes behind it.
 */
export const COMMAND_KEYS = {
  palette: { keys: [{ code: 'KeyK', ctrl: true }], heard: 'window' },
  download: { keys: [{ code: 'KeyS', ctrl: true }], heard: 'window' },
  open: { keys: [{ code: 'KeyO', ctrl: true }], heard: 'window' },
  undo: { keys: [{ code: 'KeyZ', ctrl: true }], heard: 'manifest' },
  redo: { keys: [{ code: 'KeyZ', ctrl: true, shift: true }, { code: 'KeyY', ctrl: true }], heard: 'manifest' },
  'next-problem': { keys: [{ code: 'F8' }], heard: 'window' },
  'previous-problem': { keys: [{ code: 'F8', shift: true }], heard: 'window' },
  'field-help': { keys: [{ code: 'F1' }], heard: 'manifest' },
  'next-pane': { keys: [{ code: 'F6' }], heard: 'window' },
  'previous-pane': { keys: [{ code: 'F6', shift: true }], heard: 'window' },
  areas: { keys: Array.from({ length: 9 }, (_, index): Keys => ({ code: `Digit${index + 1}`, alt: true })), heard: 'window' },
  shortcuts: { keys: [{ code: 'Slash', shift: true, typed: '?' }], heard: 'outside-text' },
} as const satisfies Record<string, CommandKeys>;

/** What a key asked for: the id of a command, and which of its keys it was. */
export interface PressedCommand {
  readonly id: string;
  readonly nth: number;
}

const presses = new UntilTaken<PressedCommand>();
let lost = false;

/** Runs the command of a key; before the commands are there, as soon as they are. While they cannot be had, nothing. */
export function commandPressed(pressed: PressedCommand): void {
  if (!lost) presses.ask(pressed);
}

/** The commands could not be had: what was pressed for them is forgotten, lest it happen to other work much later. */
export function commandsLost(): void {
  presses.forget();
  lost = true;
}

/** The commands are asked for, at first or again: what is pressed from now on waits for them. */
export function commandsAwaited(): void {
  lost = false;
}

/** The commands are there: those pressed before are run now. @returns what ends it. */
export function commandsRun(runner: (pressed: PressedCommand) => void): () => void {
  return presses.takenBy(runner);
}
