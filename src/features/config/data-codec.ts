import type { Localized } from '../../core/localized.ts';
import { decodeBase64, encodeBase64, type Decoded } from '../../core/notation/base64-text.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { TextRule } from '../../ui/form/field.ts';
import { dataKey } from './names.ts';

/** A map of keys and contents: how its values are read and written, and what is said of it. */
export interface DataMap {
  /** Member of the object: `data`. */
  readonly member: 'data' | 'stringData' | 'binaryData';
  readonly label: Localized;
  readonly add: Localized;
  readonly masked: boolean;
  readonly keyRule: TextRule;
  readonly read: (value: YamlValue) => Decoded;
  readonly write: (text: string) => string;
}

function clear(value: YamlValue): Decoded {
  if (value === null) return { kind: 'text', text: '' };
  return typeof value === 'object' ? { kind: 'broken' } : { kind: 'text', text: String(value) };
}

function base64(value: YamlValue): Decoded {
  if (value === null) return { kind: 'text', text: '' };
  return typeof value === 'string' ? decodeBase64(value) : { kind: 'broken' };
}

function same(text: string): string {
  return text;
}

const ADD: Localized = { en: 'Add a key', ko: '키 추가' };

export const CONFIG_DATA: DataMap = { member: 'data', label: { en: 'Values', ko: '값' }, add: ADD, masked: false, keyRule: dataKey, read: clear, write: same };

/** Bytes that are no text: kept, and shown for what they are. */
export const BINARY_DATA: DataMap = {
  member: 'binaryData',
  label: { en: 'Binary values', ko: '바이너리 값' },
  add: { en: 'Add a binary key', ko: '바이너리 키 추가' },
  masked: false,
  keyRule: dataKey,
  read: (value) => {
    const decoded = base64(value);
    // what stands here is bytes by the user's own word
    return decoded.kind === 'text' ? { kind: 'binary', bytes: lengthOf(decoded.text) } : decoded;
  },
  write: encodeBase64,
};

/** Written in base64, shown and typed in clear. */
export const SECRET_DATA: DataMap = {
  member: 'data',
  label: { en: 'Values, kept as base64', ko: '값 (base64로 저장)' },
  add: ADD,
  masked: true,
  keyRule: dataKey,
  read: base64,
  write: encodeBase64,
};

/** Written in clear; the API server turns it into base64. */
export const SECRET_STRING_DATA: DataMap = {
  member: 'stringData',
  label: { en: 'Values, kept as clear text', ko: '값 (평문으로 저장)' },
  add: ADD,
  masked: true,
  keyRule: dataKey,
  read: clear,
  write: same,
};

function lengthOf(text: string): number {
  let length = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
