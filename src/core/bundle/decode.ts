import type { Localized } from '../localized.ts';

/**
 * How a file's text becomes bytes; 'euc-kr': as long as it is as it came, and UTF-8 once it was edited; 'bytes': not
 * text we can read, each byte is the character of its number.
 */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'bytes'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** What the user should know of it; null for UTF-8. */
  readonly message: Localized | null;
}

/**
 * The text of a file. `encodeText` (encode.ts) gives the very same bytes back, whatever they were: a byte order mark stays as
 * U+FEFF in front, and what is neither UTF-8 nor UTF-16 is kept byte by byte.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', UTF_16);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', UTF_16);
  return decoded(bytes, 'utf-8', null);
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', message: Localized | null): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, message };
  } catch {
    return { text: eachByte(bytes), encoding: 'bytes', message: NOT_UNICODE }; // the bytes are the answer
  }
}

function eachByte(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const most = 8192; // arguments of one call
  for (let at = 0; at < bytes.length; at += most) pieces.push(String.fromCharCode(...bytes.subarray(at, at + most)));
  return pieces.join('');
}

const UTF_16: Localized = {
  en: 'This file is UTF-16. It is read and written as UTF-16; Kubernetes tools expect UTF-8.',
  ko: '이 파일은 UTF-16입니다. UTF-16 그대로 읽고 저장합니다. 쿠버네티스 도구는 UTF-8을 기대합니다.',
};

const NOT_UNICODE: Localized = {
  en: 'This file is neither UTF-8, UTF-16 nor EUC-KR. Its bytes are kept exactly as they are, but letters outside English are shown wrong.',
  ko: '이 파일은 UTF-8, UTF-16, EUC-KR 중 어느 것도 아닙니다. 바이트는 그대로 보존하지만 영문이 아닌 글자는 올바르게 보이지 않습니다.',
};
