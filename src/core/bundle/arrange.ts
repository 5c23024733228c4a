import { differenceEdit, type Edit, type Range } from '../text/edit.ts';
import { isJson } from '../yaml/split.ts';

/**
 * Adding, removing and moving whole documents of a file, as edits of its text. A file is given as its slices
 * (`splitDocuments`). Between two neighbours stands exactly one separator, the byte order mark stays in front, the file
 * keeps its line ends, and it ends with a newline afterwards if it did before. Files of JSON objects need no separator.
 */

/**
 * The edits that put a document before the slice at `index` (the number of slices: at the end). Its own separator
 * line is left out unless it carries a comment.
 */
export function insertDocument(slices: readonly string[], index: number, text: string): Edit[] {
  const file = partsOf(slices);
  const own = separated(text.replace(/^\uFEFF/, ''));
  const body = own.body.replace(/(?:\r\n|\n)*$/, '').replace(/\r\n|\n/g, file.lineBreak);
  const head = isPlain(own.head) ? '' : own.head.replace(/\r?\n$/, file.lineBreak);
  const separator = file.json ? '' : `---${file.lineBreak}`;
  const before = file.slices.slice(0, index);
  const offset = file.start + before.join('').length;
  const place = (inserted: string): Edit[] => [{ start: offset, end: offset, text: inserted }];
  if (slices.every(hasNoContent)) {
    const gap = before.join('') === '' || before.join('').endsWith('\n') ? '' : file.lineBreak;
    return place(gap + head + body + file.lineBreak);
  }
  if (index < slices.length) {
    const next = separated(file.slices[index] ?? '');
    const ownHead = index > 0 || next.head !== '' ? head || separator : head;
    return place(ownHead + body + file.lineBreak + (next.head === '' ? separator : ''));
  }
  const closed = before.join('').endsWith('\n');
  return place((closed ? '' : file.lineBreak) + (head || separator) + body + (closed ? file.lineBreak : ''));
}

/** The edits that remove the document at `index` with one separator. */
export function removeDocument(slices: readonly string[], index: number): Edit[] {
  const file = partsOf(slices);
  const slice = file.slices[index] ?? '';
  let start = file.start + file.slices.slice(0, index).join('').length;
  let end = start + slice.length;
  const previous = file.slices[index - 1];
  const next = file.slices[index + 1];
  if (previous === undefined && next !== undefined && separated(slice).head === '') {
    const { head } = separated(next);
    if (isPlain(head)) end += head.length;
  }
  if (previous !== undefined && next === undefined && !slice.endsWith('\n')) {
    start -= /(?:\r\n|\n)?$/.exec(previous)?.[0].length ?? 0;
  }
  return start === end ? [] : [{ start, end, text: '' }];
}

/** The edits that bring the document at `from` to the position `to`; the others keep their order. */
export function moveDocument(slices: readonly string[], from: number, to: number): Edit[] {
  if (from === to) return [];
  const file = partsOf(slices);
  const rest = file.slices.toSpliced(from, 1);
  const order = rest.toSpliced(to, 0, file.slices[from] ?? '');
  const closed = file.slices.at(-1)?.endsWith('\n') ?? true;
  const fileHead = separated(file.slices[0] ?? '').head;
  const arranged = order.map((slice, index) => {
    const { head, body } = separated(slice);
    const last = index === order.length - 1;
    const end = last ? (closed ? withBreak(body, file.lineBreak) : body.replace(/(?:\r\n|\n)$/, '')) : withBreak(body, file.lineBreak);
    if (index === 0) return (isPlain(head) && fileHead === '' ? '' : head) + end;
    return (head !== '' || file.json ? head : `---${file.lineBreak}`) + end;
  });
  const edits: Edit[] = [];
  let offset = file.start;
  let inserted = false;
  for (const [index, slice] of file.slices.entries()) {
    const position = index < from ? index : index - 1;
    if (!inserted && index !== from && (position >= to)) {
      edits.push({ start: offset, end: offset, text: arranged[to] ?? '' });
      inserted = true;
    }
    if (index === from) {
      edits.push({ start: offset, end: offset + slice.length, text: '' });
    } else {
      const difference = differenceEdit(slice, arranged[position < to ? position : position + 1] ?? '');
      if (difference !== null) edits.push({ ...difference, start: difference.start + offset, end: difference.end + offset });
    }
    offset += slice.length;
  }
  if (!inserted) edits.push({ start: offset, end: offset, text: arranged[to] ?? '' });
  return edits.filter((edit) => edit.text !== '' || edit.end > edit.start);
}

/** The lines of a text that are more than blanks, a comment or a separator, without their line breaks. */
export function* contentLines(text: string): Generator<Range> {
  const line = /^(?!\uFEFF?(?:(?:---|\.\.\.)[ \t]*(?:#|\r?$)|[ \t]*(?:#|\r?$)))[^\n]+/gm;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

/** Whether a slice holds nothing but blanks, comments and separators. */
export function hasNoContent(slice: string): boolean {
  return contentLines(slice).next().done === true;
}

/** Whether all documents of a file are JSON, so that a document added to it should be. */
export function isJsonFile(slices: readonly string[]): boolean {
  const texts = slices.map((slice) => slice.replace(/^\uFEFF/, '')).filter((slice) => slice.trim() !== '');
  return texts.length > 0 && texts.every((slice) => /^\s*\{/.test(slice) && isJson(slice));
}

/** The first line break of a text, by which its other lines are most likely ended; '\n' when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charCodeAt(end - 1) === 13 ? '\r\n' : '\n';
}

interface Parts {
  /** The slices, without the byte order mark before the first. */
  readonly slices: readonly string[];
  /** Offset of the first slice: 1 behind a byte order mark. */
  readonly start: number;
  readonly lineBreak: '\n' | '\r\n';
  readonly json: boolean;
}

function partsOf(slices: readonly string[]): Parts {
  const first = slices[0] ?? '';
  const start = first.startsWith('\uFEFF') ? 1 : 0;
  return {
    slices: start === 0 ? slices : slices.with(0, first.slice(1)),
    start,
    lineBreak: lineBreakOf(slices.find((slice) => slice.includes('\n')) ?? ''),
    json: isJsonFile(slices),
  };
}

/** A slice as its separator line ('' when it has none) and what follows. */
function separated(slice: string): { readonly head: string; readonly body: string } {
  const head = /^---(?:[ \t][^\n]*)?(?:\r?\n|$)/.exec(slice)?.[0] ?? '';
  return { head, body: slice.slice(head.length) };
}

function isPlain(head: string): boolean {
  return /^---[ \t]*(?:\r?\n)?$/.test(head);
}

function withBreak(body: string, lineBreak: string): string {
  return body === '' || body.endsWith('\n') ? body : body + lineBreak;
}
