import { splitDocuments } from '../../core/yaml/split.ts';
import type { DocumentState, FileState } from '../../store/state.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import type { SliceLines } from './file-lines.ts';

const slices = new WeakMap<DocumentState, SliceLines>();
const files = new WeakMap<readonly DocumentState[], FileLines>();

/** The lines of a file; after an edit only the documents it touched are read again. */
export function linesOf(file: FileState): FileLines {
  let lines = files.get(file.documents);
  if (lines === undefined) {
    lines = new FileLines(file.documents.map(linesOfDocument));
    files.set(file.documents, lines);
  }
  return lines;
}

/** Read once for each text of a document. */
export function linesOfDocument(document: DocumentState): SliceLines {
  let lines = slices.get(document);
  if (lines === undefined) {
    lines = sliceLines(document.text);
    slices.set(document, lines);
  }
  return lines;
}

/** The slices of a file as it was imported; those that its documents still say are theirs, neither read nor kept twice. */
export function linesOfImported(imported: string, documents: readonly DocumentState[]): readonly SliceLines[] {
  const present = new Map(documents.map((document) => [document.text, document]));
  return splitDocuments(imported).map((text) => {
    const document = present.get(text);
    return document === undefined ? sliceLines(text) : linesOfDocument(document);
  });
}
