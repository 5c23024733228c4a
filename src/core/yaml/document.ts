import type { Node, YamlValue } from './nodes.ts';
import type { YamlProblem } from './problem.ts';

/**
 * One document, read as kubectl reads it. Derived from its text alone; never changed.
 * - `empty`: nothing but blanks, comments and separators: kubectl skips it.
 * - `error` null: `root` and `value` are there (both null for an empty document).
 * - `error` set: kubectl refuses the document, or loses part of it. `root` is there when the text at least parsed;
 *   `value` is null unless kubectl still reads one (text after `...`).
 */
export interface YamlDocument {
  /** The document's slice of its file: leading separator and comments included. */
  readonly text: string;
  readonly empty: boolean;
  readonly root: Node | null;
  readonly value: YamlValue;
  readonly error: YamlProblem | null;
  /** Everything worth telling, `error` included, in text order. */
  readonly problems: readonly YamlProblem[];
}
