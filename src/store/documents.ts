import { mapOffset } from '../core/text/edit.ts';
import { composeEdits } from '../core/text/compose.ts';
import type { Edit } from '../core/text/edit.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import type { Basis, DocumentId, DocumentState, FileId, FileState } from './state.ts';

const parsed = new WeakMap<object, YamlDocument>();
const views = new WeakMap<DocumentState, DocumentView>();
const texts = new WeakMap<readonly DocumentState[], string>();
/** Only a hint, checked at each use: documents seldom move, and forms ask for hundreds of fields. */
const lastPlaces = new Map<DocumentId, { readonly fileIndex: number; readonly index: number }>();
let parses = 0;

/** How many documents were parsed so far. Tests hold it against what an edit touched. */
export function parsesSoFar(): number {
  return parses;
}

/** What the text says; parsed when first asked for, then kept as long as the state itself. */
export function documentOf(state: { readonly text: string }): YamlDocument {
  let document = parsed.get(state);
  if (document === undefined) {
    parses++;
    document = parseDocument(state.text);
    parsed.set(state, document);
  }
  return document;
}

/** Takes over a parse that was made elsewhere, such as the proof of an edit. Other texts are ignored. */
export function parsedAlready(state: { readonly text: string }, document: YamlDocument): void {
  if (document.text === state.text && !parsed.has(state)) parsed.set(state, document);
}

export function isParsed(state: { readonly text: string }): boolean {
  return parsed.has(state);
}

/**
 * The last parse that worked, while the text gives no nodes; its offsets count in the text it came from
 * (`staleOffset`). null when the text gives nodes, or never did.
 */
export function lastGoodOf(state: DocumentState): YamlDocument | null {
  if (!isBroken(documentOf(state)) || state.basis === null) return null;
  const document = documentOf(state.basis.source);
  return document.root === null ? null : document;
}

/** What a form shows of a document: its nodes as they are, or as they last were. */
export interface DocumentView {
  readonly document: YamlDocument;
  /** The nodes are those of an earlier text: nothing may be edited by them; `staleOffset` places them. */
  readonly stale: boolean;
}

export function viewOf(state: DocumentState): DocumentView {
  const known = views.get(state);
  if (known !== undefined) return known;
  const lastGood = lastGoodOf(state);
  const view = lastGood === null ? { document: documentOf(state), stale: false } : { document: lastGood, stale: true };
  views.set(state, view);
  return view;
}

/** Where a place of `lastGoodOf(state)` stands in the present text. */
export function staleOffset(state: DocumentState, offset: number, side: -1 | 1 = 1): number {
  return mapOffset(offset, state.basis?.edits ?? [], side);
}

/** Text without nodes: what the form shows then is the last good state, or nothing. */
export function isBroken(document: YamlDocument): boolean {
  return document.root === null && document.error !== null;
}

/** The basis of a document after `edits` (offsets in its old text), without parsing anything. */
export function basisAfter(before: DocumentState, edits: readonly Edit[]): Basis | null {
  if (parsed.has(before)) {
    const document = documentOf(before);
    if (document.root !== null) {
      parsed.set(document, document);
      return { source: document, edits };
    }
    if (document.error === null) return null;
  } else if (before.basis === null) {
    return { source: { text: before.text }, edits };
  }
  return before.basis === null
    ? null
    : { source: before.basis.source, edits: composeEdits(before.basis.edits, edits) };
}

/** The whole text of a file. */
export function textOf(file: FileState): string {
  let text = texts.get(file.documents);
  if (text === undefined) {
    text = file.documents.length === 1 ? (file.documents[0]?.text ?? '') : file.documents.map((document) => document.text).join('');
    texts.set(file.documents, text);
  }
  return text;
}

export interface DocumentPlace {
  readonly file: FileState;
  readonly fileIndex: number;
  readonly document: DocumentState;
  /** Position in `file.documents`. */
  readonly index: number;
}

/** Where a document is; null when no file has it. */
export function placeOf(files: readonly FileState[], documentId: DocumentId): DocumentPlace | null {
  const seen = lastPlaces.get(documentId);
  if (seen !== undefined) {
    const place = placeAt(files, seen.fileIndex, seen.index);
    if (place?.document.id === documentId) return place;
  }
  for (let fileIndex = 0; fileIndex < files.length; fileIndex++) {
    const index = files[fileIndex]?.documents.findIndex((document) => document.id === documentId) ?? -1;
    if (index < 0) continue;
    lastPlaces.set(documentId, { fileIndex, index });
    return placeAt(files, fileIndex, index);
  }
  return null;
}

function placeAt(files: readonly FileState[], fileIndex: number, index: number): DocumentPlace | null {
  const file = files[fileIndex];
  const document = file?.documents[index];
  return file === undefined || document === undefined ? null : { file, fileIndex, document, index };
}

export function fileOf(files: readonly FileState[], fileId: FileId): FileState | null {
  return files.find((file) => file.id === fileId) ?? null;
}

/**
 * Where a document's text begins in its file.
 * @throws RangeError when the file does not have the document.
 */
export function offsetOf(file: FileState, documentId: DocumentId): number {
  let offset = 0;
  for (const document of file.documents) {
    if (document.id === documentId) return offset;
    offset += document.text.length;
  }
  throw new RangeError(`no document ${documentId} in file ${file.id}`);
}

/** The document at an offset of the file's text, and where it begins; at a border the later one. */
export function documentAt(file: FileState, offset: number): { readonly document: DocumentState; readonly start: number } | null {
  let start = 0;
  for (const [index, document] of file.documents.entries()) {
    const end = start + document.text.length;
    if (offset < end || index === file.documents.length - 1) return { document, start };
    start = end;
  }
  return null;
}
