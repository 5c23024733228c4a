import { field, mapField } from '../../../core/kinds/fields.ts';
import { decodeBase64 } from '../../../core/notation/base64-text.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';

/** The keys of a ConfigMap with their values; null for binary ones. */
export function keysOfConfigMap(object: YamlValue | undefined): ReadonlyMap<string, string | null> {
  const binary = Object.keys(mapField(object, 'binaryData') ?? {}).map((key): [string, null] => [key, null]);
  return new Map<string, string | null>([...textsOf(mapField(object, 'data')), ...binary]);
}

/** The keys of a Secret with their clear values; stringData goes over data, as the API server writes it. */
export function keysOfSecret(object: YamlValue | undefined): ReadonlyMap<string, string | null> {
  const data = textsOf(mapField(object, 'data')).map(([key, value]): [string, string | null] => {
    const decoded = decodeBase64(value);
    return [key, decoded.kind === 'text' ? decoded.text : null];
  });
  return new Map([...data, ...textsOf(mapField(object, 'stringData'))]);
}

/** Values that are no texts are shown as they are written: Kubernetes refuses them, and a check says so. */
function textsOf(map: YamlMap | null): [string, string][] {
  return Object.entries(map ?? {}).map(([key, value]) => [key, typeof value === 'object' ? '' : String(value)]);
}

/** Whether it can no longer be changed in the cluster. */
export function isImmutable(object: YamlValue | undefined): boolean {
  return field(object, 'immutable') === true;
}
