import { samePlain } from '../../core/graph/same-plain.ts';
import type { ViewEdit } from './mapping.ts';

/**
 * What is marked in a view, line by line, so that only lines whose marks are other ones need be marked anew. The view
 * moves its marks along with its text, but not always to where they would be set: of the lines that an edit touches or
 * moves it is no longer known how they are marked.
 */
export class MarkedLines<Mark> {
  /** null: marked, but no longer known how. */
  readonly #marks = new Map<number, readonly Mark[] | null>();

  /** To be told of each change of the view. */
  edited(edits: readonly Pick<ViewEdit, 'start' | 'end' | 'text'>[]): void {
    for (const { start, end, text } of edits) {
      const moves = text.split(/\r\n?|\n/).length - 1 !== end.line - start.line;
      for (const line of this.#marks.keys()) {
        if (line >= start.line && (moves || line <= end.line)) this.#marks.set(line, null);
      }
    }
  }

  /** What has to be set so that the view is marked like this, by line; no marks: what is there has to go. */
  difference(wanted: ReadonlyMap<number, readonly Mark[]>): ReadonlyMap<number, readonly Mark[]> {
    const different = new Map<number, readonly Mark[]>();
    for (const line of this.#marks.keys()) if (!wanted.has(line)) different.set(line, []);
    for (const [line, marks] of wanted) if (!samePlain(this.#marks.get(line), marks)) different.set(line, marks);
    return different;
  }

  /** The line was marked like this. */
  marked(line: number, marks: readonly Mark[]): void {
    if (marks.length === 0) this.#marks.delete(line);
    else this.#marks.set(line, marks);
  }

  /** All lines with marks. */
  get lines(): readonly number[] {
    return [...this.#marks.keys()];
  }
}
