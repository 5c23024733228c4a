import type { YamlDocument } from '../../../core/yaml/document.ts';
import { insertItem } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList } from '../../../core/yaml/value.ts';
import type { ConfigKind } from './effective-env.ts';

/** Lets a container take all keys of an object, behind what it takes already. */
export function addReference(document: YamlDocument, container: Path, kind: ConfigKind, name: string): EditResult {
  const list = [...container, 'envFrom'];
  const entries = valueAt(document, list);
  return insertItem(document, list, isList(entries) ? entries.length : 0, { [kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name } });
}
