import type { YamlDocument } from '../yaml/document.ts';
import { setValue } from '../yaml/edit.ts';
import { valueAt } from '../yaml/locate.ts';
import type { Path } from '../yaml/path.ts';

const NAME: Path = ['metadata', 'name'];

/**
 * The text of a copy of a document: the same but for its name, which gets '-copy', then '-copy-2', '-copy-3' … until
 * it is not taken; two objects of one kind and name would be one for Kubernetes. Without a name it is the same text.
 */
export function duplicateText(document: YamlDocument, isTaken: (name: string) => boolean): string {
  const name = document.root === null ? undefined : valueAt(document, NAME);
  if (typeof name !== 'string' || name === '') return document.text;
  const stem = name.replace(/-copy(?:-\d+)?$/, '');
  let copy = `${stem}-copy`;
  for (let count = 2; isTaken(copy); count++) copy = `${stem}-copy-${count}`;
  const result = setValue(document, NAME, copy);
  return result.ok ? result.document.text : document.text;
}
