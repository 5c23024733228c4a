import type { Localized } from '../localized.ts';
import { decodeEucKr, encodeEucKr } from './euc-kr.ts';

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
 * The text of a file. `encodeText` gives the very same bytes back, whatever they were: a byte order mark stays as
 * U+FEFF in front, and what is neither UTF-8 nor UTF-16 is kept byte by byte.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', UTF_16);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', UTF_16);
  return decoded(bytes, 'utf-8', null);
}

/** As `decodeBytes`, for people: what kubectl refuses is read as Korean where it can only be that. */
export function decodeForPeople(bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes);
  const korean = decoded.encoding === 'bytes' ? decodeEucKr(bytes) : null;
  return korean === null ? decoded : { text: korean, encoding: 'euc-kr', message: EUC_KR };
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', message: Localized | null): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, message };
  } catch {
    return { text: eachByte(bytes), encoding: 'bytes', message: NOT_UNICODE }; // the bytes are the answer
  }
}

/**
 * The bytes of a text. A text of 'bytes' into which characters above U+00FF were typed can only be UTF-8.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
    case 'utf-16be': {
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
      return bytes;
    }
    case 'euc-kr':
      return encodeEucKr(text) ?? new TextEncoder().encode(text);
    case 'bytes': {
      const bytes = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code > 0xff) return new TextEncoder().encode(text);
        bytes[at] = code;
      }
      return bytes;
    }
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

const EUC_KR: Localized = {
  en: 'This file is EUC-KR (CP949) and was read as such. Its bytes stay as they are until it is edited; with your changes it leaves as UTF-8, which Kubernetes tools expect.',
  ko: 'EUC-KR(CP949) 파일로 읽었습니다. 편집하기 전에는 원래 바이트 그대로 내보내고, 편집하면 쿠버네티스 도구가 기대하는 UTF-8로 내보냅니다.',
};

const NOT_UNICODE: Localized = {
  en: 'This file is neither UTF-8, UTF-16 nor EUC-KR. Its bytes are kept exactly as they are, but letters outside English are shown wrong.',
  ko: '이 파일은 UTF-8, UTF-16, EUC-KR 중 어느 것도 아닙니다. 바이트는 그대로 보존하지만 영문이 아닌 글자는 올바르게 보이지 않습니다.',
};
