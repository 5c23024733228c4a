import type { Localized } from '../../../core/localized.ts';
import type { Heard, Keys } from './key-press.ts';

const NAMES: Readonly<Record<string, string>> = { Slash: '/', Period: '.', Escape: 'Esc' };

/** The keys one after the other, as they are written on the board: ['Ctrl', 'Shift', 'Z'], on Apple's ['⌘', '⇧', 'Z']. */
export function keyCaps(keys: Keys, apple: boolean): readonly string[] {
  const name = keys.typed ?? NAMES[keys.code] ?? keys.code.replace(/^(?:Key|Digit)/, '');
  return [
    ...(keys.ctrl === true ? [apple ? '⌘' : 'Ctrl'] : []),
    ...(keys.alt === true ? [apple ? '⌥' : 'Alt'] : []),
    ...(keys.shift === true && keys.typed === undefined ? [apple ? '⇧' : 'Shift'] : []),
    name,
  ];
}

/** As `aria-keyshortcuts` wants it: `Control+Shift+Z`. */
export function ariaKeys(keys: Keys): string {
  return [...(keys.ctrl === true ? ['Control'] : []), ...(keys.alt === true ? ['Alt'] : []), ...(keys.shift === true && keys.typed === undefined ? ['Shift'] : []), keyCaps(keys, false).at(-1)].join('+');
}

export interface Shortcut {
  readonly label: Localized;
  readonly keys: readonly Keys[];
  readonly heard: Heard;
}
