import { isPortName, notPortName } from '../../../core/schema/server-rules/names.ts';
import type { Localized } from '../../../core/localized.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, removeValue, renameKey, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate } from '../../../core/yaml/locate.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** The API takes a Service's port by number or by name, in two keys of which only one may stand. */
export type PortReference = { readonly number: number } | { readonly name: string };

/** What a typed text means. @returns the reason why it is no port */
export function readPort(text: string): PortReference | Localized {
  if (!/^\d+$/.test(text)) return isPortName(text) ? { name: text } : notPortName(text);
  const number = Number(text);
  return number >= 1 && number <= 65_535 ? { number } : { en: 'A port is a number from 1 to 65535, or a name.', ko: '포트는 1~65535의 번호 또는 이름이어야 합니다.' };
}

/** Writes a port in the place of the other key, so that what stands beside it stays. @param path of `port` */
export function setBackendPort(document: YamlDocument, path: Path, port: PortReference): EditResult {
  const [key, value, other] = 'number' in port ? (['number', port.number, 'name'] as const) : (['name', port.name, 'number'] as const);
  const has = (one: string): boolean => locate(document, [...path, one]) !== null;
  return inSequence(document, [
    ...(has(other) ? [(current: YamlDocument) => (has(key) ? removeValue(current, [...path, other]) : renameKey(current, [...path, other], key))] : []),
    (current) => setValue(current, [...path, key], value),
  ]);
}
