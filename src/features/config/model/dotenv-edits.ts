import type { DotenvVariable } from '../../../core/notation/dotenv.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, insertItem, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';

/** What pasting variables into a container comes to. */
export interface DotenvPlan {
  readonly added: readonly DotenvVariable[];
  /** Set already, to something else. */
  readonly changed: readonly (DotenvVariable & { readonly index: number })[];
  readonly same: readonly DotenvVariable[];
}

export function planDotenv(container: YamlValue | undefined, variables: readonly DotenvVariable[]): DotenvPlan {
  const env = isMap(container) ? container['env'] : undefined;
  const items = isList(env) ? env : [];
  const added: DotenvVariable[] = [];
  const changed: (DotenvVariable & { readonly index: number })[] = [];
  const same: DotenvVariable[] = [];
  for (const variable of variables) {
    const index = items.findLastIndex((item) => isMap(item) && item['name'] === variable.name);
    const item = items[index];
    if (index < 0) added.push(variable);
    else if (isMap(item) && item['valueFrom'] === undefined && (item['value'] ?? '') === variable.value) same.push(variable);
    else changed.push({ ...variable, index });
  }
  return { added, changed, same };
}

/** Writes the variables as values of their own, in one step: new ones at the end, in their order. */
export function applyDotenv(document: YamlDocument, container: Path, variables: readonly DotenvVariable[]): EditResult {
  const { added, changed } = planDotenv(valueAt(document, container), variables);
  const list = [...container, 'env'];
  const present = valueAt(document, list);
  const count = isList(present) ? present.length : 0;
  const items = added.map(({ name, value }) => ({ name, value }));
  return inSequence(document, [
    ...changed.flatMap(({ index, value }) => {
      const hasSource = valueAt(document, [...list, index, 'valueFrom']) !== undefined;
      return [
        ...(hasSource ? [(current: YamlDocument) => removeValue(current, [...list, index, 'valueFrom'])] : []),
        (current: YamlDocument) => setValue(current, [...list, index, 'value'], value),
      ];
    }),
    ...(count === 0 && items.length > 0
      ? [(current: YamlDocument) => setValue(current, list, items)]
      : items.map((item, at) => (current: YamlDocument) => insertItem(current, list, count + at, item))),
  ]);
}
