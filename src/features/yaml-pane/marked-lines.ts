import { samePlain } from '../../core/graph/same-plain.ts';
import type { FindingMark } from './document-marks.ts';
import { type FindingMarks, NO_MARKS } from './finding-marks.ts';
import type { ViewEdit } from './mapping.ts';

/**
 * What is marked in a view, so that only lines whose marks are other ones need be marked anew. The view moves its marks
 * along with its text, but not always to where they would be set: of the lines that an edit touches or moves it is no
 * longer known how they are marked.
 */
export class MarkedLines {
  #marks = NO_MARKS;
  /** Marked lines that edits touched, and the first that they moved. */
  readonly #touched = new Set<number>();
  #firstMoved = Number.POSITIVE_INFINITY;

  /** As they were set, whatever was edited since. */
  get marks(): FindingMarks {
    return this.#marks;
  }

  /** To be told of each change of the view. */
  edited(edits: readonly Pick<ViewEdit, 'start' | 'end' | 'text'>[]): void {
    for (const { start, end, text } of edits) {
      const moves = text.split(/\r\n?|\n/).length - 1 !== end.line - start.line;
      if (moves) this.#firstMoved = Math.min(this.#firstMoved, start.line);
      else for (const line of this.#marks.linesWithin(start.line, end.line)) this.#touched.add(line);
    }
  }

  /**
   * What has to be set so that the view is marked like this, its ruler too: `difference`, and all lines when some were
   * set as too many for the ruler and now are not.
   * @param inRuler so many marks the ruler gets
   * @param most null when more lines than these would be set.
   */
  linesToSet(wanted: FindingMarks, inRuler: number, most = Number.POSITIVE_INFINITY): ReadonlyMap<number, readonly FindingMark[]> | null {
    const different = this.difference(wanted, most);
    if (different === null || wanted.count > inRuler || this.#marks.count <= inRuler) return different;
    return wanted.hasMoreLinesThan(most) ? null : new Map([...different, ...wanted.byLine]);
  }

  /**
   * What has to be set so that the view is marked like this, by line; no marks: what is there has to go.
   * @returns null as soon as that is more lines than `most`.
   */
  difference(wanted: FindingMarks, most = Number.POSITIVE_INFINITY): ReadonlyMap<number, readonly FindingMark[]> | null {
    const different = new Map<number, readonly FindingMark[]>();
    for (const line of this.#unknown()) {
      different.set(line, wanted.at(line));
      if (different.size > most) return null;
    }
    for (const line of wanted.changedSince(this.#marks)) {
      const marks = wanted.at(line);
      if (different.has(line) || samePlain(this.#marks.at(line), marks)) continue;
      different.set(line, marks);
      if (different.size > most) return null;
    }
    return different;
  }

  /** The view was marked like this. */
  marked(marks: FindingMarks): void {
    this.#marks = marks;
    this.#touched.clear();
    this.#firstMoved = Number.POSITIVE_INFINITY;
  }

  *#unknown(): Generator<number> {
    yield* this.#touched;
    yield* this.#marks.linesWithin(this.#firstMoved, Number.POSITIVE_INFINITY);
  }
}
