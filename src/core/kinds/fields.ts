import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { isList, isMap } from '../yaml/value.ts';

/**
 * Reading values of unknown shape: what is absent, inherited (`constructor`) or of another type is as if it were not
 * there, so that half-written documents need no care at each step.
 */
export function field(value: YamlValue | undefined, ...keys: readonly string[]): YamlValue | undefined {
  let found = value;
  for (const key of keys) {
    if (!isMap(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

export function mapField(value: YamlValue | undefined, ...keys: readonly string[]): YamlMap | null {
  const found = field(value, ...keys);
  return isMap(found) ? found : null;
}

export function listField(value: YamlValue | undefined, ...keys: readonly string[]): readonly YamlValue[] {
  const found = field(value, ...keys);
  return isList(found) ? found : [];
}

/** null for the empty string too: Kubernetes takes it as not set. */
export function textField(value: YamlValue | undefined, ...keys: readonly string[]): string | null {
  const found = field(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The members of a map whose values are strings; the map itself where all are. */
export function textMap(value: YamlValue | undefined): Readonly<Record<string, string>> {
  if (!isMap(value)) return {};
  if (isTextMap(value)) return value;
  const texts = Object.entries(value).flatMap(([key, member]): [string, string][] =>
    typeof member === 'string' ? [[key, member]] : [],
  );
  return Object.fromEntries(texts);
}

function isTextMap(value: YamlMap): value is Readonly<Record<string, string>> {
  return Object.keys(value).every((key) => typeof value[key] === 'string');
}
