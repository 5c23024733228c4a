import { field, listField, textField } from '../kinds/fields.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';

/** A rule of a Role or ClusterRole. */
export interface Rule {
  /** From the root of its document. */
  readonly path: Path;
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** The rules of a role. @param path of the role in its document */
export function rulesOf(role: YamlValue | undefined, path: Path): readonly Rule[] {
  return listField(role, 'rules').flatMap((rule, index): Rule[] => {
    if (!isMap(rule)) return [];
    const texts = (key: string): readonly string[] => listField(rule, key).filter((text) => typeof text === 'string');
    return [
      {
        path: [...path, 'rules', index],
        apiGroups: texts('apiGroups'),
        resources: texts('resources'),
        verbs: texts('verbs'),
        resourceNames: texts('resourceNames'),
        nonResourceURLs: texts('nonResourceURLs'),
      },
    ];
  });
}

export interface Subject {
  readonly kind: string;
  readonly name: string;
  readonly path: Path;
  readonly value: YamlValue;
}

/** The subjects of a binding that have a name. */
export function subjectsOf(binding: YamlValue | undefined, path: Path): readonly Subject[] {
  return listField(binding, 'subjects').flatMap((value, index): Subject[] => {
    const name = textField(value, 'name');
    return name === null ? [] : [{ kind: textField(value, 'kind') ?? '', name, path: [...path, 'subjects', index], value }];
  });
}

/** The role that a binding names. */
export function roleRefOf(binding: YamlValue | undefined): { readonly kind: string | null; readonly name: string | null; readonly group: string | null } {
  const group = field(binding, 'roleRef', 'apiGroup');
  return { kind: textField(binding, 'roleRef', 'kind'), name: textField(binding, 'roleRef', 'name'), group: typeof group === 'string' ? group : null };
}
