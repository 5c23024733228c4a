import { textOf } from './documents.ts';
import { store } from './store.ts';

/** All files as one text, for the moments when nothing else works any more: each file under its name as a comment. */
export function currentWorkText(): string {
  return store
    .getState()
    .files.map((file) => `# ${file.name}\n${textOf(file)}`)
    .join('\n---\n');
}
