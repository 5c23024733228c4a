import { applyEdits, differenceEdit, invertEdits, type Edit } from '../core/text/edit.ts';
import { contentLines } from '../core/bundle/arrange.ts';
import { splitDocuments } from '../core/yaml/split.ts';
import { basisAfter } from './documents.ts';
import type { DocumentId, DocumentState, IdSplice } from './state.ts';

export interface Resliced {
  readonly documents: readonly DocumentState[];
  /** What leads back: the text before, with the ids it had. */
  readonly inverse: { readonly edits: readonly Edit[]; readonly ids: IdSplice };
}

/**
 * The documents of a file after edits of its text. Only the slices that the edits touch and their neighbours are split
 * again; every slice whose text stays is the same object as before.
 * @param edits ascending, offsets in the file's text.
 * @param ids the ids of the documents afterwards, when the caller knows them (undo, adding, moving); else an id follows
 *   the first line of its document's content that the edits leave, and what is left over follows by position.
 * @throws RangeError when the edits do not fit the text, or the ids the documents.
 */
export function reslice(
  documents: readonly DocumentState[],
  edits: readonly Edit[],
  ids: IdSplice | null,
  newId: () => DocumentId,
): Resliced {
  const near = regionOf(documents, edits);
  // a file of JSON objects is split by looking at all of it
  const wide = near.from === 0 && JSON_START.test(editedText(documents, near, edits));
  const region = wide ? { from: 0, to: documents.length, start: 0 } : near;
  const before = documents.slice(region.from, region.to);
  const local = edits.map((edit) => ({ ...edit, start: edit.start - region.start, end: edit.end - region.start }));
  const text = before.map((document) => document.text).join('');
  const slices = splitDocuments(applyEdits(text, local));
  const after =
    ids === null
      ? followIds(before, slices, local, newId)
      : givenIds(documents, ids).slice(region.from, region.from + slices.length);
  const length = ids === null ? documents.length - before.length + slices.length : documents.length - ids.remove + ids.insert.length;
  if (after.length !== slices.length || length !== documents.length - before.length + slices.length) {
    throw new RangeError(`${length} document ids for ${documents.length - before.length + slices.length} documents`);
  }
  const made = remade(before, slices, after, local);
  return {
    documents: [...documents.slice(0, region.from), ...made, ...documents.slice(region.to)],
    inverse: {
      edits: invertEdits(text, local).map((edit) => ({ ...edit, start: edit.start + region.start, end: edit.end + region.start })),
      ids: spliceBetween(after, before.map((document) => document.id), region.from),
    },
  };
}

interface Region {
  /** Half-open range of slices, and the offset where it begins. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

const JSON_START = /^\uFEFF?\s*\{/;

function regionOf(documents: readonly DocumentState[], edits: readonly Edit[]): Region {
  const first = edits[0];
  const last = edits.at(-1);
  const all = { from: 0, to: documents.length, start: 0 };
  if (first === undefined || last === undefined || JSON_START.test(documents[0]?.text ?? '')) return all;
  let from = documents.length;
  let to = 0;
  let start = 0;
  const starts: number[] = [];
  for (const [index, document] of documents.entries()) {
    const end = start + document.text.length;
    starts.push(start);
    if (from === documents.length && first.start <= end) from = index;
    if (last.end >= start) to = index + 1;
    start = end;
  }
  if (last.end > start) throw new RangeError(`edit ${last.start}-${last.end} in a file of ${start}`);
  from = Math.max(0, from - 1);
  return { from, to: Math.min(documents.length, to + 1), start: starts[from] ?? 0 };
}

function editedText(documents: readonly DocumentState[], region: Region, edits: readonly Edit[]): string {
  return applyEdits(
    documents.slice(0, region.to).map((document) => document.text).join(''),
    edits,
  );
}

function givenIds(documents: readonly DocumentState[], ids: IdSplice): DocumentId[] {
  return documents.map((document) => document.id).toSpliced(ids.at, ids.remove, ...ids.insert);
}

/** The new states; a slice that keeps its id and text is the state it was. */
function remade(
  before: readonly DocumentState[],
  slices: readonly string[],
  ids: readonly DocumentId[],
  edits: readonly Edit[],
): DocumentState[] {
  const old = new Map(before.map((document) => [document.id, document]));
  const inPlace = before.length === slices.length && before.every((document, index) => document.id === ids[index]);
  let start = 0;
  const starts = before.map((document) => (start += document.text.length) - document.text.length);
  return slices.map((text, index) => {
    const id = ids[index] ?? '';
    const previous = old.get(id);
    if (previous === undefined) return { id, text, basis: null };
    if (previous.text === text) return previous;
    const within = inPlace ? editsWithin(edits, starts[index] ?? 0, previous.text.length) : null;
    return { id, text, basis: basisAfter(previous, exactly(previous.text, text, within)) };
  });
}

/** The edits that lie wholly within a slice, in its offsets. */
function editsWithin(edits: readonly Edit[], start: number, length: number): Edit[] {
  return edits
    .filter((edit) => edit.start >= start && edit.end <= start + length)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
}

/** The edits, if they are what made the new text; else the smallest one that does. */
function exactly(before: string, after: string, edits: readonly Edit[] | null): readonly Edit[] {
  if (edits !== null && applyEdits(before, edits) === after) return edits;
  const difference = differenceEdit(before, after);
  return difference === null ? [] : [difference];
}

function followIds(
  before: readonly DocumentState[],
  slices: readonly string[],
  edits: readonly Edit[],
  newId: () => DocumentId,
): DocumentId[] {
  const ids: (DocumentId | undefined)[] = slices.map(() => undefined);
  const ends: number[] = [];
  let end = 0;
  for (const slice of slices) ends.push((end += slice.length));
  const leftOver: DocumentId[] = [];
  let start = 0;
  for (const document of before) {
    const place = survivingPlace(document.text, start, edits);
    const index = place < 0 ? -1 : ends.findIndex((sliceEnd) => place < sliceEnd);
    if (index >= 0 && ids[index] === undefined) ids[index] = document.id;
    else leftOver.push(document.id);
    start += document.text.length;
  }
  return ids.map((id) => id ?? leftOver.shift() ?? newId());
}

/**
 * Where the first line of content that the edits leave begins in the new text; -1 when they leave none. A document
 * without content (comments, separator) is found by its last character.
 */
function survivingPlace(text: string, start: number, edits: readonly Edit[]): number {
  let any = false;
  for (const line of contentLines(text)) {
    any = true;
    const place = placeAfter(start + line.start, start + line.end, edits);
    if (place >= 0) return place;
  }
  return any || text === '' ? -1 : placeAfter(start + text.length - 1, start + text.length, edits);
}

/** The new offset of the first character of a range that no edit removes; -1 when there is none. */
function placeAfter(start: number, end: number, edits: readonly Edit[]): number {
  let place = start;
  let shift = 0;
  for (const edit of edits) {
    if (edit.start > place) break;
    shift += edit.text.length - (edit.end - edit.start);
    place = Math.max(place, edit.end);
    if (place >= end) return -1;
  }
  return place < end ? place + shift : -1;
}

/** The splice that turns `from` into `to`, both lists standing at `offset` of a longer one. */
function spliceBetween(from: readonly DocumentId[], to: readonly DocumentId[], offset: number): IdSplice {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { at: offset + head, remove: from.length - head - tail, insert: to.slice(head, to.length - tail) };
}
