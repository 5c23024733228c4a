import { useEffect } from 'react';
import { arePressed, type Heard } from '../features/palette/model/keys.ts';
import { COMMANDS, isPossible } from './commands.ts';

/** Where a dialog or a menu has the keys. */
const MODAL = '[role="dialog"], [role="menu"]';
const TEXT = 'input, textarea, select, [contenteditable], [role="textbox"], .monaco-editor';
/** An input with an undo of its own holds no manifest text; the YAML pane routes its keys itself. */
const OWN_UNDO = '[data-own-undo], .monaco-editor';

const DEAF: Readonly<Record<Heard, string | null>> = { window: null, manifest: OWN_UNDO, 'outside-text': TEXT, editor: '*' };

/** Runs commands by their keys, over the whole window. */
export function useCommandKeys(): void {
  useEffect(() => {
    // before any editor, which has chords and an F8 of its own
    const before = (event: KeyboardEvent): void => heard(event, (where) => where === 'window');
    // after whoever wants the key for itself
    const after = (event: KeyboardEvent): void => heard(event, (where) => where !== 'window');
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', after);
    };
  }, []);
}

function heard(event: KeyboardEvent, isHeard: (where: Heard) => boolean): void {
  if (event.defaultPrevented) return;
  for (const command of COMMANDS) {
    const { keys = [], heard: where } = command;
    if (where === undefined || !isHeard(where)) continue;
    const nth = keys.findIndex((one) => arePressed(one, event));
    if (nth < 0 || isIn(event.target, DEAF[where]) || typesHere(event)) continue;
    const busy = event.isComposing || isIn(event.target, MODAL);
    // the browser never saves or opens a page of its own; a dialog keeps every other key
    if (busy && !(where === 'window' && keys[nth]?.ctrl === true)) return;
    event.preventDefault();
    if (busy) return;
    event.stopPropagation();
    if (isPossible(command)) command.run(nth);
    return;
  }
}

function isIn(target: EventTarget | null, selector: string | null): boolean {
  return selector !== null && target instanceof Element && target.closest(selector) !== null;
}

/** Alt types characters on Apple's boards. */
function typesHere(event: KeyboardEvent): boolean {
  return event.altKey && IS_APPLE && isIn(event.target, TEXT);
}

export const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);
