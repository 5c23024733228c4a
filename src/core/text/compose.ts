import type { Edit } from './edit.ts';

/** A stretch of the final text: a range of the first text, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * One list of edits that does what `first` and then `second` do. Offsets of `first` and of the result count in the
 * first text, those of `second` in the text after `first`. Edits that touch become one.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return editsOf(edited(edited([{ start: 0, end: Number.POSITIVE_INFINITY }], first), second));
}

/** The pieces after edits that count in the text the pieces spell. */
function edited(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let rest: Piece | undefined = pieces[next++];
  let offset = 0;
  const take = (until: number, keep: boolean): void => {
    while (rest !== undefined && offset < until) {
      const length = lengthOf(rest);
      const taken = Math.min(length, until - offset);
      if (keep) result.push(part(rest, 0, taken));
      offset += taken;
      rest = taken < length ? part(rest, taken, length) : pieces[next++];
    }
  };
  for (const edit of edits) {
    take(edit.start, true);
    if (edit.text !== '') result.push({ text: edit.text });
    take(edit.end, false);
  }
  take(Number.POSITIVE_INFINITY, true);
  return result;
}

function editsOf(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let text = '';
  let taken = 0;
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text;
    } else {
      if (text !== '' || piece.start > taken) edits.push({ start: taken, end: piece.start, text });
      text = '';
      taken = piece.end;
    }
  }
  return edits;
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };
}
