import { listField, textField } from '../../../core/kinds/fields.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, insertItem } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { sameValue } from '../../../core/yaml/value.ts';

/** The variables of one container that another has not: by name, and whole objects as they are. */
export function missingEnv(from: YamlValue | undefined, to: YamlValue | undefined): { readonly env: readonly YamlValue[]; readonly envFrom: readonly YamlValue[] } {
  const names = new Set(listField(to, 'env').map((item) => textField(item, 'name')));
  return {
    env: listField(from, 'env').filter((item) => !names.has(textField(item, 'name'))),
    envFrom: listField(from, 'envFrom').filter((source) => !listField(to, 'envFrom').some((own) => sameValue(own, source))),
  };
}

/** Gives a container the variables of another one that it has not, behind its own; what it has stays as it is. */
export function copyEnv(document: YamlDocument, from: Path, to: Path): EditResult {
  const missing = missingEnv(valueAt(document, from), valueAt(document, to));
  return inSequence(document, (['env', 'envFrom'] as const).flatMap((list) => {
    const count = listField(valueAt(document, to), list).length;
    return missing[list].map((item, at) => (current: YamlDocument) => insertItem(current, [...to, list], count + at, item));
  }));
}
