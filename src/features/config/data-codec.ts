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
  readonly help: Localized;
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

export const CONFIG_DATA: DataMap = {
  member: 'data',
  label: { en: 'Values', ko: '값' },
  help: {
    en: 'Texts by key: a key becomes a variable, or the name of a mounted file. Mounted files follow a change within a minute or two, variables only in new Pods.',
    ko: '키마다 텍스트 하나이며, 키가 환경 변수나 마운트한 파일의 이름이 됩니다. 바꾸면 마운트한 파일은 1~2분 안에 따라오지만 환경 변수는 새 파드에만 적용됩니다.',
  },
  add: ADD,
  masked: false,
  keyRule: dataKey,
  read: clear,
  write: same,
};

/** Bytes that are no text: kept, and shown for what they are. */
export const BINARY_DATA: DataMap = {
  member: 'binaryData',
  label: { en: 'Binary values', ko: '바이너리 값' },
  help: {
    en: 'Files that are no text, in base64. They can be mounted; variables cannot be taken from them.',
    ko: '텍스트가 아닌 파일을 base64로 담습니다. 파일로 마운트할 수만 있고 환경 변수로는 쓸 수 없습니다.',
  },
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
  help: {
    en: 'The form shows them decoded. base64 is a spelling and no encryption: who can read the file can read them.',
    ko: '폼에서는 디코딩하여 보여 줍니다. base64는 암호화가 아니므로 파일을 읽을 수 있으면 값도 알 수 있습니다.',
  },
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
  help: {
    en: 'Easy to write by hand. The cluster puts them into data as base64, in place of a value that the same key has there.',
    ko: '손으로 쓰기 쉽습니다. 클러스터가 base64로 바꾸어 data에 넣으며, 같은 키가 있으면 덮어씁니다.',
  },
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
