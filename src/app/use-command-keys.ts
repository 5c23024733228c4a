import { useEffect, useState } from 'react';
import { arePressed, type Heard } from '../features/palette/model/key-press.ts';
import { COMMAND_KEYS, commandPressed } from './command-keys.ts';

/** Where a dialog or a menu has the keys. */
const MODAL = '[role="dialog"], [role="menu"]';
const TEXT = 'input, textarea, select, [contenteditable], [role="textbox"], .monaco-editor';
/** An input with an undo of its own holds no manifest text; the YAML pane routes its keys itself. */
const OWN_UNDO = '[data-own-undo], .monaco-editor';

const DEAF: Readonly<Record<Heard, string | null>> = { window: null, manifest: OWN_UNDO, 'outside-text': TEXT, editor: '*' };

/**
 * Hears the keys of the commands, over the whole window, from the first form on.
 * @returns whether one was pressed: it wants the commands, whatever else does not.
 */
export function useCommandKeys(): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent, isHeard: (where: Heard) => boolean): void => {
      if (heard(event, isHeard)) setPressed(true);
    };
    // before any editor, which has chords and an F8 of its own
    const before = (event: KeyboardEvent): void => hear(event, (where) => where === 'window');
    // after whoever wants the key for itself
    const after = (event: KeyboardEvent): void => hear(event, (where) => where !== 'window');
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', after);
    };
  }, []);
  return pressed;
}

/** Whether the key was one of a command, which then runs. */
function heard(event: KeyboardEvent, isHeard: (where: Heard) => boolean): boolean {
  if (event.defaultPrevented) return false;
  for (const [id, { keys, heard: where }] of Object.entries(COMMAND_KEYS)) {
    if (!isHeard(where)) continue;
    const nth = keys.findIndex((one) => arePressed(one, event));
    if (nth < 0 || isIn(event.target, DEAF[where]) || typesHere(event)) continue;
    const busy = event.isComposing || isIn(event.target, MODAL);
    // the browser never saves or opens a page of its own; a dialog keeps every other key
    if (busy && !(where === 'window' && (event.ctrlKey || event.metaKey))) return false;
    event.preventDefault();
    if (busy) return false;
    event.stopPropagation();
    commandPressed({ id, nth });
    return true;
  }
  return false;
}

function isIn(target: EventTarget | null, selector: string | null): boolean {
  return selector !== null && target instanceof Element && target.closest(selector) !== null;
}

/** Alt types characters on Apple's boards. */
function typesHere(event: KeyboardEvent): boolean {
  return event.altKey && IS_APPLE && isIn(event.target, TEXT);
}

export const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);
