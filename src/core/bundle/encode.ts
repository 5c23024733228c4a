import type { Encoding } from './decode.ts';
import { encodeEucKr } from './euc-kr.ts';

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
