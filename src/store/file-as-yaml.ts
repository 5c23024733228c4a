import { jsonAsYaml, yamlFileName } from '../core/bundle/json-to-yaml.ts';
import { uniqueFileName } from '../core/bundle/file-name.ts';
import { change } from './actions.ts';
import { fileOf, textOf } from './documents.ts';
import type { FileId, FileState } from './state.ts';
import { store } from './store.ts';

/** Whether a file is JSON that can be written as YAML with nothing lost. */
export function isJsonToWrite({ documents }: FileState): boolean {
  return jsonAsYaml(documents.map(({ text }) => text)) !== null;
}

/** Writes a file of JSON as YAML, under a name that says so: one undo step. */
export function fileWrittenAsYaml(fileId: FileId): boolean {
  const { files } = store.getState();
  const file = fileOf(files, fileId);
  const written = file === null ? null : jsonAsYaml(file.documents.map(({ text }) => text));
  if (file === null || written === null) return false;
  const name = uniqueFileName(yamlFileName(file.name), files.filter(({ id }) => id !== fileId).map((other) => other.name));
  const ids = file.documents.map(({ id }) => id);
  return change(store.getState(), [
    { kind: 'text', fileId, edits: [{ start: 0, end: textOf(file).length, text: written.join('') }], ids: { at: 0, remove: ids.length, insert: ids } },
    ...(name === file.name ? [] : [{ kind: 'file-renamed' as const, fileId, name }]),
  ], 'list');
}
