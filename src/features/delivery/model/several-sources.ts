import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, renameKey, setValue } from '../../../core/yaml/edit.ts';
import { wrapInList } from '../../../core/yaml/edit-wrap.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isMap } from '../../../core/yaml/value.ts';

/**
 * The source of an Application as the first of a list, to which others can be added: in its own text, with all
 * comments. @param spec of the Application
 */
export function severalSources(document: YamlDocument, spec: Path): EditResult {
  const source = valueAt(document, [...spec, 'source']);
  if (source === undefined) return setValue(document, [...spec, 'sources'], [{ repoURL: '' }]);
  const sources = [...spec, 'sources'];
  return inSequence(document, [
    (current) => renameKey(current, [...spec, 'source'], 'sources'),
    (current) => (isMap(source) ? wrapInList(current, sources) : setValue(current, sources, [{}])),
  ]);
}
