import { describe, expect, it } from 'vitest';
import { arePressed, type KeyPress, type Keys } from './key-press.ts';
import { ariaKeys, keyCaps } from './keys.ts';

const press = (code: string, key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({ code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers });

const PALETTE: Keys = { code: 'KeyK', ctrl: true };
const REDO: Keys = { code: 'KeyZ', ctrl: true, shift: true };
const LIST: Keys = { code: 'Slash', shift: true, typed: '?' };

describe('keys', () => {
  it.each<[string, Keys, KeyPress, boolean]>([
    ['a Latin board', PALETTE, press('KeyK', 'k', { ctrlKey: true }), true],
    ['a Korean board', PALETTE, press('KeyK', 'ㅏ', { ctrlKey: true }), true],
    ["Apple's Command", PALETTE, press('KeyK', 'k', { metaKey: true }), true],
    ['without Ctrl', PALETTE, press('KeyK', 'k'), false],
    ['with another modifier', PALETTE, press('KeyK', 'K', { ctrlKey: true, shiftKey: true }), false],
    ['AltGr, which is Ctrl and Alt', PALETTE, press('KeyK', 'k', { ctrlKey: true, altKey: true }), false],
    ['Shift asked for', REDO, press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), true],
    ['Shift missing', REDO, press('KeyZ', 'z', { ctrlKey: true }), false],
    ['a question mark', LIST, press('Slash', '?', { shiftKey: true }), true],
    ['a question mark of a German board', LIST, press('Minus', '?', { shiftKey: true }), true],
    ['its key on a board that types something else there', LIST, press('Slash', '、', { shiftKey: true }), true],
    ['a slash', LIST, press('Slash', '/'), false],
  ])('are told apart: %s', (_, keys, event, pressed) => {
    expect(arePressed(keys, event)).toBe(pressed);
  });

  it('are written as on the board', () => {
    expect([PALETTE, REDO, LIST, { code: 'Digit3', alt: true }, { code: 'F8', shift: true }].map((keys) => keyCaps(keys as Keys, false).join('+'))).toEqual([
      'Ctrl+K', 'Ctrl+Shift+Z', '?', 'Alt+3', 'Shift+F8',
    ]);
    expect([PALETTE, REDO].map((keys) => keyCaps(keys, true).join(''))).toEqual(['⌘K', '⌘⇧Z']);
    expect([REDO, LIST].map(ariaKeys)).toEqual(['Control+Shift+Z', '?']);
  });
});
