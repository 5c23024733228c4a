/*
 * Values of Secrets: base64 of bytes, which usually are UTF-8 text. Own code, as core knows no host, and exact: what is
 * no text is never turned into one.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((char, value) => [char, value]));

/** What a base64 value holds. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** Bytes that are no UTF-8 text, or have control characters in them that no text has. */
  | { readonly kind: 'binary'; readonly bytes: number }
  | { readonly kind: 'broken' };

/** Line breaks in it are passed over, as the API server does. */
export function decodeBase64(encoded: string): Decoded {
  const bytes = bytesOfBase64(encoded);
  if (bytes === null) return { kind: 'broken' };
  const text = textOfUtf8(bytes);
  return text === null || hasControls(text) ? { kind: 'binary', bytes: bytes.length } : { kind: 'text', text };
}

/** Standard base64 with padding, in one line, of the UTF-8 of a text. Half characters become U+FFFD. */
export function encodeBase64(text: string): string {
  return base64OfBytes(utf8OfText(text));
}

/** @returns null for what the API server refuses: letters outside the alphabet, wrong length or padding. */
export function bytesOfBase64(encoded: string): Uint8Array | null {
  const text = encoded.replace(/[\r\n]/g, '');
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let held = 0;
  let bits = 0;
  let length = 0;
  for (const char of text.slice(0, text.length - padding)) {
    const value = VALUES.get(char);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes;
}

export function base64OfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const held = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += ALPHABET.charAt(held >> 18) + ALPHABET.charAt((held >> 12) & 63);
    text += second === undefined ? '=' : ALPHABET.charAt((held >> 6) & 63);
    text += third === undefined ? '=' : ALPHABET.charAt(held & 63);
  }
  return text;
}

export function utf8OfText(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

/** The least code point of each length: shorter ones written longer are no UTF-8. */
const LEAST = [0, 0x80, 0x800, 0x10000];

function textOfUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1;
    if (more < 0) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let step = 0; step < more; step++) {
      const next = bytes[++at];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 63);
    }
    if (code < (LEAST[more] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    parts.push(String.fromCodePoint(code));
  }
  return parts.join('');
}

/** Control characters but tab and line breaks. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) return true;
  }
  return false;
}
