import { encodeText } from '../../core/bundle/encode.ts';
import { joinFiles, type OutgoingFile } from '../../core/bundle/export.ts';
import { zipFiles } from '../../core/bundle/zip.ts';
import type { FileState } from '../../store/state.ts';
import { outgoing } from './outgoing.ts';
import { saveFile } from './save-file.ts';

/** Downloads a file as it is. */
export function fileSaved(file: FileState): void {
  saved(outgoing(file));
}

/** Downloads all files in one archive. */
export function allSaved(files: readonly FileState[]): void {
  saveFile('manifests.zip', zipFiles(files.map(outgoing)));
}

/** Downloads all files as one. */
export function oneSaved(files: readonly FileState[]): void {
  saved(joinFiles(files.map(outgoing)));
}

export function saved({ name, text, encoding }: OutgoingFile): void {
  saveFile(name, encodeText(text, encoding));
}
