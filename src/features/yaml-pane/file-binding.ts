import { differenceEdit, mapOffset } from '../../core/text/edit.ts';
import type { Edit } from '../../core/text/edit.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import { lineEdits } from './line-difference.ts';
import { toFileEdits, toViewEdits, viewText } from './mapping.ts';
import type { ViewEdit } from './mapping.ts';
import type { TextView } from './text-view.ts';

/** Changes the file as the user typed it, as one step. */
export type Send = (edits: readonly Edit[]) => void;

export interface BindingOptions {
  /** Compare the whole text after each change, not only its length and number of lines. */
  readonly strict?: boolean;
  /** Told when the view was not what the edits say, and is corrected. A byte order mark typed into it, or a bug. */
  readonly onMismatch?: () => void;
}

/**
 * Keeps one view and one file the same, both ways. Each change of the view goes to the file at once and each change
 * of the file to the view, by the edits themselves: cursor, selection, folding and scroll stay.
 *
 * While an input method composes, the view must not be touched: Monaco loses or doubles characters. Changes of the
 * file that arrive then are held, what is composed from then on stays in the view, and both are merged at the end of
 * the composition.
 */
export class FileBinding {
  readonly #view: TextView;
  readonly #send: Send;
  readonly #options: BindingOptions;
  /** The file as the view last agreed with it. */
  #agreed: FileLines;
  /** Edits of the file since then that the view does not have yet, oldest first; null while it has all. */
  #held: (readonly Edit[])[] | null = null;
  #current: FileLines;
  #composing = false;
  #applying = false;
  #sending = false;

  constructor(view: TextView, file: FileLines, send: Send, options: BindingOptions = {}) {
    this.#view = view;
    this.#send = send;
    this.#options = options;
    this.#agreed = file;
    this.#current = file;
    if (!this.#agrees()) this.#correct(); // Monaco doubles a text of one lone surrogate
  }

  /** Whether an input method composes: its changes are typing, however long they are. */
  get composing(): boolean {
    return this.#composing;
  }

  /** Whether the file has changes that the view will get only when the composition ends. */
  get holding(): boolean {
    return this.#held !== null;
  }

  /** To be called from within the view's change event. */
  viewChanged(edits: readonly ViewEdit[]): void {
    if (this.#applying || edits.length === 0 || this.#held !== null) return;
    this.#sendEdits(toFileEdits(this.#agreed, edits));
    this.#agreed = this.#current;
    this.#check();
  }

  /**
   * To be called from within the store's notice of a change of this file, its own changes included.
   * @param edits what was changed, in offsets of the file before; null when that is not known
   */
  fileChanged(edits: readonly Edit[] | null, after: FileLines): void {
    const before = this.#current;
    this.#current = after;
    if (this.#sending) return;
    if (this.#composing) {
      this.#held ??= [];
      this.#held.push(edits ?? differenceOf(before, after));
      return;
    }
    this.#agreed = after;
    if (edits === null) {
      if (!this.#agrees()) this.#correct();
      return;
    }
    this.#apply(toViewEdits(before, edits));
    this.#check();
  }

  compositionStarted(): void {
    this.#composing = true;
  }

  /** Also to be called when the view loses focus or is put away: no composition outlives that. */
  compositionEnded(): void {
    if (!this.#composing) return;
    this.#composing = false;
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    const composed = differenceEdit(viewText(wholeText(this.#agreed)), this.#view.text());
    if (composed !== null) {
      const typed = toFileEdits(this.#agreed, toViewEdits(viewLines(this.#agreed), [composed]));
      this.#sendEdits(typed.map((edit) => held.reduce(moved, edit)));
    }
    this.#agreed = this.#current;
    if (!this.#agrees()) this.#correct();
  }

  /** Whether view and file say the same, compared in full. */
  inStep(): boolean {
    return this.#view.text() === viewText(wholeText(this.#agreed));
  }

  #sendEdits(edits: readonly Edit[]): void {
    this.#sending = true;
    try {
      this.#send(edits);
    } finally {
      this.#sending = false;
    }
  }

  #agrees(): boolean {
    const file = this.#agreed;
    if (this.#view.length() !== file.viewLength || this.#view.lineCount() !== file.lineCount) return false;
    return this.#options.strict !== true || this.inStep();
  }

  #check(): void {
    if (this.#agrees()) return;
    this.#options.onMismatch?.();
    if (this.#composing) this.#held ??= [];
    else this.#correct();
  }

  /** Makes the view what the file says, by edits of the lines that differ. */
  #correct(): void {
    const shown = this.#view.text();
    const edits = lineEdits(shown, viewText(wholeText(this.#agreed)));
    this.#apply(toViewEdits(new FileLines([sliceLines(shown)], { dropsMark: false }), edits));
  }

  #apply(edits: readonly ViewEdit[]): void {
    this.#applying = true;
    try {
      this.#view.apply(edits);
    } finally {
      this.#applying = false;
    }
  }
}

function wholeText(lines: FileLines): string {
  return lines.text(0, lines.length);
}

function viewLines(lines: FileLines): FileLines {
  return new FileLines([sliceLines(viewText(wholeText(lines)))], { dropsMark: false });
}

function differenceOf(before: FileLines, after: FileLines): readonly Edit[] {
  const edit = differenceEdit(wholeText(before), wholeText(after));
  return edit === null ? [] : [edit];
}

/** The edit after other edits of the same text: behind what they inserted at its start, before what at its end. */
function moved(edit: Edit, others: readonly Edit[]): Edit {
  const start = mapOffset(edit.start, others, 1);
  const end = edit.end === edit.start ? start : Math.max(start, mapOffset(edit.end, others, -1));
  return { start, end, text: edit.text };
}
