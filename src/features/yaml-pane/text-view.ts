import type { ViewEdit } from './mapping.ts';

/** What shows a file's text and lets people type into it: a Monaco model or a textarea. */
export interface TextView {
  /** The text as `viewText` gives it. */
  readonly text: () => string;
  readonly length: () => number;
  readonly lineCount: () => number;
  /** Applies edits of the file; places count in the text before the first, ascending, not touching. */
  readonly apply: (edits: readonly ViewEdit[]) => void;
}
