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

function linesOfDocument(document: DocumentState): SliceLines {
  let lines = slices.get(document);
  if (lines === undefined) {
    lines = sliceLines(document.text);
    slices.set(document, lines);
  }
  return lines;
}
