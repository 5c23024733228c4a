/** A key with its modifiers, by its place on the board (`code`): on a Korean layout K types ㅏ. */
export interface Keys {
  readonly code: string;
  /** Ctrl; on Apple's boards Command does as well. */
  readonly ctrl?: true;
  readonly shift?: true;
  readonly alt?: true;
  /** What the key must have typed as well: `?` stands elsewhere on some boards. `code` then counts for nothing. */
  readonly typed?: string;
}

/** What of a key event decides. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function arePressed(keys: Keys, press: KeyPress): boolean {
  if ((press.ctrlKey || press.metaKey) !== (keys.ctrl === true) || press.altKey !== (keys.alt === true)) return false;
  if (keys.typed !== undefined) return press.key === keys.typed || (press.code === keys.code && press.shiftKey === (keys.shift === true));
  return press.code === keys.code && press.shiftKey === (keys.shift === true);
}

/**
 * Where keys are heard: 'window' everywhere outside dialogs, before any editor; 'manifest' where no input has an undo
 * of its own; 'outside-text' where they would not type; 'editor' by the YAML editor itself.
 */
export type Heard = 'window' | 'manifest' | 'outside-text' | 'editor';
