import { outgoingFile, type OutgoingFile } from '../../core/bundle/export.ts';
import { textOf } from '../../store/documents.ts';
import type { FileState } from '../../store/state.ts';

/** A file of the work as it leaves. */
export function outgoing(file: FileState): OutgoingFile {
  return outgoingFile(file.name, textOf(file), file.encoding, file.imported);
}
