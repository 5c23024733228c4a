import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { isList, isMap } from '../yaml/value.ts';

/** Reading values of unknown shape: what is absent, inherited or of another type is as if it were not there. */
export function isText(value: YamlValue | undefined): value is string {
  return typeof value === 'string';
}

function memberOf(value: YamlValue | undefined, key: string): YamlValue | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function mapIn(value: YamlValue | undefined, key: string): YamlMap | null {
  const member = memberOf(value, key);
  return isMap(member) ? member : null;
}

export function listIn(value: YamlValue | undefined, key: string): readonly YamlValue[] {
  const member = memberOf(value, key);
  return isList(member) ? member : [];
}

export function textIn(value: YamlValue | undefined, key: string): string | null {
  const member = memberOf(value, key);
  return typeof member === 'string' && member !== '' ? member : null;
}

export function numberIn(value: YamlValue | undefined, key: string): number | null {
  const member = memberOf(value, key);
  return typeof member === 'number' ? member : null;
}
