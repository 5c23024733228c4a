import type { Localized } from '../localized.ts';
import type { Decoded } from './decode.ts';

/**
 * EUC-KR as Windows writes it (CP949). The platform only decodes it, so the way back is its table turned round: every
 * pair of bytes is decoded once, when it is first needed.
 */

/** A file that is no Unicode, read as the Korean that it can only be; null: it is no such text. */
export function decodeKorean(bytes: Uint8Array): Decoded | null {
  const text = decodeEucKr(bytes);
  return text === null ? null : { text, encoding: 'euc-kr', message: EUC_KR };
}

/** null: not EUC-KR, or not Korean, or bytes that would not come back the same. */
function decodeEucKr(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('euc-kr', { fatal: true }).decode(bytes);
  } catch {
    return null; // the answer: these bytes are no such text
  }
  if (!isKorean(text)) return null;
  const again = encodeEucKr(text);
  return again?.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? text : null;
}

/** null when a character of the text has no place in EUC-KR. */
export function encodeEucKr(text: string): Uint8Array<ArrayBuffer> | null {
  const table = (pairs ??= pairsByCharacter());
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) return null;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

let pairs: ReadonlyMap<string, number> | null = null;

function pairsByCharacter(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        // a trail that is no trail is read as a character of its own
        if ([...character].length === 1 && !found.has(character)) found.set(character, lead * 0x100 + trail);
      } catch {
        continue; // no character has this pair
      }
    }
  }
  return found;
}

/** Texts in other encodings often decode as well, to rare characters: most letters of a Korean text are syllables. */
function isKorean(text: string): boolean {
  const letters = [...text].filter((character) => character > '\u007f');
  const syllables = letters.filter((letter) => /[가-힣]/.test(letter)).length;
  return letters.length > 0 && syllables * 2 >= letters.length;
}

const EUC_KR: Localized = {
  en: 'This file is EUC-KR (CP949) and was read as such. Its bytes stay as they are until it is edited; with your changes it leaves as UTF-8, which Kubernetes tools expect.',
  ko: 'EUC-KR(CP949) 파일로 읽었습니다. 편집하기 전에는 원래 바이트 그대로 내보내고, 편집하면 쿠버네티스 도구가 기대하는 UTF-8로 내보냅니다.',
};
