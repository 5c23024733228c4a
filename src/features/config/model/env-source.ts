import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate, valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isMap } from '../../../core/yaml/value.ts';

/** Where one variable takes its value from. Whole ConfigMaps and Secrets are `envFrom`. */
export const ENV_SOURCES = ['value', 'configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'] as const;
export type EnvSource = (typeof ENV_SOURCES)[number];

/** null for a source that nobody knows yet. */
export function sourceOfVariable(variable: YamlValue | undefined): EnvSource | null {
  const from = isMap(variable) ? variable['valueFrom'] : undefined;
  if (from === undefined || from === null) return 'value';
  return ENV_SOURCES.find((source) => isMap(from) && Object.hasOwn(from, source)) ?? null;
}

/** What a source starts with: no object and no key is guessed. */
function newSource(source: Exclude<EnvSource, 'value'>, name: string): YamlMap {
  switch (source) {
    case 'configMapKeyRef':
    case 'secretKeyRef':
      return { name: '', key: name };
    case 'fieldRef':
      return { fieldPath: 'metadata.name' };
    case 'resourceFieldRef':
      return { resource: 'limits.memory' };
    case 'fileKeyRef':
      return { volumeName: '', path: '', key: name };
  }
}

/** Takes a variable from elsewhere, in one step. From a ConfigMap to a Secret its name and key stay. */
export function switchSource(document: YamlDocument, variable: Path, to: EnvSource): EditResult {
  const value = valueAt(document, variable);
  const from = sourceOfVariable(value);
  if (from === to) return inSequence(document, []);
  const valueFrom = [...variable, 'valueFrom'];
  const hasText = locate(document, [...variable, 'value']) !== null;
  if (to === 'value') {
    return inSequence(document, [
      (current) => removeValue(current, valueFrom),
      ...(hasText ? [] : [(current: YamlDocument) => setValue(current, [...variable, 'value'], '')]),
    ]);
  }
  const name = isMap(value) && typeof value['name'] === 'string' ? value['name'] : '';
  const old = from === null || from === 'value' ? undefined : valueAt(document, [...valueFrom, from]);
  const isRef = (source: EnvSource | null): boolean => source === 'configMapKeyRef' || source === 'secretKeyRef';
  const next = isRef(from) && isRef(to) && isMap(old) ? old : newSource(to, name);
  return inSequence(document, [
    ...(hasText ? [(current: YamlDocument) => removeValue(current, [...variable, 'value'])] : []),
    ...(locate(document, valueFrom) === null ? [] : [(current: YamlDocument) => removeValue(current, valueFrom)]),
    (current) => setValue(current, valueFrom, { [to]: next }),
  ]);
}

/** A whole ConfigMap or a whole Secret. */
export const ENV_FROM_SOURCES = ['configMapRef', 'secretRef'] as const;
export type EnvFromSource = (typeof ENV_FROM_SOURCES)[number];

export function sourceOfAll(entry: YamlValue | undefined): EnvFromSource | null {
  return ENV_FROM_SOURCES.find((source) => isMap(entry) && Object.hasOwn(entry, source)) ?? null;
}

/** Takes all variables from an object of the other kind; its name and whether it must be there stay. */
export function switchAll(document: YamlDocument, entry: Path, to: EnvFromSource): EditResult {
  const from = sourceOfAll(valueAt(document, entry));
  if (from === to) return inSequence(document, []);
  const old = from === null ? undefined : valueAt(document, [...entry, from]);
  return inSequence(document, [
    ...(from === null ? [] : [(current: YamlDocument) => removeValue(current, [...entry, from])]),
    (current) => setValue(current, [...entry, to], isMap(old) ? old : { name: '' }),
  ]);
}
