import { samePlain } from '../../core/graph/same-plain.ts';
import type { FindingMark } from './document-marks.ts';
import { type FindingMarks, NO_MARKS } from './finding-marks.ts';
import type { ViewEdit } from './mapping.ts';

/** What has to be done so that a view is marked as wanted. */
export interface Marking {
  /** The marks to set, by line; no marks: what is there has to go. */
  readonly lines: ReadonlyMap<number, readonly FindingMark[]>;
  /** Whether all that is there has to go first: `lines` are all lines then, in the order of the text. */
  readonly anew: boolean;
}

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
  /** The first line that came to have marks when others had: the view takes lines in the order in which they came. */
  #firstLate = Number.POSITIVE_INFINITY;

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
   * What is to be done so that the view is marked like this.
   * @param drawn so many marks the view draws, those of the lines that came first: they are to be the first of the text.
   * @param most null when more lines than these would be set.
   */
  marking(wanted: FindingMarks, drawn: number, most = Number.POSITIVE_INFINITY): Marking | null {
    const lines = this.difference(wanted, most);
    if (lines === null) return null;
    if (lines.size === 0 || wanted.count <= drawn || this.#firstLateWith(lines) > wanted.lineOf(drawn)) return { lines, anew: false };
    return wanted.hasMoreLinesThan(most) ? null : { lines: wanted.byLine, anew: true };
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

  /** The view was marked like this, in that way. */
  marked(marks: FindingMarks, { lines, anew }: Marking = { lines: marks.byLine, anew: true }): void {
    this.#firstLate = anew ? Number.POSITIVE_INFINITY : this.#firstLateWith(lines);
    this.#marks = marks;
    this.#touched.clear();
    this.#firstMoved = Number.POSITIVE_INFINITY;
  }

  #firstLateWith(lines: Marking['lines']): number {
    let first = this.#firstLate;
    for (const [line, marks] of lines) if (line < first && marks.length > 0 && this.#marks.at(line).length === 0) first = line;
    return first;
  }

  *#unknown(): Generator<number> {
    yield* this.#touched;
    yield* this.#marks.linesWithin(this.#firstMoved, Number.POSITIVE_INFINITY);
  }
}
